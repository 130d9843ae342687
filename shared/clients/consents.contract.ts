import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { consentRecord, consentText, newConsentText } from './clients.model.ts';

export const consentsContract = {
  /** The words in use of every kind, newest version. */
  listConsentTexts: reading('consents.read').output(z.array(consentText)),
  /** The words of a version that was signed. */
  getConsentText: reading('consents.read').input(z.object({ consentId: z.string().max(60), version: z.int().min(1) })).output(consentText),
  /** A new version of the words. What was signed before keeps the version it was signed with. */
  saveConsentText: procedure({ needs: 'clinic.write', touches: ['clients'], audit: 'consent.textChanged' }).input(newConsentText).output(consentText),
  /** Everything that was recorded of a kind, newest first, with what was drawn. */
  listConsentHistory: reading('consents.read').input(z.object({ clientId: id, consentId: z.string().max(60) })).output(z.array(consentRecord)),
  /** From which age on people consent for themselves here. */
  getAgeOfMajority: reading('clients.read').output(z.object({ years: z.int() })),
};
