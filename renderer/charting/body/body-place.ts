import { baseOf } from '../../../shared/clinical/body/body.ids.ts';
import { musclesAt, nearestMuscle, regionAt, sideAt } from '../../../shared/clinical/body/body.geometry.ts';
import { toTenth } from '../../../shared/clinical/body/body.points.ts';
import type { BodyLayer, BodyMuscle, BodyView } from '../../../shared/clinical/body/body.types.ts';
import type { BodyNoGo, BodyPlace, BodyTarget } from './body-map.types.ts';

/** What lies under a point of a view, or undefined beside the body. */
export function placeAt(view: BodyView, layer: BodyLayer, x: number, y: number, noGos: readonly BodyNoGo[]): BodyPlace | undefined {
  const region = regionAt(view, x, y);
  if (!region) return undefined;
  const muscles = musclesUnder(view, layer, x, y).map((muscle) => baseOf(muscle.id));
  const noGo = noGos.find((entry) => (entry.id === region.base && (entry.side === null || entry.side === region.side)) || muscles.includes(entry.id));
  return {
    view: view.name,
    x: toTenth(x),
    y: toTenth(y),
    region: region.base,
    muscle: muscles[0] ?? null,
    muscles,
    side: sideAt(view, x, y, region),
    noGo: noGo ?? null,
  };
}

/** The same for a mark that was taken there, with the muscles of both layers. */
export function targetAt(view: BodyView, layer: BodyLayer, x: number, y: number, noGos: readonly BodyNoGo[]): BodyTarget | undefined {
  const place = placeAt(view, layer, x, y, noGos);
  const through = (['superficial', 'deep'] as const).flatMap((each) => musclesUnder(view, each, x, y).map((muscle) => baseOf(muscle.id)));
  return place && { ...place, through };
}

/** Between two bellies the nearer one is meant. */
function musclesUnder(view: BodyView, layer: BodyLayer, x: number, y: number): readonly BodyMuscle[] {
  const found = musclesAt(view, layer, x, y);
  const near = found.length === 0 ? nearestMuscle(view, layer, x, y) : undefined;
  return near ? [near] : found;
}
