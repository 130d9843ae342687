// Places of the body as a person chooses them: a region with its side, or for both.

import { listBodyRegionIds, REGION_IDS, regionName, sidedRegionName, splitBodyRegionId } from './regions.ts';

/** Every region, on both sides at once and one by one. */
export const PLACE_IDS: readonly string[] = [...new Set<string>([...REGION_IDS, ...listBodyRegionIds()])];

/** "Calf, left"; "Calf" for both sides; "Breastbone". */
export function placeLabel(id: string): string {
  const place = splitBodyRegionId(id);
  return place ? sidedRegionName(place.regionId, place.side) : regionName(id);
}
