import type { ClientTabProps } from '../clients/client-tab.ts';

/** Complaints and their plans. */
export function EpisodesTab({ client }: ClientTabProps) {
  return <div data-client={client.id} />;
}
