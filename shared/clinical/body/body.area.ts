// Which regions a hand-drawn area covers. Pure: it takes the view it asks about.
import type { BodySide } from '../sides.ts';
import { regionAt } from './body.geometry.ts';
import type { BodyPoint, BodyView } from './body.types.ts';

export interface RegionShare {
  /** Base id of the region. */
  readonly regionId: string;
  readonly side: BodySide | null;
  /** Part of the whole area, above 0 to 1; the shares of an area add up to 1. */
  readonly share: number;
}

/** Samples along the longer edge: fine enough for a strip of an ankle, coarse enough to answer at once. */
const SAMPLES = 28;

function isInPolygon(points: readonly BodyPoint[], x: number, y: number): boolean {
  let isIn = false;
  let previous = points.at(-1);
  for (const point of points) {
    if (previous && point.y > y !== previous.y > y && x < ((previous.x - point.x) * (y - point.y)) / (previous.y - point.y) + point.x) isIn = !isIn;
    previous = point;
  }
  return isIn;
}

/** How much of an area drawn on a view lies in each region, most first; empty beside the body. */
export function regionShares(view: BodyView, points: readonly BodyPoint[]): readonly RegionShare[] {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const step = Math.max(1, Math.max(right - left, bottom - top) / SAMPLES);
  const hits = new Map<string, { readonly regionId: string; readonly side: BodySide | null; count: number }>();
  let total = 0;
  for (let y = top + step / 2; y < bottom; y += step) {
    for (let x = left + step / 2; x < right; x += step) {
      if (!isInPolygon(points, x, y)) continue;
      const region = regionAt(view, x, y, 0);
      if (!region) continue;
      total += 1;
      const hit = hits.get(region.id) ?? { regionId: region.base, side: region.side, count: 0 };
      hit.count += 1;
      hits.set(region.id, hit);
    }
  }
  return [...hits.values()].map(({ regionId, side, count }) => ({ regionId, side, share: count / total })).toSorted((a, b) => b.share - a.share);
}

/** The shares of several areas together: each area counts alike. */
export function joinShares(areas: readonly (readonly RegionShare[])[]): readonly RegionShare[] {
  const filled = areas.filter((shares) => shares.length > 0);
  const sums = new Map<string, RegionShare>();
  for (const { regionId, side, share } of filled.flat()) {
    const key = `${regionId} ${side ?? ''}`;
    sums.set(key, { regionId, side, share: (sums.get(key)?.share ?? 0) + share / filled.length });
  }
  return [...sums.values()].toSorted((a, b) => b.share - a.share);
}
