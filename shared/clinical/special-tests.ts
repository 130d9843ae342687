// Orthopaedic tests. A result is a record, never a diagnosis.

import { SPECIAL_TEST_ROWS } from './generated/special-tests.ts';
import { groupByKeys, indexById, labelIn, wordsOf } from './lookup.ts';
import type { Term } from './lookup.ts';
import { measureText } from './measure-units.ts';
import type { MeasureUnit } from './measure-units.ts';
import type { SourceId } from './sources.ts';

export const TEST_REGIONS = [
  { id: 'neck', label: 'Neck' },
  { id: 'neck_low_back', label: 'Neck and low back' },
  { id: 'thoracic_outlet', label: 'Thoracic outlet' },
  { id: 'upper_limb_nerve', label: 'Nerves of the arm' },
  { id: 'shoulder', label: 'Shoulder' },
  { id: 'elbow', label: 'Elbow' },
  { id: 'wrist_hand', label: 'Wrist and hand' },
  { id: 'thorax', label: 'Chest and ribs' },
  { id: 'low_back', label: 'Low back' },
  { id: 'hip', label: 'Hip' },
  { id: 'knee', label: 'Knee' },
  { id: 'pelvis', label: 'Pelvis' },
  { id: 'leg', label: 'Lower leg' },
  { id: 'ankle_foot', label: 'Ankle and foot' },
  { id: 'jaw', label: 'Jaw' },
  { id: 'screen', label: 'Screening' },
] as const satisfies readonly Term[];
export type TestRegionId = (typeof TEST_REGIONS)[number]['id'];

export const TEST_RESULTS = [
  { id: 'positive', label: 'Positive' },
  { id: 'negative', label: 'Negative' },
  { id: 'equivocal', label: 'Equivocal' },
  { id: 'not_done', label: 'Not done' },
  { id: 'unable', label: 'Unable' },
] as const satisfies readonly Term[];
export type TestResult = (typeof TEST_RESULTS)[number]['id'];

/** What a positive result leads to: nothing, a referral task, or stopping the treatment at once. */
export type TestSafety = 'none' | 'referral_if_positive' | 'stop_and_refer';

export type SpecialTestId = (typeof SPECIAL_TEST_ROWS)[number]['id'];

export interface SpecialTest {
  readonly id: SpecialTestId;
  readonly name: string;
  readonly region: TestRegionId;
  /** The structure under question. */
  readonly structure: string;
  readonly sided: boolean;
  readonly how: string;
  readonly positiveWhen: string;
  readonly safety: TestSafety;
  /** Units recorded beside the result; familiar symptoms (yes or no), pain 0-10 and a note go with every test. */
  readonly measures: readonly MeasureUnit[];
  readonly source: SourceId;
}

export const SPECIAL_TESTS: readonly SpecialTest[] = SPECIAL_TEST_ROWS;

export const SPECIAL_TEST_IDS: readonly SpecialTestId[] = SPECIAL_TESTS.map((test) => test.id);

const BY_ID = indexById(SPECIAL_TESTS);
const BY_REGION = groupByKeys(SPECIAL_TESTS, (test) => [test.region]);

export function findSpecialTest(id: string): SpecialTest | undefined {
  return BY_ID.get(id);
}

export function isSpecialTestId(id: string): id is SpecialTestId {
  return BY_ID.has(id);
}

export function specialTestName(id: string): string {
  return BY_ID.get(id)?.name ?? wordsOf(id);
}

export function specialTestsOfRegion(regionId: TestRegionId): readonly SpecialTest[] {
  return BY_REGION.get(regionId) ?? [];
}

/** What was measured in a test, in its own unit: "75 s"; a test that has none shows the bare figure. */
export function testValueText(testId: string, value: number): string {
  const unit = BY_ID.get(testId)?.measures[0];
  return unit === undefined ? String(value) : measureText(value, unit);
}

export function testResultLabel(id: string): string {
  return labelIn(TEST_RESULTS, id);
}

/** What a result asks for. Only a positive one asks; an equivocal one is the therapist's to judge. */
export function safetyOfResult(testId: string, result: TestResult): TestSafety {
  return result === 'positive' ? (BY_ID.get(testId)?.safety ?? 'none') : 'none';
}
