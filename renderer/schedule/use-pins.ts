// Putting visits on the pinboard, taking them from there to the board, and letting them be.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { useNotify } from '../ui/notify.ts';
import { useDesk } from './desk.ts';
import { placeOf } from './place.ts';
import { usePinVisit, useUnpinVisit } from './schedule.api.ts';

export function usePinDeeds() {
  const { t } = useTranslation();
  const notify = useNotify();
  const { mutateAsync: pinVisit } = usePinVisit();
  const { mutateAsync: unpinVisit } = useUnpinVisit();
  const pin = useCallback(
    ({ id: visitId }: { readonly id: string }): void => {
      pinVisit({ visitId }).then(
        () => notify.show({ message: t('schedule.pins.pinned'), undo: () => unpinVisit({ visitId }) }),
        (error: unknown) => notify.error(error),
      );
    },
    [pinVisit, unpinVisit, notify, t],
  );
  const unpin = useCallback(
    ({ id: visitId }: { readonly id: string }): void => {
      unpinVisit({ visitId }).then(
        () => notify.show({ message: t('schedule.pins.unpinned'), undo: () => pinVisit({ visitId }) }),
        (error: unknown) => notify.error(error),
      );
    },
    [pinVisit, unpinVisit, notify, t],
  );
  return { pin, unpin };
}

export function usePins() {
  const desk = useDesk();
  const deeds = usePinDeeds();
  const { cursor, date, openTask, startMove } = desk;
  /** Begins to place a pinned visit on the day that is shown, at the cursor where there is one. */
  const take = (visit: VisitSummary): void => {
    const at = cursor?.visitId === null ? cursor : null;
    const slot = at ? { startMinute: at.minute, ...(at.therapistId !== null && { therapistId: at.therapistId }), ...(at.roomId !== null && { room: at.roomId }) } : {};
    openTask({ kind: 'visit', visitId: visit.id });
    startMove(visit, { ...placeOf(visit), room: 'auto', startsOn: at?.startsOn ?? date, ...slot });
  };
  return { ...deeds, take };
}
