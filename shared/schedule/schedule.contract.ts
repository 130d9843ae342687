import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { civilDate } from '../core/time.ts';
import { monthDay, mostRangeDays, rangeBoard } from './range.model.ts';
import {
  dayBoard,
  freeSlot,
  newSeries,
  newVisit,
  placement,
  planSessions,
  searchStart,
  series,
  seriesWish,
  slotWish,
  stateChange,
  visitDetail,
  visitSummary,
} from './schedule.model.ts';

const touches = ['schedule', 'today', 'history', 'clients', 'episodes', 'charting'] as const;

export const scheduleContract = {
  getDay: reading('schedule.read').input(z.object({ date: civilDate })).output(dayBoard),
  /** Up to seven days in one reply, for the week and the agenda; `unpackRange` reads it. */
  getRange: reading('schedule.read')
    .input(z.object({ from: searchStart, days: z.int().min(1).max(mostRangeDays) }))
    .output(rangeBoard),
  /** Counts and load of each day, of one therapist or of all. */
  getMonth: reading('schedule.read')
    .input(z.object({ from: searchStart, days: z.int().min(1).max(42), therapistId: id.nullable() }))
    .output(z.array(monthDay)),
  getVisit: reading('schedule.read').input(z.object({ visitId: id })).output(visitDetail),
  /** The next free starts for a service, earliest first; without a therapist, of any. */
  listFreeSlots: reading('schedule.read').input(slotWish).output(z.array(freeSlot)),
  bookVisit: procedure({ needs: 'schedule.write', touches, audit: 'visit.booked' }).input(newVisit).output(visitSummary),
  moveVisit: procedure({ needs: 'schedule.write', touches, audit: 'visit.moved' })
    .input(placement.extend({ visitId: id, version: z.int(), acceptsWarnings: z.boolean() }))
    .output(visitSummary),
  changeVisitState: procedure({ needs: 'schedule.write', touches, audit: 'visit.stateChanged' })
    .input(stateChange)
    .output(visitSummary),
  /** Undo: back to an earlier state; a cancelled visit must find its place still free. */
  restoreVisitState: procedure({ needs: 'schedule.write', touches, audit: 'visit.restored' })
    .input(stateChange.omit({ reason: true }))
    .output(visitSummary),
  getPlanSessions: reading('schedule.read').input(z.object({ planId: id })).output(planSessions),
  /**
   * Proposes up to three series without conflict, best first; books nothing. `noFreeSeries` where there is none, with
   * `obstacle` (noHours, allTaken, spacing), `placed` and `lastOn` in the details.
   */
  proposeSeries: reading('schedule.read').input(seriesWish).output(z.array(series)),
  /** Books all sessions of a series or none. */
  bookSeries: procedure({ needs: 'schedule.write', touches, audit: 'series.booked' })
    .input(newSeries)
    .output(z.array(visitSummary)),
  /** Visits still to come of members who have left. */
  listVisitsToReassign: reading('schedule.read').output(z.array(visitSummary)),
};
