import { useMutation, useQuery } from '@tanstack/react-query';
import type { CivilDate } from '../../shared/core/time.ts';
import { api } from '../api/client.ts';

export function useWaitlist() {
  return useQuery(api.waitlist.listEntries.queryOptions());
}

export interface GapQuestion {
  readonly therapistId: string;
  readonly startsOn: CivilDate;
  readonly minute: number;
}

export function useGapFits(question: GapQuestion) {
  return useQuery(api.waitlist.listFits.queryOptions({ input: question }));
}

export function useSaveEntry() {
  return useMutation(api.waitlist.saveEntry.mutationOptions());
}

export function useRemoveEntry() {
  return useMutation(api.waitlist.removeEntry.mutationOptions());
}

export function useRestoreEntry() {
  return useMutation(api.waitlist.restoreEntry.mutationOptions());
}

export function useBookEntry() {
  return useMutation(api.waitlist.bookEntry.mutationOptions());
}

export function useNoteCall() {
  return useMutation(api.waitlist.noteCall.mutationOptions());
}
