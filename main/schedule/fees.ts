// Fees of late cancellations and missed visits: proposed by the clinic's policy, charged or waived by a person.
import type { CancellationPolicy, FeeDecision } from '../../shared/schedule/cancellation.model.ts';
import { proposedFee, type ProposedFee } from '../../shared/schedule/cancellation.rules.ts';
import type { VisitDetail, VisitState, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { listServices } from '../../db/clinic/rooms-and-services.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { getCancellationPolicy, insertFee, updateCancellationPolicy, voidFee } from '../../db/schedule/fees.queries.ts';
import { findVisit, findVisitDetail } from '../../db/schedule/schedule.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

async function feeAsked(db: Db | Tx, serviceId: string, state: VisitState): Promise<ProposedFee | undefined> {
  const service = found((await listServices(db)).find((one) => one.id === serviceId));
  return proposedFee(await getCancellationPolicy(db), state, service.priceCents);
}

/**
 * Records the decision about the fee of a visit that is in this state now.
 * @throws Refusal `stateNotAllowed` where the policy asks for none, `stale` where it asks for another amount by now.
 */
export async function recordFee(request: Request, tx: Tx, visit: Pick<VisitSummary, 'id' | 'serviceId'>, state: VisitState, decision: FeeDecision): Promise<void> {
  const asked = (await feeAsked(tx, visit.serviceId, state)) ?? refuse('conflict', 'stateNotAllowed');
  if (decision.kind === 'charge' && decision.amountCents !== asked.amountCents) refuse('stale');
  const kind = decision.kind === 'charge' ? 'charged' : 'waived';
  const reason = decision.kind === 'waive' ? decision.reason : '';
  const by = { at: request.now(), staffId: request.actor.staffId };
  await voidFee(tx, visit.id, by.at, by.staffId);
  await insertFee(tx, { id: request.newId(), visitId: visit.id, kind, reason, ...asked, ...by });
  request.concerning({ detail: { decision: kind, ...asked } });
}

export async function decideFee(
  request: Request,
  { visitId, decision }: { readonly visitId: string; readonly decision: FeeDecision },
): Promise<VisitDetail> {
  return request.write(async (tx) => {
    const visit = found(await findVisit(tx, visitId, request.today()));
    request.concerning({ clientId: visit.clientId, subjectId: visit.id });
    await recordFee(request, tx, visit, visit.state, decision);
    return found(await findVisitDetail(tx, visitId, request.today()));
  });
}

export async function saveCancellationPolicy(request: Request, policy: CancellationPolicy): Promise<CancellationPolicy> {
  request.concerning({ detail: { part: 'cancellationPolicy' } });
  return request.write(async (tx) => {
    if (!(await updateCancellationPolicy(tx, policy))) refuse('stale');
    return getCancellationPolicy(tx);
  });
}
