import { usePrefetchQuery, useQuery, type DefaultError, type QueryFunction, type QueryKey, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query';

type AheadOptions<Data, Fault, Shown, Key extends QueryKey> = Omit<UseQueryOptions<Data, Fault, Shown, Key>, 'enabled' | 'queryFn'> & {
  readonly queryFn: QueryFunction<Data, Key>;
};

/**
 * As `useQuery`, but asked while the screen is drawn for the first time and not once it stands: main answers meanwhile. For
 * what a screen shows at once.
 */
export function useQueryAhead<Data, Fault = DefaultError, Shown = Data, Key extends QueryKey = QueryKey>(
  options: AheadOptions<Data, Fault, Shown, Key>,
): UseQueryResult<Shown, Fault> {
  usePrefetchQuery(options);
  return useQuery(options);
}
