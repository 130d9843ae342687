import { useMemo } from 'react';
import type { PainArea } from '../../../shared/charting/note-parts.model.ts';
import { joinShares, regionShares, type RegionShare } from '../../../shared/clinical/body/body.area.ts';
import { bodyFigure } from '../../../shared/clinical/body/body.data.ts';
import { shapeIn, viewsShowing } from '../../../shared/clinical/body/body.geometry.ts';
import { flattenPath } from '../../../shared/clinical/body/body.path.ts';
import type { BodyPoint } from '../../../shared/clinical/body/body.types.ts';
import { singleSides } from '../../../shared/clinical/sides.ts';
import type { PlaceOption } from '../../episodes/place-entry.ts';
import { drawnArea } from './drawn-area.ts';

/** A region as an area of the note, for who types instead of drawing: its outline on the view that shows most of it. */
export function regionArea(option: PlaceOption, quality: PainArea['quality']): PainArea | undefined {
  const [side = null] = singleSides(option.side);
  const [view] = viewsShowing(bodyFigure, option.id, side);
  const shape = view && shapeIn(bodyFigure[view], option.id, side);
  if (!view || !shape) return undefined;
  const ring = flattenPath(shape.d).rings.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const points = Array.from({ length: Math.floor(ring.length / 2) }, (_, index): BodyPoint => ({ x: ring[index * 2] ?? 0, y: ring[index * 2 + 1] ?? 0 }));
  return points.length < 3 ? undefined : drawnArea(view, points, quality);
}

/** How much of each area lies where; worked out again only when the areas change. */
export function useShares(areas: readonly PainArea[]): readonly RegionShare[] {
  return useMemo(
    () => joinShares(areas.map((area) => regionShares(bodyFigure[area.view], area.points))),
    [areas],
  );
}
