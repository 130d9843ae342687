import type { clientsContract } from '../../shared/clients/clients.contract.ts';
import type { ClientAlert } from '../../shared/clients/clients.model.ts';
import { findAlert, findClient, insertAlert, setAlertResolved, touchClient } from '../../db/clients/clients.queries.ts';
import type { Tx } from '../../db/database.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { mayReadChart, requireChartAccess } from './chart-access.ts';

type UseCases = Implementation<typeof clientsContract, Request>;

/** An alert as a person sees it: of a health alert only that there is one, unless they read the chart. */
export function visibleAlert(alert: ClientAlert, readsHealth: boolean): ClientAlert {
  return alert.kind === 'health' && !readsHealth ? { ...alert, text: '' } : alert;
}

/** Who may not read a health alert may not take it down or put it up again either. */
async function requireHandling(request: Request, tx: Tx, clientId: string, alert: ClientAlert): Promise<void> {
  if (alert.kind !== 'health') return;
  if (!request.actor.permissions.has('health.read')) refuse('forbidden');
  await requireChartAccess(request, clientId, tx);
}

export const addAlert: UseCases['addAlert'] = async (request, { clientId, kind, text }) => {
  const alert: ClientAlert = { id: request.newId(), kind, text, createdAt: request.now() };
  request.concerning({ clientId, subjectId: alert.id, detail: { kind } });
  return request.write(async (tx) => {
    found(await findClient(tx, clientId));
    await insertAlert(tx, { ...alert, clientId, createdBy: request.actor.staffId });
    await touchClient(tx, clientId, request.now());
    return visibleAlert(alert, kind === 'health' && (await mayReadChart(request, clientId, tx)));
  });
};

export const resolveAlert: UseCases['resolveAlert'] = async (request, { clientId, alertId }) => {
  request.concerning({ clientId, subjectId: alertId, detail: { isResolved: true } });
  return request.write(async (tx) => {
    const alert = found(await findAlert(tx, clientId, alertId));
    await requireHandling(request, tx, clientId, alert);
    if (alert.isResolved) refuse('conflict', 'alreadyResolved');
    await setAlertResolved(tx, alertId, { at: request.now(), staffId: request.actor.staffId });
    return {};
  });
};

export const reopenAlert: UseCases['reopenAlert'] = async (request, { clientId, alertId }) => {
  request.concerning({ clientId, subjectId: alertId, detail: { isResolved: false } });
  return request.write(async (tx) => {
    const { isResolved: _isResolved, ...alert } = found(await findAlert(tx, clientId, alertId));
    await requireHandling(request, tx, clientId, alert);
    await setAlertResolved(tx, alertId, null);
    return visibleAlert(alert, alert.kind === 'health');
  });
};
