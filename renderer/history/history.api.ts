import { keepPreviousData, usePrefetchQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { VisitFilter, VisitPage } from '../../shared/history/history.model.ts';
import type { VisitState, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { api } from '../api/client.ts';
import { todayIn, useNow } from '../ui/clock.ts';
import { useFormat } from '../ui/use-format.ts';

export const everything: VisitFilter = { from: null, until: null, therapistId: null, clientId: null, states: [] };

export const pageSize = 50;

/** What the query of one page is; asked ahead for the next one. */
export function pageOptions(filter: VisitFilter, page: number) {
  return api.history.listVisits.queryOptions({ input: { filter, offset: page * pageSize, limit: pageSize } });
}

/** One page of the history; the page before stays on screen until this one is there. */
export function useVisitPage(filter: VisitFilter, page: number): UseQueryResult<VisitPage> {
  const options = pageOptions(filter, page);
  // On its way while the filters and the table are drawn, not only then.
  usePrefetchQuery(options);
  return useQuery({ ...options, placeholderData: keepPreviousData });
}

const ownStates: VisitState[] = ['tentative', 'booked', 'confirmed', 'arrived', 'in_session', 'completed'];

/** A client's visits from today on that take place, soonest first; undefined while they load. */
export function useVisitsFromToday(clientId: string): readonly VisitSummary[] | undefined {
  const format = useFormat();
  // Renewed, so that the day turns on a page that stays open.
  useNow(60);
  const from = todayIn(format.settings.timeZone);
  const { data } = useQuery(
    api.history.listVisits.queryOptions({ input: { filter: { ...everything, clientId, from, states: ownStates }, limit: 80 } }),
  );
  return data?.visits.toReversed();
}

/** Those of them that have not ended. */
export function useComingVisits(clientId: string): readonly VisitSummary[] | undefined {
  const at = useNow(60);
  return useVisitsFromToday(clientId)?.filter((visit) => visit.endsAt > at && visit.state !== 'completed');
}
