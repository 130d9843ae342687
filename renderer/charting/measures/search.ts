// Finds a measure by the beginnings of its words, with the side typed at the end: "hip int r".
import { foldText } from '../../../shared/core/text.ts';
import { MOTIONS, motionName } from '../../../shared/clinical/motions.ts';
import { MUSCLES } from '../../../shared/clinical/muscles.ts';
import { SPECIAL_TESTS, TEST_REGIONS } from '../../../shared/clinical/special-tests.ts';
import { labelIn } from '../../../shared/clinical/lookup.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import type { Side } from '../../../shared/clinical/sides.ts';
import type { TypedOption } from '../../episodes/fields/AddByTyping.tsx';
import { parseTypedPlace } from '../../episodes/place-entry.ts';

export interface MeasureOption extends TypedOption {
  readonly id: string;
  readonly side: Side;
}

interface Measure {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly sided: boolean;
}

const MEASURES: Readonly<Record<'motion' | 'strength' | 'test', readonly Measure[]>> = {
  motion: MOTIONS.map((motion) => ({ id: motion.id, name: motionName(motion.id), hint: '', sided: motion.sided })),
  strength: MUSCLES.map((muscle) => ({ id: muscle.id, name: muscle.name, hint: muscle.testAction, sided: muscle.sided })),
  test: SPECIAL_TESTS.map((test) => ({ id: test.id, name: test.name, hint: labelIn(TEST_REGIONS, test.region), sided: test.sided })),
};

const MOST = 24;

/** Options for what was typed, one for each side it may be on; names that begin with it first. */
export function measureOptions(kind: keyof typeof MEASURES, text: string): readonly MeasureOption[] {
  const { words, side } = parseTypedPlace(text);
  if (words.length === 0) return [];
  return MEASURES[kind]
    .filter(({ name, hint }) => {
      const known = foldText(`${name} ${hint}`).split(/[^a-z0-9]+/);
      return words.every((word) => known.some((candidate) => candidate.startsWith(word)));
    })
    .toSorted((a, b) => Number(!foldText(a.name).startsWith(words[0] ?? '')) - Number(!foldText(b.name).startsWith(words[0] ?? '')))
    .flatMap((measure) => {
      const sides: readonly Side[] = !measure.sided ? ['midline'] : side === null || side === 'midline' ? ['r', 'l'] : side === 'bilateral' ? ['bilateral'] : [side];
      return sides.map((one) => ({
        key: `${measure.id}:${one}`,
        id: measure.id,
        side: one,
        label: measure.sided ? `${measure.name}, ${sideLabel(one).toLowerCase()}` : measure.name,
        hint: measure.hint,
      }));
    })
    .slice(0, MOST);
}
