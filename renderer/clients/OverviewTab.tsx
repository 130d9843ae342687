import type { ClientTabProps } from './client-tab.ts';

/** The client at a glance. */
export function OverviewTab({ client }: ClientTabProps) {
  return <div data-client={client.id} />;
}
