// What a success changes is read from the contract: no screen invalidates anything by hand.
import { getContractRouter, isContractProcedure } from '@orpc/contract';
import { ORPCError } from '@orpc/client';
import { contract } from '../../shared/contract/index.ts';
import type { Feature, ProcedureMeta } from '../../shared/contract/procedure.ts';
import type { Link } from './link.ts';
import { queryClient } from './query-client.ts';

/** The declaration of a procedure by its path, or undefined where the contract has none. */
export function metaOf(path: readonly string[]): ProcedureMeta | undefined {
  // The contract is an interface of routers; oRPC walks it as its own record type.
  const found = getContractRouter(contract as unknown as Parameters<typeof getContractRouter>[0], path);
  if (!isContractProcedure(found)) return undefined;
  // Every procedure is made by `procedure()`, which demands this meta.
  return found['~orpc'].meta as ProcedureMeta;
}

/** Marks the cached answers of these features stale; those on screen are asked for again. */
export function refreshFeatures(features: readonly Feature[]): void {
  for (const feature of features) void queryClient.invalidateQueries({ queryKey: [[feature]] });
}

function isStream(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

// A stream of progress has changed something only when it has come to its end.
async function* refreshAtEnd(stream: AsyncIterable<unknown>, touches: readonly Feature[]): AsyncGenerator<unknown> {
  yield* stream;
  refreshFeatures(touches);
}

/** Passes calls on; a success refreshes what it touches, and a door that does not open asks for the session's state. */
export function refreshingLink(next: Link): Link {
  return {
    call: async (path, input, options) => {
      try {
        const output = await next.call(path, input, options);
        const touches = metaOf(path)?.touches ?? [];
        if (isStream(output)) return touches.length === 0 ? output : refreshAtEnd(output, touches);
        refreshFeatures(touches);
        return output;
      } catch (error) {
        if (error instanceof ORPCError && (error.code === 'locked' || error.code === 'unavailable')) refreshFeatures(['session']);
        throw error;
      }
    },
  };
}
