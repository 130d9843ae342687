import type { clientsContract } from '../../shared/clients/clients.contract.ts';
import { mayUsePrivateFlags } from '../../shared/clients/clients.rules.ts';
import { findChartFacts } from '../../db/clients/chart-facts.queries.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import {
  findFlag,
  findPreferences,
  insertFlag,
  listFlags,
  setFlagRemoved,
  writePreferences,
  type KeptFlag,
} from '../../db/clients/preferences.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import type { PrivateFlag } from '../../shared/clients/chart-facts.model.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { requireChartAccess } from './chart-access.ts';

type UseCases = Implementation<typeof clientsContract, Request>;

export const getPreferences: UseCases['getPreferences'] = async (request, { clientId }) => {
  await requireChartAccess(request, clientId);
  request.concerning({ clientId, detail: { part: 'preferences' } });
  return (await findPreferences(request.db, clientId)) ?? null;
};

export const savePreferences: UseCases['savePreferences'] = async (request, { clientId, preferences, version }) => {
  request.concerning({ clientId, detail: { part: 'preferences' } });
  return request.write(async (tx) => {
    found(await findClient(tx, clientId));
    await requireChartAccess(request, clientId, tx);
    const kept = { clientId, content: preferences, version, at: request.now(), staffId: request.actor.staffId };
    if (!(await writePreferences(tx, kept))) refuse('stale');
    return found(await findPreferences(tx, clientId));
  });
};

/** @throws Refusal `forbidden` for everybody who does not treat this client. */
async function requireOwnClient(request: Request, db: Db | Tx, clientId: string): Promise<void> {
  request.concerning({ clientId });
  found(await findClient(db, clientId));
  const facts = found(await findChartFacts(db, clientId, request.actor.staffId));
  if (!mayUsePrivateFlags({ actor: request.actor, ...facts })) refuse('forbidden');
}

function toWire({ id, text, createdAt, createdByName }: KeptFlag): PrivateFlag {
  return { id, text, createdAt, createdByName };
}

export const listPrivateFlags: UseCases['listPrivateFlags'] = async (request, { clientId }) => {
  await requireOwnClient(request, request.db, clientId);
  return (await listFlags(request.db, clientId)).map(toWire);
};

export const addPrivateFlag: UseCases['addPrivateFlag'] = async (request, { clientId, text }) => {
  const flagId = request.newId();
  request.concerning({ subjectId: flagId });
  return request.write(async (tx) => {
    await requireOwnClient(request, tx, clientId);
    await insertFlag(tx, { id: flagId, clientId, text, at: request.now(), staffId: request.actor.staffId });
    return toWire(found(await findFlag(tx, clientId, flagId)));
  });
};

async function changeFlag(request: Request, clientId: string, flagId: string, isRemoved: boolean): Promise<PrivateFlag> {
  request.concerning({ subjectId: flagId, detail: { isRemoved } });
  return request.write(async (tx) => {
    await requireOwnClient(request, tx, clientId);
    found(await findFlag(tx, clientId, flagId));
    await setFlagRemoved(tx, flagId, isRemoved ? { at: request.now(), staffId: request.actor.staffId } : null);
    return toWire(found(await findFlag(tx, clientId, flagId)));
  });
}

export const removePrivateFlag: UseCases['removePrivateFlag'] = async (request, { clientId, flagId }) => {
  await changeFlag(request, clientId, flagId, true);
  return {};
};

export const restorePrivateFlag: UseCases['restorePrivateFlag'] = (request, { clientId, flagId }) => changeFlag(request, clientId, flagId, false);
