import type { DataSet } from '../harness/data-set.ts';
import type { Ran } from './recorder.ts';
import { readingNames, type ReadingName } from './readings.ts';

/** What a reading said and ran for one subject. */
export interface Heard {
  readonly subject: string;
  readonly essence: unknown;
  readonly ran: readonly Ran[];
}

export type Plan = { readonly [K in ReadingName]?: readonly Heard[] };

export interface TimedInput {
  readonly set: DataSet;
  readonly plan: Plan;
  /** How many calls of each reading are timed. */
  readonly counts: { readonly [K in ReadingName]?: number };
}

/** Milliseconds of each call. */
export type Times = { readonly [K in ReadingName]?: readonly number[] };

/** A plan's readings with their names. */
export function entriesOf(plan: Plan): readonly (readonly [ReadingName, readonly Heard[]])[] {
  return readingNames.flatMap((name) => {
    const heard = plan[name];
    return heard ? [[name, heard] as const] : [];
  });
}
