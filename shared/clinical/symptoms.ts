// How complaints and responses are worded: the client's side of the record.

import { labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';

/** Quality of a symptom. Records from elsewhere also say "dull_ache" and "tight", so these are words of ours too. */
export const SYMPTOM_QUALITIES = [
  { id: 'ache', label: 'Ache' },
  { id: 'dull_ache', label: 'Dull ache' },
  { id: 'deep_ache', label: 'Deep ache' },
  { id: 'sharp', label: 'Sharp' },
  { id: 'stabbing', label: 'Stabbing' },
  { id: 'burning', label: 'Burning' },
  { id: 'shooting', label: 'Shooting' },
  { id: 'cramp', label: 'Cramp' },
  { id: 'tight', label: 'Tight' },
  { id: 'tight_band', label: 'Tight band' },
  { id: 'throbbing', label: 'Throbbing' },
  { id: 'stiff', label: 'Stiff' },
  { id: 'heaviness', label: 'Heaviness' },
  { id: 'numb', label: 'Numb' },
  { id: 'tingling', label: 'Tingling' },
  { id: 'electric', label: 'Electric' },
  { id: 'cold', label: 'Cold' },
] as const satisfies readonly Term[];
export type SymptomQualityId = (typeof SYMPTOM_QUALITIES)[number]['id'];

/** What a mark of the client's complaint on the body means. "tight" is another record's word for tightness. */
export const MARKER_KINDS = [
  { id: 'pain', label: 'Pain' },
  { id: 'numb', label: 'Numb' },
  { id: 'tingling', label: 'Tingling' },
  { id: 'burning', label: 'Burning' },
  { id: 'referred', label: 'Referred pain' },
  { id: 'tightness', label: 'Tightness' },
  { id: 'tight', label: 'Tight' },
  { id: 'tender_point', label: 'Tender point' },
  { id: 'trigger_point', label: 'Trigger point' },
  { id: 'swelling', label: 'Swelling' },
  { id: 'scar', label: 'Scar' },
  { id: 'cup', label: 'Cup' },
  { id: 'avoid', label: 'Avoid' },
] as const satisfies readonly Term[];
export type MarkerKindId = (typeof MARKER_KINDS)[number]['id'];

/** Bands of the 0-10 pain scale [K]. */
export const PAIN_BANDS = [
  { id: 'none', label: 'No pain', from: 0 },
  { id: 'mild', label: 'Mild', from: 1 },
  { id: 'moderate', label: 'Moderate', from: 4 },
  { id: 'severe', label: 'Severe', from: 7 },
] as const satisfies readonly (Term & { readonly from: number })[];
export type PainBandId = (typeof PAIN_BANDS)[number]['id'];

/** How long a complaint has lasted [K]: under 6 weeks, 6 to 12, over 12. */
export const CHRONICITIES = [
  { id: 'acute', label: 'Acute (under 6 weeks)' },
  { id: 'subacute', label: 'Subacute (6 to 12 weeks)' },
  { id: 'chronic', label: 'Chronic (over 12 weeks)' },
] as const satisfies readonly Term[];
export type ChronicityId = (typeof CHRONICITIES)[number]['id'];

/** Pressure the therapist used, levels 1-4; the client's own 0-10 stands beside it. */
export const PRESSURES = [
  { id: 'light', label: 'Light', level: 1 },
  { id: 'moderate', label: 'Moderate', level: 2 },
  { id: 'firm', label: 'Firm', level: 3 },
  { id: 'deep', label: 'Deep', level: 4 },
] as const satisfies readonly (Term & { readonly level: number })[];
export type PressureId = (typeof PRESSURES)[number]['id'];

/** How the client bore the session. */
export const TOLERANCES = [
  { id: 'well', label: 'Well' },
  { id: 'fair', label: 'Fair' },
  { id: 'poor', label: 'Poor' },
] as const satisfies readonly Term[];
export type ToleranceId = (typeof TOLERANCES)[number]['id'];

/** Response to a session's treatment (not the outcome class of the whole episode). */
export const SESSION_RESPONSES = [
  { id: 'better', label: 'Better' },
  { id: 'same', label: 'Same' },
  { id: 'worse', label: 'Worse' },
] as const satisfies readonly Term[];
export type SessionResponseId = (typeof SESSION_RESPONSES)[number]['id'];

const DAYS_PER_WEEK = 7;

/** The band of a pain score; scores are 0-10. */
export function painBand(score: number): PainBandId {
  if (score >= 7) return 'severe';
  if (score >= 4) return 'moderate';
  return score > 0 ? 'mild' : 'none';
}

/** Chronicity from the days since onset: exactly 6 and exactly 12 weeks are subacute. */
export function chronicityOf(daysSinceOnset: number): ChronicityId {
  if (daysSinceOnset < 6 * DAYS_PER_WEEK) return 'acute';
  return daysSinceOnset <= 12 * DAYS_PER_WEEK ? 'subacute' : 'chronic';
}

export function symptomQualityLabel(id: string): string {
  return labelIn(SYMPTOM_QUALITIES, id);
}

export function markerKindLabel(id: string): string {
  return labelIn(MARKER_KINDS, id);
}

export function painBandLabel(id: string): string {
  return labelIn(PAIN_BANDS, id);
}

export function chronicityLabel(id: string): string {
  return labelIn(CHRONICITIES, id);
}

export function pressureLabel(id: string): string {
  return labelIn(PRESSURES, id);
}

export function toleranceLabel(id: string): string {
  return labelIn(TOLERANCES, id);
}

export function sessionResponseLabel(id: string): string {
  return labelIn(SESSION_RESPONSES, id);
}
