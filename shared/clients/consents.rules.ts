import { CONSENT_TEXT_LANGUAGE, CONSENT_TEXTS } from '../clinical/consent-texts.ts';
import { CONSENT_TYPES } from '../clinical/consents.ts';
import { addDays, type CivilDate } from '../core/time.ts';
import type { Consent, ConsentText, NewConsent } from './clients.model.ts';
import { shortestSignature, signatureLength } from './signature.model.ts';

/** Whether the vocabulary knows a consent. */
export function isKnownConsent(consentId: string): boolean {
  return CONSENT_TYPES.some((type) => type.id === consentId);
}

/** For how many days a kind holds where the clinic says nothing else; null = until it is revoked. */
export function usualDays(consentId: string): number | null {
  return CONSENT_TYPES.find((type) => type.id === consentId)?.validForDays ?? null;
}

/** Whether a consent names who signed it where its form needs a name. */
export function isSigned(consent: Pick<NewConsent, 'method' | 'signedName'>): boolean {
  return (consent.method !== 'typed' && consent.method !== 'drawn') || consent.signedName !== '';
}

/** Kinds for which saying it aloud is not enough (clinical.md 1.4). */
const inWritingOnly: ReadonlySet<string> = new Set(['consent_breast', 'consent_guardian']);

export interface ConsentProblem {
  readonly field: 'signedName' | 'signature' | 'signer' | 'method' | 'signedOn';
  /** Key of the catalogue under `validation`. */
  readonly messageKey: 'required' | 'signatureShort' | 'guardianSigns' | 'inWriting' | 'signedAhead';
}

/**
 * What keeps a consent from being recorded. Whoever wants to decline or to take back needs nobody's signature: a minor
 * may say no for themselves, and only a guardian yes.
 */
export function consentProblems(given: NewConsent, isMinor: boolean, today: CivilDate): readonly ConsentProblem[] {
  const problems: ConsentProblem[] = [];
  const isGrant = given.state === 'granted';
  if (!isSigned(given)) problems.push({ field: 'signedName', messageKey: 'required' });
  if (given.method === 'drawn' && isGrant && !given.signature) problems.push({ field: 'signature', messageKey: 'required' });
  if (given.signature && signatureLength(given.signature) < shortestSignature) problems.push({ field: 'signature', messageKey: 'signatureShort' });
  if (isGrant && given.signer === 'client' && (isMinor || given.consentId === 'consent_guardian')) problems.push({ field: 'signer', messageKey: 'guardianSigns' });
  if (isGrant && given.method === 'verbal' && inWritingOnly.has(given.consentId)) problems.push({ field: 'method', messageKey: 'inWriting' });
  if (given.signedOn !== null && given.signedOn > today) problems.push({ field: 'signedOn', messageKey: 'signedAhead' });
  return problems;
}

/**
 * The last day on which a consent granted today holds: as given, at the latest as its kind allows; null = until it is
 * revoked. The days run from the day on the paper.
 */
export function consentExpiry(
  consent: Pick<NewConsent, 'consentId' | 'state' | 'expiresOn'> & { readonly signedOn?: CivilDate | null },
  today: CivilDate,
  days: number | null = usualDays(consent.consentId),
): CivilDate | null {
  if (consent.state !== 'granted' || days === null) return consent.expiresOn;
  const latest = addDays(consent.signedOn ?? today, days);
  return consent.expiresOn === null || consent.expiresOn > latest ? latest : consent.expiresOn;
}

/** The words of a kind as Fascia brings them: its version 1. Undefined for an unknown kind. */
export function ourConsentText(consentId: string): ConsentText | undefined {
  const type = CONSENT_TYPES.find((one) => one.id === consentId);
  return type && { consentId, version: 1, language: CONSENT_TEXT_LANGUAGE, text: CONSENT_TEXTS[type.id], validForDays: type.validForDays };
}

/** Whether a clinic's version holds longer than the kind allows at most; shorter is the clinic's to choose. */
export function isTooLong({ consentId, validForDays }: Pick<ConsentText, 'consentId' | 'validForDays'>): boolean {
  const most = usualDays(consentId);
  return most !== null && (validForDays === null || validForDays > most);
}

/** What a recorded consent means on a day: a granted one holds through the day named in it, then is expired. */
export function consentStateOn(consent: Pick<Consent, 'state' | 'expiresOn'>, day: CivilDate): Consent['state'] {
  return consent.state === 'granted' && consent.expiresOn !== null && consent.expiresOn < day ? 'expired' : consent.state;
}

/** The consents that permit something on a day, out of the latest of each kind. */
export function consentsInForce(latest: readonly Pick<Consent, 'consentId' | 'state' | 'expiresOn'>[], day: CivilDate): readonly string[] {
  return latest.filter((consent) => consentStateOn(consent, day) === 'granted').map((consent) => consent.consentId);
}

/** Whether a person is under age on a day. A partial birth date counts as the youngest it may be; an unknown one says no. */
export function isMinorOn(birthDate: string | null, ageOfMajority: number, day: CivilDate): boolean {
  if (birthDate === null) return false;
  const [year = '', month = '12', date = '31'] = birthDate.split('-');
  return `${String(Number(year) + ageOfMajority).padStart(4, '0')}-${month}-${date}` > day;
}
