// Turns services into procedures. A service lists one function for each procedure of its contract.
import type { AnySchema, ContractProcedure, ErrorMap, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { ProcedureMeta } from '../shared/contract/procedure.ts';

type UseCase<P, R> =
  P extends ContractProcedure<infer I extends AnySchema, infer O extends AnySchema, ErrorMap, ProcedureMeta>
    ? (request: R, input: InferSchemaOutput<I>, signal: AbortSignal | undefined) => Promise<InferSchemaInput<O>>
    : never;

/** One use case for each procedure of a feature's contract; a missing or wrongly typed one does not compile. */
export type Implementation<C, R> = { readonly [K in keyof C]: UseCase<C[K], R> };

/** The reply of a use case that has nothing to say. */
export type Nothing = Record<string, never>;
