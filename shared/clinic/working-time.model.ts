// What a week's pattern does not say: exceptions, time off, closures, and how much work is healthy. All of it is meant by
// the clock on the clinic's wall.
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { line, optionalLine } from '../core/text.ts';
import { civilDate, minuteOfDay, type CivilDate } from '../core/time.ts';

const endMinute = z.int().min(1).max(1440);

/** A stretch of a day in minutes after midnight, half-open. */
export const dayStretch = z.object({ startMinute: minuteOfDay, endMinute });
export type DayStretch = z.infer<typeof dayStretch>;

/** From a minute of one day until a minute of the same or a later one, without a break between. */
export const span = z.object({ startsOn: civilDate, startMinute: minuteOfDay, endsOn: civilDate, endMinute });
export type Span = z.infer<typeof span>;

/** Other hours than the week's, on each day from the first to the last; without stretches, none at all. */
export const hoursException = z.object({
  id,
  staffId: id,
  startsOn: civilDate,
  endsOn: civilDate,
  stretches: z.array(dayStretch).max(6),
  label: optionalLine(80),
  version: z.int(),
});
export type HoursException = z.infer<typeof hoursException>;

/**
 * A recurrence rule of RFC 5545 in days: what repeats is a civil date, so rules by hour and below have no meaning here,
 * and an end is a date (`UNTIL=20261224`).
 */
export const recurrenceRule = z
  .string()
  .max(200)
  .regex(
    /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(INTERVAL=[1-9]\d{0,2}|COUNT=[1-9]\d{0,3}|UNTIL=\d{8}|WKST=[A-Z]{2}|BYDAY=[-+\dA-Z,]+|BYMONTHDAY=[-\d,]+|BYMONTH=[\d,]+|BYSETPOS=[-\d,]+))*$/,
  );

/** Whether such a rule that begins on a date has an occurrence that starts on another. */
export type Recurrence = (rrule: string, firstOn: CivilDate) => (date: CivilDate) => boolean;

/** Time that a therapist is away: once, or again and again by a rule, of which the first is at `startsOn`. */
export const timeOff = span.extend({
  id,
  staffId: id,
  label: line(80),
  rrule: recurrenceRule.nullable(),
  /** First days of occurrences that do not take place (EXDATE). */
  exceptOn: z.array(civilDate).max(366),
  version: z.int(),
});
export type TimeOff = z.infer<typeof timeOff>;

/** Time at which the whole clinic is closed; a yearly one comes back at the same date. */
export const closure = span.extend({ id, label: line(80), isYearly: z.boolean(), version: z.int() });
export type Closure = z.infer<typeof closure>;

/** What is healthy for a therapist, in minutes with hands on clients; a warning where it would be passed, never a block. */
export const loadLimits = z.object({
  staffId: id,
  dayMinutes: z.int().min(30).max(1440),
  weekMinutes: z.int().min(30).max(10_080),
  /** At most so long without a break of a quarter of an hour. */
  breakAfterMinutes: z.int().min(30).max(1440),
  version: z.int(),
});
export type LoadLimits = z.infer<typeof loadLimits>;

/** clinical.md section 10: commonly advised ranges, not a rule of law. Version 0 is one that nobody has set. */
export const usualLimits: Omit<LoadLimits, 'staffId'> = { dayMinutes: 300, weekMinutes: 1320, breakAfterMinutes: 240, version: 0 };

export const workingTime = z.object({
  exceptions: z.array(hoursException),
  timeOff: z.array(timeOff),
  closures: z.array(closure),
  /** Of those for whom some were set. */
  limits: z.array(loadLimits),
});
export type WorkingTime = z.infer<typeof workingTime>;
