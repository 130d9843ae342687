import { describe, expect, it } from 'vitest';
import { techniqueFields, TECHNIQUES } from './techniques.ts';
import type { TechniqueId } from './techniques.ts';
import type { TechniqueParams } from './technique-fields.ts';
import { missingParams, paramProblems, paramText } from './techniques.rules.ts';

/** Parameters as the ten cases of the dossier record them. */
const RECORDED: readonly (readonly [TechniqueId, TechniqueParams])[] = [
  ['muscle_testing', { grade: '4', purpose: 'baseline' }],
  ['myofascial_release', { direction: 'lateral_to_medial', hold_s: 90 }],
  ['myofascial_release', { direction: 'proximal_to_distal', hold_s: 120 }],
  ['myofascial_release', { direction: 'cranial', hold_s: 120 }],
  ['myofascial_release', { direction: 'distal', hold_s: 120 }],
  ['myofascial_release', { direction: 'lateral', hold_s: 90 }],
  ['myofascial_release', { direction: 'superolateral', hold_s: 90 }],
  ['trigger_point_therapy', { pressure_0_10: 6, hold_s: 60, reps: 4, response: 'softened, referral faded' }],
  ['trigger_point_therapy', { pressure_0_10: 6, hold_s: 60, reps: 4, response: 'released on third hold' }],
  ['trigger_point_therapy', { pressure_0_10: 5, hold_s: 45, reps: 3, response: 'mild' }],
  ['trigger_point_therapy', { pressure_0_10: 5, hold_s: 30, reps: 2, response: 'none' }],
  ['trigger_point_therapy', { pressure_0_10: 6, hold_s: 60, reps: 3, response: 'referral faded' }],
  ['trigger_point_therapy', { pressure_0_10: 5, hold_s: 45, reps: 3, response: 'good' }],
  ['trigger_point_therapy', { pressure_0_10: 4, hold_s: 30, reps: 2, response: 'mild' }],
  ['trigger_point_therapy', { pressure_0_10: 5, hold_s: 45, reps: 3, response: 'eased' }],
  ['trigger_point_therapy', { pressure_0_10: 5, hold_s: 60, reps: 3, response: 'heel ache reproduced, then eased' }],
  ['trigger_point_therapy', { pressure_0_10: 4, hold_s: 45, reps: 3, response: 'good', approach: 'external' }],
  ['trigger_point_therapy', { pressure_0_10: 3, hold_s: 45, reps: 3, response: 'eased' }],
  ['trigger_point_therapy', { pressure_0_10: 5, hold_s: 45, reps: 3, response: 'front ache reproduced then gone' }],
  ['positional_release', { position_of_ease: 'prone, hip flexed-abducted off table', hold_s: 90, tenderness_after_pct: 30 }],
  ['positional_release', { position_of_ease: 'side-lying, hip hiked', hold_s: 90, tenderness_after_pct: 40 }],
  ['positional_release', { position_of_ease: 'side-lying', hold_s: 90, tenderness_after_pct: 20 }],
  ['positional_release', { position_of_ease: 'right side-lying with pillows', hold_s: 90, tenderness_after_pct: 30 }],
  ['positional_release', { position_of_ease: 'side-lying', hold_s: 90, tenderness_after_pct: 10 }],
  ['rehab_stretching', { type: 'PIR', hold_s: 8, reps: 4 }],
  ['rehab_stretching', { type: 'CRAC', hold_s: 20, reps: 3 }],
  ['rehab_stretching', { type: 'PIR', hold_s: 8, reps: 5 }],
  ['rehab_stretching', { type: 'static', hold_s: 30, reps: 4 }],
  ['neuromuscular_therapy', { technique: 'longitudinal glides' }],
  ['neuromuscular_therapy', { technique: 'pincer glides' }],
  ['neuromuscular_therapy', { technique: 'glides' }],
  ['neuromuscular_therapy', { technique: 'light glides' }],
  ['neuromuscular_therapy', { technique: 'light pincer' }],
  ['neuromuscular_therapy', { technique: 'external glides' }],
  ['neuromuscular_therapy', { technique: 'moderate glides', position: 'side_lying' }],
  ['cupping', { method: 'static', cups: 4, cup_size: '50mm', suction: 'medium', duration_min: 8, marks_0_4: 2 }],
  ['cupping', { method: 'sliding', cups: 2, cup_size: '45mm', suction: 'light', duration_min: 6, marks_0_4: 1 }],
];

const CUPPING: TechniqueParams = { device: 'silicone', cups: 4, duration_min: 8, skin_check_before: 'intact', skin_check_after: 'intact', marks_0_4: 2 };

function fieldOf(techniqueId: TechniqueId, fieldId: string) {
  const field = techniqueFields(techniqueId).find((candidate) => candidate.id === fieldId);
  if (!field) throw new Error(`${techniqueId} has no field ${fieldId}`);
  return field;
}

describe('fields of the seven techniques', () => {
  it.each(RECORDED)('%s can record %j', (techniqueId, params) => {
    expect(paramProblems(techniqueId, params)).toEqual([]);
  });

  it('have one meaning per id within a technique, and choices that differ', () => {
    for (const { id } of TECHNIQUES) {
      const fields = techniqueFields(id);
      expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length);
      for (const field of fields) {
        if (field.kind === 'choice') expect(new Set(field.choices.map((choice) => choice.id)).size).toBe(field.choices.length);
        if (field.kind === 'number') expect(field.min).toBeLessThan(field.max);
        if (field.kind === 'number' && field.initial !== undefined) expect(paramProblems(id, { [field.id]: field.initial })).toEqual([]);
      }
    }
  });

  it('offer neither fire nor wet cupping', () => {
    expect(paramProblems('cupping', { method: 'wet' })).toEqual([{ fieldId: 'method', kind: 'notAChoice' }]);
    expect(paramProblems('cupping', { device: 'fire' })).toEqual([{ fieldId: 'device', kind: 'notAChoice' }]);
  });
});

describe('paramProblems', () => {
  it.each([
    ['a field of another technique', { cups: 2 }, { fieldId: 'cups', kind: 'unknownField' }],
    ['a text where a number stands', { hold_s: '90' }, { fieldId: 'hold_s', kind: 'wrongType' }],
    ['half a second', { hold_s: 1.5 }, { fieldId: 'hold_s', kind: 'wrongType' }],
    ['a number beyond its range', { hold_s: 601 }, { fieldId: 'hold_s', kind: 'outOfRange', min: 1, max: 600 }],
    ['a number for yes or no', { skin_drag: 1 }, { fieldId: 'skin_drag', kind: 'wrongType' }],
    ['a choice that is not offered', { tension: 'brutal' }, { fieldId: 'tension', kind: 'notAChoice' }],
    ['a text without end', { response: 'x'.repeat(301) }, { fieldId: 'response', kind: 'tooLong' }],
    ['a field named like a method of objects', { toString: 'x' }, { fieldId: 'toString', kind: 'unknownField' }],
  ] as const)('names %s', (_what, params, problem) => {
    expect(paramProblems('myofascial_release', params)).toEqual([problem]);
  });

  it('takes a word of the therapist where the choice is open', () => {
    expect(paramProblems('myofascial_release', { direction: 'along the clavicle' })).toEqual([]);
  });

  it('does not mind empty fields', () => {
    expect(paramProblems('myofascial_release', { hold_s: null, tension: null, response: '' })).toEqual([]);
  });
});

describe('missingParams', () => {
  it('lets cupping be signed only with device, cups, minutes, skin before and after, and marks', () => {
    expect(missingParams('cupping', CUPPING)).toEqual([]);
    expect(missingParams('cupping', {}).map((problem) => problem.fieldId).toSorted()).toEqual(Object.keys(CUPPING).toSorted());
  });

  it('takes an empty answer for none, and 0 marks for an answer', () => {
    expect(missingParams('cupping', { ...CUPPING, device: '', cups: null, marks_0_4: 0 }).map((problem) => problem.fieldId)).toEqual(['device', 'cups']);
  });

  it('asks nothing more of the other techniques', () => {
    expect(TECHNIQUES.filter(({ id }) => missingParams(id, {}).length > 0).map(({ id }) => id)).toEqual(['cupping']);
  });
});

describe('paramText', () => {
  it.each([
    ['myofascial_release', 'hold_s', 90, '90 s'],
    ['rehab_stretching', 'type', 'PIR', 'Post-isometric relaxation (PIR)'],
    ['myofascial_release', 'direction', 'anterior_border', 'anterior border'],
    ['trigger_point_therapy', 'response', 'released on third hold', 'released on third hold'],
    ['cupping', 'marks_0_4', 2, '2'],
    ['cupping', 'cups', null, ''],
  ] as const)('%s %s reads %j as %s', (techniqueId, fieldId, value, text) => {
    expect(paramText(fieldOf(techniqueId, fieldId), value)).toBe(text);
  });
});
