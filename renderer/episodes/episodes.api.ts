import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';

/** A client's episodes with their plans and follow-ups. */
export function useEpisodes(clientId: string) {
  return useQuery(api.episodes.listEpisodes.queryOptions({ input: { clientId } }));
}

export function usePlanTemplates() {
  return useQuery(api.episodes.listPlanTemplates.queryOptions());
}

export function useSavePlanTemplate() {
  return useMutation(api.episodes.savePlanTemplate.mutationOptions());
}

export function useRemovePlanTemplate() {
  return useMutation(api.episodes.removePlanTemplate.mutationOptions());
}

export function useRestorePlanTemplate() {
  return useMutation(api.episodes.restorePlanTemplate.mutationOptions());
}

export function useOpenEpisode() {
  return useMutation(api.episodes.openEpisode.mutationOptions());
}

export function useChangeEpisode() {
  return useMutation(api.episodes.changeEpisode.mutationOptions());
}

export function useCloseEpisode() {
  return useMutation(api.episodes.closeEpisode.mutationOptions());
}

export function useResumeEpisode() {
  return useMutation(api.episodes.resumeEpisode.mutationOptions());
}

export function useSavePlan() {
  return useMutation(api.episodes.savePlan.mutationOptions());
}

export function useRecordFollowUp() {
  return useMutation(api.episodes.recordFollowUp.mutationOptions());
}
