import type { Client } from '../../shared/clients/clients.model.ts';

/** What every tab of the client page receives. */
export interface ClientTabProps {
  readonly client: Client;
}
