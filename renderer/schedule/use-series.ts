// The planner's talk with the program: proposals for a wish, or what stands in the way and what would help.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gapsOf, type SeriesPreferences } from '../../shared/schedule/series-marks.rules.ts';
import type { PlanSessions } from '../../shared/schedule/series.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { useDesk } from './desk.ts';
import { therapistNameOf } from './place-words.ts';
import { useProposeSeries } from './schedule.api.ts';
import { loosenOf, obstacleText, type Loosen } from './series-words.ts';
import type { SeriesOutput } from './series-form.ts';
import { toPlacement, useProposals } from './use-proposals.ts';

interface Refused {
  readonly text: string;
  readonly loosen: readonly Loosen[];
}

function preferencesOf(wish: SeriesOutput, plan: PlanSessions | undefined, closedOn: readonly string[]): SeriesPreferences {
  const { therapistId, roomId, weekdays, earliestMinute, latestMinute, from } = wish;
  const gaps = gapsOf(wish, wish.count, plan?.sessionsTaken ?? 0);
  return { therapistId, weekdays, earliestMinute, latestMinute, from, gaps, closedOn, roomId };
}

/**
 * @param firstMinutes how long the first session is.
 * @param onFields shows a refusal at its fields; answers whether it could.
 */
export function useSeries(planId: string | null, plan: PlanSessions | undefined, firstMinutes: number, onFields: (error: unknown) => boolean) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const proposeSeries = useProposeSeries();
  const talk = useProposals();
  const [preferences, setPreferences] = useState<SeriesPreferences | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function propose(asked: SeriesOutput): Promise<void> {
    const { clientName: _name, note: _note, ...wish } = asked;
    try {
      const answer = await proposeSeries.mutateAsync({ ...wish, planId, durationMinutes: plan?.durationMinutes ?? null, firstMinutes });
      setPreferences(preferencesOf(asked, plan, answer[0]?.closedOn ?? []));
      const first = (plan?.sessionsTaken ?? 0) + 1;
      setRefused(null);
      talk.show(
        answer.map(({ slots }, proposal) =>
          slots.map((slot, index) => ({ ...toPlacement(slot), key: `${proposal}-${index}`, number: first + index, visitId: null, isWarned: slot.isHeavy, isHeavy: slot.isHeavy })),
        ),
        0,
      );
    } catch (error) {
      talk.show([], 0);
      if (onFields(error)) setRefused(null);
      else setRefused({ text: obstacleText({ t, format }, error, therapistNameOf(desk, wish.therapistId)), loosen: loosenOf(error) });
    }
  }
  const setRefusal = (text: string): void => setRefused({ text, loosen: [] });
  return { ...talk, preferences, propose, isProposing: proposeSeries.isPending, refused, setRefusal };
}
