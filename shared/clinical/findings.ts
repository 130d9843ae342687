import { labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';

/** How kinds are grouped where they are chosen: what the hands meet, in the order a session meets it. */
export const FINDING_GROUPS = [
  { id: 'tone', label: 'Tone' },
  { id: 'points', label: 'Points and bands' },
  { id: 'tissue', label: 'Tissue' },
  { id: 'fluid_skin', label: 'Swelling and skin' },
  { id: 'nerve', label: 'Nerve and strength' },
  { id: 'form', label: 'Joint and posture' },
] as const satisfies readonly Term[];
export type FindingGroupId = (typeof FINDING_GROUPS)[number]['id'];

export interface FindingKind extends Term {
  readonly group: FindingGroupId;
}

// An active trigger point reproduces the client's familiar pain; a latent one is a tender band without it.
export const FINDING_KINDS = [
  { id: 'hypertonic', label: 'Hypertonic', group: 'tone' },
  { id: 'hypotonic', label: 'Hypotonic', group: 'tone' },
  { id: 'taut_band', label: 'Taut band', group: 'points' },
  { id: 'trp_active', label: 'Active trigger point', group: 'points' },
  { id: 'trp_latent', label: 'Latent trigger point', group: 'points' },
  { id: 'ischemic_band', label: 'Ischaemic band', group: 'points' },
  { id: 'tender_point', label: 'Tender point', group: 'points' },
  { id: 'spasm', label: 'Spasm', group: 'tone' },
  { id: 'guarding', label: 'Guarding', group: 'tone' },
  { id: 'adhesion', label: 'Adhesion', group: 'tissue' },
  { id: 'fascial_restriction', label: 'Fascial restriction', group: 'tissue' },
  { id: 'scar', label: 'Scar', group: 'tissue' },
  { id: 'swelling', label: 'Swelling', group: 'fluid_skin' },
  { id: 'oedema_pitting', label: 'Pitting oedema', group: 'fluid_skin' },
  { id: 'bruise', label: 'Bruise', group: 'fluid_skin' },
  { id: 'temp_warm', label: 'Warm to touch', group: 'fluid_skin' },
  { id: 'temp_cool', label: 'Cool to touch', group: 'fluid_skin' },
  { id: 'numbness', label: 'Numbness', group: 'nerve' },
  { id: 'paraesthesia', label: 'Tingling (paraesthesia)', group: 'nerve' },
  { id: 'atrophy', label: 'Wasting (atrophy)', group: 'nerve' },
  { id: 'crepitus', label: 'Crepitus', group: 'form' },
  { id: 'cup_mark', label: 'Cup mark', group: 'fluid_skin' },
  { id: 'skin_lesion', label: 'Skin lesion', group: 'fluid_skin' },
  { id: 'postural_deviation', label: 'Postural deviation', group: 'form' },
] as const satisfies readonly FindingKind[];

export type FindingKindId = (typeof FINDING_KINDS)[number]['id'];

export const FINDING_KIND_IDS: readonly FindingKindId[] = FINDING_KINDS.map((kind) => kind.id);

export function findingKindLabel(id: string): string {
  return labelIn(FINDING_KINDS, id);
}

/** Tenderness 0-4 on palpation, the common ACR-type grading [K]. One grade is a change. */
export const TENDERNESS_GRADES = [
  { grade: 0, label: 'None', sign: 'no tenderness' },
  { grade: 1, label: 'Tender', sign: 'says so' },
  { grade: 2, label: 'Tender, grimace', sign: 'grimace or exclamation' },
  { grade: 3, label: 'Withdrawal', sign: 'flinches or pulls away' },
  { grade: 4, label: 'Untouchable', sign: 'does not allow touch' },
] as const;

export type TendernessGrade = (typeof TENDERNESS_GRADES)[number]['grade'];

export function tendernessLabel(grade: TendernessGrade): string {
  return TENDERNESS_GRADES[grade].label;
}
