import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FileTicket } from '../../shared/core/file-ticket.ts';
import { api } from '../api/client.ts';
import { saveTicket } from '../api/files.ts';
import { useNotify } from '../ui/notify.ts';

/** Saves the file behind a ticket and says so, or why there is none. */
function useSaved() {
  const { t } = useTranslation();
  const notify = useNotify();
  return {
    onSuccess: (ticket: FileTicket): void => {
      saveTicket(ticket);
      notify.show({ message: t('series.calendar.saved', { name: ticket.fileName }), severity: 'success' });
    },
    onError: (error: unknown): void => notify.error(error),
  };
}

export function useExportVisit() {
  return useMutation(api.calendar.exportVisit.mutationOptions(useSaved()));
}

export function useExportPlan() {
  return useMutation(api.calendar.exportPlan.mutationOptions(useSaved()));
}

export function useExportSeries() {
  return useMutation(api.calendar.exportSeries.mutationOptions(useSaved()));
}

/** A refusal is shown at the fields by the dialog. */
export function useExportTherapist() {
  const { onSuccess } = useSaved();
  return useMutation(api.calendar.exportTherapist.mutationOptions({ onSuccess }));
}
