import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { RouterUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../shared/contract/index.ts';
import { freshSignInLink } from './fresh-sign-in.ts';
import { transportLink } from './link.ts';
import type { CallContext } from './link.ts';
import { refreshingLink } from './refresh.ts';

// Mapped, because an interface is not a record to oRPC's types.
type ContractRecord = { readonly [Feature in keyof Contract]: Contract[Feature] };

export type ApiClient = ContractRouterClient<ContractRecord, CallContext>;

/** Calls a procedure directly: `await client.drafts.getDraft({ form, subject })`. */
export const client: ApiClient = createORPCClient(refreshingLink(freshSignInLink(transportLink)));

/** TanStack Query options: `useQuery(api.clients.getClient.queryOptions({ input: { clientId } }))`. */
export const api: RouterUtils<ApiClient> = createTanstackQueryUtils(client);
