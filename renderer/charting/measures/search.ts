// Finds a measure by the beginnings of its words, with the side typed at the end: "hip int r".
import { foldText } from '../../../shared/core/text.ts';
import { NERVE_ROOTS } from '../../../shared/clinical/nerve-roots.ts';
import { POSTURE_SIGNS } from '../../../shared/clinical/posture.ts';
import { MOTIONS, motionName } from '../../../shared/clinical/motions.ts';
import { MUSCLES } from '../../../shared/clinical/muscles.ts';
import { SPECIAL_TESTS, TEST_REGIONS } from '../../../shared/clinical/special-tests.ts';
import { labelIn, wordsOf } from '../../../shared/clinical/lookup.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import type { Side } from '../../../shared/clinical/sides.ts';
import type { TypedOption } from '../../episodes/fields/AddByTyping.tsx';
import { parseTypedPlace } from '../../episodes/place-entry.ts';

export type MeasureKind = 'motion' | 'strength' | 'test' | 'posture' | 'nerve';

export interface MeasureOption extends TypedOption {
  readonly kind: MeasureKind;
  readonly id: string;
  readonly side: Side;
}

interface Measure {
  readonly kind: MeasureKind;
  readonly id: string;
  readonly name: string;
  /** Found by these words too. */
  readonly about: string;
  readonly sided: boolean;
}

const MEASURES: readonly Measure[] = [
  ...MOTIONS.map((motion): Measure => ({ kind: 'motion', id: motion.id, name: motionName(motion.id), about: '', sided: motion.sided })),
  // The id holds the short name that a tired hand types: "slr", "ultt1".
  ...SPECIAL_TESTS.map((test): Measure => ({ kind: 'test', id: test.id, name: test.name, about: `${labelIn(TEST_REGIONS, test.region)} ${wordsOf(test.id)}`, sided: test.sided })),
  ...POSTURE_SIGNS.map((sign): Measure => ({ kind: 'posture', id: sign.id, name: sign.label, about: 'posture', sided: sign.sided })),
  ...NERVE_ROOTS.map((root): Measure => ({ kind: 'nerve', id: root.id, name: root.id, about: `nerve screen ${root.area}`, sided: true })),
  ...MUSCLES.map((muscle): Measure => ({ kind: 'strength', id: muscle.id, name: muscle.name, about: 'strength', sided: muscle.sided })),
];

const MOST = 24;

function wordsIn(text: string): readonly string[] {
  return foldText(text).split(/[^a-z0-9]+/);
}

function sidesFor(measure: Measure, typed: Side | null): readonly Side[] {
  if (!measure.sided) return ['midline'];
  return typed === null || typed === 'midline' ? ['r', 'l'] : [typed];
}

/** Names that begin with what was typed stand first. */
function rank(measure: Measure, words: readonly string[]): number {
  return foldText(measure.name).startsWith(words[0] ?? '') ? 0 : 1;
}

/** Motions, special tests and strength for what was typed, one for each side it may be on. */
export function measureOptions(text: string, kindName: (kind: MeasureKind) => string): readonly MeasureOption[] {
  const { words, side } = parseTypedPlace(text);
  if (words.length === 0) return [];
  return MEASURES.filter(({ name, about }) => {
    const known = wordsIn(`${name} ${about}`);
    return words.every((word) => known.some((candidate) => candidate.startsWith(word)));
  })
    .toSorted((a, b) => rank(a, words) - rank(b, words))
    .flatMap((measure) =>
      sidesFor(measure, side).map((one) => ({
        key: `${measure.kind}:${measure.id}:${one}`,
        kind: measure.kind,
        id: measure.id,
        side: one,
        label: measure.sided ? `${measure.name}, ${sideLabel(one).toLowerCase()}` : measure.name,
        hint: kindName(measure.kind),
      })),
    )
    .slice(0, MOST);
}
