import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';

export function useReminders() {
  return useQuery(api.reminders.listToday.queryOptions());
}

export function useReminderSettings() {
  return useQuery(api.reminders.getSettings.queryOptions());
}

export function useMarkDone() {
  return useMutation(api.reminders.markDone.mutationOptions());
}

export function useUndoDone() {
  return useMutation(api.reminders.undoDone.mutationOptions());
}

export function useChooseChannel() {
  return useMutation(api.reminders.chooseChannel.mutationOptions());
}
