import { z } from 'zod';
import type { Client } from '../../../shared/clients/clients.model.ts';
import { consentDetails } from '../../../shared/clients/clients.model.ts';
import { signersFor } from '../../../shared/clients/clients.rules.ts';
import { isMinorOn, isSigned } from '../../../shared/clients/consents.rules.ts';
import { CONSENT_TYPES } from '../../../shared/clinical/consents.ts';
import type { CivilDate } from '../../../shared/core/time.ts';

/** One answer, given for several kinds at once: a paper form holds more than one. */
export const consentForm = consentDetails
  .omit({ consentId: true, textVersion: true })
  .extend({ consentIds: z.array(z.enum(CONSENT_TYPES.map((type) => type.id))).min(1) })
  .refine(isSigned, { path: ['signedName'] });
export type ConsentForm = z.infer<typeof consentForm>;

export interface ConsentSubject {
  readonly client: Client;
  readonly ageOfMajority: number;
  readonly today: CivilDate;
}

/** Whether a guardian signs for this client; the guardian's own consent is a guardian's in any case (clinical.md 1.4). */
export function isGuardianAsked({ client, ageOfMajority, today }: ConsentSubject, consentIds: ConsentForm['consentIds']): boolean {
  return isMinorOn(client.birthDate, ageOfMajority, today) || consentIds.includes('consent_guardian');
}

export function consentDefaults(subject: ConsentSubject, consentIds: ConsentForm['consentIds']): ConsentForm {
  const { client } = subject;
  const isGuardian = isGuardianAsked(subject, consentIds);
  const [guardian] = signersFor(client, 'guardian');
  return {
    consentIds,
    state: 'granted',
    signer: isGuardian ? 'guardian' : 'client',
    relation: isGuardian ? (guardian?.relation ?? '') : '',
    method: 'paper',
    signedName: isGuardian ? (guardian?.name ?? '') : `${client.firstName} ${client.lastName}`,
    signedOn: null,
    witnessName: '',
    paper: '',
    scanId: null,
    signature: null,
    expiresOn: null,
  };
}
