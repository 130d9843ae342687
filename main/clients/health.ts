import type { clientsContract } from '../../shared/clients/clients.contract.ts';
import type { HealthAnswers, HealthRecord } from '../../shared/clients/clients.model.ts';
import { handedInAnswers, healthProblems } from '../../shared/clients/health.rules.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { findHealthRecord, insertHealthRecord, listHealthVersions as listVersions, nextHealthVersion } from '../../db/clients/health.queries.ts';
import type { Tx } from '../../db/database.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { requireChartAccess } from './chart-access.ts';

type UseCases = Implementation<typeof clientsContract, Request>;

export const getHealth: UseCases['getHealth'] = async (request, { clientId, version }) => {
  await requireChartAccess(request, clientId);
  request.concerning({ clientId, ...(version !== undefined && { detail: { version } }) });
  const record = await findHealthRecord(request.db, clientId, request.today(), version);
  if (version !== undefined) return found(record);
  return record ?? null;
};

export const listHealthVersions: UseCases['listHealthVersions'] = async (request, { clientId }) => {
  await requireChartAccess(request, clientId);
  request.concerning({ clientId });
  return listVersions(request.db, clientId);
};

function refuseProblems(answers: HealthAnswers, request: Request): void {
  const problems = healthProblems(answers, request.today());
  if (problems.length === 0) return;
  refuse('validation', undefined, {
    fields: Object.fromEntries(problems.map((problem) => [problem.field, problem.messageKey])),
  });
}

/** What is recorded: a therapist's answers as they are, anybody else's joined to those on file. */
async function answersToRecord(
  request: Request,
  tx: Tx,
  given: { readonly clientId: string; readonly answers: HealthAnswers; readonly earlier: HealthRecord | undefined },
): Promise<HealthAnswers> {
  if (!request.actor.permissions.has('health.read')) return handedInAnswers(given.earlier, given.answers, request.today());
  // To write a new version is to have read the one before.
  if (given.earlier) await requireChartAccess(request, given.clientId, tx);
  return given.answers;
}

export const recordHealth: UseCases['recordHealth'] = async (request, { clientId, answers, basedOnVersion }) => {
  const isHandedIn = !request.actor.permissions.has('health.read');
  return request.write(async (tx) => {
    found(await findClient(tx, clientId));
    const earlier = await findHealthRecord(tx, clientId, request.today());
    const version = (earlier?.version ?? 0) + 1;
    request.concerning({ clientId, detail: { version, isHandedIn } });
    const kept = await answersToRecord(request, tx, { clientId, answers, earlier });
    if (basedOnVersion !== undefined && basedOnVersion !== version - 1) refuse('stale');
    refuseProblems(kept, request);
    const author = { recordedAt: request.now(), recordedBy: request.actor.staffId, isHandedIn };
    await insertHealthRecord(tx, { clientId, version: await nextHealthVersion(tx, clientId), answers: kept, ...author });
    return { version };
  });
};

/** Break-glass: the reason is kept in the audit log, the chart is open to this seat until the person signs out. */
export const giveChartReason: UseCases['giveChartReason'] = async (request, { clientId, reason }) => {
  request.concerning({ clientId, detail: { reason } });
  await request.write(async (tx) => {
    found(await findClient(tx, clientId));
  });
  request.seat.chartReasons.add(clientId);
  return {};
};
