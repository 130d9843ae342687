import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { useChartReason } from '../session/chart-reason.ts';
import { useMe } from '../session/me.ts';
import { LoadingState } from '../ui/LoadingState.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import type { ClientTabProps } from './client-tab.ts';
import { HandInForm } from './health/HandInForm.tsx';
import { HealthChart } from './health/HealthChart.tsx';
import { healthDraft } from './health/use-health-edit.ts';
import { useHasDraft } from './use-has-draft.ts';

/** Health answers: the chart for those who may read it, for the desk the form that hands answers in. */
export function HealthTab({ client }: ClientTabProps) {
  const { permissions } = useMe();
  return permissions.includes('health.read') ? <HealthAnswersOf clientId={client.id} /> : <HandInForm clientId={client.id} />;
}

function HealthAnswersOf({ clientId }: { readonly clientId: string }) {
  const chartReason = useChartReason();
  const query = useQuery(api.clients.getHealth.queryOptions({ input: { clientId } }));
  const hasDraft = useHasDraft(healthDraft, clientId);
  return (
    <QueryView query={query} onGiveReason={() => void chartReason.ask(clientId)}>
      {(record) => (hasDraft === undefined ? <LoadingState /> : <HealthChart clientId={clientId} record={record} hasDraft={hasDraft} />)}
    </QueryView>
  );
}
