// Proposals that stand on the board before anything is booked: one of them chosen, its sessions put elsewhere one by one.
import { useEffect, useState } from 'react';
import type { Placement } from '../../shared/schedule/schedule.model.ts';
import { useDesk, type SeriesGhost } from './desk.ts';

/** A session that somebody may have put elsewhere, and whether that place needs a nod. */
export interface SeriesSession extends Placement {
  readonly key: string;
  /** As it will be called: "Session 2". */
  readonly number: number;
  /** The visit that moves there; null for a new one. */
  readonly visitId: string | null;
  readonly isWarned: boolean;
  /** Its therapist would be over a limit of hands-on time. */
  readonly isHeavy: boolean;
}

export type Proposal = readonly SeriesSession[];

function ghostsOf(proposals: readonly Proposal[], chosen: number, adjusted: number | null): SeriesGhost[] {
  return proposals.flatMap((sessions, proposal) =>
    sessions.flatMap(({ key, number, startsOn, therapistId, roomId, startMinute, durationMinutes }, index) => {
      // The session that is being adjusted is drawn as the place that is being chosen.
      if (proposal === chosen && index === adjusted) return [];
      return [{ key, number, startsOn, therapistId, roomId, startMinute, durationMinutes, isChosen: proposal === chosen }];
    }),
  );
}

function replaced(proposals: readonly Proposal[], proposal: number, place: number, session: Partial<SeriesSession>): Proposal[] {
  return proposals.map((sessions, index) =>
    index === proposal ? sessions.map((before, at) => (at === place ? { ...before, ...session } : before)) : sessions,
  );
}

export function toPlacement({ therapistId, roomId, startsOn, startMinute, durationMinutes }: Placement): Placement {
  return { therapistId, roomId, startsOn, startMinute, durationMinutes };
}

export function useProposals() {
  const desk = useDesk();
  const [proposals, setProposals] = useState<readonly Proposal[]>([]);
  const [chosen, setChosen] = useState(0);
  const [adjusted, setAdjusted] = useState<number | null>(null);
  const { setGhosts } = desk;
  useEffect(() => setGhosts(ghostsOf(proposals, chosen, adjusted)), [setGhosts, proposals, chosen, adjusted]);

  function show(next: readonly Proposal[], index: number): void {
    setProposals(next);
    setChosen(index);
    setAdjusted(null);
    desk.setPlace(null);
    const [first] = next[index] ?? [];
    if (first) desk.goToDate(first.startsOn);
  }
  function startAdjusting(index: number): void {
    const session = proposals[chosen]?.[index];
    if (!session) return;
    setAdjusted(index);
    desk.setSubject({ ...desk.subject, visitId: session.visitId });
    desk.goToDate(session.startsOn);
    desk.setPlace({ ...toPlacement(session), room: session.roomId ?? 'none' });
  }
  function endAdjusting(): void {
    setAdjusted(null);
    desk.setSubject({ ...desk.subject, visitId: null });
    desk.setPlace(null);
  }
  /** Keeps the place that was found for the session being adjusted, unless something stands there. */
  function keepAdjusted(): void {
    const { judged } = desk;
    if (adjusted === null || !judged || judged.verdict === 'conflict') return;
    const isWarned = judged.verdict === 'warning';
    setProposals(replaced(proposals, chosen, adjusted, { ...judged.placement, isWarned, isHeavy: false }));
    endAdjusting();
  }
  const choose = (index: number): void => show(proposals, index);
  return { proposals, chosen, adjusted, show, choose, startAdjusting, endAdjusting, keepAdjusted };
}

export type ProposalTalk = ReturnType<typeof useProposals>;
