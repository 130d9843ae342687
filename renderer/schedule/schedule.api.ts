import { useEffect } from 'react';
import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { addDays, type CivilDate } from '../../shared/core/time.ts';
import { mostRangeDays, unpackRange, type BoardDay } from '../../shared/schedule/range.model.ts';
import type { DayBoard } from '../../shared/schedule/schedule.model.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { api } from '../api/client.ts';

function dayOptions(date: CivilDate) {
  return api.schedule.getDay.queryOptions({ input: { date } });
}

function rangeOptions(from: CivilDate) {
  return api.schedule.getRange.queryOptions({ input: { from, days: mostRangeDays } });
}

function oneDay(board: DayBoard): readonly BoardDay[] {
  return [board];
}

/**
 * What the board shows: one day, or the seven from `weekFrom`. While they are on their way those before stay on screen
 * (`isPlaceholderData`).
 */
export function useBoardDays(view: 'day' | 'week', date: CivilDate, weekFrom: CivilDate): UseQueryResult<readonly BoardDay[]> {
  const queryClient = useQueryClient();
  const day = useQuery({ ...dayOptions(date), enabled: view === 'day', placeholderData: keepPreviousData, select: oneDay });
  const week = useQuery({ ...rangeOptions(weekFrom), enabled: view === 'week', placeholderData: keepPreviousData, select: unpackRange });
  const query = view === 'day' ? day : week;
  const isThere = query.isSuccess && !query.isPlaceholderData;
  // The days or weeks on both sides are asked for ahead, so that turning the page shows them at once.
  useEffect(() => {
    if (!isThere) return;
    for (const by of [1, -1]) {
      if (view === 'day') void queryClient.prefetchQuery(dayOptions(addDays(date, by)));
      else void queryClient.prefetchQuery(rangeOptions(addDays(weekFrom, by * mostRangeDays)));
    }
  }, [queryClient, view, date, weekFrom, isThere]);
  return query;
}

/** The coming days of the agenda. */
export function useComingDays(from: CivilDate): UseQueryResult<readonly BoardDay[]> {
  return useQuery({ ...rangeOptions(from), placeholderData: keepPreviousData, select: unpackRange });
}

/** Counts and load of the days of a month's sheet. */
export function useMonth(from: CivilDate, days: number, therapistId: string | null) {
  return useQuery(api.schedule.getMonth.queryOptions({ input: { from, days, therapistId }, placeholderData: keepPreviousData }));
}

/** Who can be asked for by name: everybody who gives or gave visits. */
export function useTherapists() {
  return useQuery({ ...api.staff.listStaff.queryOptions(), select: therapistsOf });
}

function therapistsOf(members: readonly StaffMember[]): readonly StaffMember[] {
  return members.filter((member) => member.isActive && member.roles.includes('therapist'));
}

/** The visit; without an id nothing is asked. */
export function useVisit(visitId: string | null) {
  return useQuery(api.schedule.getVisit.queryOptions({ input: { visitId: visitId ?? '' }, enabled: visitId !== null }));
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

export function useWeekLoad(date: CivilDate) {
  return useQuery(api.schedule.listWeekLoad.queryOptions({ input: { date } }));
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

export function useRebookVisit() {
  return useMutation(api.schedule.rebookVisit.mutationOptions());
}

export function useUndoRebooking() {
  return useMutation(api.schedule.undoRebooking.mutationOptions());
}

export function useDecideFee() {
  return useMutation(api.schedule.decideFee.mutationOptions());
}

export function useCancellationPolicy() {
  return useQuery(api.schedule.getCancellationPolicy.queryOptions());
}

/** How the client kept visits so far; nothing is asked while nobody is chosen. */
export function useAttendance(clientId: string) {
  return useQuery(api.schedule.getAttendance.queryOptions({ input: { clientId }, enabled: clientId !== '' }));
}

export function usePinned() {
  return useQuery(api.schedule.listPinned.queryOptions());
}

export function usePinVisit() {
  return useMutation(api.schedule.pinVisit.mutationOptions());
}

export function useUnpinVisit() {
  return useMutation(api.schedule.unpinVisit.mutationOptions());
}

export function useProposeSeries() {
  return useMutation(api.schedule.proposeSeries.mutationOptions());
}

export function useChangeSeries() {
  return useMutation(api.schedule.changeSeries.mutationOptions());
}

export function useReleaseSessions() {
  return useMutation(api.schedule.releaseSessions.mutationOptions());
}

export function useRestoreSessions() {
  return useMutation(api.schedule.restoreSessions.mutationOptions());
}

export function useBookSeries() {
  return useMutation(api.schedule.bookSeries.mutationOptions());
}
