// The 80 regions of the body map. A region with sides has two full ids (`calf_l`, `calf_r`): 146 in all.

import type { ConsentId } from './consents.ts';
import { REGION_ROWS } from './generated/regions.ts';
import { indexById, wordsOf } from './lookup.ts';
import { sideLabel, singleSides } from './sides.ts';
import type { BodySide, Side } from './sides.ts';

type RegionRow = (typeof REGION_ROWS)[number];

/** Base id, without a side. */
export type RegionId = RegionRow['id'];
export type SidedRegionId = Extract<RegionRow, { readonly sided: true }>['id'];
/** Full id as it stands on the body map: with its side, or bare on the midline. */
export type BodyRegionId = `${SidedRegionId}_${BodySide}` | Exclude<RegionId, SidedRegionId>;

/** Views on which a region is listed; `side` stands for left and right. */
export type RegionView = 'front' | 'back' | 'side';

export interface Region {
  readonly id: RegionId;
  readonly name: string;
  readonly sided: boolean;
  readonly views: readonly RegionView[];
  /** 0 none; 1 consent or, without one, an endangerment site; 2 never treated here. */
  readonly sensitivity: 0 | 1 | 2;
  /** This column decides, not the sensitivity: the lower buttock asks for a consent at sensitivity 0. Consent that must be granted before work here; `never` = not treated at all. */
  readonly requiredConsent: ConsentId | 'never' | null;
  readonly neighbours: readonly RegionId[];
}

/** What stands between a therapist and a region. */
export type RegionAccess =
  | { readonly kind: 'free' }
  /** Nerves and vessels lie close under the skin: caution, no consent of its own. */
  | { readonly kind: 'endangered' }
  | { readonly kind: 'consent'; readonly consentId: ConsentId }
  | { readonly kind: 'never' };

export const REGIONS: readonly Region[] = REGION_ROWS;

export const REGION_IDS: readonly RegionId[] = REGIONS.map((region) => region.id);

const BY_ID = indexById(REGIONS);

export function findRegion(id: string): Region | undefined {
  return BY_ID.get(id);
}

export function isRegionId(id: string): id is RegionId {
  return BY_ID.has(id);
}

/** Name of a base region: "Lower buttock". */
export function regionName(id: string): string {
  return BY_ID.get(id)?.name ?? wordsOf(id);
}

/** Name with its side: "Lower buttock, right"; midline regions stand alone. */
export function sidedRegionName(id: string, side: Side | null): string {
  const name = regionName(id);
  return side === null || side === 'midline' ? name : `${name}, ${sideLabel(side).toLowerCase()}`;
}

/** 0 none, 1 extra consent or caution, 2 never treated. An unknown region counts as 2: refuse rather than guess. */
export function regionSensitivity(id: string): 0 | 1 | 2 {
  return BY_ID.get(id)?.sensitivity ?? 2;
}

/** The consent a region asks for; `never` where it is not treated, null where none is needed. */
export function requiredConsent(id: string): ConsentId | 'never' | null {
  const region = BY_ID.get(id);
  return region ? region.requiredConsent : 'never';
}

/** How a region may be worked on, consents aside: the caller checks whether `consentId` is granted. */
export function regionAccess(id: string): RegionAccess {
  const consent = requiredConsent(id);
  if (consent === 'never') return { kind: 'never' };
  if (consent !== null) return { kind: 'consent', consentId: consent };
  return regionSensitivity(id) > 0 ? { kind: 'endangered' } : { kind: 'free' };
}

/**
 * Full ids on the body map of a base region and a side: one, two for both sides, none when a sided region
 * is said to lie on the midline. A midline region ignores the side.
 */
export function bodyRegionIds(id: RegionId, side: Side): readonly BodyRegionId[] {
  if (!isSidedRegionId(id)) return [id];
  return singleSides(side).map((one): BodyRegionId => `${id}_${one}`);
}

/** Base id and side of a full id; undefined when it names no region. */
export function splitBodyRegionId(full: string): { readonly regionId: RegionId; readonly side: Side } | undefined {
  if (isRegionId(full)) return isSidedRegionId(full) ? undefined : { regionId: full, side: 'midline' };
  const regionId = full.slice(0, -2);
  const side = full.endsWith('_l') ? 'l' : full.endsWith('_r') ? 'r' : undefined;
  return side && isRegionId(regionId) && isSidedRegionId(regionId) ? { regionId, side } : undefined;
}

/** Every full id of the body map, each sided region left then right. */
export function listBodyRegionIds(): readonly BodyRegionId[] {
  return REGION_IDS.flatMap((id) => bodyRegionIds(id, 'bilateral'));
}

export function isSidedRegionId(id: string): id is SidedRegionId {
  return BY_ID.get(id)?.sided === true;
}
