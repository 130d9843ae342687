import { CONSENT_TYPES } from '../clinical/consents.ts';
import { addDays, type CivilDate } from '../core/time.ts';
import type { Consent, NewConsent } from './clients.model.ts';

/** Whether the vocabulary knows a consent. */
export function isKnownConsent(consentId: string): boolean {
  return CONSENT_TYPES.some((type) => type.id === consentId);
}

/** Whether a consent names who signed it where its form needs a name. */
export function isSigned(consent: Pick<NewConsent, 'method' | 'signedName'>): boolean {
  return consent.method !== 'typed' || consent.signedName !== '';
}

/** The last day on which a consent granted today holds: as given, or by its kind; null = until it is revoked. */
export function consentExpiry(consent: NewConsent, today: CivilDate): CivilDate | null {
  if (consent.state !== 'granted' || consent.expiresOn !== null) return consent.expiresOn;
  const days = CONSENT_TYPES.find((type) => type.id === consent.consentId)?.validForDays ?? null;
  return days === null ? null : addDays(today, days);
}

/** What a recorded consent means on a day: a granted one holds through the day named in it, then is expired. */
export function consentStateOn(consent: Pick<Consent, 'state' | 'expiresOn'>, day: CivilDate): Consent['state'] {
  return consent.state === 'granted' && consent.expiresOn !== null && consent.expiresOn < day ? 'expired' : consent.state;
}

/** The consents that permit something on a day, out of the latest of each kind. */
export function consentsInForce(latest: readonly Consent[], day: CivilDate): readonly string[] {
  return latest.filter((consent) => consentStateOn(consent, day) === 'granted').map((consent) => consent.consentId);
}
