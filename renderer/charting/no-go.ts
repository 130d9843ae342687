// Which regions the technique in hand must leave out, as the map hatches them. The program decides again when a note is signed.
import type { TFunction } from 'i18next';
import type { SafetyFacts, TreatmentObstacle } from '../../shared/charting/treatment.rules.ts';
import { consentLabel } from '../../shared/clinical/consents.ts';
import { contraindicationLabel } from '../../shared/clinical/contraindications.ts';
import { REGIONS, regionAccess, regionName } from '../../shared/clinical/regions.ts';
import { NEVER_CUPPED_REGIONS } from '../../shared/clinical/screening.ts';
import type { TechniqueId } from '../../shared/clinical/techniques.ts';
import type { BodyNoGo } from './body/body-map.types.ts';

/** Hatched regions: never treated, consent not on file, and under the cups what is never cupped. */
export function noGoRegions(t: TFunction, facts: SafetyFacts, technique: TechniqueId | null): readonly BodyNoGo[] {
  return REGIONS.flatMap((region): readonly BodyNoGo[] => {
    const access = regionAccess(region.id);
    const isNeverCupped = technique === 'cupping' && NEVER_CUPPED_REGIONS.includes(region.id);
    const reason =
      access.kind === 'never'
        ? t('charting.noGo.never')
        : access.kind === 'consent' && !facts.grantedConsentIds.includes(access.consentId)
          ? t('charting.noGo.consent', { consent: consentLabel(access.consentId) })
          : isNeverCupped
            ? t('charting.noGo.cupping')
            : undefined;
    return reason === undefined ? [] : [{ id: region.id, side: null, reason }];
  });
}

/** One sentence for what stands in a treatment's way. */
export function obstacleText(t: TFunction, obstacle: TreatmentObstacle): string {
  switch (obstacle.kind) {
    case 'contraindicated':
      return t('charting.obstacle.contraindicated', { name: contraindicationLabel(obstacle.contraindicationId) });
    case 'consentMissing':
      return t('charting.obstacle.consentMissing', { consent: consentLabel(obstacle.consentId) });
    case 'neverTreated':
      return t('charting.obstacle.neverTreated', { region: regionName(obstacle.regionId) });
    case 'neverCupped':
      return t('charting.obstacle.neverCupped', { region: regionName(obstacle.regionId) });
  }
}
