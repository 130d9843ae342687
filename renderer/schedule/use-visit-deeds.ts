// What can be done to a visit from the board, its panel and Today; each tells what happened and offers Undo.
import { useCallback, useMemo } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FeeDecision } from '../../shared/schedule/cancellation.model.ts';
import { withVisit, type RangeBoard } from '../../shared/schedule/range.model.ts';
import type { BoardVisit, VisitState, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { api } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import type { JudgedPlace } from './place.ts';
import { useChangeVisitState, useMoveVisit, usePinVisit, useRestoreVisitState } from './schedule.api.ts';
import { offerRepair } from './series-offer.ts';
import { placeRefusal } from './schedule-words.ts';

/** Shows an answer at once on the boards that are in memory; the refresh that follows brings the rest. */
export function putVisit(queryClient: QueryClient, visit: VisitSummary): void {
  queryClient.setQueryData(api.schedule.getVisit.queryKey({ input: { visitId: visit.id } }), (detail) => detail && { ...detail, ...visit });
  queryClient.setQueriesData({ queryKey: api.schedule.getDay.key() }, (board: unknown) => {
    // Only getDay's answers lie under this key.
    const day = board as { date: string; visits: VisitSummary[] } | undefined;
    if (!day) return day;
    const others = day.visits.filter((other) => other.id !== visit.id);
    if (others.length === day.visits.length && day.date !== visit.startsOn) return day;
    return { ...day, visits: day.date === visit.startsOn ? [...others, visit] : others };
  });
  queryClient.setQueriesData({ queryKey: api.schedule.getRange.key() }, (range: unknown) => {
    // Only getRange's answers lie under this key.
    const week = range as RangeBoard | undefined;
    return week && withVisit(week, visit);
  });
}

/** Shows what a deed made of a visit, and offers to repair the series that it may have broken. */
function settle(queryClient: QueryClient, visit: VisitSummary, deed: 'moved' | 'changed'): void {
  putVisit(queryClient, visit);
  offerRepair(visit, deed);
}

export interface VisitDeeds {
  /** Moves a visit to a judged place; its warnings have been on screen. @returns whether it was moved. */
  move(visit: BoardVisit, judged: JudgedPlace, warning: string | undefined): Promise<boolean>;
  /** @returns whether it was changed. */
  changeState(visit: Pick<BoardVisit, 'id' | 'version' | 'state'>, state: VisitState, reason?: string, fee?: FeeDecision | null): Promise<boolean>;
  restore(visit: BoardVisit, state: VisitState): Promise<boolean>;
}

interface Deed {
  readonly visit: VisitSummary;
  readonly message: string;
  readonly undo: () => Promise<VisitSummary>;
}

/** Moves a visit; Undo brings it back, to the pinboard too where it came from there. */
function useMoving(): (visit: BoardVisit, judged: JudgedPlace, warning: string | undefined) => Promise<Deed> {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const { mutateAsync: moveVisit } = useMoveVisit();
  const { mutateAsync: pinVisit } = usePinVisit();
  return useCallback(
    async (visit, { placement }, warning) => {
      const { id: visitId, version, therapistId, roomId, startsOn, startMinute, durationMinutes } = visit;
      const pins = queryClient.getQueryData(api.schedule.listPinned.queryKey());
      const wasPinned = pins?.some((pinned) => pinned.id === visitId) === true;
      const moved = await moveVisit({ ...placement, visitId, version, acceptsWarnings: true });
      const told = { date: format.shortDate(moved.startsOn), time: format.time(moved.startMinute), therapist: moved.therapistName };
      const back = { therapistId, roomId, startsOn, startMinute, durationMinutes, visitId };
      return {
        visit: moved,
        message: warning === undefined ? t('schedule.visit.moved', told) : t('schedule.visit.movedAnyway', { ...told, warning }),
        undo: async () => {
          const returned = await moveVisit({ ...back, version: moved.version, acceptsWarnings: true });
          if (wasPinned) await pinVisit({ visitId });
          return returned;
        },
      };
    },
    [queryClient, moveVisit, pinVisit, t, format],
  );
}

export function useVisitDeeds(): VisitDeeds {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const moving = useMoving();
  const { mutateAsync: changeVisitState } = useChangeVisitState();
  const { mutateAsync: restoreVisitState } = useRestoreVisitState();

  const attempt = useCallback(
    async (kind: 'moved' | 'changed', deed: () => Promise<Deed>) => {
      try {
        const { visit, message, undo } = await deed();
        settle(queryClient, visit, kind);
        notify.show({ message, undo: async () => settle(queryClient, await undo(), 'changed') });
        return true;
      } catch (error) {
        notify.show({ message: placeRefusal({ t, format }, error).text, severity: 'error' });
        return false;
      }
    },
    [queryClient, notify, t, format],
  );

  return useMemo(
    () => ({
      move: (visit, judged, warning) => attempt('moved', () => moving(visit, judged, warning)),
      changeState: (visit, state, reason = '', fee = null) =>
        attempt('changed', async () => {
          const changed = await changeVisitState({ visitId: visit.id, version: visit.version, state, reason, fee });
          return {
            visit: changed,
            message: t('schedule.visit.changed', { state: t(`schedule.states.${state}`) }),
            undo: () => restoreVisitState({ visitId: visit.id, version: changed.version, state: visit.state }),
          };
        }),
      restore: (visit, state) =>
        attempt('changed', async () => {
          const restored = await restoreVisitState({ visitId: visit.id, version: visit.version, state });
          return {
            visit: restored,
            message: t('schedule.visit.changed', { state: t(`schedule.states.${state}`) }),
            undo: () => changeVisitState({ visitId: visit.id, version: restored.version, state: visit.state, reason: '' }),
          };
        }),
    }),
    [attempt, moving, changeVisitState, restoreVisitState, t],
  );
}
