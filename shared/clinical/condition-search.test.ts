import { describe, expect, it } from 'vitest';
import { matchesCondition } from './condition-search.ts';
import { CONTRAINDICATIONS } from './contraindications.ts';

function found(typed: string): readonly string[] {
  return CONTRAINDICATIONS.filter(matchesCondition(typed)).map(({ id }) => id);
}

describe('a condition is found', () => {
  it.each([
    ['hypertension', 'ci_hypertension_severe'],
    ['high blood pressure', 'ci_hypertension_severe'],
    ['hemophilia', 'ci_bleeding_disorder'],
    ['edema', 'ci_oedema_general'],
    ['lymphedema', 'ci_lymphoedema'],
    ['cesarean', 'ci_postpartum_caesarean'],
    ['tumor', 'ci_cancer_active'],
    ['herniated disc', 'ci_spondylolisthesis_stenosis'],
    ['slipped disk', 'ci_spondylolisthesis_stenosis'],
    ['COPD', 'ci_asthma'],
    ['thrombophlebitis', 'ci_phlebitis'],
    ['scoliosis', 'ci_scoliosis_surgery'],
    ['heart attack', 'ci_unstable_angina'],
    ['thinner', 'ci_anticoagulants'],
    ['Eliquis', 'ci_anticoagulants'],
    ['broken bone', 'ci_recent_fracture'],
    ['depression', 'ci_mental_health_crisis'],
  ])('by “%s”', (typed, id) => {
    expect(found(typed)).toContain(id);
  });

  it('by any part of its label in any order, and not by nonsense', () => {
    expect(found('scar keloid')).toEqual(['ci_keloid_scar']);
    expect(found('zzz')).toEqual([]);
    expect(found('')).toHaveLength(CONTRAINDICATIONS.length);
  });

  it('where it is the clinic’s own, by its label', () => {
    expect([{ id: 'own_pump', label: 'Insulin pump, rare' }].filter(matchesCondition('rare'))).toHaveLength(1);
  });
});
