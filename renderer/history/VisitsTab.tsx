import type { ClientTabProps } from '../clients/client-tab.ts';
import { useHistory } from './use-history.ts';
import { VisitHistory } from './VisitHistory.tsx';

/** Every visit of one client. */
export function VisitsTab({ client }: ClientTabProps) {
  return <VisitHistory history={useHistory(client.id)} fixedClientId={client.id} />;
}
