// Filling a gap from the waitlist, and noting what came of a call; each tells what happened, booking offers Undo.
import { useCallback, useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GapFit } from '../../shared/schedule/waitlist.model.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { useChangeVisitState } from './schedule.api.ts';
import { placeRefusal } from './schedule-words.ts';
import { putVisit } from './use-visit-deeds.ts';
import { useBookEntry, useNoteCall, useRestoreEntry } from './waitlist.api.ts';

export interface WaitlistDeeds {
  /** Books somebody into their place and notes that they accepted. @returns whether it was booked. */
  book(fit: GapFit): Promise<boolean>;
  note(fit: GapFit, outcome: 'offered' | 'declined'): Promise<void>;
}

export function useWaitlistDeeds(): WaitlistDeeds {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { mutateAsync: bookEntry } = useBookEntry();
  const { mutateAsync: noteCall } = useNoteCall();
  const { mutateAsync: restoreEntry } = useRestoreEntry();
  const { mutateAsync: changeState } = useChangeVisitState();
  const book = useCallback(
    async ({ entry, place }: GapFit): Promise<boolean> => {
      try {
        const { visit, version } = await bookEntry({ entryId: entry.id, version: entry.version, place });
        putVisit(queryClient, visit);
        const told = { name: visit.clientName, date: format.shortDate(visit.startsOn), time: format.time(visit.startMinute) };
        notify.show({
          message: t('waitlist.fits.booked', told),
          undo: async () => {
            const reason = t('waitlist.fits.unbook');
            putVisit(queryClient, await changeState({ visitId: visit.id, version: visit.version, state: 'cancelled_by_clinic', reason }));
            await restoreEntry({ entryId: entry.id, version });
          },
        });
        return true;
      } catch (error) {
        notify.show({ message: placeRefusal({ t, format }, error).text, severity: 'error' });
        return false;
      }
    },
    [bookEntry, restoreEntry, changeState, queryClient, notify, t, format],
  );
  const note = useCallback(
    async ({ entry, place }: GapFit, outcome: 'offered' | 'declined'): Promise<void> => {
      try {
        await noteCall({ entryId: entry.id, place, outcome });
        notify.show({ message: t('waitlist.fits.noted') });
      } catch (error) {
        notify.error(error);
      }
    },
    [noteCall, notify, t],
  );
  return useMemo(() => ({ book, note }), [book, note]);
}
