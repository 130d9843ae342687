// Whether a run says what the one before it said.
import { kindOf, type Line } from './line.ts';

/** Lines of one row come in one order, but their words hold figures: they are told by their place. */
function byRow(lines: readonly Line[]): ReadonlyMap<number, readonly Line[]> {
  return Map.groupBy(lines, ({ number }) => number);
}

/**
 * Counts the verdicts that are the same, and names those that turned from met to missed or back. A figure on its line agrees
 * with both.
 * @returns a sentence; empty where there is nothing to compare with.
 */
export function agreementOf(before: readonly Line[], now: readonly Line[]): string {
  const earlier = byRow(before);
  const compared = [...byRow(now)].flatMap(([number, lines]) =>
    lines.flatMap((line, place) => {
      const old = earlier.get(number)?.[place];
      const kinds = [old && kindOf(old), kindOf(line)] as const;
      return kinds.includes(undefined) ? [] : [{ line, kinds }];
    }),
  );
  if (compared.length === 0) return '';
  const same = compared.filter(({ kinds: [old, young] }) => old === young);
  const turned = compared.filter(({ kinds }) => kinds.includes('met') && kinds.includes('missed'));
  const near = compared.length - same.length - turned.length;
  const list = turned.map(({ line, kinds: [old, young] }) => `${line.number} (${line.what}: ${old}, then ${young})`);
  return [
    `Beside the figures that stood before it: ${same.length} verdicts the same`,
    ...(near > 0 ? [`${near} on the line in one of both`] : []),
    turned.length === 0 ? 'none turned.' : `turned: ${list.join('; ')}.`,
  ].join(', ');
}
