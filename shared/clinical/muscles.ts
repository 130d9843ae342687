// The 117 muscles (split parts counted), for the body map, strength tests and the referral lens.

import { MUSCLE_ROWS } from './generated/muscles.ts';
import { groupByKeys, indexById, labelIn, wordsOf } from './lookup.ts';
import type { Term } from './lookup.ts';
import type { RegionId, RegionView } from './regions.ts';
import type { SourceId } from './sources.ts';

export const MUSCLE_GROUPS = [
  { id: 'head_face', label: 'Head and face' },
  { id: 'neck_front', label: 'Front of neck' },
  { id: 'neck_back', label: 'Back of neck' },
  { id: 'shoulder_girdle', label: 'Shoulder girdle' },
  { id: 'shoulder', label: 'Shoulder' },
  { id: 'arm', label: 'Upper arm' },
  { id: 'forearm', label: 'Forearm' },
  { id: 'hand', label: 'Hand' },
  { id: 'trunk_front', label: 'Front of trunk' },
  { id: 'trunk_back', label: 'Back of trunk' },
  { id: 'hip', label: 'Hip' },
  { id: 'thigh', label: 'Thigh' },
  { id: 'leg', label: 'Lower leg' },
  { id: 'foot', label: 'Foot' },
] as const satisfies readonly Term[];
export type MuscleGroupId = (typeof MUSCLE_GROUPS)[number]['id'];

export type MuscleId = (typeof MUSCLE_ROWS)[number]['id'];

export interface Muscle {
  readonly id: MuscleId;
  readonly name: string;
  readonly group: MuscleGroupId;
  /** Where it lies. A muscle named alone counts as its first region (consent, no-go zones). */
  readonly regions: readonly [RegionId, ...RegionId[]];
  readonly views: readonly RegionView[];
  /** What the client is asked to do against resistance. */
  readonly testAction: string;
  readonly nerve: string;
  readonly roots: string;
  /** Usual number of trigger points; approximate, editions differ. */
  readonly triggerPointCount: number;
  /** Where its trigger points are felt, in words and as regions to shade. */
  readonly referral: string;
  readonly referralRegions: readonly [RegionId, ...RegionId[]];
  /** Nerves and vessels it may catch. */
  readonly entraps: string | null;
  readonly caution: string | null;
  readonly sided: boolean;
  readonly source: SourceId;
}

export const MUSCLES: readonly Muscle[] = MUSCLE_ROWS;

export const MUSCLE_IDS: readonly MuscleId[] = MUSCLES.map((muscle) => muscle.id);

const BY_ID = indexById(MUSCLES);
const BY_REGION = groupByKeys(MUSCLES, (muscle) => muscle.regions);
const BY_REFERRAL = groupByKeys(MUSCLES, (muscle) => muscle.referralRegions);

export function findMuscle(id: string): Muscle | undefined {
  return BY_ID.get(id);
}

export function isMuscleId(id: string): id is MuscleId {
  return BY_ID.has(id);
}

export function muscleName(id: string): string {
  return BY_ID.get(id)?.name ?? wordsOf(id);
}

export function muscleGroupLabel(id: string): string {
  return labelIn(MUSCLE_GROUPS, id);
}

/** Regions a muscle lies in, the one it counts as first. */
export function regionsOfMuscle(id: string): readonly RegionId[] {
  return BY_ID.get(id)?.regions ?? [];
}

/** Regions where a muscle's trigger points are felt. */
export function referralRegionsOfMuscle(id: string): readonly RegionId[] {
  return BY_ID.get(id)?.referralRegions ?? [];
}

/** Muscles that lie in a region. */
export function musclesOfRegion(regionId: string): readonly Muscle[] {
  return BY_REGION.get(regionId) ?? [];
}

/** Muscles whose trigger points are known to be felt in a region. */
export function musclesReferringTo(regionId: string): readonly Muscle[] {
  return BY_REFERRAL.get(regionId) ?? [];
}

/**
 * The region that decides on consent for a finding or a treatment: the one marked, else the muscle's first.
 * Undefined when neither is given, or the muscle is unknown.
 */
export function decidingRegion(place: {
  readonly regionId: string | null;
  readonly muscleId: string | null;
}): string | undefined {
  return place.regionId ?? (place.muscleId === null ? undefined : regionsOfMuscle(place.muscleId)[0]);
}
