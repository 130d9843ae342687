import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContractClient } from '../../shared/contract/client.ts';
import { signaturePath, type Signature } from '../../shared/clients/signature.model.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { newClient } from '../testing/course.ts';
import { rowsOf } from '../testing/rows.ts';

let clinic: TestClinic;
let desk: ContractClient;
let clientId = '';
beforeEach(async () => {
  clinic = await openTestClinic();
  desk = clinic.as('frontDesk');
  clientId = (await desk.clients.createClient(newClient)).id;
});
afterEach(() => clinic.close());

type Given = Parameters<ContractClient['clients']['recordConsent']>[0]['consent'];

const plain: Given = { consentId: 'consent_gluteal', state: 'granted', signer: 'client', method: 'paper', signedName: 'María Núñez', expiresOn: null };
const strokes: Signature = [[[100, 200], [400, 120], [700, 260]], [[720, 300]]];

function record(changes: Partial<Given>, who: ContractClient = desk) {
  return who.clients.recordConsent({ clientId, consent: { ...plain, ...changes } });
}

async function makeMinor(): Promise<void> {
  const client = await desk.clients.getClient({ clientId });
  await desk.clients.changeClient({ ...client, birthDate: '2012-05-01', contacts: [{ name: 'Orla Murphy', relation: 'mother', phone: '', email: '', parts: ['guardian'], mayConsent: true, mayBeTold: true, note: '' }] });
}

describe('a signature', () => {
  it('is kept as numbers, shown in the history only, and becomes a path of nothing but lines', async () => {
    expect(await record({ method: 'drawn', signature: strokes, textVersion: 1 })).toMatchObject({ hasSignature: true, textVersion: 1 });
    expect(JSON.stringify(await desk.clients.listConsents({ clientId }))).not.toContain('[100,200]');
    const [entry] = await desk.clients.listConsentHistory({ clientId, consentId: 'consent_gluteal' });
    expect(entry).toMatchObject({ signature: strokes, recordedByName: 'Fran Desk' });
    expect(signaturePath(strokes)).toBe('M100 200L400 120L700 260M720 300L720 300');
  });

  it.each<[string, Partial<Given>, Record<string, string>]>([
    ['a drawn one that is missing', { method: 'drawn' }, { signature: 'required' }],
    ['a touch by accident', { method: 'drawn', signature: [[[10, 10], [12, 12]]] }, { signature: 'signatureShort' }],
    ['a typed one without a name', { method: 'typed', signedName: '' }, { signedName: 'required' }],
    ['a paper of tomorrow', { signedOn: '2026-03-03' }, { signedOn: 'signedAhead' }],
    ['words that were never written', { textVersion: 2 }, { textVersion: 'invalid' }],
    ['a guardian’s consent by the client', { consentId: 'consent_guardian' }, { signer: 'guardianSigns' }],
    ['work on the breast area that was only talked about', { consentId: 'consent_breast', method: 'verbal' }, { method: 'inWriting' }],
  ])('is refused: %s', async (_what, changes, fields) => {
    await expect(record(changes)).rejects.toMatchObject({ code: 'validation', data: { fields } });
  });

  it('on paper may name its scan, from among the client’s own papers', async () => {
    const { attachments } = clinic.as('therapist');
    const base64 = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n').toString('base64');
    const paper = { words: { kind: 'scan', title: 'Signed form', datedOn: null, note: '' }, base64 } as const;
    const scan = await attachments.addAttachment({ clientId, ...paper });
    const other = await desk.clients.createClient({ ...newClient, firstName: 'Bo' });
    const strange = await attachments.addAttachment({ clientId: other.id, ...paper });
    expect(await record({ scanId: scan.id })).toMatchObject({ scanId: scan.id });
    expect(await desk.clients.listConsentHistory({ clientId, consentId: 'consent_gluteal' })).toMatchObject([{ scanId: scan.id }]);
    await expect(record({ scanId: strange.id })).rejects.toMatchObject({ data: { fields: { scanId: 'notOfClient' } } });
    await attachments.removeAttachment({ attachmentId: scan.id, version: scan.version, isRemoved: true });
    await expect(record({ scanId: scan.id })).rejects.toMatchObject({ data: { fields: { scanId: 'notOfClient' } } });
  });

  it('cannot be markup', async () => {
    const hostile = { ...plain, method: 'drawn', signature: [['<svg onload=alert(1)>']] } as unknown as Given;
    await expect(desk.clients.recordConsent({ clientId, consent: hostile })).rejects.toMatchObject({ code: 'validation' });
    expect((await rowsOf(clinic, ['consents']))['consents']).toEqual([]);
  });
});

describe('of a minor', () => {
  beforeEach(makeMinor);

  it('a consent is granted by a guardian or representative, and may be declined or taken back by anybody', async () => {
    await expect(record({})).rejects.toMatchObject({ data: { fields: { signer: 'guardianSigns' } } });
    expect(await record({ signer: 'guardian', relation: 'mother', signedName: 'Orla Murphy' })).toMatchObject({ state: 'granted', relation: 'mother' });
    expect(await record({ state: 'revoked', signer: 'client', method: 'verbal', signedName: '' })).toMatchObject({ state: 'revoked' });
    expect(await record({ signer: 'representative', signedName: 'Jo Hale' })).toMatchObject({ state: 'granted' });
  });

  it('the age of majority is the clinic’s', async () => {
    const { settings } = await clinic.as('owner').screening.getTable();
    expect(await desk.clients.getAgeOfMajority()).toEqual({ years: 18 });
    await clinic.as('owner').screening.saveSettings({ ...settings, ageOfMajority: 14 });
    await desk.clients.changeClient({ ...(await desk.clients.getClient({ clientId })), birthDate: '2011-05-01' });
    expect(await record({})).toMatchObject({ state: 'granted' });
  });
});

describe('how long a consent holds', () => {
  it('is counted from the day on the paper, and never beyond what its kind allows', async () => {
    const treatment = { consentId: 'consent_treatment' };
    expect(await record({ ...treatment, signedOn: '2026-02-01' })).toMatchObject({ expiresOn: '2027-02-01' });
    expect(await record({ ...treatment, expiresOn: '2030-01-01' })).toMatchObject({ expiresOn: '2027-03-02' });
    expect(await record({ ...treatment, expiresOn: '2026-06-01' })).toMatchObject({ expiresOn: '2026-06-01' });
    clinic.clock.set('2026-06-02T15:00:00.000Z');
    expect((await desk.clients.listConsents({ clientId }))[0]).toMatchObject({ state: 'expired' });
  });

  it('follows the clinic’s words: a new consent before each session, say', async () => {
    const { saveConsentText } = clinic.as('owner').clients;
    await saveConsentText({ consentId: 'consent_breast', basedOnVersion: 1, language: 'en', text: 'I agree to this session, and to this one only.', validForDays: 0 });
    expect(await record({ consentId: 'consent_breast', textVersion: 2 })).toMatchObject({ expiresOn: '2026-03-02', textVersion: 2 });
    clinic.clock.set('2026-03-03T15:00:00.000Z');
    expect((await desk.clients.listConsents({ clientId }))[0]).toMatchObject({ state: 'expired' });
  });
});

describe('the words', () => {
  const next = { consentId: 'consent_gluteal', basedOnVersion: 1, language: 'en', text: '<b>Our</b> own words, long enough to be some.', validForDays: null };

  it('are versions: what was signed keeps its own', async () => {
    await record({ textVersion: 1 });
    expect(await clinic.as('owner').clients.saveConsentText(next)).toMatchObject({ version: 2 });
    const words = (await desk.clients.listConsentTexts()).find((text) => text.consentId === 'consent_gluteal');
    expect(words).toMatchObject({ version: 2, text: next.text });
    const first = await desk.clients.getConsentText({ consentId: 'consent_gluteal', version: 1 });
    expect(first.text).toContain('gluteal area');
    expect((await desk.clients.listConsents({ clientId }))[0]).toMatchObject({ textVersion: 1, state: 'granted' });
  });

  it('are not overwritten by somebody who saw an older version', async () => {
    await clinic.as('owner').clients.saveConsentText(next);
    await expect(clinic.as('owner').clients.saveConsentText(next)).rejects.toMatchObject({ code: 'stale' });
  });

  it('cannot make a consent hold longer than its kind', async () => {
    const forever = { ...next, consentId: 'consent_treatment' };
    await expect(clinic.as('owner').clients.saveConsentText(forever)).rejects.toMatchObject({ data: { fields: { validForDays: 'longerThanKind' } } });
  });

  it('exist for every kind, and say that one may stop', async () => {
    const texts = await desk.clients.listConsentTexts();
    expect(texts).toHaveLength(17);
    expect(texts.filter(({ text }) => text.length < 80)).toEqual([]);
  });
});
