import { z } from 'zod';
import { id } from '../core/ids.ts';
import { cents } from '../core/money.ts';
import { line, optionalLine } from '../core/text.ts';
import { durationMinutes, minuteOfDay, timeZone, weekday } from '../core/time.ts';

/** `#rrggbb` */
export const colour = z.string().regex(/^#[0-9a-f]{6}$/);

export const clinicProfile = z.object({
  name: line(120),
  timeZone,
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  phone: optionalLine(40),
  email: optionalLine(120),
  addressLines: z.array(optionalLine(120)).max(4),
  pageSize: z.enum(['letter', 'a4']),
  weekStart: weekday,
  hourCycle: z.enum(['h12', 'h23']),
  lockAfterMinutes: z.int().min(1).max(120),
  version: z.int(),
});
export type ClinicProfile = z.infer<typeof clinicProfile>;

export const tableKinds = ['fixed', 'folding', 'hydraulic', 'electric', 'chair', 'mat'] as const;
export type TableKind = (typeof tableKinds)[number];
/** What every clinic calls alike; a clinic adds words of its own beside them. */
export const knownEquipment = ['heightAdjustable', 'wheelchairAccess', 'cupsSet'] as const;
export type KnownEquipment = (typeof knownEquipment)[number];

/** One of `knownEquipment`, or a word of the clinic's own. */
const equipment = z.array(line(40)).max(30);

export const room = z.object({
  id,
  name: line(60),
  /** Rooms are offered in this order, by name where it is equal. */
  position: z.int().min(0).max(999),
  tableKind: z.enum(tableKinds).nullable(),
  equipment,
  isActive: z.boolean(),
  version: z.int(),
});
export type Room = z.infer<typeof room>;

export const service = z.object({
  id,
  name: line(80),
  durationMinutes,
  /** Turnover after the visit, hidden from the client (clinical.md section 10). */
  bufferMinutes: z.int().min(0).max(60),
  /** What therapist and room need before the visit, once the turnover of the one before has ended. */
  bufferBeforeMinutes: z.int().min(0).max(60),
  /** How long the first visit of a client is; null = as any other. */
  firstVisitMinutes: durationMinutes.nullable(),
  priceCents: cents.min(0).max(10_000_000),
  colour,
  /** What the room must have: equipment, or a kind of table. */
  needs: equipment,
  /** Who may give it; empty = every therapist. */
  therapistIds: z.array(id).max(200),
  isActive: z.boolean(),
  version: z.int(),
});
export type Service = z.infer<typeof service>;

/** One stretch of working time of a therapist on a weekday; several make a split shift. */
export const workingHours = z.object({ weekday, startMinute: minuteOfDay, endMinute: z.int().min(1).max(1440) });
export type WorkingHours = z.infer<typeof workingHours>;

export const therapistHours = z.object({ staffId: id, hours: z.array(workingHours).max(42) });
export type TherapistHours = z.infer<typeof therapistHours>;
