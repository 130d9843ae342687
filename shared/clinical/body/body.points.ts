import type { BodyPoint } from './body.types.ts';

/** Takes points away until at most `most` are left, evenly, so that a long stroke keeps its shape. */
export function thinned(points: readonly BodyPoint[], most: number): readonly BodyPoint[] {
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, index) => points[Math.floor((index * points.length) / most)]).filter((point) => point !== undefined);
}
