import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { civilDate } from '../core/time.ts';
import { cancellationPolicy, clientFee, feeDecision } from './cancellation.model.ts';
import { misfitPreview, misfitVisit, plannedChange } from './misfit.model.ts';
import { monthDay, mostRangeDays, rangeBoard } from './range.model.ts';
import {
  attendance,
  dayBoard,
  freeSlot,
  newVisit,
  pinnedVisit,
  placement,
  rebooking,
  rebookingUndo,
  searchStart,
  slotWish,
  stateChange,
  visitDetail,
  visitSummary,
  weekLoad,
  workingDay,
} from './schedule.model.ts';
import { seriesContract } from './series.contract.ts';

const touches = ['schedule', 'waitlist', 'reminders', 'today', 'history', 'clients', 'episodes', 'charting'] as const;

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
    .input(stateChange.omit({ reason: true, fee: true }))
    .output(visitSummary),
  /** The only way to `rescheduled`; answers with the new visit. */
  rebookVisit: procedure({ needs: 'schedule.write', touches, audit: 'visit.rebooked' }).input(rebooking).output(visitSummary),
  /** Undo of a rebooking in one step: the new visit is cancelled, the old one takes its time again. Answers with both, the old one first. */
  undoRebooking: procedure({ needs: 'schedule.write', touches, audit: 'visit.restored' })
    .input(rebookingUndo)
    .output(z.array(visitSummary)),
  listPinned: reading('schedule.read').output(z.array(pinnedVisit)),
  /** Puts a visit on the pinboard, where it waits to be moved; it keeps its time until then. */
  pinVisit: procedure({ needs: 'schedule.write', touches: ['schedule'], audit: 'visit.pinned' })
    .input(z.object({ visitId: id }))
    .output(z.object({})),
  unpinVisit: procedure({ needs: 'schedule.write', touches: ['schedule'], audit: 'visit.unpinned' })
    .input(z.object({ visitId: id }))
    .output(z.object({})),
  /** Charges or waives the fee of a late cancellation or a missed visit; an earlier decision is voided, never lost. */
  decideFee: procedure({ needs: 'schedule.write', touches, audit: 'visit.feeDecided' })
    .input(z.object({ visitId: id, decision: feeDecision }))
    .output(visitDetail),
  getAttendance: reading('schedule.read').input(z.object({ clientId: id })).output(attendance),
  /** Fees for visits that were missed or cancelled late, as they stand; the newest visit first. */
  listFees: reading('schedule.read').input(z.object({ clientId: id })).output(z.array(clientFee)),
  getCancellationPolicy: reading('clinic.read').output(cancellationPolicy),
  saveCancellationPolicy: procedure({ needs: 'clinic.write', touches: ['schedule'], audit: 'clinic.changed' })
    .input(cancellationPolicy)
    .output(cancellationPolicy),
  /** Visits still to come that no longer fit, since hours, rooms, services or people have changed; soonest first. */
  listVisitsToReassign: reading('schedule.read').output(z.array(misfitVisit)),
  /** Which visits would no longer fit after a change of the settings: how many, when the first is, and the soonest by name. */
  previewMisfits: reading('schedule.read').input(plannedChange).output(misfitPreview),
  /** Leaves a visit that does not fit where it stands; it is not listed for this reason again. */
  keepVisit: procedure({ needs: 'schedule.write', touches, audit: 'visit.kept' })
    .input(z.object({ visitId: id, version: z.int() }))
    .output(visitSummary),
  /** How much each therapist has to do with their hands in the clinic's week of a day. */
  listWeekLoad: reading('schedule.read').input(z.object({ date: searchStart })).output(weekLoad),
  /** The days of a therapist as they can be booked. */
  listWorkingDays: reading('schedule.read')
    .input(z.object({ staffId: id, from: searchStart, days: z.int().min(1).max(62) }))
    .output(z.array(workingDay)),
  ...seriesContract,
};
