import type { ClientTabProps } from '../clients/client-tab.ts';

/** What was made for the client. */
export function DocumentsTab({ client }: ClientTabProps) {
  return <div data-client={client.id} />;
}
