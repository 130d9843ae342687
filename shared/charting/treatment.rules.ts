// Whether a treatment may be given to this client here: contraindications by technique, consents by region.
import { regionAccess } from '../clinical/regions.ts';
import { NEVER_CUPPED_REGIONS } from '../clinical/screening.ts';
import { decidingRegion } from '../clinical/muscles.ts';
import { TECHNIQUE_IDS, type TechniqueId } from '../clinical/techniques.ts';
import { flagsForbidding, flagsToMind, hasReason, localFlagsAt } from '../screening/gate.rules.ts';
import type { GateFlag, SafetyOfClient } from '../screening/screening.model.ts';
import type { Finding, Treatment } from './charting.model.ts';
import { brokenRest, type CupRest } from './cup-rest.rules.ts';

/** What is known of the client when a treatment is judged. */
export interface SafetyFacts extends SafetyOfClient {
  /** Where cups still rest from earlier sessions. */
  readonly cupRests?: readonly CupRest[];
}

export type TreatmentObstacle =
  | { readonly kind: 'contraindicated'; readonly contraindicationId: string; readonly name: string }
  /** A local flag lies here, or nobody has said where it lies: a reason opens it. */
  | { readonly kind: 'reasonMissing'; readonly contraindicationId: string; readonly name: string; readonly regionId: string }
  | { readonly kind: 'consentMissing'; readonly consentId: string }
  /** The region is outside what massage treats. */
  | { readonly kind: 'neverTreated'; readonly regionId: string }
  | { readonly kind: 'neverCupped'; readonly regionId: string };

export function techniqueOf(modality: string): TechniqueId | undefined {
  return TECHNIQUE_IDS.find((id) => id === modality);
}

/**
 * The region that decides about consent: the one marked on the treatment, else the one marked in a finding on the same
 * muscle, else the muscle's first region (clinical.md 1.4).
 */
export function regionTreated(treatment: Treatment, findings: readonly Finding[]): string | undefined {
  if (treatment.regionId !== null) return treatment.regionId;
  const marked = findings.find(
    (finding) =>
      finding.muscleId === treatment.muscleId &&
      finding.regionId !== null &&
      (treatment.side === null || treatment.side === 'bilateral' || finding.side === treatment.side),
  );
  return marked?.regionId ?? decidingRegion({ regionId: null, muscleId: treatment.muscleId }) ?? undefined;
}

/** What stands in the way of a treatment; empty where it may be given. */
export function treatmentObstacles(
  treatment: Treatment,
  findings: readonly Finding[],
  facts: SafetyFacts,
): readonly TreatmentObstacle[] {
  const technique = techniqueOf(treatment.modality);
  if (!technique) return [];
  const regionId = regionTreated(treatment, findings);
  const obstacles: TreatmentObstacle[] = flagsForbidding(facts.flags, technique).map(({ contraindicationId, label: name }) => ({ kind: 'contraindicated', contraindicationId, name }));
  for (const flag of localFlagsAt(facts.flags, technique, regionId, treatment.side)) {
    if (hasReason(facts.reasons, flag, technique, regionId)) continue;
    obstacles.push({ kind: 'reasonMissing', contraindicationId: flag.contraindicationId, name: flag.label, regionId: regionId ?? '' });
  }
  if (regionId !== undefined) {
    const access = regionAccess(regionId);
    if (access.kind === 'never') obstacles.push({ kind: 'neverTreated', regionId });
    if (access.kind === 'consent' && !facts.grantedConsentIds.includes(access.consentId)) {
      obstacles.push({ kind: 'consentMissing', consentId: access.consentId });
    }
    if (technique === 'cupping' && NEVER_CUPPED_REGIONS.some((never) => never === regionId)) {
      obstacles.push({ kind: 'neverCupped', regionId });
    }
  }
  if (technique === 'cupping' && !facts.grantedConsentIds.includes('consent_cupping')) {
    obstacles.push({ kind: 'consentMissing', consentId: 'consent_cupping' });
  }
  if (treatment.params['approach'] === 'intraoral' && !facts.grantedConsentIds.includes('consent_intraoral')) {
    obstacles.push({ kind: 'consentMissing', consentId: 'consent_intraoral' });
  }
  return obstacles;
}

/** Until when the place should not be cupped, where the last marks have had no time to fade and nobody has said that they did. */
export function cupsRestUntil(treatment: Treatment, facts: SafetyFacts): string | undefined {
  return treatment.params['previous_marks_faded'] === true ? undefined : brokenRest(treatment, facts.cupRests ?? [])?.until;
}

/** Contraindications that ask for care, but do not forbid the technique: `local` and `caution`. */
export function contraindicationsToMind(treatment: Treatment, facts: SafetyFacts): readonly GateFlag[] {
  const technique = techniqueOf(treatment.modality);
  return technique ? flagsToMind(facts.flags, technique) : [];
}
