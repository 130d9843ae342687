// Where a muscle or region stands on the figure when it was typed, not clicked.
import type { BodyViewName } from '../../shared/clinical/body/body.types.ts';
import type { BodySide, Side } from '../../shared/clinical/sides.ts';
import { regionsOfMuscle } from '../../shared/clinical/muscles.ts';
import type { PlaceOption } from './place-entry.ts';

export interface FoundPlace {
  readonly muscleId: string | null;
  readonly regionId: string | null;
  readonly side: Side;
  readonly view: BodyViewName;
  readonly x: number;
  readonly y: number;
}

/** The side on which the mark is drawn: of both sides the right one, which the map mirrors. */
function drawnSide(side: Side): BodySide | null {
  if (side === 'midline') return null;
  return side === 'bilateral' ? 'r' : side;
}

/**
 * The muscle's or region's own point on the front or back, whichever shows more of it, else on a side view. The region of a muscle is the one its point lies
 * in, if the muscle is known to lie there, else its first (clinical.md 1.4). The drawing is loaded when first needed.
 */
export async function placeOf(option: Pick<PlaceOption, 'kind' | 'id' | 'side'>): Promise<FoundPlace> {
  const [{ bodyFigure }, geometry] = await Promise.all([
    import('../../shared/clinical/body/body.data.ts'),
    import('../../shared/clinical/body/body.geometry.ts'),
  ]);
  const side = drawnSide(option.side);
  const regions: readonly string[] = option.kind === 'muscle' ? regionsOfMuscle(option.id) : [option.id];
  for (const shownId of [option.id, ...regions]) {
    const views = geometry.viewsShowing(bodyFigure, shownId, side);
    // Front and back are what is on screen; the sides only where nothing else shows it.
    const view = views.find((name) => name === 'front' || name === 'back') ?? views[0];
    const point = view && geometry.anchorOf(bodyFigure, shownId, side, view);
    if (!view || !point) continue;
    const under = geometry.regionAt(bodyFigure[view], point.x, point.y)?.base;
    return {
      muscleId: option.kind === 'muscle' ? option.id : null,
      regionId: under !== undefined && regions.includes(under) ? under : (regions[0] ?? null),
      side: option.side,
      view,
      x: point.x,
      y: point.y,
    };
  }
  // Nothing of it is drawn: the finding stands in the list, its mark in the middle of the trunk.
  return { muscleId: option.kind === 'muscle' ? option.id : null, regionId: regions[0] ?? null, side: option.side, view: 'front', x: 200, y: 300 };
}
