import { clientName } from '../../shared/clients/clients.rules.ts';
import { foldText } from '../../shared/core/text.ts';
import type { rightsContract } from '../../shared/rights/rights.contract.ts';
import type { Correction } from '../../shared/rights/rights.model.ts';
import { destructionProblem, mayConfirm, outcomesOf } from '../../shared/rights/rights.rules.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { recordIdsOf } from '../../db/clients/records.queries.ts';
import type { Tx } from '../../db/database.ts';
import { destroyRecords } from '../../db/rights/destroy.queries.ts';
import {
  countSharedDocuments,
  decideCorrection,
  findCorrection,
  findDestructionRequest,
  getRetention,
  insertCorrection,
  insertDestruction,
  listCertificates,
  listCorrections,
  saveRetention,
  settleDestruction,
  type KeptCorrection,
} from '../../db/rights/rights.queries.ts';
import { listStaff } from '../../db/staff/staff.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { makeClientCopy } from './client-copy.ts';
import { makeCertificate, makeCorrection } from './rights-papers.ts';
import { listDueRecords, standingOf } from './standing.ts';

function toWire({ clientId: _clientId, ...correction }: KeptCorrection): Correction {
  return correction;
}

function authorOf(request: Request) {
  return { at: request.now(), staffId: request.actor.staffId };
}

/** @throws Refusal `conflict` where the record may not be destroyed now. */
async function requireDestroyable(request: Request, tx: Tx, clientId: string) {
  const standing = await standingOf(request, tx, clientId);
  const problem = destructionProblem(standing);
  if (problem) refuse('conflict', problem);
  return standing;
}

export const rightsService: Implementation<typeof rightsContract, Request> = {
  getRetention: (request) => getRetention(request.db),

  async saveRetention(request, settings) {
    request.concerning({ detail: { part: 'retention' } });
    return request.write(async (tx) => {
      if (!(await saveRetention(tx, settings))) refuse('stale');
      return getRetention(tx);
    });
  },

  async getStanding(request, { clientId }) {
    request.concerning({ clientId, detail: { part: 'retention' } });
    return standingOf(request, request.db, clientId);
  },

  listDue: (request) => listDueRecords(request),

  async exportCopy(request, { clientId, format, askedBy }) {
    request.concerning({ clientId, detail: { format, askedBy } });
    const file = await makeClientCopy(request, clientId, format);
    await request.write(async () => {});
    return request.issueTicket(file);
  },

  async listCorrections(request, { clientId }) {
    found(await findClient(request.db, clientId));
    request.concerning({ clientId, detail: { part: 'corrections' } });
    return (await listCorrections(request.db, clientId)).map(toWire);
  },

  async addCorrection(request, { clientId, correction }) {
    const correctionId = request.newId();
    request.concerning({ clientId, subjectId: correctionId, detail: { kind: correction.kind } });
    return request.write(async (tx) => {
      found(await findClient(tx, clientId));
      await insertCorrection(tx, { ...correction, id: correctionId, clientId }, authorOf(request));
      return toWire(found(await findCorrection(tx, correctionId)));
    });
  },

  async decideCorrection(request, { correctionId, state, outcome }) {
    return request.write(async (tx) => {
      const kept = found(await findCorrection(tx, correctionId));
      request.concerning({ clientId: kept.clientId, subjectId: correctionId, detail: { state } });
      if (kept.state !== 'open') refuse('conflict', 'correctionDecided');
      if (!outcomesOf(kept.kind).includes(state)) refuse('validation', undefined, { fields: { state: 'choice' } });
      await decideCorrection(tx, correctionId, state, outcome, authorOf(request));
      return toWire(found(await findCorrection(tx, correctionId)));
    });
  },

  async askDestruction(request, { clientId, reason, typedName }) {
    const requestId = request.newId();
    request.concerning({ clientId, subjectId: requestId });
    return request.write(async (tx) => {
      const client = found(await findClient(tx, clientId));
      const names = [clientName(client), `${client.firstName} ${client.lastName}`].map(foldText);
      if (!names.includes(foldText(typedName.replace(/\s+/g, ' ')))) refuse('validation', 'nameDiffers', { fields: { typedName: 'nameDiffers' } });
      const standing = await requireDestroyable(request, tx, clientId);
      if (standing.request) refuse('conflict', 'destructionAsked');
      await insertDestruction(tx, { id: requestId, recordId: clientId, reason }, authorOf(request));
      return found((await standingOf(request, tx, clientId)).request ?? undefined);
    });
  },

  async withdrawDestruction(request, { clientId }) {
    return request.write(async (tx) => {
      const asked = found(await findDestructionRequest(tx, clientId));
      request.concerning({ clientId, subjectId: asked.id });
      await settleDestruction(tx, asked.id, null, authorOf(request));
      return {};
    });
  },

  async confirmDestruction(request, { clientId, requestId }) {
    request.concerning({ clientId, subjectId: requestId });
    return request.write(async (tx) => {
      const asked = found(await findDestructionRequest(tx, clientId));
      if (asked.id !== requestId) refuse('notFound');
      const { lastEntryOn, keepUntil } = await requireDestroyable(request, tx, clientId);
      const owners = (await listStaff(tx)).filter(({ isActive, roles }) => isActive && roles.includes('owner'));
      if (!mayConfirm(asked.askedBy, request.actor.staffId, owners.map(({ id }) => id))) refuse('conflict', 'needsOtherOwner');
      const ids = await recordIdsOf(tx, clientId);
      const sharedDocuments = await countSharedDocuments(tx, ids);
      const tables = await destroyRecords(tx, ids);
      await settleDestruction(tx, requestId, { lastEntryOn, keepUntil, tables, sharedDocuments }, authorOf(request));
      request.concerning({ detail: { rows: Object.values(tables).reduce((sum, count) => sum + count, 0) } });
      return found((await listCertificates(tx)).find(({ id }) => id === requestId));
    });
  },

  listCertificates: (request) => listCertificates(request.db),
  makeCertificate,
  makeCorrection,
};
