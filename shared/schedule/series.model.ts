// What is asked of the series planner, and what it answers.
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { optionalLine } from '../core/text.ts';
import { civilDate, durationMinutes, minuteOfDay, weekday } from '../core/time.ts';
import { freeSlot, newVisit, placement, searchStart, visitState } from './schedule.model.ts';
import { seriesGives } from './series.rules.ts';

export const seriesGive = z.enum(seriesGives);

/** The most sessions without a plan whose therapist has given a reason for more (clinical.md: two to six). */
export const usualMostSessions = 6;
export const mostSessions = 12;

const gapDays = z.int().min(1).max(60);

/** What the series planner is asked: N sessions, spacing in days, preferences. */
export const seriesWish = z.object({
  clientId: id,
  serviceId: id,
  planId: id.nullable(),
  therapistId: id,
  count: z.int().min(1).max(mostSessions),
  minGapDays: gapDays,
  maxGapDays: gapDays,
  /** The first two gaps of the plan are four days at most. */
  startsCloser: z.boolean().default(false),
  from: searchStart,
  weekdays: z.array(weekday),
  earliestMinute: minuteOfDay,
  latestMinute: z.int().min(1).max(1440),
  /** Null = any room. */
  roomId: id.nullable().default(null),
  /** Parts of the wish that may give way where nothing else fits. */
  mayDiffer: z.array(seriesGive).default([]),
  /** Null = as long as the service; a plan may set its own length. */
  durationMinutes: durationMinutes.nullable().default(null),
  /** How long the first session is; null = as the others, and as the service says for a client who has no visit yet. */
  firstMinutes: durationMinutes.nullable().default(null),
});
export type SeriesWish = z.output<typeof seriesWish>;

export const seriesSlot = freeSlot.extend({
  /** The therapist would be over their limit of hands-on time on that day or in that week. */
  isHeavy: z.boolean(),
});
export type SeriesSlot = z.infer<typeof seriesSlot>;

export const series = z.object({
  slots: z.array(seriesSlot),
  /** Closed days in the time of the proposals: a longer gap may lie over them. */
  closedOn: z.array(civilDate),
});
export type Series = z.infer<typeof series>;

/** What the desk may know of a plan to book its sessions: counts and spacing, nothing clinical. */
export const planSessions = z.object({
  planId: id,
  clientId: id,
  clientName: z.string(),
  isActive: z.boolean(),
  sessionsPlanned: z.int(),
  /** Visits of the plan that count: not cancelled, missed or rescheduled. */
  sessionsTaken: z.int(),
  durationMinutes,
  minGapDays: z.int(),
  maxGapDays: z.int(),
  /** Who gave or gives the last of its visits; otherwise who made the plan. */
  therapistId: id,
  lastVisitOn: civilDate.nullable(),
});
export type PlanSessions = z.infer<typeof planSessions>;

export const newSeries = z.object({
  clientId: id,
  serviceId: id,
  planId: id.nullable(),
  slots: z.array(placement).min(1).max(mostSessions),
  note: newVisit.shape.note,
  acceptsWarnings: z.boolean().default(false),
  /** How far apart the sessions of a series without a plan are to stay when it is repaired; left out, as these places are. */
  minGapDays: gapDays.optional(),
  maxGapDays: gapDays.optional(),
});
export type NewSeries = z.infer<typeof newSeries>;

const visitAtVersion = z.object({ visitId: id, version: z.int() });

/** The plan or the series that sessions belong to: one of the two. */
const course = { planId: id.nullable(), seriesId: id.nullable().default(null) };

/** The rest of a plan's or a series' visits after one was lost or moved: what stays, what moves, what is new. */
export const seriesRepair = z.object({
  ...course,
  clientId: id,
  clientName: z.string(),
  serviceId: id,
  sessionsPlanned: z.int(),
  kept: z.array(placement.extend({ visitId: id, sessionNumber: z.int() })),
  moves: z.array(
    visitAtVersion.extend({ sessionNumber: z.int(), from: placement, to: seriesSlot }),
  ),
  added: z.array(seriesSlot.extend({ sessionNumber: z.int() })),
  /** The spacing cannot be kept everywhere: gaps may be longer or shorter than planned. */
  isLoose: z.boolean(),
});
export type SeriesRepair = z.infer<typeof seriesRepair>;

/** Moves visits of a plan or a series, adds some and takes some away, in one step; taking away is how Undo removes what was added. */
export const seriesChange = z.object({
  ...course,
  /** The visit whose loss or move was the reason. */
  insteadOfVisitId: id.nullable(),
  moves: z.array(visitAtVersion.extend({ to: placement })).max(mostSessions),
  added: z.array(placement).max(mostSessions),
  removed: z.array(visitAtVersion).max(mostSessions),
  acceptsWarnings: z.boolean().default(false),
});
export type SeriesChange = z.infer<typeof seriesChange>;

export const sessionsToRelease = z.object({ planId: id, visits: z.array(visitAtVersion).min(1).max(50), reason: optionalLine(200) });
export type SessionsToRelease = z.infer<typeof sessionsToRelease>;

export const sessionsToRestore = z.object({
  planId: id,
  visits: z.array(visitAtVersion.extend({ state: visitState })).min(1).max(50),
});
export type SessionsToRestore = z.infer<typeof sessionsToRestore>;
