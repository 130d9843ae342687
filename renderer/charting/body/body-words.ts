import type { TFunction } from 'i18next';
import { muscleName } from '../../../shared/clinical/muscles.ts';
import { regionName } from '../../../shared/clinical/regions.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import type { BodyPlace } from './body-map.types.ts';

/** One sentence for a place: "Upper trapezius, left; top of shoulder". The muscle stands first: it is what one aims at. */
export function describePlace(t: TFunction, place: BodyPlace): string {
  const region = place.region === null ? '' : regionName(place.region);
  const side = sideLabel(place.side ?? 'midline').toLowerCase();
  const where = place.muscle === null ? t('body.placeRegion', { region, side }) : t('body.placeMuscle', { muscle: muscleName(place.muscle), region, side });
  return place.noGo === null ? where : t('body.placeNoGo', { where, reason: place.noGo.reason });
}
