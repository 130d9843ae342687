import { addDays } from '../../shared/core/time.ts';
import type { scheduleContract } from '../../shared/schedule/schedule.contract.ts';
import { getAttendance, getCancellationPolicy, listFees } from '../../db/schedule/fees.queries.ts';
import { listPinned } from '../../db/schedule/pins.queries.ts';
import { findPlanForBooking, listVisitsOfPlan } from '../../db/schedule/plan-sessions.ts';
import { findVisitDetail, listVisitsOn } from '../../db/schedule/schedule.queries.ts';
import type { Implementation } from '../implement.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';
import { bookSeries, bookVisit } from './book.ts';
import { changeVisitState, moveVisit, restoreVisitState } from './change.ts';
import { decideFee, saveCancellationPolicy } from './fees.ts';
import { listFreeSlots } from './find-places.ts';
import { listWeekLoad } from './load.ts';
import { keepVisit, listVisitsToReassign, previewMisfits } from './misfits.ts';
import { pinVisit, unpinVisit } from './pins.ts';
import { proposeSeries } from './propose-series.ts';
import { rebookVisit, undoRebooking } from './rebook.ts';
import { getMonth, getRange, shownMembers } from './range.ts';
import { releaseSessions, restoreSessions } from './release-sessions.ts';
import { changeSeries, proposeRepair } from './repair-series.ts';
import { presentRoster } from './roster.ts';

export const scheduleService: Implementation<typeof scheduleContract, Request> = {
  async getDay(request, { date }) {
    const roster = await presentRoster(request);
    const visits = await listVisitsOn(request.db, date, request.today());
    // A member who has left keeps a column on the days on which visits of theirs stand.
    const shown = shownMembers(roster, new Set(visits.map((visit) => visit.therapistId)));
    return {
      date,
      closed: [...roster.closedOn(date)],
      therapists: shown.map((member) => ({
        staffId: member.id,
        name: member.name,
        colour: member.colour,
        hours: [...roster.hoursOf(member.id)(date)],
        away: [...roster.timeOf(member.id).awayOn(date)],
        limits: roster.limitsOf(member.id),
      })),
      visits,
    };
  },

  getRange,
  getMonth,

  async getVisit({ db, today }, { visitId }) {
    return found(await findVisitDetail(db, visitId, today()));
  },

  async listWorkingDays(request, { staffId, from, days }) {
    const { awayOn, hoursOn } = (await presentRoster(request)).timeOf(staffId);
    const dates = Array.from({ length: days }, (_, day) => addDays(from, day));
    return dates.map((date) => ({ date, hours: [...hoursOn(date)], away: [...awayOn(date)] }));
  },

  listWeekLoad,
  listVisitsToReassign,
  previewMisfits,
  keepVisit,

  async getPlanSessions({ db }, { planId }) {
    const { episodeId: _, seriesId: _none, ...plan } = found(await findPlanForBooking(db, planId));
    return plan;
  },

  async listPlanVisits({ db, today }, { planId }) {
    return listVisitsOfPlan(db, planId, today());
  },

  listFreeSlots,
  bookVisit,
  moveVisit,
  changeVisitState,
  restoreVisitState,
  rebookVisit,
  undoRebooking,
  listPinned: ({ db, today }) => listPinned(db, today()),
  pinVisit,
  unpinVisit,
  decideFee,
  listFees: ({ db }, { clientId }) => listFees(db, clientId),
  getAttendance: ({ db }, { clientId }) => getAttendance(db, clientId),
  getCancellationPolicy: ({ db }) => getCancellationPolicy(db),
  saveCancellationPolicy,
  proposeSeries,
  bookSeries,
  proposeRepair,
  changeSeries,
  releaseSessions,
  restoreSessions,
};
