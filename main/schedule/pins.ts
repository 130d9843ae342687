// The pinboard: visits that wait to be placed elsewhere. A pinned visit keeps its time until it is moved.
import { canPin } from '../../shared/schedule/visit-state.rules.ts';
import { deletePin, insertPin } from '../../db/schedule/pins.queries.ts';
import { findVisit } from '../../db/schedule/schedule.queries.ts';
import type { Nothing } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

interface OfVisit {
  readonly visitId: string;
}

export async function pinVisit(request: Request, { visitId }: OfVisit): Promise<Nothing> {
  return request.write(async (tx) => {
    const visit = found(await findVisit(tx, visitId, request.today()));
    if (visit.isCharted) refuse('conflict', 'visitHasNote');
    if (!canPin(visit.state)) refuse('conflict', 'stateNotAllowed');
    await insertPin(tx, visitId, request.now(), request.actor.staffId);
    request.concerning({ clientId: visit.clientId, subjectId: visitId });
    return {};
  });
}

export async function unpinVisit(request: Request, { visitId }: OfVisit): Promise<Nothing> {
  return request.write(async (tx) => {
    const visit = found(await findVisit(tx, visitId, request.today()));
    await deletePin(tx, visitId);
    request.concerning({ clientId: visit.clientId, subjectId: visitId });
    return {};
  });
}
