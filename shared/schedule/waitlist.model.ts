import { z } from 'zod';
import { id } from '../core/ids.ts';
import { prose } from '../core/text.ts';
import { civilDate, durationMinutes, instant, minuteOfDay, weekday } from '../core/time.ts';
import { placement } from './schedule.model.ts';

/** How long a time that was offered is kept in mind for the client (clinical.md section 10). */
export const offerHours = 2;

/** What somebody waits for. An empty list means any. */
export const waitlistWish = z.object({
  clientId: id,
  serviceId: id,
  durationMinutes,
  therapistIds: z.array(id).max(40),
  weekdays: z.array(weekday).max(7),
  /** The whole visit lies between these. */
  earliestMinute: minuteOfDay,
  latestMinute: z.int().min(1).max(1440),
  /** Hours the client needs between the call and the visit. */
  noticeHours: z.int().min(0).max(336),
  /** 1 urgent, 2 normal, 3 when it suits. */
  priority: z.int().min(1).max(3),
  /** The last day on which a time is still wanted; afterwards the entry leaves by itself. */
  expiresOn: civilDate.nullable(),
  note: prose(500),
});
export type WaitlistWish = z.infer<typeof waitlistWish>;

export const callOutcome = z.enum(['offered', 'accepted', 'declined']);
export type CallOutcome = z.infer<typeof callOutcome>;

export const waitlistCall = z.object({
  at: instant,
  staffName: z.string(),
  answer: callOutcome,
  therapistId: id,
  startsOn: civilDate,
  startMinute: minuteOfDay,
  offeredUntil: instant.nullable(),
});
export type WaitlistCall = z.infer<typeof waitlistCall>;

export const waitlistEntry = waitlistWish.extend({
  id,
  clientName: z.string(),
  phone: z.string(),
  serviceName: z.string(),
  waitingSince: instant,
  /** The newest call; null while nobody has called. */
  lastCall: waitlistCall.nullable(),
  version: z.int(),
});
export type WaitlistEntry = z.infer<typeof waitlistEntry>;

/** A free stretch of one therapist's day. */
export const gap = z.object({
  therapistId: id,
  therapistName: z.string(),
  startsOn: civilDate,
  fromMinute: minuteOfDay,
  untilMinute: z.int().min(1).max(1440),
});
export type Gap = z.infer<typeof gap>;

/** Somebody whom a gap suits, with the earliest place in it. */
export const gapFit = z.object({
  entry: waitlistEntry,
  place: placement,
  /** This therapist was asked for by name. */
  isAskedFor: z.boolean(),
  /** They have said no to a time in this gap. */
  hasDeclined: z.boolean(),
});
export type GapFit = z.infer<typeof gapFit>;

export const gapFits = z.object({ gap: gap.nullable(), fits: z.array(gapFit) });
export type GapFits = z.infer<typeof gapFits>;
