import { useEffect } from 'react';
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { VisitFilter, VisitPage } from '../../shared/history/history.model.ts';
import { useKeys } from '../app/use-keys.ts';
import { addressOf, placeOf } from './filter-address.ts';
import { pageOptions, pageSize, useVisitPage } from './history.api.ts';

export interface HistoryView {
  readonly filter: VisitFilter;
  readonly page: number;
  readonly query: UseQueryResult<VisitPage>;
  readonly setFilter: (change: Partial<VisitFilter>) => void;
  /** Undefined where there is no such page. */
  readonly newer: (() => void) | undefined;
  readonly older: (() => void) | undefined;
}

/**
 * The history as it is looked through: filter and page stand in the address, the next page is fetched ahead.
 * @param clientId holds the history to one client.
 */
export function useHistory(clientId: string | null): HistoryView {
  const [address, setAddress] = useSearchParams();
  const queryClient = useQueryClient();
  const place = placeOf(address);
  const filter = clientId === null ? place.filter : { ...place.filter, clientId };
  const { page } = place;
  const query = useVisitPage(filter, page);
  const total = query.data?.total ?? 0;
  const hasOlder = (page + 1) * pageSize < total;

  const next = JSON.stringify(pageOptions(filter, page + 1).queryKey);
  useEffect(() => {
    if (hasOlder) void queryClient.prefetchQuery(pageOptions(filter, page + 1));
    // The key says all that the options depend on.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [hasOlder, next, queryClient]);

  const go = (to: { readonly filter: VisitFilter; readonly page: number }): void =>
    setAddress(addressOf({ ...to, filter: clientId === null ? to.filter : { ...to.filter, clientId: null } }), { replace: true });
  const newer = page > 0 ? (): void => go({ filter, page: page - 1 }) : undefined;
  const older = hasOlder ? (): void => go({ filter, page: page + 1 }) : undefined;
  useKeys('reports', { ...(newer && { previousPage: newer }), ...(older && { nextPage: older }) });
  return {
    filter,
    page,
    query,
    setFilter: (change) => go({ filter: { ...filter, ...change }, page: 0 }),
    newer,
    older,
  };
}
