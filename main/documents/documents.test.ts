import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestClinic, testPassword, type TestClinic } from '../testing/clinic.ts';
import { completeNote } from '../testing/course.ts';
import { signedCourse } from './long-note.test-support.ts';
import { makeForTest } from './made.test-support.ts';

let clinic: TestClinic;
let course: Awaited<ReturnType<typeof signedCourse>>;

beforeEach(async () => {
  clinic = await openTestClinic();
  course = await signedCourse(clinic, completeNote());
});
afterEach(() => clinic.close());

describe('the archive', () => {
  it('keeps one entry for the same data, made twice, with the same bytes and their hash', async () => {
    const first = await makeForTest(clinic, 'session_note', course.note.id);
    clinic.clock.advanceMinutes(3);
    const second = await makeForTest(clinic, 'session_note', course.note.id);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(second.document).toEqual(first.document);
    expect(first.document).toMatchObject({
      kind: 'session_note',
      subjectId: course.note.id,
      hash: createHash('sha256').update(first.bytes).digest('hex'),
      byteSize: first.bytes.byteLength,
      pageCount: first.pdf.pages.length,
      madeByName: 'Theo Therapist',
    });
    expect(await clinic.as('therapist').documents.listDocuments({ clientId: course.clientId })).toEqual([first.document]);
  });

  it('keeps what was made before beside what an addendum makes of it', async () => {
    const before = await makeForTest(clinic, 'session_note', course.note.id);
    await clinic.as('therapist').charting.addAddendum({ noteId: course.note.id, addendum: { kind: 'addendum', reason: 'Call', text: 'No soreness.' } });
    const after = await makeForTest(clinic, 'session_note', course.note.id);
    expect(after.document.id).not.toBe(before.document.id);
    const therapist = clinic.as('therapist');
    expect(await therapist.documents.listDocuments({ clientId: course.clientId })).toHaveLength(2);
    const { ticket } = await therapist.documents.openDocument({ documentId: before.document.id });
    const opened = clinic.app.openTicket(ticket.url.slice('/files/'.length), 'therapist');
    expect(Buffer.from(opened?.bytes ?? []).equals(Buffer.from(before.bytes))).toBe(true);
  });

  it('says who read, made, opened, printed and saved what', async () => {
    const therapist = clinic.as('therapist');
    await therapist.charting.getNote({ noteId: course.note.id });
    const { document } = await makeForTest(clinic, 'session_note', course.note.id);
    await therapist.documents.openDocument({ documentId: document.id });
    await therapist.documents.recordPrinted({ documentId: document.id });
    await therapist.documents.recordSaved({ documentId: document.id });
    const owner = clinic.as('owner');
    const about = { clientId: course.clientId, staffId: clinic.staffIds.therapist };
    const [viewed] = await owner.audit.listEvents({ action: 'note.viewed', limit: 1 });
    expect(viewed).toMatchObject({ ...about, subjectId: course.note.id });
    for (const action of ['document.made', 'document.viewed', 'document.printed', 'document.saved'] as const) {
      const events = await owner.audit.listEvents({ action, limit: 5 });
      expect(events).toMatchObject([{ action, ...about, subjectId: document.id, detail: { kind: 'session_note' } }]);
    }
  });
});

describe('the ticket of a document', () => {
  it('opens for the seat that asked and for no other', async () => {
    const { token } = await makeForTest(clinic, 'session_note', course.note.id);
    expect(clinic.app.openTicket(token, 'therapist')).toMatchObject({ contentType: 'application/pdf' });
    for (const seat of ['owner', 'frontDesk', 'otherTherapist', 'stranger', '']) expect(clinic.app.openTicket(token, seat)).toBeUndefined();
    expect(clinic.app.openTicket(`${token}x`, 'therapist')).toBeUndefined();
  });

  it('is gone after the lock, after sign-out, and after ten minutes', async () => {
    const therapist = clinic.as('therapist');
    const signIn = () => therapist.session.signIn({ signInName: 'Theo', password: `${testPassword}-own` });
    const locked = await makeForTest(clinic, 'session_note', course.note.id);
    await therapist.session.lock();
    await signIn();
    expect(clinic.app.openTicket(locked.token, 'therapist')).toBeUndefined();
    const signedOut = await makeForTest(clinic, 'session_note', course.note.id);
    await therapist.session.signOut();
    await signIn();
    expect(clinic.app.openTicket(signedOut.token, 'therapist')).toBeUndefined();
    const old = await makeForTest(clinic, 'session_note', course.note.id);
    clinic.clock.advanceMinutes(9);
    expect(clinic.app.openTicket(old.token, 'therapist')).toBeDefined();
    clinic.clock.advanceMinutes(2);
    expect(clinic.app.openTicket(old.token, 'therapist')).toBeUndefined();
  });
});

describe('who may have a document', () => {
  it('nobody at the desk, and another therapist or the owner only with a reason', async () => {
    const { document } = await makeForTest(clinic, 'session_note', course.note.id);
    const desk = clinic.as('frontDesk').documents;
    await expect(desk.makeDocument({ kind: 'session_note', subjectId: course.note.id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(desk.openDocument({ documentId: document.id })).rejects.toMatchObject({ code: 'forbidden' });
    for (const who of ['owner', 'otherTherapist'] as const) {
      const { documents, clients } = clinic.as(who);
      const calls = [
        () => documents.makeDocument({ kind: 'session_note', subjectId: course.note.id }),
        () => documents.makeDocument({ kind: 'treatment_plan', subjectId: course.planId }),
        () => documents.openDocument({ documentId: document.id }),
        () => documents.listDocuments({ clientId: course.clientId }),
        () => documents.recordPrinted({ documentId: document.id }),
        () => documents.recordSaved({ documentId: document.id }),
      ];
      for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'forbidden', data: { reason: 'chartReasonNeeded' } });
      await clients.giveChartReason({ clientId: course.clientId, reason: 'Covers for Theo this week' });
      for (const call of calls) await expect(call()).resolves.toBeDefined();
    }
  });

  it('does not make one of what is not there, or of another kind', async () => {
    const { documents } = clinic.as('therapist');
    await expect(documents.makeDocument({ kind: 'session_note', subjectId: course.planId })).rejects.toMatchObject({ code: 'notFound' });
    await expect(documents.makeDocument({ kind: 'treatment_plan', subjectId: course.note.id })).rejects.toMatchObject({ code: 'notFound' });
    await expect(documents.openDocument({ documentId: course.note.id })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('the thread that makes documents', () => {
  const workerFile = new URL('../jobs/dying-worker.test-support.ts', import.meta.url);
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fascia-kept-'));
    vi.stubEnv('FASCIA_KEPT', folder);
    await clinic.close();
    clinic = await openTestClinic({ workerFile });
    course = await signedCourse(clinic, completeNote());
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('may die: that is said in plain words, nothing is archived, and the next document is made', async () => {
    writeFileSync(join(folder, 'dies'), '');
    const { documents } = clinic.as('therapist');
    await expect(documents.makeDocument({ kind: 'session_note', subjectId: course.note.id })).rejects.toMatchObject({
      code: 'unavailable',
      data: { reason: 'documentInterrupted' },
    });
    expect(await documents.listDocuments({ clientId: course.clientId })).toEqual([]);
    const { text } = await makeForTest(clinic, 'session_note', course.note.id);
    expect(text).toContain('Session note');
  });

  it('stays while somebody is here, and goes with the last who locks', async () => {
    await makeForTest(clinic, 'session_note', course.note.id);
    await clinic.as('frontDesk').session.lock();
    await makeForTest(clinic, 'session_note', course.note.id);
    for (const who of ['owner', 'therapist', 'otherTherapist'] as const) await clinic.as(who).session.lock();
    await clinic.as('therapist').session.signIn({ signInName: 'Theo', password: `${testPassword}-own` });
    await makeForTest(clinic, 'session_note', course.note.id);
    const [first, second, third] = readFileSync(join(folder, 'threads'), 'utf8').trim().split('\n');
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});
