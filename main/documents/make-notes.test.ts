import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NotesStep, NotesWanted } from '../../shared/documents/documents.model.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { bookToday, completeNote, complaint, newClient, type StartedCourse } from '../testing/course.ts';
import { longNote, signedCourse } from './long-note.test-support.ts';
import { nodesOf, readPdf, type ReadPdf } from './pdf/read-pdf.test-support.ts';

let clinic: TestClinic;
let course: StartedCourse;

beforeEach(async () => {
  clinic = await openTestClinic();
  course = await signedCourse(clinic, longNote());
});
afterEach(() => clinic.close());

/** A second session of the episode, at 10:00, and one of another client, at 12:00; both signed by Theo. */
async function signTwoMore(): Promise<void> {
  const therapist = clinic.as('therapist');
  const second = await bookToday(clinic, course, 10 * 60);
  clinic.clock.set('2026-03-02T17:00:00.000Z');
  await therapist.charting.signNote({ visitId: second.id, version: 0, body: completeNote(), typedName: 'Theo Therapist' });
  const desk = clinic.as('frontDesk');
  const other = await desk.clients.createClient({ ...newClient, firstName: 'Jun', lastName: 'Ōtani', phone: '+1 312 555 0144' });
  for (const consentId of ['consent_treatment', 'consent_gluteal']) {
    await desk.clients.recordConsent({
      clientId: other.id,
      consent: { consentId, state: 'granted', signer: 'client', method: 'paper', signedName: 'J. Ōtani', expiresOn: null },
    });
  }
  const visit = await bookToday(clinic, { clientId: other.id, planId: null }, 12 * 60);
  const opened = await therapist.episodes.openEpisode({ clientId: other.id, complaint: { ...complaint, label: 'Stiff neck' } });
  await therapist.charting.assignEpisode({ visitId: visit.id, episodeId: opened.id });
  clinic.clock.set('2026-03-02T19:00:00.000Z');
  await therapist.charting.signNote({ visitId: visit.id, version: 0, body: completeNote(), typedName: 'Theo Therapist' });
}

const march = (): NotesWanted => ({ kind: 'therapist', therapistId: clinic.staffIds.therapist, from: '2026-03-01', until: '2026-03-31' });
const episode = (): NotesWanted => ({ kind: 'episode', episodeId: course.episodeId });

type Who = 'therapist' | 'owner' | 'otherTherapist' | 'frontDesk';

async function stepsOf(who: Who, wanted: NotesWanted, reason?: string): Promise<readonly NotesStep[]> {
  const steps: NotesStep[] = [];
  for await (const step of await clinic.as(who).documents.makeNotes({ wanted, reason })) steps.push(step);
  return steps;
}

async function made(who: Who, wanted: NotesWanted, reason?: string) {
  const step = (await stepsOf(who, wanted, reason)).at(-1);
  if (!step?.made) throw new Error('nothing was made');
  const { document, ticket } = step.made;
  const bytes = clinic.app.openTicket(ticket.url.slice('/files/'.length), who)?.bytes ?? new Uint8Array();
  const pdf: ReadPdf = await readPdf(bytes);
  return { document, fileName: ticket.fileName, bytes, pdf };
}

describe('all notes of an episode', () => {
  it('are one file in the order of the sessions, each with its own pages, letterhead and line in the contents', async () => {
    await signTwoMore();
    const { document, fileName, pdf } = await made('therapist', episode());
    expect(document).toMatchObject({ kind: 'session_notes', clientId: course.clientId, subjectId: course.episodeId, title: 'Session notes: Right buttock pain, canary complaint' });
    expect(fileName).toMatch(/^session-notes-2026-03-02-[0-9a-f]{8}\.pdf$/);
    const [first, second] = pdf.contents;
    expect(pdf.contents.map(({ title }) => title)).toEqual(['Mar 2, 2026', 'Mar 2, 2026']);
    const length = (second?.page ?? 0) - (first?.page ?? 0);
    expect(first?.page).toBe(1);
    expect(length).toBeGreaterThan(1);
    expect(pdf.pages[0]?.text).toContain(`Page 1 of ${length}`);
    expect(pdf.pages[length]?.text).toMatch(/Lakeside Clinic Page 1 of \d .*Session note .*10:00 AM/);
    expect(pdf.info).toMatchObject({ Title: document.title });
    expect(pdf.hasActions).toBe(false);
  });

  it('can be read by a screen reader: a part for each note, with its title and sections', async () => {
    await signTwoMore();
    const { pdf } = await made('therapist', episode());
    const structure = pdf.pages.flatMap((page) => page.structure);
    expect(nodesOf(structure, 'H1').map((node) => node.text)).toEqual(['Session note', 'Session note']);
    const [root] = pdf.pages[0]?.structure ?? [];
    expect(root?.children.map((node) => node.type)).toEqual(['Part']);
  });

  it('are archived once for the same notes, with the same bytes, and listed with the client’s documents', async () => {
    const first = await made('therapist', episode());
    clinic.clock.advanceMinutes(5);
    const again = await made('therapist', episode());
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(again.document).toEqual(first.document);
    expect(await clinic.as('therapist').documents.listDocuments({ clientId: course.clientId })).toEqual([first.document]);
  });

  it('tell how far they are, from the first note read to the file', async () => {
    await signTwoMore();
    const steps = await stepsOf('therapist', episode());
    expect(steps.map(({ step, done, total }) => `${step} ${done}/${total}`)).toEqual(['read 1/2', 'read 2/2', 'print 1/2', 'print 2/2', 'keep 0/1', 'done 1/1']);
  });
});

describe('a therapist’s notes of a month', () => {
  it('are one file of several clients, and the audit log names each of them', async () => {
    await signTwoMore();
    const { document, pdf } = await made('therapist', march());
    expect(document).toMatchObject({ clientId: null, subjectId: clinic.staffIds.therapist, title: 'Session notes of Theo Therapist, Mar 1, 2026 to Mar 31, 2026' });
    expect(pdf.contents.map(({ title }) => title)).toEqual(['Mar 2, 2026 · María Núñez-Canary', 'Mar 2, 2026 · María Núñez-Canary', 'Mar 2, 2026 · Jun Ōtani']);
    const events = await clinic.as('owner').audit.listEvents({ action: 'document.made', limit: 10 });
    expect(events.map((event) => event.subjectId)).toEqual([document.id, document.id, document.id]);
    expect(events.filter((event) => event.clientId !== null)).toHaveLength(2);
  });

  it('are opened again, printed and saved by who made them, and by nobody else', async () => {
    const { document, bytes } = await made('therapist', march());
    const { documents } = clinic.as('therapist');
    const { ticket } = await documents.openDocument({ documentId: document.id });
    expect(Buffer.from(clinic.app.openTicket(ticket.url.slice('/files/'.length), 'therapist')?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    await documents.recordPrinted({ documentId: document.id });
    await documents.recordSaved({ documentId: document.id });
    await expect(clinic.as('owner').documents.openDocument({ documentId: document.id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(clinic.as('owner').documents.recordPrinted({ documentId: document.id })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('need one reason where the charts are not the caller’s own, which each chart’s log keeps', async () => {
    await signTwoMore();
    await expect(made('frontDesk', march())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(made('owner', march())).rejects.toMatchObject({ code: 'forbidden', data: { reason: 'chartReasonNeeded', details: { count: 2 } } });
    const { pdf } = await made('owner', march(), 'The insurer asks for March');
    expect(pdf.contents).toHaveLength(3);
    const reasons = await clinic.as('owner').audit.listEvents({ action: 'chart.accessReasonGiven', limit: 10 });
    expect(new Set(reasons.map((event) => event.clientId)).size).toBe(2);
    expect(reasons.map((event) => event.detail)).toEqual([{ reason: 'The insurer asks for March' }, { reason: 'The insurer asks for March' }]);
  });

  it('without any, or of somebody who is not there, are refused', async () => {
    const april: NotesWanted = { kind: 'therapist', therapistId: clinic.staffIds.therapist, from: '2026-04-01', until: '2026-04-30' };
    await expect(made('therapist', april)).rejects.toMatchObject({ code: 'conflict', data: { reason: 'noNotesToPrint' } });
    await expect(made('therapist', { ...april, therapistId: course.episodeId })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('leaving', () => {
  it('while notes are printed leaves nothing behind, and the next file is made', async () => {
    await signTwoMore();
    const leaving = new AbortController();
    const stream = await clinic.as('therapist').documents.makeNotes({ wanted: march() }, { signal: leaving.signal });
    const fault = await (async () => {
      for await (const { step } of stream) if (step === 'read') leaving.abort();
    })().catch((error: unknown) => error);
    expect(fault).toBeDefined();
    await expect(made('therapist', march())).resolves.toBeDefined();
    const events = await clinic.as('owner').audit.listEvents({ action: 'document.made', limit: 10 });
    // Those of the second try only: the call's own and one for each client.
    expect(events).toHaveLength(3);
  });
});

const disk = mkdtempSync(join(tmpdir(), 'fascia-disk-'));
afterAll(() => rmSync(disk, { recursive: true, force: true }));

function mountDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m,mode=700', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Writes into a file until the disk has no room left. */
function fillDisk(): void {
  const file = openSync(join(disk, 'filler'), 'w');
  try {
    for (let size = 1 << 20; size >= 512; ) {
      try {
        writeSync(file, Buffer.alloc(size));
      } catch {
        size >>= 1;
      }
    }
  } finally {
    closeSync(file);
  }
}

const canMount = mountDisk();
if (canMount) execFileSync('umount', [disk]);

describe('a full disk', () => {
  it.skipIf(!canMount)('keeps nothing of the file, and the next one is made once there is room (needs the right to mount)', async () => {
    await clinic.close();
    expect(mountDisk()).toBe(true);
    try {
      clinic = await openTestClinic({ dataFolder: join(disk, 'clinic') });
      course = await signedCourse(clinic, longNote());
      fillDisk();
      await expect(made('therapist', episode())).rejects.toMatchObject({ code: 'unavailable', data: { reason: 'diskFull' } });
      rmSync(join(disk, 'filler'));
      expect(await clinic.as('therapist').documents.listDocuments({ clientId: course.clientId })).toEqual([]);
      const { document } = await made('therapist', episode());
      expect(await clinic.as('therapist').documents.listDocuments({ clientId: course.clientId })).toEqual([document]);
    } finally {
      await clinic.close();
      execFileSync('umount', ['-l', disk]);
    }
  });
});
