import type { ClientTabProps } from './client-tab.ts';

/** Health answers and contraindications. */
export function HealthTab({ client }: ClientTabProps) {
  return <div data-client={client.id} />;
}
