import type { TFunction } from 'i18next';
import type { PlanDetails } from '../../shared/episodes/episodes.model.ts';
import { midPlanSession } from '../../shared/episodes/decision.rules.ts';
import { goalLabel } from '../../shared/clinical/goals.ts';
import { findMotion, motionName, motionValueText } from '../../shared/clinical/motions.ts';
import { muscleName } from '../../shared/clinical/muscles.ts';
import { sideLabel } from '../../shared/clinical/sides.ts';
import { techniqueLabel } from '../../shared/clinical/techniques.ts';
import type { Format } from '../ui/format.ts';
import type { SummaryLine } from './complaint-words.ts';

/** A measure id of a target in its parts: `rom_<motion>[:side]`, `mmt_<muscle>[:side]`, or a scale. */
export function splitMeasure(measure: string): { readonly kind: 'pain' | 'function' | 'motion' | 'strength' | 'other'; readonly id: string; readonly side: string | null } {
  const [id = '', side] = measure.split(':');
  if (id === 'nprs_avg_24h') return { kind: 'pain', id, side: null };
  if (id === 'psfs_mean') return { kind: 'function', id, side: null };
  if (findMotion(id)) return { kind: 'motion', id, side: side ?? null };
  if (id.startsWith('mmt_')) return { kind: 'strength', id: id.slice('mmt_'.length), side: side ?? null };
  return { kind: 'other', id, side: side ?? null };
}

/** "Hip internal rotation, right". */
export function measureName(t: TFunction, measure: string): string {
  const { kind, id, side } = splitMeasure(measure);
  const sided = (name: string): string => (side === null ? name : `${name}, ${sideLabel(side).toLowerCase()}`);
  switch (kind) {
    case 'pain':
      return t('episodes.target.pain');
    case 'function':
      return t('episodes.target.function');
    case 'motion':
      return sided(motionName(id));
    case 'strength':
      return sided(t('episodes.target.strength', { muscle: muscleName(id) }));
    case 'other':
      return sided(id.replaceAll('_', ' '));
  }
}

/** A value of a measure with its unit: "24°", "3.5". */
export function measureValue(format: Format, measure: string, value: number): string {
  const { kind, id } = splitMeasure(measure);
  return kind === 'motion' ? motionValueText(value, findMotion(id)?.unit ?? 'deg') : format.number(value, 1);
}

/** "after session 2 and session 4". */
function reassessText(t: TFunction, last: number): string {
  const mid = midPlanSession(last);
  return mid === last ? t('episodes.plan.reassessLast', { last }) : t('episodes.plan.reassessAfter', { mid, last });
}

/** Every field of a plan as a person reads it. */
export function planLines(t: TFunction, format: Format, plan: PlanDetails): readonly SummaryLine[] {
  return [
    { label: t('episodes.plan.sessions'), text: [t('episodes.plan.sessionsOf', { count: plan.sessionsPlanned, minutes: plan.durationMinutes }), plan.reasonForCount].filter((part) => part !== '').join('\n') },
    { label: t('episodes.plan.spacing'), text: plan.minGapDays === plan.maxGapDays ? t('episodes.plan.everyDays', { count: plan.minGapDays }) : t('episodes.plan.everyRange', { from: plan.minGapDays, until: plan.maxGapDays }) },
    { label: t('episodes.plan.goals'), text: plan.goals.map(goalLabel).join('\n') },
    { label: t('episodes.plan.modalities'), text: plan.modalities.map(techniqueLabel).join(', ') },
    { label: t('episodes.plan.targetNprs'), text: String(plan.targetNprs) },
    {
      label: t('episodes.plan.targets'),
      text: plan.targets
        .map((target) => {
          const text = `${measureName(t, target.measure)}: ${target.baseline === null ? '–' : measureValue(format, target.measure, target.baseline)} → ${measureValue(format, target.measure, target.target)}`;
          return target.bySession === null ? text : t('episodes.target.by', { text, session: target.bySession });
        })
        .join('\n'),
    },
    { label: t('episodes.plan.reassess'), text: reassessText(t, plan.sessionsPlanned) },
    { label: t('episodes.plan.homeCare'), text: plan.homeCare.join('\n') },
    { label: t('episodes.plan.prognosis'), text: plan.prognosis },
    { label: t('episodes.plan.agreed'), text: plan.isAgreed ? t('episodes.plan.yes') : '' },
  ];
}
