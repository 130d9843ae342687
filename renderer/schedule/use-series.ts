// The planner's talk with the program: proposals for a wish, one of them chosen and adjusted.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Placement } from '../../shared/schedule/schedule.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { useDesk, type SeriesGhost } from './desk.ts';
import { therapistNameOf } from './place-words.ts';
import { useProposeSeries } from './schedule.api.ts';
import type { SeriesOutput } from './series-form.ts';
import { obstacleText, toPlacement } from './series-words.ts';

/** A session that somebody may have put elsewhere, and whether that place needs a nod. */
export interface SeriesSession extends Placement {
  readonly key: string;
  readonly isWarned: boolean;
}

type Proposal = readonly SeriesSession[];

function ghostsOf(proposals: readonly Proposal[], chosen: number, adjusted: number | null): SeriesGhost[] {
  return proposals.flatMap((sessions, proposal) =>
    sessions.flatMap(({ key, startsOn, therapistId, startMinute, durationMinutes }, index) => {
      // The session that is being adjusted is drawn as the place that is being chosen.
      if (proposal === chosen && index === adjusted) return [];
      return [{ key, number: index + 1, startsOn, therapistId, startMinute, durationMinutes, isChosen: proposal === chosen }];
    }),
  );
}

function replaced(proposals: readonly Proposal[], proposal: number, place: number, session: Omit<SeriesSession, 'key'>): Proposal[] {
  return proposals.map((sessions, index) =>
    index === proposal ? sessions.map((before, at) => (at === place ? { ...session, key: before.key } : before)) : sessions,
  );
}

export function useSeries(planId: string | null) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const proposeSeries = useProposeSeries();
  const [proposals, setProposals] = useState<readonly Proposal[]>([]);
  const [chosen, setChosen] = useState(0);
  const [adjusted, setAdjusted] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { setGhosts } = desk;
  useEffect(() => setGhosts(ghostsOf(proposals, chosen, adjusted)), [setGhosts, proposals, chosen, adjusted]);

  function show(next: readonly Proposal[], index: number): void {
    setProposals(next);
    setChosen(index);
    setAdjusted(null);
    setRefusal(null);
    desk.setPlace(null);
    const [first] = next[index] ?? [];
    if (first) desk.goToDate(first.startsOn);
  }
  async function propose({ clientName: _name, note: _note, ...wish }: SeriesOutput, durationMinutes: number | null): Promise<void> {
    try {
      const answer = await proposeSeries.mutateAsync({ ...wish, planId, durationMinutes });
      const next = answer.map(({ slots }, proposal) =>
        slots.map((slot, index) => ({ ...toPlacement(slot), key: `${proposal}-${index}`, isWarned: false })),
      );
      show(next, 0);
    } catch (error) {
      show([], 0);
      setRefusal(obstacleText({ t, format }, error, therapistNameOf(desk, wish.therapistId)));
    }
  }
  function startAdjusting(index: number): void {
    const session = proposals[chosen]?.[index];
    if (!session) return;
    setAdjusted(index);
    desk.goToDate(session.startsOn);
    desk.setPlace({ ...session, room: session.roomId ?? 'none' });
  }
  function endAdjusting(): void {
    setAdjusted(null);
    desk.setPlace(null);
  }
  /** Keeps the place that was found for the session being adjusted, unless something stands there. */
  function keepAdjusted(): void {
    const { judged } = desk;
    if (adjusted === null || !judged || judged.verdict === 'conflict') return;
    setProposals(replaced(proposals, chosen, adjusted, { ...judged.placement, isWarned: judged.verdict === 'warning' }));
    endAdjusting();
  }
  const choose = (index: number): void => show(proposals, index);
  const adjusting = { adjusted, startAdjusting, endAdjusting, keepAdjusted };
  return { proposals, chosen, choose, ...adjusting, propose, isProposing: proposeSeries.isPending, refusal, setRefusal };
}

export type SeriesTalk = ReturnType<typeof useSeries>;
