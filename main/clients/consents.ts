import type { clientsContract } from '../../shared/clients/clients.contract.ts';
import { consentExpiry, isKnownConsent, isSigned } from '../../shared/clients/consents.rules.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { insertConsent, listConsentsInForce } from '../../db/clients/health.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

type UseCases = Implementation<typeof clientsContract, Request>;

export const listConsents: UseCases['listConsents'] = async (request, { clientId }) => {
  found(await findClient(request.db, clientId));
  return listConsentsInForce(request.db, clientId, request.today());
};

export const recordConsent: UseCases['recordConsent'] = async (request, { clientId, consent }) => {
  if (!isKnownConsent(consent.consentId)) refuse('validation', 'consentUnknown');
  if (!isSigned(consent)) refuse('validation', undefined, { fields: { signedName: 'required' } });
  const kept = { ...consent, expiresOn: consentExpiry(consent, request.today()), recordedAt: request.now() };
  request.concerning({ clientId, detail: { consentId: kept.consentId, state: kept.state } });
  return request.write(async (tx) => {
    found(await findClient(tx, clientId));
    await insertConsent(tx, { ...kept, id: request.newId(), clientId, recordedBy: request.actor.staffId });
    return kept;
  });
};
