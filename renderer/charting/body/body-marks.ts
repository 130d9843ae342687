/** Where marks are drawn: their own point or an anchor, fanned out where several share a place. */
import { anchorOf } from '../../../shared/clinical/body/body.geometry.ts';
import type { BodyFigure, BodyPoint, BodyViewName } from '../../../shared/clinical/body/body.types.ts';
import type { BodyMark } from './body-map.types.ts';

export interface PlacedMark {
  readonly mark: BodyMark;
  /** In units of the whole scene: views side by side. */
  readonly at: BodyPoint;
}

/** Marks nearer to each other than this would hide one another. */
const CROWD = 9;
const FAN = 13;

/** Marks of the views shown, in reading order; those without a place in a shown view are left out. */
export function placeMarks(figure: BodyFigure, views: readonly BodyViewName[], marks: readonly BodyMark[], viewWidth: number): readonly PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const [index, view] of views.entries()) {
    const taken: BodyPoint[] = [];
    for (const mark of marks) {
      if (mark.view !== view) continue;
      const own = mark.at.kind === 'point' ? mark.at : anchorOf(figure, mark.at.id, mark.side, view);
      if (!own) continue;
      const crowd = taken.filter((point) => Math.hypot(point.x - own.x, point.y - own.y) < CROWD).length;
      taken.push({ x: own.x, y: own.y });
      const at = fan(own, crowd);
      placed.push({ mark, at: { x: at.x + index * viewWidth, y: at.y } });
    }
  }
  return placed;
}

/** The first stays, the next six stand around it, and so on outward. */
function fan(point: BodyPoint, crowd: number): BodyPoint {
  if (crowd === 0) return { x: point.x, y: point.y };
  const ring = Math.ceil(crowd / 6);
  const angle = ((crowd - 1) % 6) * (Math.PI / 3) + (ring % 2) * (Math.PI / 6);
  return { x: point.x + Math.cos(angle) * FAN * ring, y: point.y + Math.sin(angle) * FAN * ring };
}
