// Where an item of the table lies when the item itself says so [K]; of all others the therapist says where.
import type { ContraindicationId } from '../clinical/contraindications.ts';
import type { RegionId } from '../clinical/regions.ts';
import { NEVER_CUPPED_REGIONS } from '../clinical/screening.ts';

const abdomen: readonly RegionId[] = ['abdomen_upper', 'abdomen_mid', 'abdomen_lower'];
const lowerLegs: readonly RegionId[] = ['shin', 'leg_outer', 'leg_inner', 'calf', 'knee_back', 'ankle_front', 'ankle_inner', 'ankle_outer', 'ankle_back', 'foot_top', 'toes', 'heel', 'sole'];
const thighs: readonly RegionId[] = ['thigh_front', 'thigh_inner', 'thigh_side', 'thigh_back'];
const neck: readonly RegionId[] = ['neck_front', 'neck_side', 'neck_back', 'suboccipital', 'supraclavicular'];

export const PLACES: Readonly<Partial<Record<ContraindicationId, readonly RegionId[]>>> = {
  ci_dvt_history: [...thighs, ...lowerLegs],
  ci_arteriosclerosis: [...thighs, ...lowerLegs],
  ci_diabetes_neuropathy: ['ankle_front', 'ankle_inner', 'ankle_outer', 'ankle_back', 'foot_top', 'toes', 'heel', 'sole'],
  ci_postpartum_caesarean: [...abdomen, 'pubic'],
  ci_breastfeeding_mastitis: ['chest_lower', 'chest_upper', 'axilla'],
  ci_joint_instability_rheum_c12: neck,
  ci_scoliosis_surgery: ['spine_thoracic', 'spine_lumbar'],
  ci_tmj_dental_recent: ['jaw', 'face'],
  ci_hernia: [...abdomen, 'groin'],
  ci_iud_abdomen_full: abdomen,
  ci_hyperthyroid: ['neck_front'],
  ci_cupping_anterior_neck: NEVER_CUPPED_REGIONS,
};
