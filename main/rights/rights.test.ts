// What a client may ask for: a copy with everything in it, corrections, and an end that reaches every row.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SignedNote } from '../../shared/charting/charting.model.ts';
import { builtInFormId } from '../../shared/intake/built-in-form.ts';
import { longNote, signedCourse } from '../documents/long-note.test-support.ts';
import { readPdf } from '../documents/pdf/read-pdf.test-support.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import type { StartedCourse } from '../testing/course.ts';
import { unremarkable } from '../testing/intake.ts';
import { rowsOf } from '../testing/rows.ts';

let clinic: TestClinic;
let course: StartedCourse & { readonly note: SignedNote };
let clientId = '';
const base64 = Buffer.from('%PDF-1.7\naxolotl\n%%EOF\n').toString('base64');
const answers = { flags: [], medications: ['warfarin axolotl'], allergies: [], pregnancy: '', redFlagScreen: '', decision: 'proceed', decisionNote: '', clearances: [] } as const;

beforeEach(async () => {
  clinic = await openTestClinic();
  course = await signedCourse(clinic, longNote());
  ({ clientId } = course);
  const therapist = clinic.as('therapist');
  await therapist.clients.recordHealth({ clientId, answers: { ...answers, flags: [], medications: [...answers.medications], allergies: [], clearances: [] } });
  await therapist.clients.addPrivateFlag({ clientId, text: 'capybara' });
  await therapist.attachments.addAttachment({ clientId, words: { kind: 'referral', title: 'Letter', datedOn: null, note: '' }, base64 });
  await therapist.documents.makeDocument({ kind: 'session_note', subjectId: course.note.id });
  await handInIntake();
});
afterEach(() => clinic.close());

function fileOf({ url }: { readonly url: string }): Buffer {
  return Buffer.from(clinic.app.openTicket(url.split('/').at(-1) ?? '', 'owner')?.bytes ?? []);
}

/** Answers of the client that nobody has looked through. */
async function handInIntake(): Promise<void> {
  const desk = clinic.as('frontDesk');
  await desk.intake.handIn({ ...unremarkable, ...(await desk.intake.startIntake({ clientId, formId: builtInFormId, way: 'paper' })) });
}

/** Ten years and a day later: every time is over. */
async function later(): Promise<void> {
  const [visit] = (await clinic.as('frontDesk').history.listVisits({ filter: { from: null, until: null, therapistId: null, clientId, states: ['booked'] } })).visits;
  if (visit) await clinic.as('frontDesk').schedule.changeVisitState({ visitId: visit.id, version: visit.version, state: 'cancelled_by_clinic', reason: '' });
  clinic.clock.set('2036-03-05T15:00:00.000Z');
}

describe('the complete copy', () => {
  it('as data holds every kind of row and every file, and no private flag', async () => {
    const owner = clinic.as('owner');
    const ticket = await owner.rights.exportCopy({ clientId, format: 'json', askedBy: 'client' });
    expect(ticket.fileName).toBe('client-copy-2026-03-02.json');
    const text = fileOf(ticket).toString('utf8');
    const copy = JSON.parse(text) as { tables: Record<string, { bytes?: string }[]>; access: unknown[] };
    for (const table of ['clients', 'health_records', 'episodes', 'plans', 'visits', 'notes', 'note_findings', 'attachments', 'attachment_files', 'archived_documents']) {
      expect(Object.keys(copy.tables)).toContain(table);
    }
    expect(copy.tables['attachment_files']?.[0]?.bytes).toBe(base64);
    expect(copy.access.length).toBeGreaterThan(3);
    expect(text).toContain('warfarin axolotl');
    expect(text).not.toContain('capybara');
    const log = await owner.audit.listEvents({ clientId, action: 'client.exported' });
    expect(log).toMatchObject([{ detail: { format: 'json', askedBy: 'client' } }]);
  });

  it('as a document reads the same, and is made after a fresh sign-in only', async () => {
    const owner = clinic.as('owner');
    const pdf = await readPdf(fileOf(await owner.rights.exportCopy({ clientId, format: 'pdf', askedBy: 'guardian' })));
    const text = pdf.pages.map((page) => page.text).join(' ');
    for (const words of ['María', 'warfarin axolotl', 'Health answers, every version', 'Session of Mar 2, 2026', 'Signed', 'Letter']) expect(text).toContain(words);
    expect(text).not.toContain('capybara');
    clinic.clock.advanceMinutes(6);
    await expect(owner.rights.exportCopy({ clientId, format: 'pdf', askedBy: 'client' })).rejects.toMatchObject({ data: { reason: 'freshSignInNeeded' } });
  });
});

describe('a correction request', () => {
  it('is noted, decided once, and stays', async () => {
    const { rights } = clinic.as('owner');
    const kept = await rights.addCorrection({ clientId, correction: { receivedOn: '2026-03-01', askedBy: 'María', text: 'My address is old' } });
    await rights.decideCorrection({ correctionId: kept.id, state: 'corrected', outcome: 'Changed on 2 March' });
    await expect(rights.decideCorrection({ correctionId: kept.id, state: 'refused', outcome: 'No' })).rejects.toMatchObject({ data: { reason: 'correctionDecided' } });
    const { ticket, title } = await rights.makeCorrection({ correctionId: kept.id });
    const pdf = await readPdf(fileOf(ticket));
    expect(title).toBe('Correction request');
    for (const words of ['María Núñez-Canary', 'My address is old', 'Corrected', 'Changed on 2 March', 'Decided by Olive Owner']) expect(pdf.pages[0]?.text).toContain(words);
    expect(await clinic.as('owner').audit.listEvents({ action: 'sheet.made', limit: 1 })).toMatchObject([{ clientId, subjectId: kept.id, detail: { kind: 'correction' } }]);
    expect(await rights.listCorrections({ clientId })).toMatchObject([{ state: 'corrected', decidedByName: 'Olive Owner' }]);
  });
});

describe('an erasure request', () => {
  it('is restricted or refused with its reason, and never called corrected', async () => {
    const { rights } = clinic.as('owner');
    const { id: correctionId } = await rights.addCorrection({ clientId, correction: { kind: 'erasure', receivedOn: '2026-03-01', askedBy: 'María', text: 'Erase everything' } });
    await expect(rights.decideCorrection({ correctionId, state: 'corrected', outcome: 'Gone' })).rejects.toMatchObject({ code: 'validation', data: { fields: { state: 'choice' } } });
    expect(await rights.decideCorrection({ correctionId, state: 'restricted', outcome: 'Kept until 2036, used for nothing else' })).toMatchObject({ kind: 'erasure', state: 'restricted' });
    const { ticket, title } = await rights.makeCorrection({ correctionId });
    const pdf = await readPdf(fileOf(ticket));
    expect(title).toBe('Request for erasure');
    for (const words of ['Erase everything', 'Restricted to what must be kept', 'Kept until 2036']) expect(pdf.pages[0]?.text).toContain(words);
    const { id: other } = await rights.addCorrection({ clientId, correction: { receivedOn: '2026-03-01', askedBy: 'María', text: 'My address is old' } });
    await expect(rights.decideCorrection({ correctionId: other, state: 'restricted', outcome: 'No' })).rejects.toMatchObject({ code: 'validation' });
  });
});

describe('retention', () => {
  it('runs from the last entry, and names the records whose time is over', async () => {
    const { rights } = clinic.as('owner');
    expect(await rights.getStanding({ clientId })).toMatchObject({ isPast: false, isHeld: false, request: null });
    expect(await rights.listDue()).toEqual([]);
    await later();
    expect(await rights.getStanding({ clientId })).toMatchObject({ isPast: true, hasVisitAhead: false });
    expect((await rights.listDue()).map(({ id }) => id)).toEqual([clientId]);
    const settings = await rights.getRetention();
    await rights.saveRetention({ ...settings, adultYears: 15 });
    expect(await rights.getStanding({ clientId })).toMatchObject({ isPast: false });
    await expect(rights.saveRetention(settings)).rejects.toMatchObject({ code: 'stale' });
  });

  it('begins anew with whatever is put into the record', async () => {
    const { rights } = clinic.as('owner');
    await later();
    expect(await rights.getStanding({ clientId })).toMatchObject({ isPast: true });
    await handInIntake();
    expect(await rights.getStanding({ clientId })).toMatchObject({ isPast: false, lastEntryOn: '2036-03-05' });
  });

  it('of a minor counts from the age at which people sign for themselves', async () => {
    const owner = clinic.as('owner');
    const client = await owner.clients.getClient({ clientId });
    await owner.clients.changeClient({ ...client, birthDate: '2010-06-01' });
    expect(await owner.rights.getStanding({ clientId })).toMatchObject({ isMinorRule: true, keepUntil: '2038-06-01' });
    await owner.screening.saveSettings({ clearanceMonths: 6, ageOfMajority: 21, guardianPresentUnder: 14, cupsMinors: false, version: 1 });
    expect(await owner.rights.getStanding({ clientId })).toMatchObject({ keepUntil: '2041-06-01' });
  });
});

describe('destruction', () => {
  it('waits for its time, for holds and for two confirmations; then no row and no word is left but the log and the certificate', async () => {
    const { rights, clients, session } = clinic.as('owner');
    const other = await clinic.as('frontDesk').clients.createClient({ firstName: 'Ada', lastName: 'Other', phone: '' });
    const wish = { clientId, reason: 'Past its time', typedName: 'maria nunez-canary' };
    await expect(rights.askDestruction(wish)).rejects.toMatchObject({ data: { reason: 'stillKept' } });
    // What is half typed about the client lies under ids of their rows, or names the client only inside.
    const { drafts } = clinic.as('therapist');
    for (const subject of [`${clientId}:consent_photo`, course.note.id, course.episodeId]) await drafts.saveDraft({ form: 'typed', subject, content: '{"text":"axolotl"}' });
    await drafts.saveDraft({ form: 'schedule.booking', subject: 'new', content: JSON.stringify({ clientId, note: 'axolotl' }) });
    await drafts.saveDraft({ form: 'schedule.booking', subject: other.id, content: '{"note":"of another"}' });
    await later();
    const hold = await clients.placeLegalHold({ clientId, reason: 'Claim' });
    await expect(rights.askDestruction(wish)).rejects.toMatchObject({ data: { reason: 'legalHold' } });
    await clients.liftLegalHold({ clientId, holdId: hold.id, reason: 'Settled' });
    await expect(rights.askDestruction({ ...wish, typedName: 'Maria' })).rejects.toMatchObject({ data: { reason: 'nameDiffers' } });
    const withdrawn = await rights.askDestruction(wish);
    await rights.withdrawDestruction({ clientId });
    await expect(rights.confirmDestruction({ clientId, requestId: withdrawn.id })).rejects.toMatchObject({ code: 'notFound' });
    const { id: requestId } = await rights.askDestruction(wish);

    await session.confirmPassword({ password: 'lavender-otter-kettle-42' });
    const certificate = await rights.confirmDestruction({ clientId, requestId });
    expect(certificate).toMatchObject({ recordId: clientId, askedByName: 'Olive Owner', sharedDocuments: 0 });
    expect(certificate.tables).toMatchObject({ clients: 1, notes: 1, health_records: 1, attachments: 1, attachment_files: 1, archived_documents: 1, private_flags: 1 });
    await expect(clients.getClient({ clientId })).rejects.toMatchObject({ code: 'notFound' });
    expect(await clients.findClients({ query: 'nunez' })).toEqual([]);
    expect(await clients.findClients({ query: 'other' })).toMatchObject([{ id: other.id }]);
    expect(await rights.listCertificates()).toHaveLength(1);
    const paper = await rights.makeCertificate({ requestId });
    const printed = (await readPdf(fileOf(paper.ticket))).pages.map((page) => page.text).join(' ');
    for (const words of ['Certificate of destruction', clientId, 'Past its time', 'Confirmed by Olive Owner', 'Last entry Mar 2, 2026', 'Notes 1', 'Out of reach']) expect(printed).toContain(words);
    expect(printed).not.toMatch(/Canary|axolotl/);
    expect(fileOf((await rights.makeCertificate({ requestId })).ticket).equals(fileOf(paper.ticket))).toBe(true);
    await expect(rights.makeCertificate({ requestId: clientId })).rejects.toMatchObject({ code: 'notFound' });
    expect(await clinic.as('owner').audit.verifyChain()).toMatchObject({ isIntact: true });

    // The seals are back: nobody else's rows went, and none can go.
    const rows = JSON.stringify(await rowsOf(clinic, ['clients', 'notes', 'health_records', 'visits', 'drafts', 'client_alerts']));
    expect(rows).not.toMatch(/Canary|axolotl|capybara/);
    expect(rows).toContain('Other');
    expect(rows).toContain('of another');
    expect(readFileSync(join(clinic.folder, 'clinic.fascia')).includes('axolotl')).toBe(false);
  });

  it('needs the second owner where there is one', async () => {
    const { rights, staff, session } = clinic.as('owner');
    await staff.addStaffMember({ name: 'Otto Second', signInName: 'otto', roles: ['owner'], denied: [], licence: '', colour: '#2f6f73', ownClientsOnly: false, password: 'lavender-otter-kettle-42' });
    await later();
    const { id: requestId } = await rights.askDestruction({ clientId, reason: 'Past its time', typedName: 'María Núñez-Canary' });
    await session.confirmPassword({ password: 'lavender-otter-kettle-42' });
    await expect(rights.confirmDestruction({ clientId, requestId })).rejects.toMatchObject({ data: { reason: 'needsOtherOwner' } });
    expect(await clinic.as('owner').clients.getClient({ clientId })).toMatchObject({ lastName: 'Núñez-Canary' });
  });
});
