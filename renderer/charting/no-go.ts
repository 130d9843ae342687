// Which regions the technique in hand must leave out, as the map hatches them. The program decides again when a note is signed.
import type { TFunction } from 'i18next';
import type { SafetyFacts, TreatmentObstacle } from '../../shared/charting/treatment.rules.ts';
import { consentLabel } from '../../shared/clinical/consents.ts';
import { regionName } from '../../shared/clinical/regions.ts';
import type { TechniqueId } from '../../shared/clinical/techniques.ts';
import { noGoZones, type NoGoZone } from '../../shared/screening/gate.rules.ts';
import type { GapWords } from './gap-text.ts';
import type { BodyNoGo } from './body/body-map.types.ts';

function causeText(t: TFunction, { cause, strength }: NoGoZone): string {
  switch (cause.kind) {
    case 'never':
      return t('charting.noGo.never');
    case 'consent':
      return t('charting.noGo.consent', { consent: consentLabel(cause.consentId) });
    case 'neverCupped':
      return t('charting.noGo.cupping');
    case 'contraindication':
      return t(strength === 'forbidden' ? 'charting.noGo.forbidden' : 'charting.noGo.reason', { name: cause.label });
  }
}

/** Hatched regions: never treated, no consent on file, ruled out by the client's health, or open with a reason only. */
export function noGoRegions({ t, dateText }: GapWords, facts: SafetyFacts, technique: TechniqueId | null): readonly BodyNoGo[] {
  return [...(technique === 'cupping' ? restingPlaces({ t, dateText }, facts) : []), ...noGoZones(facts, technique).map((zone) => ({ id: zone.regionId, side: zone.side, reason: causeText(t, zone) }))];
}

/** Where the last cups' marks still need time. */
function restingPlaces({ t, dateText }: GapWords, { cupRests = [] }: SafetyFacts): readonly BodyNoGo[] {
  return cupRests.flatMap(({ muscleId, regionId, side, until }) => {
    const id = regionId ?? muscleId;
    return id === null ? [] : [{ id, side: side === 'l' || side === 'r' ? side : null, reason: t('charting.noGo.resting', { until: dateText(until) }) }];
  });
}

/** One sentence for what stands in a treatment's way. */
export function obstacleText(t: TFunction, obstacle: TreatmentObstacle): string {
  switch (obstacle.kind) {
    case 'contraindicated':
      return t('charting.obstacle.contraindicated', { name: obstacle.name });
    case 'reasonMissing':
      return t(obstacle.regionId === '' ? 'charting.obstacle.reasonAnywhere' : 'charting.obstacle.reasonMissing', { name: obstacle.name, region: regionName(obstacle.regionId) });
    case 'consentMissing':
      return t('charting.obstacle.consentMissing', { consent: consentLabel(obstacle.consentId) });
    case 'neverTreated':
      return t('charting.obstacle.neverTreated', { region: regionName(obstacle.regionId) });
    case 'neverCupped':
      return t('charting.obstacle.neverCupped', { region: regionName(obstacle.regionId) });
  }
}
