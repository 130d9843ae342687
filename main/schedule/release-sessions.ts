// A plan that ended early: its visits still to come are released in one step, and come back in one step.
import { millisecondsOf } from '../../shared/core/time.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { SessionsToRelease, SessionsToRestore } from '../../shared/schedule/series.model.ts';
import { canChangeState, canRestoreState } from '../../shared/schedule/visit-state.rules.ts';
import { findVisit, findVisitDetail, listVisitsById } from '../../db/schedule/schedule.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { refuseIfTaken, writeState } from './change.ts';

function tell(request: Request, planId: string, visits: readonly VisitSummary[]): VisitSummary[] {
  request.concerning({ subjectId: planId, detail: { visits: visits.length } });
  return [...visits];
}

export async function releaseSessions(request: Request, { planId, visits, reason }: SessionsToRelease): Promise<VisitSummary[]> {
  return request.write(async (tx) => {
    for (const { visitId, version } of visits) {
      const visit = found(await findVisit(tx, visitId, request.today()));
      if (visit.planId !== planId) refuse('validation', undefined, { fields: { planId: 'invalid' } });
      if (visit.version !== version) refuse('stale');
      const to = 'cancelled_by_clinic';
      const moment = { startsOn: visit.startsOn, startsAt: millisecondsOf(visit.startsAt), today: request.today(), now: millisecondsOf(request.now()) };
      if (visit.isCharted || !canChangeState({ from: visit.state, to, ...moment })) refuse('conflict', 'stateNotAllowed');
      await writeState(request, tx, visit, { state: to, reason });
    }
    return tell(request, planId, await listVisitsById(tx, visits.map(({ visitId }) => visitId), request.today()));
  });
}

export async function restoreSessions(request: Request, { planId, visits }: SessionsToRestore): Promise<VisitSummary[]> {
  return request.write(async (tx) => {
    for (const { visitId, version, state } of visits) {
      const visit = found(await findVisitDetail(tx, visitId, request.today()));
      if (visit.planId !== planId) refuse('validation', undefined, { fields: { planId: 'invalid' } });
      if (visit.version !== version) refuse('stale');
      if (!canRestoreState(visit.state, state, visit.events.map((event) => event.state))) refuse('conflict', 'stateNotAllowed');
      await refuseIfTaken(request, tx, visit);
      await writeState(request, tx, visit, { state, reason: '' });
    }
    return tell(request, planId, await listVisitsById(tx, visits.map(({ visitId }) => visitId), request.today()));
  });
}
