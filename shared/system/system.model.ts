import { z } from 'zod';
import { instant } from '../core/time.ts';

/** A statement that takes longer holds up everything on screen; speed.md's limit. */
export const slowStatementMilliseconds = 40;
/** A click that takes longer is felt. The same limit holds for a procedure's own time and for its time in the queue. */
export const slowProcedureMilliseconds = 100;
/** More slow names than these are not kept: those that cost least in all go first. */
export const mostSlowNames = 60;

/** `queue` is a procedure that waited for its turn to write, whatever its own work took. */
export const slowKinds = ['statement', 'procedure', 'queue'] as const;
export type SlowKind = (typeof slowKinds)[number];

/** What was slow, summed up under one name. A name is made of our own words, never of what somebody typed. */
export const slowCall = z.object({
  kind: z.enum(slowKinds),
  name: z.string(),
  count: z.int().positive(),
  totalMilliseconds: z.number().nonnegative(),
  worstMilliseconds: z.number().nonnegative(),
  lastAt: instant,
});
export type SlowCall = z.infer<typeof slowCall>;

/** The steps of a start, in their order. Those from `passwordGiven` on wait for a person. */
export const startSteps = [
  'bundleLoaded',
  'hostReady',
  'programReady',
  'firstReply',
  'passwordGiven',
  'keyUnwrapped',
  'databaseOpen',
  'signedIn',
] as const;
export type StartStep = (typeof startSteps)[number];

/** When a step was reached, in milliseconds since the process began. */
export const startMark = z.object({ step: z.enum(startSteps), milliseconds: z.number() });
export type StartMark = z.infer<typeof startMark>;

export const systemCheck = z.object({
  /** Since when is counted: the start of the program. */
  since: instant,
  statements: z.int(),
  procedures: z.int(),
  slow: z.array(slowCall),
  /** How many names were left out because others cost more. */
  leftOut: z.int(),
  start: z.array(startMark),
  memory: z.object({ residentBytes: z.int(), heapUsedBytes: z.int(), heapTotalBytes: z.int(), externalBytes: z.int() }),
  database: z.object({ version: z.string(), fileBytes: z.int(), logBytes: z.int(), cacheLimitBytes: z.int() }),
  runtime: z.object({ node: z.string(), electron: z.string().nullable() }),
});
export type SystemCheck = z.infer<typeof systemCheck>;
