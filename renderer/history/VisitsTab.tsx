import type { ClientTabProps } from '../clients/client-tab.ts';

/** Every visit of the client. */
export function VisitsTab({ client }: ClientTabProps) {
  return <div data-client={client.id} />;
}
