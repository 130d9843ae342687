import { describe, expect, it } from 'vitest';
import { CONTRAINDICATION_CLASSES } from './contraindications.ts';
import { findRegion } from './regions.ts';
import { classFor, contraindicationsAsked, contraindicationsForbidding, NEVER_CUPPED_REGIONS, strictestClass, strictestClassFor } from './screening.ts';

describe('classes', () => {
  it('rank absolute over clearance over local over caution', () => {
    expect(CONTRAINDICATION_CLASSES.map((row) => row.id)).toEqual(['absolute', 'clearance', 'local', 'caution', 'none']);
    expect(strictestClass(['caution', 'local', 'clearance', 'none'])).toBe('clearance');
    expect(strictestClass(['clearance', 'absolute'])).toBe('absolute');
    expect(strictestClass([])).toBe('none');
  });

  it('depend on the technique: cups and stretches have columns of their own', () => {
    expect(classFor('ci_anticoagulants', 'trigger_point_therapy')).toBe('caution');
    expect(classFor('ci_anticoagulants', 'cupping')).toBe('absolute');
    expect(classFor('ci_hypermobility', 'rehab_stretching')).toBe('local');
    expect(classFor('ci_menstruation', 'muscle_testing')).toBe('none');
    expect(strictestClassFor(['ci_asthma', 'ci_recent_surgery'], 'myofascial_release')).toBe('local');
  });

  it('refuse what nobody knows', () => {
    expect(classFor('ci_unheard_of', 'cupping')).toBe('absolute');
  });
});

describe('what forbids a technique', () => {
  // Flags of the dossier's cases, with what it says blocks cupping.
  it.each([
    [[], []],
    [['ci_allergy_lubricant'], []],
    [['ci_chest_pain_uncleared', 'ci_antiplatelets', 'ci_osteopenia'], ['ci_chest_pain_uncleared']],
    [['ci_postpartum_caesarean'], []],
    [['ci_under_18', 'ci_asthma'], ['ci_under_18']],
    [['ci_pregnancy_2_3', 'ci_allergy_lubricant'], ['ci_pregnancy_2_3']],
  ])('of %j, cupping is blocked by %j, clearance or not', (flags, blocking) => {
    expect(contraindicationsForbidding(flags, 'cupping', [])).toEqual(blocking);
    expect(contraindicationsForbidding(flags, 'cupping', flags)).toEqual(blocking);
  });

  it('clearance lifts the items it names, for all but cups, and never an absolute one', () => {
    const flags = ['ci_unexplained_weight_loss', 'ci_dvt_current'];
    expect(contraindicationsForbidding(flags, 'myofascial_release', [])).toEqual(flags);
    expect(contraindicationsForbidding(flags, 'myofascial_release', flags)).toEqual(['ci_dvt_current']);
    expect(contraindicationsForbidding(flags, 'rehab_stretching', ['ci_aneurysm'])).toEqual(flags);
    expect(contraindicationsForbidding(flags, 'cupping', flags)).toEqual(flags);
  });
});

describe('where and when', () => {
  it('no cup goes to face, throat, groin, hollow of the knee or lymph nodes', () => {
    expect(NEVER_CUPPED_REGIONS).toEqual(expect.arrayContaining(['face', 'ear', 'neck_front', 'neck_side', 'groin', 'knee_back', 'axilla']));
    expect(NEVER_CUPPED_REGIONS.filter((id) => findRegion(id) === undefined)).toEqual([]);
  });

  it('each item is asked at its time', () => {
    expect(contraindicationsAsked('every_visit')).toHaveLength(16);
    expect(contraindicationsAsked('today')).toHaveLength(8);
    expect(contraindicationsAsked('intake')).toHaveLength(60);
  });
});
