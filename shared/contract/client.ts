import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from './index.ts';

/** The contract as its caller sees it, whatever the transport. */
export type ContractClient = ContractRouterClient<Contract>;
