import { z } from 'zod';
import { colour } from '../clinic/clinic.model.ts';
import { dayStretch, loadLimits } from '../clinic/working-time.model.ts';
import { id } from '../core/ids.ts';
import { optionalLine, prose } from '../core/text.ts';
import { civilDate, durationMinutes, instant, minuteOfDay } from '../core/time.ts';
import { feeDecision, visitFee } from './cancellation.model.ts';

/** The closed list of clinical.md section 10. */
export const visitStates = [
  'tentative',
  'booked',
  'confirmed',
  'arrived',
  'in_session',
  'completed',
  'no_show',
  'cancelled_late',
  'cancelled_by_client',
  'cancelled_by_clinic',
  'rescheduled',
] as const;
export const visitState = z.enum(visitStates);
export type VisitState = z.infer<typeof visitState>;

export const visitSummary = z.object({
  id,
  clientId: id,
  clientName: z.string(),
  therapistId: id,
  therapistName: z.string(),
  roomId: id.nullable(),
  roomName: z.string().nullable(),
  serviceId: id,
  serviceName: z.string(),
  colour,
  planId: id.nullable(),
  /** The series it was booked with where there was no plan. */
  seriesId: id.nullable(),
  /** "3 of 5": this visit's place among the visits that count of its plan or series, and how many that has. */
  sessionNumber: z.int().nullable(),
  sessionsPlanned: z.int().nullable(),
  startsOn: civilDate,
  startMinute: minuteOfDay,
  durationMinutes,
  bufferMinutes: z.int(),
  bufferBeforeMinutes: z.int(),
  startsAt: instant,
  endsAt: instant,
  state: visitState,
  /** When it came to this state. */
  stateAt: instant,
  isWalkIn: z.boolean(),
  note: z.string(),
  /** Something a person at the desk must know: an alert, a missing consent. Never what it is about health. */
  hasAlert: z.boolean(),
  /** Whether a signed note exists; the desk sees only that. */
  isCharted: z.boolean(),
  version: z.int(),
});
export type VisitSummary = z.infer<typeof visitSummary>;

/** What boards, weeks and lists show of a visit. */
export type BoardVisit = Omit<VisitSummary, 'planId' | 'seriesId' | 'note' | 'stateAt'>;

/** A visit that waits on the pinboard to be placed elsewhere; it keeps its time meanwhile. */
export const pinnedVisit = visitSummary.extend({ pinnedAt: instant, pinnedByName: z.string() });
export type PinnedVisit = z.infer<typeof pinnedVisit>;

const visitLink = z.object({ visitId: id, startsOn: civilDate, startMinute: minuteOfDay });
export type VisitLink = z.infer<typeof visitLink>;

/** A visit with its record: every state it has been in, oldest first. */
export const visitDetail = visitSummary.extend({
  stateReason: z.string(),
  /** The visit that was cancelled for this one, and the one that was booked in its place. */
  replaces: visitLink.nullable(),
  replacedBy: visitLink.nullable(),
  /** What was decided about a fee; null where nothing was. */
  fee: visitFee.nullable(),
  events: z.array(z.object({ at: instant, staffName: z.string(), state: visitState, reason: z.string() })),
});
export type VisitDetail = z.infer<typeof visitDetail>;

// Instants have four-digit years, the end of a visit too; a search's answers lie up to two years after its start.
const visitDate = civilDate.refine((date) => date < '2200');
export const searchStart = civilDate.refine((date) => date >= '1900' && date < '2190');

/** Where and when a visit stands; what booking and moving decide about. */
export const placement = z.object({
  therapistId: id,
  roomId: id.nullable(),
  startsOn: visitDate,
  startMinute: minuteOfDay,
  durationMinutes,
});
export type Placement = z.infer<typeof placement>;

export const newVisit = placement.extend({
  clientId: id,
  serviceId: id,
  planId: id.nullable(),
  note: prose(1000),
  /** Null: the colour of its service. */
  colour: colour.nullable().default(null),
  state: z.enum(['tentative', 'booked', 'arrived']),
  isWalkIn: z.boolean(),
  /** The person at the desk has seen "outside hours" or "buffer missing" and books all the same. */
  acceptsWarnings: z.boolean(),
});
export type NewVisit = z.infer<typeof newVisit>;

export const awayStretch = dayStretch.extend({ kind: z.enum(['timeOff', 'closed']), label: z.string() });
export type AwayStretch = z.infer<typeof awayStretch>;

export const boardTherapist = z.object({
  staffId: id,
  name: z.string(),
  colour,
  /** Working stretches of the day in minutes after midnight. */
  hours: z.array(dayStretch),
  /** What takes time on the day, with the whole clinic's closures. */
  away: z.array(awayStretch),
  limits: loadLimits,
});
export type BoardTherapist = z.infer<typeof boardTherapist>;

/** Minutes with hands on clients in a week, of everybody who has any. */
export const weekLoad = z.object({ from: civilDate, until: civilDate, therapists: z.array(z.object({ staffId: id, minutes: z.int() })) });
export type WeekLoad = z.infer<typeof weekLoad>;

/** A day of one therapist, for the small picture of a month. */
export const workingDay = z.object({ date: civilDate, hours: z.array(dayStretch), away: z.array(awayStretch) });
export type WorkingDay = z.infer<typeof workingDay>;

export const dayBoard = z.object({
  date: civilDate,
  /** When the whole clinic is closed. */
  closed: z.array(awayStretch),
  therapists: z.array(boardTherapist),
  visits: z.array(visitSummary),
});
export type DayBoard = z.infer<typeof dayBoard>;

export const slotWish = z.object({
  serviceId: id,
  therapistId: id.nullable(),
  /** Where given, times at which the client has another visit are left out. */
  clientId: id.nullable().default(null),
  /** Null = as long as the service, and as its first visit for a client who has none. */
  durationMinutes: durationMinutes.nullable().default(null),
  from: searchStart,
  days: z.int().min(1).max(60).default(14),
  limit: z.int().min(1).max(50).default(3),
  /** At least so many minutes between two offered starts of one therapist; 0 offers every quarter of an hour. */
  apartMinutes: z.int().min(0).max(480).default(0),
});

export type SlotWish = z.output<typeof slotWish>;

export const freeSlot = placement.extend({ startsAt: instant });
export type FreeSlot = z.infer<typeof freeSlot>;

export const stateChange = z.object({
  visitId: id,
  version: z.int(),
  state: visitState,
  reason: optionalLine(200),
  /** For a late cancellation or a missed visit; null leaves the fee open. */
  fee: feeDecision.nullable().default(null),
});
export type StateChange = z.infer<typeof stateChange>;

/** Cancels a visit and books the same client and service elsewhere, in one step; both know each other. */
export const rebooking = placement.extend({
  visitId: id,
  version: z.int(),
  reason: optionalLine(200),
  acceptsWarnings: z.boolean(),
});
export type Rebooking = z.infer<typeof rebooking>;

/** The visit that was booked in place of another, and the state to which that one returns. */
export const rebookingUndo = z.object({ visitId: id, version: z.int(), state: visitState, reason: optionalLine(200) });
export type RebookingUndo = z.infer<typeof rebookingUndo>;

/** How a client kept their visits so far; what the desk sees while booking. */
export const attendance = z.object({
  missed: z.int(),
  cancelledLate: z.int(),
  lastMissedOn: civilDate.nullable(),
  /** The day of the earliest visit that takes place or took place; null for somebody new. */
  firstOn: civilDate.nullable(),
});
export type Attendance = z.infer<typeof attendance>;
