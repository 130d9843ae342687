// What bench/results.md says already: a whole run takes an hour, so a run of some rows renews those lines only.
import type { Environment } from './environment.ts';
import type { Line } from './line.ts';
import { versionsText } from './report.ts';

export function inOrder(lines: readonly Line[]): readonly Line[] {
  return lines.toSorted((one, other) => one.number - other.number);
}

export interface Known {
  readonly lines: readonly Line[];
  readonly environment: Environment;
}

function lineOf(row: string): Line | undefined {
  const [number = '', what = '', ours = '', baseline = '', ratio = '', goal = '', verdict = ''] = row.split('|').slice(1, -1).map((cell) => cell.trim());
  return /^\d+$/.test(number) ? { number: Number(number), what, ours, baseline, ratio, goal, verdict } : undefined;
}

function dataIn(text: string): readonly string[] {
  const [, list = ''] = /Data: (.*)\.$/m.exec(text) ?? [];
  return list === '' || list === 'none' ? [] : list.split('; ');
}

/**
 * The lines that were taken under these versions.
 * @param text bench/results.md as it stands; empty where there is none.
 */
export function linesIn(text: string, environment: Environment): readonly Line[] {
  return text.includes(versionsText(environment)) ? text.split('\n').flatMap((row) => lineOf(row) ?? []) : [];
}

/** Of each data set its newest size. */
function newest(data: readonly string[]): readonly string[] {
  return [...new Map(data.map((one) => [one.split(' ')[0], one])).values()].toSorted();
}

/** All lines known under these versions, those of this run in place of earlier ones, and the data they were taken on. */
export function remember(text: string, lines: readonly Line[], environment: Environment): Known {
  const earlier = linesIn(text, environment);
  const renewed = new Set(lines.map(({ number }) => number));
  const data = newest([...(earlier.length > 0 ? dataIn(text) : []), ...environment.data]);
  return { lines: inOrder([...earlier.filter(({ number }) => !renewed.has(number)), ...lines]), environment: { ...environment, data } };
}
