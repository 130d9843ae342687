import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noteBody, noteVisit, type SignedNote } from '../../shared/charting/charting.model.ts';
import type { HealthAnswers } from '../../shared/clients/clients.model.ts';
import { movedTables, sealedTables } from '../../db/clients/merge-tables.ts';
import { contentHashOf } from '../charting/sign-note.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { bookToday, completeNote, newClient, startCourse, type StartedCourse } from '../testing/course.ts';
import { rowsOf } from '../testing/rows.ts';

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await openTestClinic();
});
afterEach(() => clinic.close());

const noAnswers: HealthAnswers = {
  flags: [],
  medications: [],
  allergies: [],
  pregnancy: '',
  redFlagScreen: '',
  decision: 'proceed',
  decisionNote: '',
  clearances: [],
};
const warfarin: HealthAnswers = {
  ...noAnswers,
  flags: [{ contraindicationId: 'ci_anticoagulants', note: 'warfarin' }],
  medications: ['warfarin'],
  decision: 'proceed_modified',
};

interface TwoRecords {
  readonly course: StartedCourse;
  readonly note: SignedNote;
  /** The record that is kept: opened by the desk for the same person, with a visit and answers of its own. */
  readonly keptId: string;
}

/** María's record with everything a record can hold, and a second one that the desk opened for her by mistake. */
async function twoRecords(): Promise<TwoRecords> {
  const { clients, charting, documents } = clinic.as('therapist');
  const desk = clinic.as('frontDesk');
  const course = await startCourse(clinic);
  const { clientId } = course;
  await clients.recordHealth({ clientId, answers: warfarin });
  const header = { healthChanged: false, healthChange: '', screening: 'proceed_modified' as const, screeningNote: 'light pressure' };
  const note = await charting.signNote({ visitId: course.visit.id, version: 0, body: completeNote({ header }), typedName: 'Theo Therapist' });
  await documents.makeDocument({ kind: 'session_note', subjectId: note.id });
  await clients.addAlert({ clientId, kind: 'health', text: 'Bruises easily' });
  await desk.reminders.chooseChannel({ clientId, channel: 'sms' });
  const [service] = await desk.clinic.listServices();
  const wish = { clientId, serviceId: service?.id ?? '', durationMinutes: 60, therapistIds: [], weekdays: [], earliestMinute: 480 };
  await desk.waitlist.saveEntry({ ...wish, latestMinute: 1080, noticeHours: 2, priority: 2, expiresOn: null, note: '', id: null, version: 0 });
  clinic.clock.advanceMinutes(1);
  const kept = await desk.clients.createClient({ ...newClient, firstName: 'Maria', birthDate: null, deskNote: 'Parks behind', phone: '' });
  await bookToday(clinic, { clientId: kept.id, planId: null }, 14 * 60);
  await clients.recordHealth({ clientId: kept.id, answers: { ...noAnswers, allergies: ['nut oil'] } });
  clinic.clock.advanceMinutes(1);
  return { course, note, keptId: kept.id };
}

async function merge({ course, keptId }: TwoRecords, taken: Parameters<ReturnType<typeof clinic.as>['clients']['mergeClients']>[0]['taken'] = []) {
  const desk = clinic.as('frontDesk').clients;
  const { kept, merged } = await desk.previewMerge({ keptId, mergedId: course.clientId });
  return desk.mergeClients({ keptId, keptVersion: kept.version, mergedId: course.clientId, mergedVersion: merged.version, taken });
}

const tables = ['clients', ...Object.keys(movedTables), ...sealedTables.filter((table) => table !== 'audit_events')];

/** All rows, without what says that somebody worked with a record. */
async function everyRow(): Promise<Record<string, unknown[]>> {
  const rows = await rowsOf(clinic, tables);
  const clientRow = z.looseObject({ version: z.number(), touched_at: z.string() });
  return { ...rows, clients: (rows['clients'] ?? []).map((row) => ({ ...clientRow.parse(row), version: 0, touched_at: '' })) };
}

const sealedNote = z.looseObject({
  visit_head: z.string(),
  body: z.string(),
  content_hash: z.string(),
  signed_by: z.string(),
  signed_name: z.string(),
  signed_at: z.string(),
});

async function expectSealsWhole(): Promise<void> {
  const { notes = [] } = await rowsOf(clinic, ['notes']);
  expect(notes.length).toBeGreaterThan(0);
  for (const row of notes) {
    const note = sealedNote.parse(row);
    const signature = { signedBy: note.signed_by, signedName: note.signed_name, signedAt: note.signed_at };
    const head = noteVisit.parse(JSON.parse(note.visit_head));
    expect(contentHashOf(head, noteBody.parse(JSON.parse(note.body)), signature)).toBe(note.content_hash);
  }
  expect(await clinic.as('owner').audit.verifyChain()).toMatchObject({ isIntact: true });
}

describe('a merge', () => {
  it('says first what each record holds, in numbers only', async () => {
    const records = await twoRecords();
    const preview = await clinic.as('frontDesk').clients.previewMerge({ keptId: records.keptId, mergedId: records.course.clientId });
    expect(preview.problem).toBeNull();
    expect(preview.merged.counts).toEqual({
      visits: 1, episodes: 1, notes: 1, healthVersions: 1, consents: 2, alerts: 1, documents: 1, waitlist: 1,
    });
    expect(preview.kept.counts).toMatchObject({ visits: 1, episodes: 0, notes: 0, healthVersions: 1 });
    expect(JSON.stringify(preview)).not.toMatch(/warfarin|Bruises|canary complaint/);
  });

  it('brings everything under the kept record and leaves every seal whole', async () => {
    const records = await twoRecords();
    const { keptId, course, note } = records;
    await merge(records, ['birthDate', 'phone']);
    const { clients, episodes, charting, documents } = clinic.as('therapist');
    expect(await clients.getClient({ clientId: keptId })).toMatchObject({
      firstName: 'Maria', birthDate: '1984-06-11', phone: newClient.phone, deskNote: 'Parks behind', alerts: [{ text: 'Bruises easily' }],
    });
    expect((await episodes.listEpisodes({ clientId: keptId })).map((episode) => episode.id)).toEqual([course.episodeId]);
    expect((await clients.listConsents({ clientId: keptId })).map((consent) => consent.consentId)).toEqual(['consent_gluteal', 'consent_treatment']);
    expect(await documents.listDocuments({ clientId: keptId })).toMatchObject([{ clientId: keptId, subjectId: note.id }]);
    expect(await charting.getNote({ noteId: note.id })).toMatchObject({ visit: { clientId: keptId }, contentHash: note.contentHash });
    expect((await clinic.as('frontDesk').schedule.getVisit({ visitId: course.visit.id })).clientId).toBe(keptId);
    const events = (await clinic.as('owner').audit.listEvents({ clientId: keptId })).map((event) => event.action);
    expect(events).toEqual(expect.arrayContaining(['client.merged', 'note.signed', 'consent.recorded']));
    await expectSealsWhole();
  });

  it('loses no warning: the answers of both hold together until a therapist has looked', async () => {
    const records = await twoRecords();
    const { keptId: clientId } = records;
    await merge(records);
    const { clients } = clinic.as('therapist');
    const joined = await clients.getHealth({ clientId });
    expect(joined).toMatchObject({ version: 2, isJoined: true, isHandedIn: true, medications: ['warfarin'], allergies: ['nut oil'], decision: 'proceed_modified' });
    expect((await clients.listHealthVersions({ clientId })).map((kept) => kept.version)).toEqual([2, 1]);
    expect(await clients.getHealth({ clientId, version: 1 })).toMatchObject({ medications: ['warfarin'], allergies: [] });
    await expect(clients.recordHealth({ clientId, answers: warfarin, basedOnVersion: 1 })).rejects.toMatchObject({ code: 'stale' });
    clinic.clock.advanceMinutes(1);
    expect(await clients.recordHealth({ clientId, answers: { ...warfarin, allergies: ['nut oil'] }, basedOnVersion: 2 })).toEqual({ version: 3 });
    expect(await clients.getHealth({ clientId })).toMatchObject({ version: 3, isJoined: false, isHandedIn: false });
  });

  it('leaves the merged record out of every list, and its address leads to the kept one', async () => {
    const records = await twoRecords();
    const { keptId, course } = records;
    await merge(records);
    const desk = clinic.as('frontDesk').clients;
    for (const archived of [false, true]) {
      const hits = await desk.findClients({ query: 'nunez', archived });
      expect(hits.map((hit) => hit.id)).toEqual(archived ? [] : [keptId]);
    }
    expect(await desk.getClient({ clientId: course.clientId })).toMatchObject({ id: keptId });
    const write = { clientId: course.clientId, kind: 'desk', text: 'x' } as const;
    await expect(desk.addAlert(write)).rejects.toMatchObject({ code: 'notFound' });
    await expect(bookToday(clinic, { clientId: course.clientId, planId: null }, 16 * 60)).rejects.toMatchObject({ code: 'notFound' });
    await expect(merge(records)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('keeps a chart shut to whom it was shut: a document asks for the kept record’s', async () => {
    const records = await twoRecords();
    await merge(records);
    const { documents, charting } = clinic.as('otherTherapist');
    const [document] = await clinic.as('therapist').documents.listDocuments({ clientId: records.keptId });
    await expect(documents.openDocument({ documentId: document?.id ?? '' })).rejects.toMatchObject({ data: { reason: 'chartReasonNeeded' } });
    await expect(charting.getNote({ noteId: records.note.id })).rejects.toMatchObject({ data: { reason: 'chartReasonNeeded' } });
  });

  it('is refused while both have a visit at one time, where one was changed since, and for a record that others were merged into', async () => {
    const records = await twoRecords();
    const { keptId } = records;
    const desk = clinic.as('frontDesk').clients;
    const third = await desk.createClient({ ...newClient, firstName: 'Marie' });
    const versions = { keptVersion: 1, mergedVersion: 1, taken: [] };
    await desk.changeClient({ ...third, occupation: 'Baker' });
    await expect(desk.mergeClients({ keptId, mergedId: third.id, ...versions })).rejects.toMatchObject({ code: 'stale' });
    const [service] = await clinic.as('frontDesk').clinic.listServices();
    const clash = await clinic.as('frontDesk').schedule.bookVisit({
      clientId: third.id, serviceId: service?.id ?? '', planId: null, therapistId: clinic.staffIds.otherTherapist, roomId: null,
      startsOn: '2026-03-02', startMinute: 14 * 60 + 30, durationMinutes: 60, note: '', state: 'booked', isWalkIn: false, acceptsWarnings: true,
    });
    expect(await desk.previewMerge({ keptId, mergedId: third.id })).toMatchObject({ problem: 'visitsOverlap' });
    const refused = desk.mergeClients({ keptId, mergedId: third.id, ...versions, mergedVersion: 2 });
    await expect(refused).rejects.toMatchObject({ code: 'conflict', data: { reason: 'visitsOverlap' } });
    await clinic.as('frontDesk').schedule.changeVisitState({ visitId: clash.id, version: clash.version, state: 'cancelled_by_client', reason: 'x' });
    await merge(records);
    expect(await desk.previewMerge({ keptId: third.id, mergedId: keptId })).toMatchObject({ problem: 'mergedHasMerges' });
    expect(await desk.previewMerge({ keptId, mergedId: third.id })).toMatchObject({ problem: null });
  });
});

describe('an un-merge', () => {
  it('gives both records back exactly, row by row', async () => {
    const records = await twoRecords();
    const before = await everyRow();
    const { id: mergeId } = await merge(records, ['birthDate', 'phone', 'deskNote']);
    expect(await everyRow()).not.toEqual(before);
    expect(await clinic.as('frontDesk').clients.unmergeClients({ mergeId })).toEqual({ mergedId: records.course.clientId });
    expect(await everyRow()).toEqual(before);
    await expectSealsWhole();
    await expect(clinic.as('frontDesk').clients.unmergeClients({ mergeId })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('leaves what came since with the kept record, and says so; an episode takes its own visits along', async () => {
    const records = await twoRecords();
    const { keptId, course } = records;
    const before = await everyRow();
    const { id: mergeId } = await merge(records, ['phone']);
    clinic.clock.advanceMinutes(1);
    const desk = clinic.as('frontDesk');
    const kept = await desk.clients.getClient({ clientId: keptId });
    await desk.clients.changeClient({ ...kept, phone: '+1 312 555 7777', occupation: 'Baker' });
    await desk.clients.addAlert({ clientId: keptId, kind: 'desk', text: 'Wheelchair' });
    await clinic.as('therapist').clients.recordHealth({ clientId: keptId, answers: warfarin });
    const loose = await bookToday(clinic, { clientId: keptId, planId: null }, 12 * 60);
    const session = await bookToday(clinic, { clientId: keptId, planId: course.planId }, 10 * 60);

    const preview = await desk.clients.previewUnmerge({ mergeId });
    expect(preview.returns).toMatchObject({ visits: 2, episodes: 1, notes: 1, consents: 2, alerts: 1, waitlist: 1, healthVersions: 1 });
    expect(preview.stays).toEqual({ visits: 1, episodes: 0, notes: 0, healthVersions: 1, consents: 0, alerts: 1, documents: 0, waitlist: 0 });
    expect(preview.changedFields).toEqual(['phone']);
    await desk.clients.unmergeClients({ mergeId });

    const after = await everyRow();
    for (const table of ['consents', 'episodes', 'archived_documents', 'waitlist_entries', 'reminder_choices']) expect(after[table]).toEqual(before[table]);
    expect(await desk.clients.getClient({ clientId: keptId })).toMatchObject({ phone: '+1 312 555 7777', occupation: 'Baker', birthDate: null });
    expect(await desk.clients.getClient({ clientId: course.clientId })).toMatchObject({ id: course.clientId, phone: newClient.phone });
    expect((await desk.schedule.getVisit({ visitId: loose.id })).clientId).toBe(keptId);
    expect((await desk.schedule.getVisit({ visitId: session.id })).clientId).toBe(course.clientId);
    const notes = await clinic.as('therapist').charting.listClientNotes({ clientId: course.clientId });
    expect(notes.map((item) => item.noteId)).toContain(records.note.id);
    await expectSealsWhole();
  });
});

describe('records that look alike', () => {
  it('are listed until they are merged or told apart, and come back when that is undone', async () => {
    const desk = clinic.as('frontDesk').clients;
    const one = await desk.createClient({ ...newClient, firstName: 'Đặng', lastName: 'Văn' });
    const other = await desk.createClient({ ...newClient, firstName: 'dang', lastName: 'van', phone: '312 555 0101' });
    await desk.createClient({ ...newClient, firstName: 'Else', lastName: 'Where', phone: '', birthDate: null });
    const pairs = async () => (await desk.listDuplicates()).pairs.map((pair) => [pair.first.id, pair.second.id, ...pair.reasons]);
    expect(await pairs()).toEqual([[one.id, other.id, 'phone', 'name', 'birthDate']]);
    await desk.tellApart({ clientId: other.id, otherId: one.id, isDistinct: true });
    expect(await pairs()).toEqual([]);
    await desk.tellApart({ clientId: one.id, otherId: other.id, isDistinct: false });
    expect(await pairs()).toHaveLength(1);
    await desk.mergeClients({ keptId: one.id, keptVersion: 1, mergedId: other.id, mergedVersion: 1, taken: [] });
    expect(await pairs()).toEqual([]);
    await expect(desk.tellApart({ clientId: one.id, otherId: one.id, isDistinct: true })).rejects.toMatchObject({ code: 'notFound' });
  });
});
