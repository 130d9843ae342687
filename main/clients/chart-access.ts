import { chartAccess } from '../../shared/clients/clients.rules.ts';
import { findChartFacts } from '../../db/clients/chart-facts.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

/** Whether the caller reads this client's chart: health answers, episodes, notes and documents. */
export async function mayReadChart(request: Request, clientId: string, db: Db | Tx = request.db): Promise<boolean> {
  const { actor, seat } = request;
  if (!actor.permissions.has('health.read')) return false;
  const facts = found(await findChartFacts(db, clientId, actor.staffId));
  return chartAccess({ actor, ...facts, hasReason: seat.chartReasons.has(clientId) }) === 'allowed';
}

/**
 * Stands before every reading of health answers, episodes, notes and documents. Inside `request.write` hand in its `tx`.
 * @throws Refusal `forbidden` with `chartReasonNeeded` where the chart is not the caller's own and no reason was given,
 * `notFound` for an unknown client.
 */
export async function requireChartAccess(request: Request, clientId: string, db: Db | Tx = request.db): Promise<void> {
  if (!(await mayReadChart(request, clientId, db))) {
    request.concerning({ clientId });
    refuse('forbidden', 'chartReasonNeeded');
  }
}
