/** Arrows from a trigger point to where it is felt, on the view on which it was marked. */
import { anchorOf } from '../../../shared/clinical/body/body.geometry.ts';
import { toTenth } from '../../../shared/clinical/body/body.points.ts';
import { BODY_WIDTH } from '../../../shared/clinical/body/body.types.ts';
import type { BodyFigure, BodyPoint, BodyViewName } from '../../../shared/clinical/body/body.types.ts';
import type { BodyShade } from './body-map.types.ts';
import type { PlacedMark } from './body-marks.ts';

/** An area nearer than this lies under the mark itself: an arrow to it would only hide both. */
const NEAREST = 30;
/** From the mark's middle to where the line begins. */
const MARK_RADIUS = 12;
/** How far the line bends to the side, as a part of its length: arrows to neighbours stay apart from straight contours. */
const BEND = 0.16;

export interface ReferralArrow {
  readonly id: string;
  /** A curve in units of the scene. */
  readonly d: string;
}

function curve(from: BodyPoint, to: BodyPoint): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const start = MARK_RADIUS / Math.hypot(dx, dy);
  const bend = { x: from.x + dx / 2 - dy * BEND, y: from.y + dy / 2 + dx * BEND };
  return `M${toTenth(from.x + dx * start)} ${toTenth(from.y + dy * start)}Q${toTenth(bend.x)} ${toTenth(bend.y)} ${toTenth(to.x)} ${toTenth(to.y)}`;
}

/** To each area of referral that the mark's own view shows. */
export function referralArrows(figure: BodyFigure, views: readonly BodyViewName[], from: PlacedMark, shaded: readonly BodyShade[]): readonly ReferralArrow[] {
  const left = views.indexOf(from.mark.view) * BODY_WIDTH;
  return shaded.flatMap(({ id, side, tone }): readonly ReferralArrow[] => {
    const anchor = tone === 'referral' ? anchorOf(figure, id, side, from.mark.view) : undefined;
    if (!anchor) return [];
    const to = { x: anchor.x + left, y: anchor.y };
    return Math.hypot(to.x - from.at.x, to.y - from.at.y) < NEAREST ? [] : [{ id, d: curve(from.at, to) }];
  });
}
