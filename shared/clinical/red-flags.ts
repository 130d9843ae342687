// Sets of signs that stop treatment and send the client to a doctor [K]. They never diagnose.

import { contraindicationLabel } from './contraindications.ts';
import type { ContraindicationId } from './contraindications.ts';
import { labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';

/** How fast: call an ambulance, see a doctor today, or bring written clearance before any treatment. */
export const RED_FLAG_URGENCIES = [
  { id: 'emergency', label: 'Emergency services' },
  { id: 'same_day', label: 'Medical review the same day' },
  { id: 'clearance', label: 'Medical clearance before treatment' },
] as const satisfies readonly Term[];
export type RedFlagUrgency = (typeof RED_FLAG_URGENCIES)[number]['id'];

export interface RedFlagBundle extends Term {
  readonly signs: readonly string[];
  readonly urgency: RedFlagUrgency;
  /** The screening items that record it; empty where the list has none of its own. */
  readonly contraindications: readonly ContraindicationId[];
}

export const RED_FLAG_BUNDLES = [
  {
    id: 'cauda_equina',
    label: 'Cauda equina',
    signs: ['numbness between the legs', 'change of bladder or bowel control', 'signs in both legs'],
    urgency: 'emergency',
    contraindications: ['ci_cauda_equina'],
  },
  {
    id: 'cervical_artery',
    label: 'Cervical artery',
    signs: ['dizziness', 'double vision', 'drop attacks', 'slurred speech', 'trouble swallowing', 'unsteady gait', 'nausea', 'numb face', 'flickering eyes'],
    urgency: 'same_day',
    contraindications: ['ci_cervical_artery'],
  },
  {
    id: 'temporal_arteritis',
    label: 'Temporal arteritis',
    signs: ['over 50 years', 'new headache', 'jaw pain on chewing', 'change of vision'],
    urgency: 'same_day',
    contraindications: ['ci_temporal_arteritis'],
  },
  {
    id: 'pe_dvt',
    label: 'Clot in a vein or in the lung',
    signs: ['new swelling, warmth or pain in one limb', 'sudden breathlessness', 'chest pain', 'coughing blood'],
    urgency: 'emergency',
    contraindications: ['ci_dvt_current', 'ci_pe_symptoms'],
  },
  {
    id: 'thunderclap_headache',
    label: 'Thunderclap headache',
    signs: ['sudden worst-ever headache'],
    urgency: 'emergency',
    contraindications: ['ci_worst_headache'],
  },
  {
    id: 'infection',
    label: 'Infection of the spine',
    signs: ['fever with spinal pain'],
    urgency: 'same_day',
    contraindications: ['ci_fever'],
  },
  {
    id: 'tumour',
    label: 'Tumour',
    signs: ['night pain that nothing eases', 'unexplained weight loss', 'history of cancer'],
    urgency: 'clearance',
    contraindications: ['ci_unexplained_weight_loss'],
  },
  {
    id: 'fracture',
    label: 'Fracture',
    signs: ['trauma not yet checked', 'osteoporosis with sudden pain'],
    urgency: 'same_day',
    contraindications: ['ci_acute_trauma_fracture'],
  },
  {
    id: 'cardiac',
    label: 'Heart',
    signs: ['chest, arm or jaw pain on exertion', 'sweating', 'breathlessness'],
    urgency: 'emergency',
    contraindications: ['ci_chest_pain_uncleared', 'ci_pe_symptoms', 'ci_unstable_angina'],
  },
  {
    id: 'compartment_syndrome',
    label: 'Compartment syndrome',
    signs: ['tense, swollen limb', 'pain out of proportion', 'pain when the muscle is stretched', 'numbness beyond it'],
    urgency: 'emergency',
    contraindications: [],
  },
  {
    id: 'progressive_neuro_deficit',
    label: 'Progressive neurological deficit',
    signs: ['a limb that gets weaker', 'foot drop', 'change of reflexes'],
    urgency: 'same_day',
    contraindications: ['ci_acute_neuro_deficit'],
  },
] as const satisfies readonly RedFlagBundle[];

export type RedFlagId = (typeof RED_FLAG_BUNDLES)[number]['id'];

export function findRedFlag(id: string): RedFlagBundle | undefined {
  return RED_FLAG_BUNDLES.find((bundle) => bundle.id === id);
}

/** The bundle's name; a red flag may also be a single item of the health screen. */
export function redFlagName(id: string): string {
  return findRedFlag(id)?.label ?? contraindicationLabel(id);
}

export function redFlagUrgencyLabel(id: string): string {
  return labelIn(RED_FLAG_URGENCIES, id);
}
