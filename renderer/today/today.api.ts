import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { wallTimeOf, type CivilDate } from '../../shared/core/time.ts';
import { api } from '../api/client.ts';
import { useNow } from '../ui/clock.ts';
import { useFormat } from '../ui/use-format.ts';

/** Plans without a visit to come, and those at a point where something is to be decided; asked again with the next day. */
export function usePlansToMind(day: CivilDate | undefined) {
  const query = useQuery(api.today.getPlansToMind.queryOptions());
  const { refetch } = query;
  const shown = useRef(day);
  useEffect(() => {
    if (shown.current !== undefined && shown.current !== day) void refetch();
    shown.current = day;
  }, [day, refetch]);
  return query;
}

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
