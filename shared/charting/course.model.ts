// An episode's signed sessions side by side: for life lines of findings, curves of measures, and the replay.
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { civilDate } from '../core/time.ts';
import { finding, motionMeasure, specialTestResult, strengthMeasure } from './charting.model.ts';
import { nerveCheck, painArea, painScore, postureItem } from './note-parts.model.ts';

export const courseSession = z.object({
  noteId: id,
  startsOn: civilDate,
  sessionNumber: z.int().nullable(),
  isAborted: z.boolean(),
  nprsAverage24h: painScore,
  nprsNow: painScore,
  nprsBest24h: painScore,
  nprsWorst24h: painScore,
  nprsAfter: painScore,
  psfsScores: z.array(painScore),
  /** Where the client said that it hurts. */
  painAreas: z.array(painArea),
  /** Those that were looked at; what nobody re-checked does not count. */
  findings: z.array(finding),
  motions: z.array(motionMeasure),
  tests: z.array(specialTestResult),
  strengths: z.array(strengthMeasure),
  posture: z.array(postureItem),
  nerves: z.array(nerveCheck),
});
export type CourseSession = z.infer<typeof courseSession>;

export const courseOfCare = z.object({
  episodeId: id,
  targetNprs: z.int().nullable(),
  sessionsPlanned: z.int().nullable(),
  psfsActivities: z.array(z.string()),
  /** What the plan aims at, by measure: `rom_hip_flexion:r`, `psfs_mean`. */
  targets: z.array(z.object({ measure: z.string(), target: z.number() })),
  /** First to last. */
  sessions: z.array(courseSession),
});
export type CourseOfCare = z.infer<typeof courseOfCare>;
