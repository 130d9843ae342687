import type { clientsContract } from '../../shared/clients/clients.contract.ts';
import type { NewConsent } from '../../shared/clients/clients.model.ts';
import { consentExpiry, consentProblems, isKnownConsent, isMinorOn, isTooLong } from '../../shared/clients/consents.rules.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import {
  findConsentText,
  insertConsent,
  insertConsentText,
  isPaperOf,
  listConsentRecords,
  listConsentsInForce,
  listConsentTexts as listTexts,
  readAgeOfMajority,
} from '../../db/clients/consents.queries.ts';
import type { Tx } from '../../db/database.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

type UseCases = Implementation<typeof clientsContract, Request>;

export const listConsents: UseCases['listConsents'] = async (request, { clientId }) => {
  found(await findClient(request.db, clientId));
  return listConsentsInForce(request.db, clientId, request.today());
};

/** Refuses what may not be recorded of this client; says for how many days a grant of it holds. */
async function judge(request: Request, tx: Tx, birthDate: string | null, consent: NewConsent): Promise<number | null> {
  const isMinor = isMinorOn(birthDate, await readAgeOfMajority(tx), request.today());
  const problems = consentProblems(consent, isMinor, request.today());
  if (problems.length > 0) refuse('validation', undefined, { fields: Object.fromEntries(problems.map((one) => [one.field, one.messageKey])) });
  const latest = (await listTexts(tx)).find((text) => text.consentId === consent.consentId);
  if (consent.textVersion !== null && consent.textVersion > (latest?.version ?? 0)) refuse('validation', undefined, { fields: { textVersion: 'invalid' } });
  const signed = consent.textVersion === null ? latest : await findConsentText(tx, consent.consentId, consent.textVersion);
  return signed?.validForDays ?? null;
}

export const recordConsent: UseCases['recordConsent'] = async (request, { clientId, consent }) => {
  if (!isKnownConsent(consent.consentId)) refuse('validation', 'consentUnknown');
  request.concerning({ clientId, detail: { consentId: consent.consentId, state: consent.state } });
  return request.write(async (tx) => {
    const client = found(await findClient(tx, clientId));
    if (consent.scanId !== null && !(await isPaperOf(tx, consent.scanId, clientId))) refuse('validation', undefined, { fields: { scanId: 'notOfClient' } });
    const days = await judge(request, tx, client.birthDate, consent);
    const kept = { ...consent, expiresOn: consentExpiry(consent, request.today(), days), recordedAt: request.now() };
    await insertConsent(tx, { ...kept, id: request.newId(), clientId, recordedBy: request.actor.staffId });
    const { signature, ...plain } = kept;
    return { ...plain, hasSignature: signature !== null };
  });
};

export const listConsentHistory: UseCases['listConsentHistory'] = async (request, { clientId, consentId }) => {
  found(await findClient(request.db, clientId));
  return listConsentRecords(request.db, clientId, consentId);
};

export const listConsentTexts: UseCases['listConsentTexts'] = ({ db }) => listTexts(db);

export const getConsentText: UseCases['getConsentText'] = async ({ db }, { consentId, version }) => found(await findConsentText(db, consentId, version));

export const getAgeOfMajority: UseCases['getAgeOfMajority'] = async ({ db }) => ({ years: await readAgeOfMajority(db) });

export const saveConsentText: UseCases['saveConsentText'] = async (request, { basedOnVersion, ...text }) => {
  if (!isKnownConsent(text.consentId)) refuse('validation', 'consentUnknown');
  if (isTooLong(text)) refuse('validation', undefined, { fields: { validForDays: 'longerThanKind' } });
  request.concerning({ detail: { consentId: text.consentId, version: basedOnVersion + 1 } });
  return request.write(async (tx) => {
    const latest = (await listTexts(tx)).find((one) => one.consentId === text.consentId);
    if (latest?.version !== basedOnVersion) return refuse('stale');
    const kept = { ...text, version: basedOnVersion + 1 };
    await insertConsentText(tx, kept, request.now(), request.actor.staffId);
    return kept;
  });
};
