import type { TFunction } from 'i18next';
import type { DecisionFigures } from '../../shared/episodes/episodes.model.ts';
import type { Format } from '../ui/format.ts';

/** The figures beside a decision: "pain 6 → 4", "activities 3.3 → 5", whether the change matters. */
export function decisionFacts(
  t: TFunction,
  format: Format,
  { baseline, latest, psfsBaseline, psfsLatest, mcidMet }: Pick<DecisionFigures, 'baseline' | 'latest' | 'psfsBaseline' | 'psfsLatest' | 'mcidMet'>,
): readonly string[] {
  const number = (value: number): string => format.number(value, 2);
  return [
    ...(baseline === null || latest === null ? [] : [t('episodes.decision.pain', { from: number(baseline), to: number(latest) }), t(mcidMet ? 'episodes.decision.matters' : 'episodes.decision.mattersNot')]),
    ...(psfsBaseline === null || psfsLatest === null ? [] : [t('episodes.decision.function', { from: number(psfsBaseline), to: number(psfsLatest) })]),
  ];
}
