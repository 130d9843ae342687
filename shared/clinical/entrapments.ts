// Nerve entrapments and look-alikes: which muscles may catch what, and which tests tell them apart. Never a diagnosis.

import type { DiagnosisCode } from './diagnoses.ts';
import { ENTRAPMENT_ROWS } from './generated/entrapments.ts';
import { groupByKeys, indexById, labelIn, wordsOf } from './lookup.ts';
import type { Term } from './lookup.ts';
import type { MuscleId } from './muscles.ts';
import type { RedFlagId } from './red-flags.ts';
import type { SourceId } from './sources.ts';
import type { SpecialTestId } from './special-tests.ts';

export const ENTRAPMENT_REGIONS = [
  { id: 'jaw', label: 'Jaw' },
  { id: 'neck', label: 'Neck' },
  { id: 'thoracic_outlet', label: 'Thoracic outlet' },
  { id: 'upper_limb', label: 'Whole arm' },
  { id: 'shoulder', label: 'Shoulder' },
  { id: 'arm', label: 'Upper arm' },
  { id: 'elbow', label: 'Elbow' },
  { id: 'wrist_hand', label: 'Wrist and hand' },
  { id: 'thorax', label: 'Chest' },
  { id: 'trunk', label: 'Abdominal wall' },
  { id: 'pelvis', label: 'Pelvis' },
  { id: 'hip', label: 'Hip' },
  { id: 'knee', label: 'Knee' },
  { id: 'leg', label: 'Lower leg' },
  { id: 'ankle_foot', label: 'Ankle and foot' },
] as const satisfies readonly Term[];
export type EntrapmentRegionId = (typeof ENTRAPMENT_REGIONS)[number]['id'];

export type EntrapmentId = (typeof ENTRAPMENT_ROWS)[number]['id'];

export interface Entrapment {
  readonly id: EntrapmentId;
  readonly name: string;
  readonly nerve: string;
  /** Muscles that may catch it, the usual one first. */
  readonly muscles: readonly [MuscleId, ...MuscleId[]];
  readonly region: EntrapmentRegionId;
  readonly symptoms: string;
  /** Codes a referrer may have given; offered, never set. */
  readonly codes: readonly DiagnosisCode[];
  readonly tests: readonly SpecialTestId[];
  /** Red flags to rule out first. */
  readonly redFlags: readonly RedFlagId[];
  readonly note: string | null;
  readonly source: SourceId;
}

export const ENTRAPMENTS: readonly Entrapment[] = ENTRAPMENT_ROWS;

export const ENTRAPMENT_IDS: readonly EntrapmentId[] = ENTRAPMENTS.map((entrapment) => entrapment.id);

/** An episode on one of these opens only with written medical clearance on file (clinical rule 1.3). */
export const ENTRAPMENTS_NEEDING_CLEARANCE: readonly EntrapmentId[] = ['ent_pseudo_angina'];

/** Recorded to refer, not to treat: the work would be internal and out of scope. */
export const REFERRAL_ONLY_ENTRAPMENTS: readonly EntrapmentId[] = ['ent_pudendal'];

const BY_ID = indexById(ENTRAPMENTS);
const BY_MUSCLE = groupByKeys(ENTRAPMENTS, (entrapment) => entrapment.muscles);
const BY_TEST = groupByKeys(ENTRAPMENTS, (entrapment) => entrapment.tests);

export function findEntrapment(id: string): Entrapment | undefined {
  return BY_ID.get(id);
}

export function isEntrapmentId(id: string): id is EntrapmentId {
  return BY_ID.has(id);
}

export function entrapmentName(id: string): string {
  return BY_ID.get(id)?.name ?? wordsOf(id);
}

export function entrapmentRegionLabel(id: string): string {
  return labelIn(ENTRAPMENT_REGIONS, id);
}

/** What a muscle may be catching. */
export function entrapmentsOfMuscle(muscleId: string): readonly Entrapment[] {
  return BY_MUSCLE.get(muscleId) ?? [];
}

/** What a test helps to tell apart. */
export function entrapmentsOfTest(testId: string): readonly Entrapment[] {
  return BY_TEST.get(testId) ?? [];
}
