// Lines of earlier runs: a whole run takes an hour, so a run of some rows renews those lines only.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dataFolder } from './data.ts';
import type { Environment } from './environment.ts';
import type { Line } from './line.ts';

const line = z.object({
  number: z.int(),
  what: z.string(),
  ours: z.string(),
  baseline: z.string(),
  ratio: z.string(),
  goal: z.string(),
  verdict: z.string(),
});
const remembered = z.object({ versions: z.record(z.string(), z.string()), data: z.array(z.string()).default([]), lines: z.array(line) });

const file = join(dataFolder, 'lines.json');

export function inOrder(lines: readonly Line[]): readonly Line[] {
  return lines.toSorted((one, other) => one.number - other.number);
}

export interface Known {
  readonly lines: readonly Line[];
  readonly environment: Environment;
}

/** All lines known under these versions, those of this run in place of earlier ones, and the data they were taken on. */
export function remember(lines: readonly Line[], environment: Environment): Known {
  const { versions } = environment;
  const earlier = existsSync(file) ? remembered.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  const isComparable = JSON.stringify(earlier?.versions) === JSON.stringify(versions);
  const renewed = new Set(lines.map(({ number }) => number));
  const kept = isComparable ? (earlier?.lines ?? []).filter(({ number }) => !renewed.has(number)) : [];
  const all = inOrder([...kept, ...lines]);
  const data = [...new Set([...(isComparable ? (earlier?.data ?? []) : []), ...environment.data])].toSorted();
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file, JSON.stringify({ versions, data, lines: all }));
  return { lines: all, environment: { ...environment, data } };
}
