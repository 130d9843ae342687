import type { clientsContract } from '../../shared/clients/clients.contract.ts';
import { clientDetails, type ClientDetails } from '../../shared/clients/clients.model.ts';
import { clientName } from '../../shared/clients/clients.rules.ts';
import type { ClientMerge, MergeProblem, MergeSide } from '../../shared/clients/merge.model.ts';
import { mergedDetails, unmergedDetails } from '../../shared/clients/merge.rules.ts';
import { findClient, updateClient, type ClientRecord } from '../../db/clients/clients.queries.ts';
import {
  doVisitsOverlap,
  findMerge,
  insertMerge,
  listMerges as listKeptMerges,
  undoMerge,
  type KeptMerge,
} from '../../db/clients/merge.queries.ts';
import { isAnyHeld } from '../../db/clients/legal-holds.queries.ts';
import { countRecord, countReturning, countStaying } from '../../db/clients/record-counts.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { openClinicOf } from '../session/actor.ts';

type UseCases = Implementation<typeof clientsContract, Request>;

function refuseSame(one: string, other: string): void {
  if (one === other) refuse('notFound');
}

async function problemOf(db: Db | Tx, keptId: string, mergedId: string): Promise<MergeProblem | null> {
  if (await isAnyHeld(db, [keptId, mergedId])) return 'legalHold';
  // One pointer is followed on reading, not a chain of them.
  if ((await listKeptMerges(db, mergedId)).length > 0) return 'mergedHasMerges';
  return (await doVisitsOverlap(db, keptId, mergedId)) ? 'visitsOverlap' : null;
}

async function sideOf(db: Db, clientId: string): Promise<MergeSide> {
  const { number: _number, ...details } = found(await findClient(db, clientId));
  return { ...details, counts: await countRecord(db, clientId) };
}

export const previewMerge: UseCases['previewMerge'] = async (request, { keptId, mergedId }) => {
  refuseSame(keptId, mergedId);
  request.concerning({ clientId: keptId, detail: { otherId: mergedId } });
  const { db } = request;
  return {
    kept: await sideOf(db, keptId),
    merged: await sideOf(db, mergedId),
    problem: await problemOf(db, keptId, mergedId),
  };
};

/** Writes the kept record anew at the version it was read at. */
async function writeDetails(request: Request, tx: Tx, record: ClientRecord, details: ClientDetails): Promise<void> {
  const { locale } = openClinicOf(request.program).identity;
  const row = { id: record.id, version: record.version, details, at: request.now(), locale };
  if (!(await updateClient(tx, row))) refuse('stale');
}

function toWire({ id, keptId, mergedId, mergedName, mergedAt, mergedByName }: KeptMerge): ClientMerge {
  return { id, keptId, mergedId, mergedName, mergedAt, mergedByName };
}

export const mergeClients: UseCases['mergeClients'] = async (request, input) => {
  const { keptId, mergedId } = input;
  refuseSame(keptId, mergedId);
  const mergeId = request.newId();
  request.concerning({ clientId: keptId, subjectId: mergeId, detail: { mergedId } });
  return request.write(async (tx) => {
    const kept = found(await findClient(tx, keptId));
    const merged = found(await findClient(tx, mergedId));
    if (kept.version !== input.keptVersion || merged.version !== input.mergedVersion) refuse('stale');
    const problem = await problemOf(tx, keptId, mergedId);
    if (problem) refuse('conflict', problem);
    const keptBefore = clientDetails.parse(kept);
    const keptAfter = mergedDetails(keptBefore, clientDetails.parse(merged), input.taken);
    await writeDetails(request, tx, kept, keptAfter);
    const author = { at: request.now(), staffId: request.actor.staffId };
    await insertMerge(tx, { id: mergeId, keptId, mergedId, keptBefore, keptAfter, wasArchived: merged.isArchived, ...author });
    return toWire(found(await findMerge(tx, mergeId)));
  });
};

export const listMerges: UseCases['listMerges'] = async (request, { clientId }) => {
  return (await listKeptMerges(request.db, clientId)).map(toWire);
};

export const previewUnmerge: UseCases['previewUnmerge'] = async (request, { mergeId }) => {
  const { db } = request;
  const merge = found(await findMerge(db, mergeId));
  const kept = found(await findClient(db, merge.keptId));
  const { changedFields } = unmergedDetails(merge.keptBefore, merge.keptAfter, clientDetails.parse(kept));
  return {
    merge: toWire(merge),
    keptName: clientName(kept),
    returns: await countReturning(db, merge),
    stays: await countStaying(db, merge),
    changedFields: [...changedFields],
  };
};

export const unmergeClients: UseCases['unmergeClients'] = async (request, { mergeId }) => {
  return request.write(async (tx) => {
    const merge = found(await findMerge(tx, mergeId));
    request.concerning({ clientId: merge.keptId, subjectId: mergeId, detail: { mergedId: merge.mergedId } });
    if (await isAnyHeld(tx, [merge.keptId, merge.mergedId])) refuse('conflict', 'legalHold');
    const kept = found(await findClient(tx, merge.keptId));
    const { details } = unmergedDetails(merge.keptBefore, merge.keptAfter, clientDetails.parse(kept));
    await writeDetails(request, tx, kept, details);
    await undoMerge(tx, merge, { at: request.now(), staffId: request.actor.staffId });
    return { mergedId: merge.mergedId };
  });
};
