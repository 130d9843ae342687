import { describe, expect, it } from 'vitest';
import { CONSENT_IDS } from './consents.ts';
import { CONTRAINDICATION_IDS, CONTRAINDICATIONS, findContraindication } from './contraindications.ts';
import { DIAGNOSES, DIAGNOSIS_CODES, findDiagnosis } from './diagnoses.ts';
import { ENTRAPMENT_IDS, ENTRAPMENT_REGIONS, ENTRAPMENTS, findEntrapment } from './entrapments.ts';
import { FINDING_GROUPS, FINDING_KINDS, TENDERNESS_GRADES } from './findings.ts';
import { GOALS } from './goals.ts';
import { HOME_CARE } from './home-care.ts';
import type { Term } from './lookup.ts';
import { findMotion, MOTION_IDS, motionName, MOTIONS } from './motions.ts';
import { findMuscle, MUSCLE_GROUPS, MUSCLE_IDS, MUSCLES } from './muscles.ts';
import { findRedFlag, RED_FLAG_BUNDLES } from './red-flags.ts';
import { findRegion, listBodyRegionIds, REGION_IDS, REGIONS } from './regions.ts';
import { SCREENING_RESULTS, SHORT_SCREEN } from './screening.ts';
import { SIDES } from './sides.ts';
import { findSource, SOURCES, sourceText } from './sources.ts';
import { findSpecialTest, SPECIAL_TEST_IDS, SPECIAL_TESTS, TEST_REGIONS } from './special-tests.ts';
import { STRENGTH_GRADE_IDS } from './strength.ts';
import { MARKER_KINDS, SYMPTOM_QUALITIES } from './symptoms.ts';
import { TECHNIQUES } from './techniques.ts';

const idsOf = (terms: readonly Term[]): readonly string[] => terms.map((term) => term.id);

/** References that do not resolve, as "row: id", so that a failure names them. */
function broken<Row extends { readonly id: string }>(
  rows: readonly Row[],
  refsOf: (row: Row) => readonly string[],
  known: readonly string[],
): readonly string[] {
  return rows.flatMap((row) => refsOf(row).filter((ref) => !known.includes(ref)).map((ref) => `${row.id}: ${ref}`));
}

describe('the tables', () => {
  it('hold what the dossier holds', () => {
    const counts = {
      muscles: MUSCLES.length,
      regions: REGIONS.length,
      motions: MOTIONS.length,
      tests: SPECIAL_TESTS.length,
      entrapments: ENTRAPMENTS.length,
      contraindications: CONTRAINDICATIONS.length,
      diagnoses: DIAGNOSES.length,
    };
    expect(counts).toEqual({ muscles: 117, regions: 80, motions: 68, tests: 111, entrapments: 35, contraindications: 85, diagnoses: 150 });
    expect(listBodyRegionIds()).toHaveLength(146);
  });

  it.each([
    ['muscles', MUSCLE_IDS],
    ['regions', REGION_IDS],
    ['body regions', listBodyRegionIds()],
    ['motions', MOTION_IDS],
    ['tests', SPECIAL_TEST_IDS],
    ['entrapments', ENTRAPMENT_IDS],
    ['contraindications', CONTRAINDICATION_IDS],
    ['codes', DIAGNOSIS_CODES],
  ])('name each of their %s once', (_name, ids) => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('name only what exists', () => {
    expect(broken(MUSCLES, (row) => [...row.regions, ...row.referralRegions], REGION_IDS)).toEqual([]);
    expect(broken(MUSCLES, (row) => [row.group], idsOf(MUSCLE_GROUPS))).toEqual([]);
    expect(broken(REGIONS, (row) => row.neighbours, REGION_IDS)).toEqual([]);
    expect(broken(REGIONS, (row) => (row.requiredConsent === null ? [] : [row.requiredConsent]), [...CONSENT_IDS, 'never'])).toEqual([]);
    expect(broken(SPECIAL_TESTS, (row) => [row.region], idsOf(TEST_REGIONS))).toEqual([]);
    expect(broken(ENTRAPMENTS, (row) => row.muscles, MUSCLE_IDS)).toEqual([]);
    expect(broken(ENTRAPMENTS, (row) => row.tests, SPECIAL_TEST_IDS)).toEqual([]);
    expect(broken(ENTRAPMENTS, (row) => row.codes, DIAGNOSIS_CODES)).toEqual([]);
    expect(broken(ENTRAPMENTS, (row) => [row.region], idsOf(ENTRAPMENT_REGIONS))).toEqual([]);
    expect(broken(ENTRAPMENTS, (row) => row.redFlags, idsOf(RED_FLAG_BUNDLES))).toEqual([]);
    expect(broken(RED_FLAG_BUNDLES, (row) => row.contraindications, CONTRAINDICATION_IDS)).toEqual([]);
    expect(broken(SHORT_SCREEN, (row) => row.mayMean, CONTRAINDICATION_IDS)).toEqual([]);
    expect(broken(FINDING_KINDS, (row) => [row.group], idsOf(FINDING_GROUPS))).toEqual([]);
  });

  it('keep the source of every fact', () => {
    const sources = [...MUSCLES, ...SPECIAL_TESTS, ...ENTRAPMENTS].map((row) => row.source);
    const norms = MOTIONS.flatMap((row) => [row.source, row.verification]);
    expect([...sources, ...norms].filter((id) => findSource(id) === undefined)).toEqual([]);
    expect(new Set(idsOf(SOURCES.map(({ id, text }) => ({ id, label: text })))).size).toBe(SOURCES.length);
    expect(sourceText('tests_thoracic_outlet')).toMatch(/unreliable in healthy people \[K, S34\]$/);
  });

  it('have neighbours that name each other', () => {
    const oneWay = REGIONS.flatMap((region) =>
      region.neighbours.filter((id) => !findRegion(id)?.neighbours.includes(region.id)).map((id) => `${region.id} -> ${id}`),
    );
    expect(oneWay).toEqual([]);
  });

  it('show no shorthand to people: no id, no placeholder', () => {
    const texts = [
      ...MUSCLES.flatMap((row) => [row.name, row.referral, row.entraps, row.caution]),
      ...ENTRAPMENTS.flatMap((row) => [row.name, row.symptoms, row.note]),
      ...CONTRAINDICATIONS.flatMap((row) => [row.label, row.prompt, row.action]),
      ...SPECIAL_TESTS.flatMap((row) => [row.name, row.how, row.positiveWhen]),
      ...MOTIONS.flatMap((row) => [motionName(row.id), row.position, row.note]),
    ];
    expect(texts.filter((text) => text !== null && (text === '' || text === '-' || text.includes('_') || text.startsWith('(')))).toEqual([]);
  });
});

describe('the controlled words', () => {
  it('have the counts of the dossier', () => {
    expect({
      goals: GOALS.length,
      techniques: TECHNIQUES.length,
      findings: FINDING_KINDS.length,
      tenderness: TENDERNESS_GRADES.length,
      grades: STRENGTH_GRADE_IDS.length,
      homeCare: HOME_CARE.length,
      consents: CONSENT_IDS.length,
      screeningResults: SCREENING_RESULTS.length,
      shortScreen: SHORT_SCREEN.length,
      redFlags: RED_FLAG_BUNDLES.length,
      sides: SIDES.length,
    }).toEqual({ goals: 8, techniques: 7, findings: 24, tenderness: 5, grades: 13, homeCare: 12, consents: 17, screeningResults: 5, shortScreen: 6, redFlags: 11, sides: 4 });
  });

  it('have their tenderness grades in the place of their number', () => {
    expect(TENDERNESS_GRADES.map((row) => row.grade)).toEqual([0, 1, 2, 3, 4]);
  });
});

/** Every id that the ten cases of the dossier use, by kind. */
const USED = {
  muscles: [
    'fcr', 'fdb_foot', 'flexor_digitorum', 'gastrocnemius', 'gluteus_maximus', 'gluteus_medius',
    'gluteus_minimus_posterior', 'hamstrings_medial', 'iliocostalis_lumborum', 'infraspinatus', 'levator_scapulae',
    'masseter', 'pectoralis_major_clavicular', 'pectoralis_minor', 'piriformis', 'pronator_teres',
    'quadratus_lumborum', 'quadratus_plantae', 'scalene_medius', 'scm_sternal', 'semispinalis_capitis',
    'serratus_anterior', 'soleus', 'suboccipitals', 'temporalis', 'trapezius_upper',
  ],
  regions: [
    'buttock_lower', 'buttock_upper', 'calf', 'chest_upper', 'fingers', 'forearm_front', 'heel', 'jaw', 'low_back',
    'neck_back', 'ribs_side', 'scapula', 'shoulder_back', 'shoulder_top', 'si_area', 'suboccipital', 'temple',
    'thigh_back', 'upper_arm_inner', 'upper_back',
  ],
  motions: [
    'rom_ankle_dorsiflexion', 'rom_cervical_flexion', 'rom_cervical_rotation', 'rom_forearm_pronation',
    'rom_hip_internal_rotation', 'rom_jaw_opening', 'rom_ml_gastrocnemius', 'rom_ml_hamstrings_slr',
    'rom_shoulder_external_rotation', 'rom_shoulder_flexion', 'rom_shoulder_internal_rotation',
    'rom_thoracolumbar_flexion', 'rom_thoracolumbar_lateral_flexion', 'rom_wrist_extension',
  ],
  tests: [
    'st_apprehension', 'st_carpal_compression', 'st_cervical_artery_screen', 'st_cervical_flexion_rotation',
    'st_dvt_screen', 'st_fair', 'st_freiberg', 'st_hawkins_kennedy', 'st_jaw_deviation', 'st_kemp',
    'st_pec_palpation_angina_rule', 'st_phalen', 'st_pronator_teres_resisted', 'st_slr', 'st_slump', 'st_spurling',
    'st_tinel_tarsal', 'st_windlass',
  ],
  entrapments: [
    'ent_double_crush', 'ent_occipital_neuralgia', 'ent_piriformis_syndrome', 'ent_pseudo_angina', 'ent_tmd',
  ],
  contraindications: [
    'ci_allergy_lubricant', 'ci_antiplatelets', 'ci_asthma', 'ci_chest_pain_uncleared', 'ci_dvt_current',
    'ci_osteopenia', 'ci_postpartum_caesarean', 'ci_pregnancy_2_3', 'ci_under_18',
  ],
  consents: [
    'consent_cupping', 'consent_draping', 'consent_gluteal', 'consent_guardian', 'consent_head_face',
    'consent_intraoral', 'consent_pectoral', 'consent_pregnancy', 'consent_privacy', 'consent_records',
    'consent_treatment',
  ],
  codes: [
    'G44.86', 'G56.01', 'G56.11', 'G57.01', 'M25.511', 'M26.623', 'M53.3', 'M54.2', 'M54.59', 'M62.830', 'M72.2',
    'M79.11', 'M79.12', 'M79.18', 'M79.661', 'R07.89', 'S39.012A',
  ],
  goals: [
    'goal_calm', 'goal_ischemia', 'goal_nerve', 'goal_pain_inflam', 'goal_posture', 'goal_rom', 'goal_stress_circ',
    'goal_trp',
  ],
  findings: [
    'guarding', 'hypertonic', 'spasm', 'swelling', 'taut_band', 'temp_warm', 'tender_point', 'trp_active',
    'trp_latent',
  ],
  qualities: [
    'ache', 'cramp', 'deep_ache', 'dull_ache', 'sharp', 'stabbing', 'tight', 'tight_band', 'tingling',
  ],
  markers: [
    'pain', 'referred', 'tight', 'tightness', 'tingling',
  ],
  grades: [
    '4', '4+', '5-',
  ],
  sides: [
    'bilateral', 'l', 'r',
  ],
};

describe('what the ten cases use', () => {
  it.each([
    ['muscles', USED.muscles, (id: string) => findMuscle(id) !== undefined],
    ['regions', USED.regions, (id: string) => findRegion(id) !== undefined],
    ['motions', USED.motions, (id: string) => findMotion(id) !== undefined],
    ['tests', USED.tests, (id: string) => findSpecialTest(id) !== undefined],
    ['entrapments', USED.entrapments, (id: string) => findEntrapment(id) !== undefined],
    ['contraindications', USED.contraindications, (id: string) => findContraindication(id) !== undefined],
    ['codes', USED.codes, (id: string) => findDiagnosis(id) !== undefined],
    ['consents', USED.consents, (id: string) => CONSENT_IDS.some((known) => known === id)],
    ['goals', USED.goals, (id: string) => idsOf(GOALS).includes(id)],
    ['findings', USED.findings, (id: string) => idsOf(FINDING_KINDS).includes(id)],
    ['qualities', USED.qualities, (id: string) => idsOf(SYMPTOM_QUALITIES).includes(id)],
    ['markers', USED.markers, (id: string) => idsOf(MARKER_KINDS).includes(id)],
    ['grades', USED.grades, (id: string) => STRENGTH_GRADE_IDS.some((known) => known === id)],
    ['sides', USED.sides, (id: string) => idsOf(SIDES).includes(id)],
  ])('%s resolve', (_kind, ids, isKnown) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !isKnown(id))).toEqual([]);
  });

  it('an id nobody knows resolves to nothing, not to a neighbour', () => {
    expect([findMuscle('biceps'), findRegion('calf_l'), findMotion('rom_hip'), findRedFlag('toString')]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
