// Where a muscle or region stands on the figure when it was typed, not clicked.
import type * as Geometry from '../../shared/clinical/body/body.geometry.ts';
import type { BodyFigure, BodyViewName } from '../../shared/clinical/body/body.types.ts';
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

let drawing: { readonly figure: BodyFigure; readonly geometry: typeof Geometry } | undefined;

/** Loads the drawing, so that later a place is found at once. */
export async function loadDrawing(): Promise<void> {
  if (drawing) return;
  const [{ bodyFigure }, geometry] = await Promise.all([
    import('../../shared/clinical/body/body.data.ts'),
    import('../../shared/clinical/body/body.geometry.ts'),
  ]);
  drawing = { figure: bodyFigure, geometry };
}

/**
 * The muscle's or region's own point on the front or back, whichever shows more of it, else on a side view. The region of
 * a muscle is the one its point lies in, if the muscle is known to lie there, else its first (clinical.md 1.4).
 * Undefined until the drawing is loaded.
 */
export function placeOf(option: Pick<PlaceOption, 'kind' | 'id' | 'side'>): FoundPlace | undefined {
  if (!drawing) return undefined;
  const { figure, geometry } = drawing;
  const side = drawnSide(option.side);
  const muscleId = option.kind === 'muscle' ? option.id : null;
  const regions: readonly string[] = option.kind === 'muscle' ? regionsOfMuscle(option.id) : [option.id];
  for (const shownId of [option.id, ...regions]) {
    const views = geometry.viewsShowing(figure, shownId, side);
    // Front and back are what is on screen; the sides only where nothing else shows it.
    const view = views.find((name) => name === 'front' || name === 'back') ?? views[0];
    const point = view && geometry.anchorOf(figure, shownId, side, view);
    if (!view || !point) continue;
    const under = geometry.regionAt(figure[view], point.x, point.y)?.base;
    return { muscleId, regionId: under !== undefined && regions.includes(under) ? under : (regions[0] ?? null), side: option.side, view, x: point.x, y: point.y };
  }
  // Nothing of it is drawn: the finding stands in the list, its mark in the middle of the trunk.
  return { muscleId, regionId: regions[0] ?? null, side: option.side, view: 'front', x: 200, y: 300 };
}

/** Calls back with the place: at once where the drawing is loaded, else when it is. @throws (as a promise) when it cannot be loaded. */
export async function withPlaceOf(option: Pick<PlaceOption, 'kind' | 'id' | 'side'>, onPlace: (place: FoundPlace) => void): Promise<void> {
  if (!drawing) await loadDrawing();
  const place = placeOf(option);
  if (place) onPlace(place);
}
