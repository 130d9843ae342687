// Scales and measures: pain bands, chronicity, strength grades, motions, test results, codes.

import { describe, expect, it } from 'vitest';
import { diagnosisSource, diagnosisTitle, findDiagnosis, normalizeDiagnosisCode, searchDiagnoses } from './diagnoses.ts';
import { entrapmentsOfMuscle, entrapmentsOfTest } from './entrapments.ts';
import { tendernessLabel } from './findings.ts';
import { deficitPercent, findMotion, motionChange, motionName, motionValueText } from './motions.ts';
import { safetyOfResult, specialTestsOfRegion } from './special-tests.ts';
import { isReferableWeakness, STRENGTH_GRADES, strengthChange, strengthOrder } from './strength.ts';
import { chronicityOf, painBand } from './symptoms.ts';

function motion(id: string) {
  const found = findMotion(id);
  if (!found) throw new Error(`no motion ${id}`);
  return found;
}

describe('pain and time', () => {
  it.each([[0, 'none'], [1, 'mild'], [3, 'mild'], [4, 'moderate'], [6, 'moderate'], [7, 'severe'], [10, 'severe']])('pain %i is %s', (score, band) => {
    expect(painBand(score)).toBe(band);
  });

  it.each([[0, 'acute'], [41, 'acute'], [42, 'subacute'], [84, 'subacute'], [85, 'chronic']])('%i days are %s', (days, chronicity) => {
    expect(chronicityOf(days)).toBe(chronicity);
  });

  it('tenderness has a word for each grade', () => {
    expect(tendernessLabel(3)).toBe('Withdrawal');
  });
});

describe('strength', () => {
  it('orders the grades 0 to 12, plus and minus a third of a grade off', () => {
    expect(STRENGTH_GRADES.map((grade) => strengthOrder(grade.id))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const thirds = STRENGTH_GRADES.map((grade) => grade.thirds);
    expect(thirds).toEqual(thirds.toSorted((a, b) => a - b));
  });

  it.each([
    ['4+', '3', 'weaker'],
    ['4+', '3+', 'weaker'],
    ['4+', '4-', 'unchanged'],
    ['4', '5-', 'unchanged'],
    ['4', '5', 'stronger'],
    ['0', '1', 'stronger'],
    ['5', '5', 'unchanged'],
  ] as const)('%s to %s is %s', (before, after, change) => {
    expect(strengthChange(before, after)).toBe(change);
  });

  it('refers below 4', () => {
    expect((['4', '4-', '3+', '5'] as const).map(isReferableWeakness)).toEqual([false, true, true, false]);
  });
});

describe('motions', () => {
  it('are named by joint and movement, a length test by itself', () => {
    expect(motionName('rom_cervical_lateral_flexion')).toBe('Neck side bending');
    expect(motionName('rom_ml_soleus')).toBe('Soleus length (knee bent)');
    expect(motionName('rom_of_old')).toBe('rom of old');
    expect([motionValueText(42, 'deg'), motionValueText(38, 'mm')]).toEqual(['42°', '38 mm']);
  });

  it('change only beyond measurement error, in the direction that is better', () => {
    const rotation = motion('rom_cervical_rotation');
    expect([motionChange(rotation, 48, 57), motionChange(rotation, 48, 58), motionChange(rotation, 58, 48)]).toEqual(['unchanged', 'better', 'worse']);
    const lag = motion('rom_ml_hamstrings_ake');
    expect([motionChange(lag, 30, 20), motionChange(lag, 20, 30)]).toEqual(['better', 'worse']);
  });

  it('fall short of the other side by a share of it, where more is better', () => {
    const rotation = motion('rom_hip_internal_rotation');
    expect([deficitPercent(rotation, 30, 40), deficitPercent(rotation, 44, 40), deficitPercent(rotation, 30, 0)]).toEqual([25, -10, null]);
    expect(deficitPercent(motion('rom_ml_hamstrings_ake'), 30, 20)).toBeNull();
  });
});

describe('tests and entrapments', () => {
  it('only a positive result asks for more', () => {
    expect(safetyOfResult('st_dvt_screen', 'positive')).toBe('stop_and_refer');
    expect(safetyOfResult('st_dvt_screen', 'equivocal')).toBe('none');
    expect(safetyOfResult('st_slr', 'positive')).toBe('referral_if_positive');
    expect(safetyOfResult('st_fair', 'positive')).toBe('none');
    expect(specialTestsOfRegion('jaw').map((test) => test.id)).toEqual(['st_jaw_deviation', 'st_jaw_bite_test']);
  });

  it('lead from a muscle or a test to what it may explain', () => {
    expect(entrapmentsOfMuscle('pronator_teres').map((row) => row.id)).toEqual(['ent_pronator_teres_syndrome', 'ent_double_crush']);
    expect(entrapmentsOfTest('st_fair').map((row) => row.id)).toEqual(['ent_piriformis_syndrome']);
    expect(entrapmentsOfMuscle('frontalis')).toEqual([]);
  });
});

describe('diagnosis codes', () => {
  it.each([['g5701', 'G57.01'], [' M54.2 ', 'M54.2'], ['s39.012a', 'S39.012A'], ['m72', 'M72'], ['', '']])('"%s" is %s', (typed, code) => {
    expect(normalizeDiagnosisCode(typed)).toBe(code);
  });

  it('are found by code, with or without the dot, and by any words of the title', () => {
    expect(searchDiagnoses('g5701').map((row) => row.code)).toEqual(['G57.01']);
    expect(searchDiagnoses('sciatic RIGHT').map((row) => row.code)).toEqual(['M54.31', 'M54.41', 'G57.01']);
    expect(searchDiagnoses('  ')).toHaveLength(150);
    expect(searchDiagnoses('dragon')).toEqual([]);
  });

  it('keep whether they were checked', () => {
    const [seen, unseen] = [findDiagnosis('M54.2'), findDiagnosis('M54.81')];
    expect([seen && diagnosisSource(seen), unseen && diagnosisSource(unseen)]).toEqual(['code_lists', 'unchecked_codes']);
    expect([diagnosisTitle('M72.2'), diagnosisTitle('Z99.9')]).toEqual(['Plantar fascial fibromatosis (plantar fasciitis)', 'Z99.9']);
  });
});
