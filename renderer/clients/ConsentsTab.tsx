import type { ClientTabProps } from './client-tab.ts';

/** Consents. */
export function ConsentsTab({ client }: ClientTabProps) {
  return <div data-client={client.id} />;
}
