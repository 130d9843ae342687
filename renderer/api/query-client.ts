import { QueryClient } from '@tanstack/react-query';
import { describeError } from './errors.ts';

/** Data stays fresh until a procedure's `touches` says otherwise; only an unreachable program is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && describeError(error).kind === 'offline',
      retryDelay: 400,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

function isData(queryKey: readonly unknown[]): boolean {
  const [path] = queryKey;
  return !Array.isArray(path) || path[0] !== 'session';
}

/** Removes everything but who is signed in: after a lock the page holds no client's data. */
export function forgetData(): void {
  void queryClient.cancelQueries({ predicate: (query) => isData(query.queryKey) });
  queryClient.removeQueries({ predicate: (query) => isData(query.queryKey) });
  queryClient.getMutationCache().clear();
}
