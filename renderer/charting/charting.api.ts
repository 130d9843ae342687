import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { flushDrafts } from '../ui/draft-saver.ts';

/**
 * Everything the charting page needs. Loaded once per opening: the page's own autosave must not make it ask again at each
 * pause in typing (each answer is kept in the audit log as a view). An earlier opening's answer does not know what was
 * typed since, so each opening asks anew, after what was typed in the last one is written.
 */
export function useWorkspaceOnDesk(visitId: string) {
  const [opening] = useState(() => crypto.randomUUID());
  const { queryKey, queryFn, ...options } = api.charting.getWorkspace.queryOptions({ input: { visitId } });
  return useQuery({
    ...options,
    queryKey: [...queryKey, opening],
    queryFn: async (context) => {
      await flushDrafts();
      return queryFn(context);
    },
    staleTime: 'static',
    gcTime: 0,
  });
}

/** An episode's progress as it stood when the charting page opened. */
export function progressOnDesk(episodeId: string) {
  return api.charting.getProgress.queryOptions({ input: { episodeId }, staleTime: 'static', gcTime: 0 });
}

/** An episode's progress, renewed with every signed note. */
export function useProgress(episodeId: string) {
  return useQuery(api.charting.getProgress.queryOptions({ input: { episodeId } }));
}

export function useSignedNote(noteId: string) {
  return useQuery(api.charting.getNote.queryOptions({ input: { noteId } }));
}

/** The signed sessions of an episode, first to last. */
export function useEpisodeNotes(episodeId: string) {
  return useQuery(api.charting.listEpisodeNotes.queryOptions({ input: { episodeId } }));
}

/** An episode's signed sessions side by side. */
export function useCourse(episodeId: string) {
  return useQuery(api.charting.getCourse.queryOptions({ input: { episodeId } }));
}

/** The same as it stood when the charting page opened; asked for only once somebody wants to see it. */
export function useCourseOnDesk(episodeId: string) {
  return useQuery(api.charting.getCourse.queryOptions({ input: { episodeId }, staleTime: 'static' }));
}

/** Ended visits without a signed note, oldest first. */
export function useUnsigned(isMine: boolean) {
  return useQuery(api.charting.listUnsigned.queryOptions({ input: { mine: isMine, limit: 200 } }));
}

/** One's own phrases and everybody's. Asked once for the page: every text of the note looks into them. */
export function usePhrases() {
  return useQuery(api.charting.listPhrases.queryOptions());
}

export function useSavePhrase() {
  return useMutation(api.charting.savePhrase.mutationOptions());
}

export function useRemovePhrase() {
  return useMutation(api.charting.removePhrase.mutationOptions());
}

export function useTemplates() {
  return useQuery(api.charting.listTemplates.queryOptions());
}

export function useSaveTemplate() {
  return useMutation(api.charting.saveTemplate.mutationOptions());
}

export function useRemoveTemplate() {
  return useMutation(api.charting.removeTemplate.mutationOptions());
}

/** The caller's drafts of ended visits and what each still needs. */
export function useSignable(isEnabled: boolean) {
  return useQuery(api.charting.listSignable.queryOptions({ enabled: isEnabled }));
}

export function useToCoSign(isEnabled: boolean) {
  return useQuery(api.charting.listToCoSign.queryOptions({ enabled: isEnabled }));
}

export function useCoSign() {
  return useMutation(api.charting.coSignNote.mutationOptions());
}

export function useSupervisions() {
  return useQuery(api.charting.listSupervisions.queryOptions());
}

export function useSaveSupervision() {
  return useMutation(api.charting.saveSupervision.mutationOptions());
}

export function useAssignEpisode() {
  return useMutation(api.charting.assignEpisode.mutationOptions());
}

export function useSignNote() {
  return useMutation(api.charting.signNote.mutationOptions());
}

export function useAddAddendum() {
  return useMutation(api.charting.addAddendum.mutationOptions());
}

export function useDiscardDraft() {
  return useMutation(api.charting.discardDraft.mutationOptions());
}
