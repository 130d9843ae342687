// The table, on screen and as bench/results.md.
import type { Environment } from './environment.ts';
import { say, type Line } from './line.ts';
import { rounds, warmUps } from './rounds.ts';

const columns = ['number', 'what', 'ours', 'baseline', 'ratio', 'goal', 'verdict'] as const satisfies readonly (keyof Line)[];

export function table(lines: readonly Line[]): string {
  const heading = columns.map((column) => (column === 'number' ? '#' : column));
  const cells = [heading, ...lines.map((line) => columns.map((column) => String(line[column])))];
  const widths = columns.map((_column, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  const rows = cells.map((row) => `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [rows[0], rule, ...rows.slice(1)].join('\n');
}

/** @param closing what stands under the table. */
export function report(lines: readonly Line[], closing: string): string {
  return `# Figures

Written by \`npm run bench\`; README.md says how to read it.

${table(lines)}

${closing}
`;
}

/** Figures under other versions, or on another machine, cannot stand in one table. */
export function versionsText({ versions, cores, platform }: Environment): string {
  const parts = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${parts.join(', ')}; ${platform}, ${cores} cores.`;
}

/** @param agreement what `agreementOf` said of the run; empty where there was none before. */
export function closingText(environment: Environment, agreement: string): string {
  const { data, marks } = environment;
  const [least, most] = [Math.min(...marks), Math.max(...marks)].map((mark) => say(mark, 'ms'));
  return `${versionsText(environment)} Data: ${data.join('; ') || 'none'}.
Medians of ${rounds} rounds, ${warmUps} warm-ups dropped, sides in turn. A fixed piece of work took ${least} to ${most} in the last run.${agreement && `\n${agreement}`}`;
}
