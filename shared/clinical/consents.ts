import { labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';

/**
 * What a consent is about: `care` is asked of everyone, `area` opens a sensitive part of the body,
 * `circumstance` a technique or situation, `sharing` what may leave the record.
 */
export type ConsentScope = 'care' | 'area' | 'circumstance' | 'sharing';

export interface ConsentType extends Term {
  readonly scope: ConsentScope;
  /** Default days until it must be signed anew; null = until withdrawn. A clinic's rules may be stricter. */
  readonly validForDays: number | null;
}

// Written consent to treat is valid one year unless revoked [S1]. Breast work needs its own signed form [S2].
export const CONSENT_TYPES = [
  { id: 'consent_treatment', label: 'Treatment', scope: 'care', validForDays: 365 },
  { id: 'consent_draping', label: 'Draping', scope: 'care', validForDays: null },
  { id: 'consent_privacy', label: 'Privacy notice', scope: 'care', validForDays: null },
  { id: 'consent_records', label: 'Keeping records', scope: 'care', validForDays: null },
  { id: 'consent_cupping', label: 'Cupping', scope: 'circumstance', validForDays: null },
  { id: 'consent_gluteal', label: 'Gluteal area', scope: 'area', validForDays: null },
  { id: 'consent_pectoral', label: 'Chest wall and armpit', scope: 'area', validForDays: null },
  { id: 'consent_breast', label: 'Breast area', scope: 'area', validForDays: null },
  { id: 'consent_intraoral', label: 'Work inside the mouth', scope: 'circumstance', validForDays: null },
  { id: 'consent_abdominal', label: 'Abdomen', scope: 'area', validForDays: null },
  { id: 'consent_inner_thigh', label: 'Inner thigh and groin', scope: 'area', validForDays: null },
  { id: 'consent_head_face', label: 'Head and face', scope: 'area', validForDays: null },
  { id: 'consent_pregnancy', label: 'Treatment in pregnancy', scope: 'circumstance', validForDays: null },
  { id: 'consent_guardian', label: 'Guardian of a minor', scope: 'circumstance', validForDays: null },
  { id: 'consent_photo', label: 'Photographs', scope: 'sharing', validForDays: null },
  { id: 'consent_share_referrer', label: 'Sharing with the referrer', scope: 'sharing', validForDays: null },
  { id: 'consent_marketing', label: 'News and offers', scope: 'sharing', validForDays: null },
] as const satisfies readonly ConsentType[];

export type ConsentId = (typeof CONSENT_TYPES)[number]['id'];

export const CONSENT_IDS: readonly ConsentId[] = CONSENT_TYPES.map((type) => type.id);

/** States of a consent. Only `granted` permits; `declined` is not asked again the same visit; `revoked` blocks at once. */
export const CONSENT_STATES = [
  { id: 'granted', label: 'Granted' },
  { id: 'declined', label: 'Declined' },
  { id: 'revoked', label: 'Revoked' },
  { id: 'expired', label: 'Expired' },
] as const satisfies readonly Term[];

export type ConsentState = (typeof CONSENT_STATES)[number]['id'];

export const CONSENT_STATE_IDS: readonly ConsentState[] = CONSENT_STATES.map((state) => state.id);

export function consentLabel(id: string): string {
  return labelIn(CONSENT_TYPES, id);
}

export function consentStateLabel(id: string): string {
  return labelIn(CONSENT_STATES, id);
}
