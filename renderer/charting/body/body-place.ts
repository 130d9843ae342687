import { baseOf } from '../../../shared/clinical/body/body.ids.ts';
import { musclesAt, regionAt, sideAt } from '../../../shared/clinical/body/body.geometry.ts';
import type { BodyLayer, BodyView } from '../../../shared/clinical/body/body.types.ts';
import type { BodyNoGo, BodyPlace } from './body-map.types.ts';

/** What lies under a point of a view, or undefined beside the body. */
export function placeAt(view: BodyView, layer: BodyLayer, x: number, y: number, noGos: readonly BodyNoGo[]): BodyPlace | undefined {
  const region = regionAt(view, x, y);
  if (!region) return undefined;
  const muscles = musclesAt(view, layer, x, y).map((muscle) => baseOf(muscle.id));
  const noGo = noGos.find((entry) => (entry.id === region.base && (entry.side === null || entry.side === region.side)) || muscles.includes(entry.id));
  return {
    view: view.name,
    x: round(x),
    y: round(y),
    region: region.base,
    muscle: muscles[0] ?? null,
    muscles,
    side: sideAt(view, x, y),
    noGo: noGo ?? null,
  };
}

/** One decimal is a tenth of a millimetre on a living body: finer would be noise. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
