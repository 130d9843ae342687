// The seven modalities and what is recorded of each.

import { END_FEELS } from './end-feels.ts';
import { labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';
import type { SourceMark } from './sources.ts';
import { STRENGTH_GRADES } from './strength.ts';
import { COMMON_FIELDS, SKIN_STATES } from './technique-fields.ts';
import type { TechniqueField } from './technique-fields.ts';

export interface Technique extends Term {
  /** What a tired hand and a narrow column write. */
  readonly short: string;
  /** The technique's own fields; `techniqueFields` adds those that all share. */
  readonly fields: readonly TechniqueField[];
  readonly marks: readonly SourceMark[];
}

const DIRECTIONS = [
  { id: 'proximal', label: 'Proximal' },
  { id: 'distal', label: 'Distal' },
  { id: 'medial', label: 'Medial' },
  { id: 'lateral', label: 'Lateral' },
  { id: 'cranial', label: 'Towards the head' },
  { id: 'caudal', label: 'Towards the feet' },
  { id: 'superolateral', label: 'Up and outward' },
  { id: 'superomedial', label: 'Up and inward' },
  { id: 'inferolateral', label: 'Down and outward' },
  { id: 'inferomedial', label: 'Down and inward' },
  { id: 'proximal_to_distal', label: 'Proximal to distal' },
  { id: 'distal_to_proximal', label: 'Distal to proximal' },
  { id: 'lateral_to_medial', label: 'Lateral to medial' },
  { id: 'medial_to_lateral', label: 'Medial to lateral' },
] as const satisfies readonly Term[];

const GRADE_CHOICES: readonly Term[] = STRENGTH_GRADES.map((grade) => ({ id: grade.id, label: grade.id }));

const TENDERNESS_0_4 = { id: 'tenderness_0_4', label: 'Tenderness (0-4)', kind: 'number', unit: null, min: 0, max: 4 } as const;
const MAX_HOLD_S = 600;

export const TECHNIQUES = [
  {
    id: 'muscle_testing', label: 'Muscle testing', short: 'MT', marks: ['S33', 'K'],
    fields: [
      { id: 'action', label: 'Action tested', kind: 'text' },
      { id: 'grade', label: 'Grade', kind: 'choice', choices: GRADE_CHOICES },
      { id: 'grade_other_side', label: 'Grade, other side', kind: 'choice', choices: GRADE_CHOICES },
      { id: 'pain', label: 'Painful', kind: 'boolean' },
      { id: 'limited_by_pain', label: 'Limited by pain', kind: 'boolean' },
      {
        id: 'method', label: 'Method', kind: 'choice',
        choices: [{ id: 'break', label: 'Break' }, { id: 'make', label: 'Make' }],
      },
      { id: 'purpose', label: 'Purpose', kind: 'text', suggestions: ['baseline', 're-test', 'compare sides'] },
    ],
  },
  {
    id: 'neuromuscular_therapy', label: 'Neuromuscular therapy', short: 'NMT', marks: ['K'],
    fields: [
      { id: 'technique', label: 'Technique', kind: 'text', suggestions: ['longitudinal glides', 'cross-fibre', 'strip', 'pincer'] },
      { id: 'passes', label: 'Passes', kind: 'number', unit: null, min: 1, max: 50 },
      {
        id: 'depth', label: 'Depth', kind: 'choice',
        choices: [{ id: 'superficial', label: 'Superficial' }, { id: 'middle', label: 'Middle' }, { id: 'deep', label: 'Deep' }],
      },
      { id: 'tool', label: 'With a tool', kind: 'boolean' },
    ],
  },
  {
    id: 'myofascial_release', label: 'Myofascial release', short: 'MFR', marks: ['K'],
    fields: [
      { id: 'direction', label: 'Direction', kind: 'choice', open: true, choices: DIRECTIONS },
      { id: 'hold_s', label: 'Hold', kind: 'number', unit: 's', min: 1, max: MAX_HOLD_S, usual: [90, 300], initial: 90 },
      {
        id: 'tension', label: 'Tension', kind: 'choice',
        choices: [{ id: 'light', label: 'Light' }, { id: 'moderate', label: 'Moderate' }, { id: 'strong', label: 'Strong' }],
      },
      { id: 'skin_drag', label: 'Skin drag', kind: 'boolean' },
      {
        id: 'rhythm', label: 'Rhythm', kind: 'choice',
        choices: [{ id: 'sustained', label: 'Sustained' }, { id: 'oscillating', label: 'Oscillating' }],
      },
    ],
  },
  {
    id: 'positional_release', label: 'Positional release', short: 'PRT', marks: ['S32'],
    fields: [
      { id: 'tender_point', label: 'Tender point', kind: 'text' },
      { id: 'tenderness_before_0_10', label: 'Tenderness before (0-10)', kind: 'number', unit: null, min: 0, max: 10 },
      { id: 'tenderness_after_0_10', label: 'Tenderness after (0-10)', kind: 'number', unit: null, min: 0, max: 10 },
      { id: 'tenderness_after_pct', label: 'Tenderness left of what it was', kind: 'number', unit: '%', min: 0, max: 100, usual: [0, 30] },
      { id: 'position_of_ease', label: 'Position of ease', kind: 'text' },
      { id: 'hold_s', label: 'Hold', kind: 'number', unit: 's', min: 1, max: MAX_HOLD_S, usual: [90, 120], initial: 90 },
      { id: 'slow_return', label: 'Slow return', kind: 'boolean' },
      { id: 'rechecked', label: 'Re-checked', kind: 'boolean' },
    ],
  },
  {
    id: 'trigger_point_therapy', label: 'Trigger point therapy', short: 'TrP', marks: ['S37', 'K'],
    fields: [
      { id: 'location', label: 'Location in the muscle', kind: 'text' },
      TENDERNESS_0_4,
      { id: 'tenderness_0_10', label: 'Tenderness (0-10)', kind: 'number', unit: null, min: 0, max: 10 },
      {
        id: 'state', label: 'Trigger point', kind: 'choice',
        choices: [{ id: 'active', label: 'Active' }, { id: 'latent', label: 'Latent' }],
      },
      { id: 'referral', label: 'Refers to', kind: 'text' },
      { id: 'hold_s', label: 'Hold', kind: 'number', unit: 's', min: 1, max: MAX_HOLD_S, usual: [20, 90] },
      { id: 'reps', label: 'Repetitions', kind: 'number', unit: null, min: 1, max: 30 },
      { id: 'local_twitch', label: 'Local twitch', kind: 'boolean' },
    ],
  },
  {
    // No fire cupping and no wet cupping: neither is offered [H].
    id: 'cupping', label: 'Cupping', short: 'Cups', marks: ['S29', 'S31', 'H'],
    fields: [
      {
        id: 'method', label: 'Method', kind: 'choice',
        choices: [{ id: 'static', label: 'Static' }, { id: 'sliding', label: 'Sliding' }, { id: 'flash', label: 'Flash' }],
      },
      {
        id: 'device', label: 'Device', kind: 'choice', required: true,
        choices: [{ id: 'silicone', label: 'Silicone' }, { id: 'pump', label: 'Pump' }, { id: 'glass_pump', label: 'Glass with pump' }],
      },
      { id: 'cups', label: 'Cups', kind: 'number', unit: null, min: 1, max: 40, required: true },
      { id: 'cup_size', label: 'Cup size', kind: 'text', suggestions: ['35mm', '45mm', '50mm', '60mm', '75mm'] },
      {
        id: 'suction', label: 'Suction', kind: 'choice',
        choices: [{ id: 'light', label: 'Light' }, { id: 'medium', label: 'Medium' }, { id: 'strong', label: 'Strong' }],
      },
      // Static cups stay 5-15 minutes in published protocols [S31]; the house cap is 10 [H].
      { id: 'duration_min', label: 'Cups on', kind: 'number', unit: 'min', min: 1, max: 10, usual: [5, 10], required: true },
      { id: 'skin_check_before', label: 'Skin before', kind: 'choice', choices: SKIN_STATES, required: true },
      { id: 'skin_during', label: 'Skin during', kind: 'choice', choices: SKIN_STATES },
      { id: 'skin_check_after', label: 'Skin after', kind: 'choice', choices: SKIN_STATES, required: true },
      { id: 'marks_0_4', label: 'Marks (0-4)', kind: 'number', unit: null, min: 0, max: 4, required: true },
      { id: 'previous_marks_faded', label: 'Previous marks faded', kind: 'boolean' },
    ],
  },
  {
    id: 'rehab_stretching', label: 'Rehabilitative stretching', short: 'Stretch', marks: ['S38', 'K'],
    fields: [
      {
        id: 'type', label: 'Type', kind: 'choice', open: true,
        choices: [
          { id: 'static', label: 'Static' },
          { id: 'PIR', label: 'Post-isometric relaxation (PIR)' },
          { id: 'CRAC', label: 'Contract-relax, antagonist contract (CRAC)' },
          { id: 'CR', label: 'Contract-relax (CR)' },
          { id: 'hold_relax', label: 'Hold-relax' },
          { id: 'pnf_pattern', label: 'PNF pattern' },
          { id: 'active_isolated', label: 'Active isolated' },
        ],
      },
      { id: 'contraction_pct', label: 'Contraction', kind: 'number', unit: '%', min: 1, max: 100, usual: [10, 30] },
      { id: 'contraction_s', label: 'Contraction time', kind: 'number', unit: 's', min: 1, max: 60, usual: [5, 10] },
      { id: 'hold_s', label: 'Hold', kind: 'number', unit: 's', min: 1, max: MAX_HOLD_S, usual: [10, 30] },
      { id: 'reps', label: 'Repetitions', kind: 'number', unit: null, min: 1, max: 50, usual: [2, 5] },
      {
        id: 'end_feel', label: 'End feel', kind: 'choice', open: true,
        choices: END_FEELS,
      },
      { id: 'pain_0_10', label: 'Pain (0-10)', kind: 'number', unit: null, min: 0, max: 10 },
    ],
  },
] as const satisfies readonly Technique[];

export type TechniqueId = (typeof TECHNIQUES)[number]['id'];

export const TECHNIQUE_IDS: readonly TechniqueId[] = TECHNIQUES.map((technique) => technique.id);

export function findTechnique(id: string): Technique | undefined {
  return TECHNIQUES.find((technique) => technique.id === id);
}

export function techniqueLabel(id: string): string {
  return labelIn(TECHNIQUES, id);
}

/** All fields of a technique, its own first, then those that every technique has. */
export function techniqueFields(id: TechniqueId): readonly TechniqueField[] {
  return [...(findTechnique(id)?.fields ?? []), ...COMMON_FIELDS];
}
