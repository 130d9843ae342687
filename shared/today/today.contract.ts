import { z } from 'zod';
import { noteListItem } from '../charting/charting.model.ts';
import { reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { civilDate, instant } from '../core/time.ts';
import { decisionPoint } from '../episodes/episodes.model.ts';
import { intakeWay } from '../intake/intake.model.ts';
import { visitState, visitSummary } from '../schedule/schedule.model.ts';
import { gapFits } from '../schedule/waitlist.model.ts';

/** A plan with sessions left and no visit to come. */
export const openPlan = z.object({
  planId: id,
  clientId: id,
  clientName: z.string(),
  phone: z.string(),
  sessionsDone: z.int(),
  sessionsPlanned: z.int(),
  lastVisitOn: civilDate.nullable(),
  /** What became of its newest visit, one that did not take place too; null where none was ever booked. */
  lastState: visitState.nullable(),
});
export type OpenPlan = z.infer<typeof openPlan>;

/** A plan that has come to its half or its end without the decision it asks for there. */
export const dueDecision = z.object({
  planId: id,
  clientId: id,
  clientName: z.string(),
  /** Who made the plan, and decides. */
  therapistId: id,
  therapistName: z.string(),
  point: decisionPoint,
  sessionsTaken: z.int(),
  sessionsPlanned: z.int(),
});
export type DueDecision = z.infer<typeof dueDecision>;

/** Answers of a client that wait for a therapist to look them through. */
export const waitingIntake = z.object({ intakeId: id, clientId: id, clientName: z.string(), way: intakeWay, handedInAt: instant });
export type WaitingIntake = z.infer<typeof waitingIntake>;

/** As much of a missed visit as its line says and its booking asks. */
export const missedVisit = visitSummary.pick({ id: true, clientId: true, clientName: true, planId: true, startsOn: true, state: true });
export type MissedVisit = z.infer<typeof missedVisit>;

/** A visit as the day's lists show it. A full day has dozens: what only boards and panels need stays away. */
export const todayVisit = visitSummary.omit({
  roomId: true,
  serviceId: true,
  seriesId: true,
  colour: true,
  bufferMinutes: true,
  bufferBeforeMinutes: true,
  startsAt: true,
  endsAt: true,
  note: true,
});
export type TodayVisit = z.infer<typeof todayVisit>;

export const today = z.object({
  date: civilDate,
  visits: z.array(todayVisit),
  /** Ended visits without a signed note, oldest first; empty for those who may not read notes. */
  unsigned: z.array(noteListItem),
  /** Intakes handed in and not looked through, the oldest first: of a therapist's own and new clients, all of them for an owner; empty for those who may not read answers. */
  intakes: z.array(waitingIntake),
  /** How many there are in all: the list holds the oldest. */
  intakeCount: z.int(),
  /** Missed lately and nothing booked since. */
  missed: z.array(missedVisit),
  /** Times given back today, each with whom of the waitlist it suits, best first. */
  gaps: z.array(gapFits),
  birthdays: z.array(z.object({ clientId: id, clientName: z.string() })),
  visitsToReassign: z.int(),
  /** Days since the last good backup; null = none yet. Only for those who may make one. */
  daysSinceBackup: z.int().nullable(),
});
export type Today = z.infer<typeof today>;

/** Courses of treatment that somebody should mind; an answer of its own, since it grows with the clinic and not with the day. */
export const plansToMind = z.object({
  withoutVisit: z.array(openPlan),
  /** A therapist's own; all of them for an owner; empty for those who may not read notes. */
  decisionsDue: z.array(dueDecision),
});
export type PlansToMind = z.infer<typeof plansToMind>;

export const todayContract = {
  getToday: reading('schedule.read').output(today),
  /** All of the intakes that wait, the oldest first: as many as a list can hold. */
  listWaitingIntakes: reading('health.read').output(z.array(waitingIntake)),
  getPlansToMind: reading('schedule.read').output(plansToMind),
};
