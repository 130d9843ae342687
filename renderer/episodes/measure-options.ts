// What a plan may be measured by besides pain: function, a motion, a muscle's strength, each with its side.
import type { TFunction } from 'i18next';
import { foldText } from '../../shared/core/text.ts';
import { MOTIONS } from '../../shared/clinical/motions.ts';
import { MUSCLES } from '../../shared/clinical/muscles.ts';
import type { TypedOption } from './fields/AddByTyping.tsx';
import { measureName } from './plan-words.ts';

const IDS: readonly string[] = [
  'psfs_mean',
  'nprs_avg_24h',
  ...MOTIONS.flatMap((motion) => (motion.sided ? [`${motion.id}:r`, `${motion.id}:l`] : [motion.id])),
  ...MUSCLES.flatMap((muscle) => (muscle.sided ? [`mmt_${muscle.id}:r`, `mmt_${muscle.id}:l`] : [`mmt_${muscle.id}`])),
];
const MOST = 24;

/** Measures whose words begin with what was typed; without those the plan has already. */
export function measureOptionsFor(t: TFunction, text: string, taken: readonly string[]): readonly TypedOption[] {
  const words = foldText(text).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  return IDS.filter((id) => !taken.includes(id))
    .map((id) => ({ key: id, label: measureName(t, id) }))
    .filter(({ label }) => {
      const known = foldText(label).split(/[^a-z0-9]+/);
      return words.every((word) => known.some((candidate) => candidate.startsWith(word)));
    })
    .slice(0, MOST);
}
