import type { PainArea } from '../../../shared/charting/note-parts.model.ts';
import { thinned } from '../../../shared/clinical/body/body.points.ts';
import type { BodyPoint } from '../../../shared/clinical/body/body.types.ts';

const MOST_POINTS = 80;
/** A note holds no more. */
export const MOST_AREAS = 12;

/** A line drawn by hand as an area of the note. */
export function drawnArea(view: PainArea['view'], points: readonly BodyPoint[], quality: PainArea['quality']): PainArea {
  return { view, quality, points: thinned(points, MOST_POINTS).map((point) => ({ x: Math.round(point.x), y: Math.round(point.y) })) };
}
