import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { wallTimeOf } from '../../shared/core/time.ts';
import { api } from '../api/client.ts';
import { useNow } from '../ui/clock.ts';
import { useFormat } from '../ui/use-format.ts';

/** The day at a glance. Asked again when the clinic's day has turned; everything else arrives as a change. */
export function useToday() {
  const { timeZone } = useFormat().settings;
  const query = useQuery(api.today.getToday.queryOptions());
  const { date } = wallTimeOf(useNow(), timeZone);
  const shown = query.data?.date;
  const { refetch } = query;
  useEffect(() => {
    if (shown !== undefined && shown < date) void refetch();
  }, [shown, date, refetch]);
  return query;
}
