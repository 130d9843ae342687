import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { useBookSeries, useChangeVisitState } from './schedule.api.ts';
import { placeRefusal } from './schedule-words.ts';
import type { SeriesOutput } from './series-form.ts';
import { toPlacement, type SeriesSession } from './use-proposals.ts';
import { putVisit } from './use-visit-deeds.ts';

/** Books the chosen series, whole or not at all; Undo cancels every visit of it. */
export function useSeriesBooking(planId: string | null, onRefused: (text: string) => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const bookSeries = useBookSeries();
  const { mutateAsync: changeState } = useChangeVisitState();

  async function undo(visits: readonly VisitSummary[]): Promise<void> {
    const reason = t('schedule.booking.unbook');
    for (const { id: visitId, version } of visits) {
      putVisit(queryClient, await changeState({ visitId, version, state: 'cancelled_by_clinic', reason }));
    }
  }

  /** @returns whether it was booked; why not has been told to `onRefused`. */
  async function book({ clientId, serviceId, note, minGapDays, maxGapDays }: SeriesOutput, sessions: readonly SeriesSession[]): Promise<boolean> {
    const slots = sessions.map(toPlacement);
    const acceptsWarnings = sessions.some((session) => session.isWarned);
    try {
      const visits = await bookSeries.mutateAsync({ clientId, serviceId, planId, note, slots, acceptsWarnings, minGapDays, maxGapDays });
      for (const visit of visits) putVisit(queryClient, visit);
      notify.show({ message: t('schedule.series.booked', { count: visits.length }), undo: () => undo(visits) });
      return true;
    } catch (error) {
      onRefused(placeRefusal({ t, format }, error).text);
      return false;
    }
  }
  return { book, isBooking: bookSeries.isPending };
}
