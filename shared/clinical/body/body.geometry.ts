/** What lies where on the figure. Pure: each function takes the view or the figure it asks about. */
import type { BodySide } from '../sides.ts';
import { sidedId } from './body.ids.ts';
import { distanceToPath, flattenPath, isInPath } from './body.path.ts';
import type { FlatPath } from './body.path.ts';
import { BODY_HEIGHT, BODY_WIDTH, bodyViewNames } from './body.types.ts';
import type { BodyFigure, BodyLayer, BodyMuscle, BodyPoint, BodyRegion, BodyShape, BodyView, BodyViewName } from './body.types.ts';

/** The drawn outline and the regions' edges differ by less than this, so a click on the line itself still finds a region. */
const EDGE_REACH = 4;

/** The ellipses of the region list were set on a narrower figure: their x is spread to fit this one (sides stay as they are). */
const CHART_SPREAD = { front: 720, back: 720, right: BODY_WIDTH, left: BODY_WIDTH } as const;

const flatShapes = new WeakMap<BodyShape, FlatPath>();
const flatTendons = new WeakMap<BodyMuscle, FlatPath>();

/**
 * The region at a point of the view (400 x 1000), the smallest where several meet. Beside the body the nearest one
 * within `reach` units; undefined where there is none.
 */
export function regionAt(view: BodyView, x: number, y: number, reach = EDGE_REACH): BodyRegion | undefined {
  return smallestFirst([...view.regions.values()].filter((region) => isInPath(flatOf(region), x, y)))[0] ?? nearestRegion(view, x, y, reach);
}

/** The region whose edge is nearest to the point, if it is within `reach` units. */
export function nearestRegion(view: BodyView, x: number, y: number, reach = Infinity): BodyRegion | undefined {
  return nearestShape(view.regions.values(), x, y, reach);
}

/** The muscle whose belly is nearest to a point between bellies, if it is within `reach` units; none on the skin. */
export function nearestMuscle(view: BodyView, layer: BodyLayer, x: number, y: number, reach = EDGE_REACH): BodyMuscle | undefined {
  return layer === 'skin' ? undefined : nearestShape(view[layer].values(), x, y, reach);
}

/** The muscles of a layer under a point, belly or tendon, smallest first; none on the skin. */
export function musclesAt(view: BodyView, layer: BodyLayer, x: number, y: number): readonly BodyMuscle[] {
  if (layer === 'skin') return [];
  return smallestFirst([...view[layer].values()].filter((muscle) => isInPath(flatOf(muscle), x, y) || isInPath(tendonOf(muscle), x, y)));
}

/** The drawn shape of a region or muscle (superficial before deep) in a view, if the view shows it. */
export function shapeIn(view: BodyView, id: string, side: BodySide | null): BodyShape | undefined {
  const key = sidedId(id, side);
  return view.regions.get(key) ?? view.superficial.get(key) ?? view.deep.get(key) ?? (side === null ? undefined : shapeIn(view, id, null));
}

/** A point well inside a region or muscle; undefined when the view does not show it. */
export function anchorOf(figure: BodyFigure, id: string, side: BodySide | null, view: BodyViewName): BodyPoint | undefined {
  return shapeIn(figure[view], id, side)?.anchor;
}

/** The views that show a region or muscle of that side, the one that shows most of it first. */
export function viewsShowing(figure: BodyFigure, id: string, side: BodySide | null): readonly BodyViewName[] {
  return bodyViewNames
    .map((name) => ({ name, area: shapeIn(figure[name], id, side)?.area ?? 0 }))
    .filter((row) => row.area > 0)
    .toSorted((a, b) => b.area - a.area)
    .map((row) => row.name);
}

/** Region list coordinates (0-1 in the view's box) to the figure's units. */
export function fromChartCoordinates(view: BodyViewName, x: number, y: number): BodyPoint {
  return { x: BODY_WIDTH / 2 + (x - 0.5) * CHART_SPREAD[view], y: y * BODY_HEIGHT };
}

/** The client's side at a point: from the region, or from the half of the figure where the region is on the midline. */
export function sideAt(view: BodyView, x: number, y: number, region = regionAt(view, x, y)): BodySide | null {
  if (region?.side) return region.side;
  if (view.name === 'right' || view.name === 'left') return view.name === 'right' ? 'r' : 'l';
  if (Math.abs(x - BODY_WIDTH / 2) < 2) return null;
  return x < BODY_WIDTH / 2 === (view.name === 'front') ? 'r' : 'l';
}

function nearestShape<T extends BodyShape>(shapes: Iterable<T>, x: number, y: number, reach: number): T | undefined {
  let best: T | undefined;
  let bestDistance = reach;
  for (const shape of shapes) {
    const flat = flatOf(shape);
    const { left, top, right, bottom } = flat.box;
    const apart = Math.max(left - x, x - right, top - y, y - bottom);
    if (apart > bestDistance) continue;
    const distance = distanceToPath(flat, x, y);
    if (distance <= bestDistance) {
      best = shape;
      bestDistance = distance;
    }
  }
  return best;
}

function flatOf(shape: BodyShape): FlatPath {
  const known = flatShapes.get(shape);
  if (known) return known;
  const flat = flattenPath(shape.d);
  flatShapes.set(shape, flat);
  return flat;
}

function tendonOf(muscle: BodyMuscle): FlatPath {
  const known = flatTendons.get(muscle);
  if (known) return known;
  const flat = flattenPath(muscle.tendon);
  flatTendons.set(muscle, flat);
  return flat;
}

function smallestFirst<T extends BodyShape>(shapes: readonly T[]): readonly T[] {
  return shapes.toSorted((a, b) => a.area - b.area);
}
