import { useInfiniteQuery, useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { AuditEvent, AuditFilter, AuditVerification } from '../../shared/audit/audit.model.ts';
import { api, client } from '../api/client.ts';

/** What can be asked of the log, beside where to go on. */
export type EventFilter = Pick<AuditFilter, 'from' | 'until' | 'staffId' | 'action'>;

export const pageSize = 100;

export interface EventList {
  readonly events: readonly AuditEvent[];
  readonly isLoading: boolean;
  readonly error: Error | null;
  readonly hasOlder: boolean;
  readonly isLoadingOlder: boolean;
  readonly loadOlder: () => void;
  readonly refresh: () => void;
}

/** Events that match, newest first, a page at a time. */
export function useEvents(filter: EventFilter): EventList {
  const query = useInfiniteQuery(
    api.audit.listEvents.infiniteOptions({
      input: (beforeSequence: number | undefined) => ({ ...filter, limit: pageSize, ...(beforeSequence !== undefined && { beforeSequence }) }),
      initialPageParam: undefined,
      getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.sequence),
    }),
  );
  return {
    events: query.data?.pages.flat() ?? [],
    isLoading: query.isPending,
    error: query.error,
    hasOlder: query.hasNextPage,
    isLoadingOlder: query.isFetchingNextPage,
    loadOlder: () => void query.fetchNextPage(),
    refresh: () => void query.refetch(),
  };
}

/** What the last check of the whole log found; null while the check at start runs. */
export function useChainState(): UseQueryResult<AuditVerification | null> {
  return useQuery(api.audit.getChainState.queryOptions());
}

export function useVerifyChain(): UseMutationResult<AuditVerification, Error, void> {
  return useMutation({ mutationFn: () => client.audit.verifyChain() });
}

/** People by id, for the filter and for what an event is about. */
export function usePeople(): ReadonlyMap<string, string> {
  const { data } = useQuery(api.staff.listStaff.queryOptions());
  return new Map((data ?? []).map((member) => [member.id, member.name]));
}
