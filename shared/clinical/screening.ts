// The health screen before treatment: how strict an item is, for which technique, and what comes out.

import { CONTRAINDICATION_CLASSES, CONTRAINDICATIONS, findContraindication } from './contraindications.ts';
import type { ContraindicationClass, ContraindicationId } from './contraindications.ts';
import { labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';
import type { RegionId } from './regions.ts';
import type { TechniqueId } from './techniques.ts';

/** What the screen of a visit decided. Where a flag applies, each one needs the therapist's note. */
export const SCREENING_RESULTS = [
  { id: 'proceed', label: 'Go ahead' },
  { id: 'proceed_modified', label: 'Go ahead, adapted' },
  { id: 'clearance_required', label: 'Clearance needed first' },
  { id: 'proceed_after_clearance', label: 'Go ahead, cleared by a doctor' },
  { id: 'defer_or_refer', label: 'Not today: defer or refer' },
] as const satisfies readonly Term[];
export type ScreeningResult = (typeof SCREENING_RESULTS)[number]['id'];

export const SCREENING_RESULT_IDS: readonly ScreeningResult[] = SCREENING_RESULTS.map((result) => result.id);

export interface ShortScreenItem extends Term {
  /** What a yes may stand for; the therapist asks on and decides. Empty = update the health history. */
  readonly mayMean: readonly ContraindicationId[];
}

/** The six questions of every visit [H], besides the full intake. */
export const SHORT_SCREEN = [
  { id: 'screen_fever', label: 'Feverish or ill today?', mayMean: ['ci_fever', 'ci_contagious_systemic'] },
  { id: 'screen_limb', label: 'New swelling, warmth or pain in a limb?', mayMean: ['ci_dvt_current', 'ci_phlebitis'] },
  { id: 'screen_breath', label: 'Sudden breathlessness or chest pain?', mayMean: ['ci_pe_symptoms', 'ci_chest_pain_uncleared'] },
  { id: 'screen_nerve', label: 'New weakness, numbness, bladder or bowel change?', mayMean: ['ci_cauda_equina', 'ci_acute_neuro_deficit', 'ci_stroke_tia_recent'] },
  { id: 'screen_news', label: 'New medicine, diagnosis, injury or pregnancy?', mayMean: [] },
  { id: 'screen_skin', label: 'Skin change in the area to be treated?', mayMean: ['ci_skin_open_wound', 'ci_skin_rash_infection', 'ci_skin_shingles', 'ci_skin_mole_suspicious'] },
] as const satisfies readonly ShortScreenItem[];
export type ShortScreenId = (typeof SHORT_SCREEN)[number]['id'];

/** The column of the contraindication table that a technique is judged by. */
export type ScreeningColumn = 'general' | 'cupping' | 'stretch';

const COLUMN_OF: Readonly<Record<TechniqueId, ScreeningColumn>> = {
  muscle_testing: 'general',
  neuromuscular_therapy: 'general',
  myofascial_release: 'general',
  positional_release: 'general',
  trigger_point_therapy: 'general',
  cupping: 'cupping',
  rehab_stretching: 'stretch',
};

/**
 * Regions where no cup is placed: face, ears, orifices, front and side of the neck, groin, hollow of the
 * knee and where lymph nodes lie [S29; which of our regions they are: K]. Bony points, varicose veins and
 * broken skin are smaller than a region and stay with the therapist.
 */
export const NEVER_CUPPED_REGIONS: readonly RegionId[] = [
  'face', 'ear', 'neck_front', 'neck_side', 'supraclavicular', 'axilla', 'groin', 'pubic', 'perineum', 'gluteal_cleft', 'knee_back',
];

export function screeningColumnOf(techniqueId: TechniqueId): ScreeningColumn {
  return COLUMN_OF[techniqueId];
}

/** The strictest of several classes; `none` for an empty list. */
export function strictestClass(classes: readonly ContraindicationClass[]): ContraindicationClass {
  return CONTRAINDICATION_CLASSES.find((row) => classes.includes(row.id))?.id ?? 'none';
}

/** How strict one item is for one technique. An unknown id is `absolute`: refuse rather than guess. */
export function classFor(contraindicationId: string, techniqueId: TechniqueId): ContraindicationClass {
  return findContraindication(contraindicationId)?.classes[screeningColumnOf(techniqueId)] ?? 'absolute';
}

/** How strict several items are together for one technique. */
export function strictestClassFor(contraindicationIds: readonly string[], techniqueId: TechniqueId): ContraindicationClass {
  return strictestClass(contraindicationIds.map((id) => classFor(id, techniqueId)));
}

/**
 * The items that forbid a technique altogether. `cleared` are the items a clearance document on file names:
 * it lifts `clearance` for all techniques except cupping, and never lifts `absolute`.
 */
export function contraindicationsForbidding(
  contraindicationIds: readonly string[],
  techniqueId: TechniqueId,
  cleared: readonly string[],
): readonly string[] {
  return contraindicationIds.filter((id) => {
    const cls = classFor(id, techniqueId);
    if (cls === 'clearance') return techniqueId === 'cupping' || !cleared.includes(id);
    return cls === 'absolute';
  });
}

/** The items asked at a given occasion: at intake, at every visit, today only. */
export function contraindicationsAsked(ask: 'intake' | 'every_visit' | 'today'): readonly ContraindicationId[] {
  return CONTRAINDICATIONS.filter((row) => row.ask === ask).map((row) => row.id);
}

export function screeningResultLabel(id: string): string {
  return labelIn(SCREENING_RESULTS, id);
}
