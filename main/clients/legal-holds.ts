import type { clientsContract } from '../../shared/clients/clients.contract.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { insertHold, isAnyHeld, liftHold, listHolds } from '../../db/clients/legal-holds.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

type UseCases = Implementation<typeof clientsContract, Request>;

export const listLegalHolds: UseCases['listLegalHolds'] = async (request, { clientId }) => {
  found(await findClient(request.db, clientId));
  request.concerning({ clientId, detail: { part: 'legalHolds' } });
  return listHolds(request.db, clientId);
};

export const placeLegalHold: UseCases['placeLegalHold'] = async (request, { clientId, reason }) => {
  const holdId = request.newId();
  request.concerning({ clientId, subjectId: holdId, detail: { isHeld: true } });
  return request.write(async (tx) => {
    found(await findClient(tx, clientId));
    if (await isAnyHeld(tx, [clientId])) refuse('conflict', 'legalHold');
    await insertHold(tx, { id: holdId, clientId, reason }, { at: request.now(), staffId: request.actor.staffId });
    return found((await listHolds(tx, clientId)).find(({ id }) => id === holdId));
  });
};

export const liftLegalHold: UseCases['liftLegalHold'] = async (request, { clientId, holdId, reason }) => {
  request.concerning({ clientId, subjectId: holdId, detail: { isHeld: false } });
  return request.write(async (tx) => {
    const hold = found((await listHolds(tx, clientId)).find(({ id, liftedAt }) => id === holdId && liftedAt === null));
    await liftHold(tx, hold.id, reason, { at: request.now(), staffId: request.actor.staffId });
    return found((await listHolds(tx, clientId)).find(({ id }) => id === holdId));
  });
};
