import { useEffect } from 'react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addDays, type CivilDate } from '../../shared/core/time.ts';
import { api } from '../api/client.ts';

function dayOptions(date: CivilDate) {
  return api.schedule.getDay.queryOptions({ input: { date } });
}

/** The board of a day. While a day is on its way the one before stays on screen (`isPlaceholderData`). */
export function useDay(date: CivilDate) {
  const queryClient = useQueryClient();
  const query = useQuery({ ...dayOptions(date), placeholderData: keepPreviousData });
  const isThere = query.isSuccess && !query.isPlaceholderData;
  // The days on both sides are asked for ahead, so that turning the page shows them at once.
  useEffect(() => {
    if (!isThere) return;
    for (const days of [1, -1]) void queryClient.prefetchQuery(dayOptions(addDays(date, days)));
  }, [queryClient, date, isThere]);
  return query;
}

export function useVisit(visitId: string) {
  return useQuery(api.schedule.getVisit.queryOptions({ input: { visitId } }));
}

export function useRooms() {
  return useQuery(api.clinic.listRooms.queryOptions());
}

export function useServices() {
  return useQuery(api.clinic.listServices.queryOptions());
}

export interface SlotQuestion {
  readonly serviceId: string | null;
  readonly therapistId: string | null;
  readonly clientId: string | null;
  readonly durationMinutes: number;
  readonly from: CivilDate;
}

export const slotDays = 28;

/** The next three starts that do not overlap each other. */
export function useFreeSlots({ serviceId, ...question }: SlotQuestion) {
  return useQuery(
    api.schedule.listFreeSlots.queryOptions({
      input: { ...question, serviceId: serviceId ?? '', days: slotDays, limit: 3, apartMinutes: question.durationMinutes },
      enabled: serviceId !== null,
      placeholderData: keepPreviousData,
    }),
  );
}

export function usePlanSessions(planId: string | null) {
  return useQuery(
    api.schedule.getPlanSessions.queryOptions({ input: { planId: planId ?? '' }, enabled: planId !== null }),
  );
}

/** The client that an address names; only name and number are shown of the record. */
export function useNamedClient(clientId: string | null) {
  return useQuery(api.clients.getClient.queryOptions({ input: { clientId: clientId ?? '' }, enabled: clientId !== null }));
}

export function useVisitsToReassign(isEnabled = true) {
  return useQuery(api.schedule.listVisitsToReassign.queryOptions({ enabled: isEnabled }));
}

export function useCreateClient() {
  return useMutation(api.clients.createClient.mutationOptions());
}

export function useBookVisit() {
  return useMutation(api.schedule.bookVisit.mutationOptions());
}

export function useMoveVisit() {
  return useMutation(api.schedule.moveVisit.mutationOptions());
}

export function useChangeVisitState() {
  return useMutation(api.schedule.changeVisitState.mutationOptions());
}

export function useRestoreVisitState() {
  return useMutation(api.schedule.restoreVisitState.mutationOptions());
}

export function useProposeSeries() {
  return useMutation(api.schedule.proposeSeries.mutationOptions());
}

export function useBookSeries() {
  return useMutation(api.schedule.bookSeries.mutationOptions());
}
