import { z } from 'zod';
import type { Client } from '../../../shared/clients/clients.model.ts';
import { newConsent } from '../../../shared/clients/clients.model.ts';
import { isSigned } from '../../../shared/clients/consents.rules.ts';
import { CONSENT_TYPES } from '../../../shared/clinical/consents.ts';
import { ageOn, type CivilDate } from '../../../shared/core/time.ts';

/** One answer, given for several kinds at once: a paper form holds more than one. */
export const consentForm = newConsent
  .omit({ consentId: true })
  .extend({ consentIds: z.array(z.enum(CONSENT_TYPES.map((type) => type.id))).min(1) })
  .refine(isSigned, { path: ['signedName'] });
export type ConsentForm = z.infer<typeof consentForm>;

const ageOfConsent = 18;

/** A minor's guardian signs; anybody else signs for themselves (clinical.md 1.4). */
export function consentDefaults(client: Client, consentIds: ConsentForm['consentIds'], today: CivilDate): ConsentForm {
  const age = client.birthDate === null ? undefined : ageOn(client.birthDate, today);
  const isMinor = age !== undefined && age < ageOfConsent;
  return {
    consentIds,
    state: 'granted',
    signer: isMinor ? 'guardian' : 'client',
    method: 'paper',
    signedName: isMinor ? client.guardianName : `${client.firstName} ${client.lastName}`,
    expiresOn: null,
  };
}
