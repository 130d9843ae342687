import type { Treatment } from '../../shared/charting/charting.model.ts';
import { NEVER_CUPPED_REGIONS } from '../../shared/clinical/screening.ts';
import { regionsOfMuscle } from '../../shared/clinical/muscles.ts';
import type { TechniqueId } from '../../shared/clinical/techniques.ts';
import { pick } from '../../shared/core/random.ts';
import { between, happens, several, type Random } from './chance.ts';
import type { Course } from './course.ts';
import { treatmentResponses } from './sentences.ts';

const billingCodes: Readonly<Record<TechniqueId, string | null>> = {
  muscle_testing: null,
  neuromuscular_therapy: '97124',
  myofascial_release: '97140',
  positional_release: '97140',
  trigger_point_therapy: '97140',
  cupping: null,
  rehab_stretching: '97110',
};

function paramsOf(random: Random, modality: TechniqueId, isFirst: boolean): Treatment['params'] {
  switch (modality) {
    case 'muscle_testing':
      return { grade: pick(random, ['4', '4+', '5-', '5']), purpose: isFirst ? 'baseline' : 're-test' };
    case 'neuromuscular_therapy':
      return { technique: pick(random, ['longitudinal glides', 'cross-fibre', 'strip']), passes: between(random, 3, 8), depth: pick(random, ['superficial', 'middle', 'deep']) };
    case 'myofascial_release':
      return { direction: pick(random, ['proximal', 'distal', 'lateral_to_medial', 'proximal_to_distal']), hold_s: 30 * between(random, 3, 6), tension: pick(random, ['light', 'moderate']) };
    case 'positional_release':
      return { position_of_ease: 'found by palpation, limb supported', hold_s: 90, tenderness_after_pct: 10 * between(random, 1, 4) };
    case 'trigger_point_therapy':
      return { pressure_0_10: between(random, 4, 7), hold_s: 15 * between(random, 2, 5), reps: between(random, 2, 5), response: pick(random, treatmentResponses) };
    case 'cupping':
      return {
        method: pick(random, ['static', 'sliding']),
        device: 'silicone',
        cups: between(random, 2, 6),
        suction: pick(random, ['light', 'medium']),
        duration_min: between(random, 4, 8),
        skin_check_before: 'intact',
        skin_check_after: pick(random, ['intact', 'reddened']),
        marks_0_4: between(random, 0, 2),
      };
    case 'rehab_stretching':
      return { type: pick(random, ['PIR', 'CRAC', 'static', 'hold_relax']), hold_s: pick(random, [8, 20, 30]), reps: between(random, 3, 5) };
  }
}

function mayCup(muscleId: string): boolean {
  const [region] = regionsOfMuscle(muscleId);
  return region !== undefined && !NEVER_CUPPED_REGIONS.includes(region) && /back|scapula|thigh|calf|shoulder/.test(region);
}

/** What was done in a session, within its minutes: preparation and talk take the rest. */
export function treatmentsOf(random: Random, course: Course, muscleIds: readonly string[], minutes: number, newId: () => string): Treatment[] {
  const isFirst = course.sessionsDone === 0;
  // The plan's list was made from these ids.
  const planned = course.plan.modalities as TechniqueId[];
  const possible = planned.filter((modality) => modality !== 'cupping' || muscleIds.some(mayCup));
  const chosen = several(random, possible, minutes >= 60 ? 4 : 3);
  const each = Math.floor((minutes - between(random, 8, 14)) / Math.max(1, chosen.length));
  return chosen.map((modality) => {
    const places = modality === 'cupping' ? muscleIds.filter(mayCup) : muscleIds;
    return {
      id: newId(),
      modality,
      muscleId: pick(random, happens(random, 0.5) ? places.slice(0, 1) : places),
      regionId: null,
      side: course.side,
      minutes: modality === 'muscle_testing' ? Math.min(5, each) : each,
      params: paramsOf(random, modality, isFirst),
      billingCode: billingCodes[modality],
    };
  });
}
