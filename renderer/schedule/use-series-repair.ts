import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SeriesRepair } from '../../shared/schedule/series.model.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { useChangeSeries } from './schedule.api.ts';
import { placeRefusal } from './schedule-words.ts';
import { toPlacement, type Proposal, type SeriesSession } from './use-proposals.ts';
import { putVisit } from './use-visit-deeds.ts';

/** What changes by a repair, as sessions that can be put elsewhere before it is written. */
export function sessionsOf({ moves, added }: SeriesRepair): SeriesSession[] {
  const changed = [
    ...moves.map(({ visitId, sessionNumber, to }) => ({ ...toPlacement(to), key: visitId, number: sessionNumber, visitId, isHeavy: to.isHeavy })),
    ...added.map(({ sessionNumber, isHeavy, ...slot }) => ({ ...toPlacement(slot), key: `new-${sessionNumber}`, number: sessionNumber, visitId: null, isHeavy })),
  ];
  return changed.map((session) => ({ ...session, isWarned: session.isHeavy })).toSorted((one, other) => one.number - other.number);
}

/** Writes a repair in one step; Undo takes all of it back in one. */
export function useSeriesRepair(insteadOfVisitId: string, onRefused: (text: string) => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const changeSeries = useChangeSeries();

  async function undo({ planId, seriesId, moves }: SeriesRepair, changed: readonly VisitSummary[]): Promise<void> {
    const before = new Map(moves.map(({ visitId, from }) => [visitId, from]));
    const back = await changeSeries.mutateAsync({
      planId,
      seriesId,
      insteadOfVisitId: null,
      added: [],
      acceptsWarnings: true,
      moves: changed.flatMap(({ id: visitId, version }) => {
        const to = before.get(visitId);
        return to ? [{ visitId, version, to }] : [];
      }),
      removed: changed.filter(({ id }) => !before.has(id)).map(({ id: visitId, version }) => ({ visitId, version })),
    });
    for (const visit of back) putVisit(queryClient, visit);
  }

  /** @returns whether it was written; why not has been told to `onRefused`. */
  async function write(repair: SeriesRepair, sessions: Proposal): Promise<boolean> {
    const versions = new Map(repair.moves.map(({ visitId, version }) => [visitId, version]));
    try {
      const changed = await changeSeries.mutateAsync({
        planId: repair.planId,
        seriesId: repair.seriesId,
        insteadOfVisitId,
        moves: sessions.flatMap((session) => (session.visitId === null ? [] : [{ visitId: session.visitId, version: versions.get(session.visitId) ?? 0, to: toPlacement(session) }])),
        added: sessions.filter(({ visitId }) => visitId === null).map(toPlacement),
        removed: [],
        acceptsWarnings: sessions.some(({ isWarned }) => isWarned),
      });
      for (const visit of changed) putVisit(queryClient, visit);
      notify.show({ message: t('series.repair.done', { count: changed.length }), undo: () => undo(repair, changed) });
      return true;
    } catch (error) {
      onRefused(placeRefusal({ t, format }, error).text);
      return false;
    }
  }
  return { write, isWriting: changeSeries.isPending };
}
