// Letters: begun from a template, written on, looked at as a draft, finished once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LetterKind } from '../../shared/documents/letters.model.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { startCourse } from '../testing/course.ts';
import { longNote, signedCourse } from './long-note.test-support.ts';
import { readMade } from './made.test-support.ts';
import { nodesOf, readPdf } from './pdf/read-pdf.test-support.ts';

let clinic: TestClinic;
let course: Awaited<ReturnType<typeof signedCourse>>;

beforeEach(async () => {
  clinic = await openTestClinic();
  course = await signedCourse(clinic, longNote());
});
afterEach(() => clinic.close());

function start(kind: LetterKind, redFlagId: string | null = null) {
  return clinic.as('therapist').documents.startLetter({ kind, episodeId: course.episodeId, redFlagId });
}

async function draftText(letterId: string, text: { readonly recipient: string; readonly body: string }) {
  const made = await clinic.as('therapist').documents.previewLetter({ letterId, ...text });
  const file = clinic.app.openTicket(made.ticket.url.slice('/files/'.length), 'therapist');
  return readPdf(file?.bytes ?? new Uint8Array());
}

describe('a referral letter', () => {
  it('names the red flag, how soon, and what was asked for, in the words of the template', async () => {
    const letter = await start('referral_letter', 'cauda_equina');
    expect(letter.body).toContain('I am referring María Núñez-Canary, born Jun 11, 1984, to you for medical review.');
    expect(letter.body).toContain('Reason: Cauda equina. How soon: Emergency services.');
    expect(letter.body).toContain('numbness between the legs');
    expect(letter.body).not.toMatch(/\{\{|Dear ,/);
  });

  it('takes the flag over which a session was broken off, and needs no note at all', async () => {
    const other = await startCourse(clinic).catch(() => undefined);
    const episodeId = other?.episodeId ?? course.episodeId;
    const letter = await clinic.as('therapist').documents.startLetter({ kind: 'referral_letter', episodeId, redFlagId: null });
    expect(letter.body).not.toContain('Reason:');
    const { document } = await clinic.as('therapist').documents.finishLetter({ letterId: letter.id, version: letter.version });
    expect(document).toMatchObject({ kind: 'referral_letter', subjectId: letter.id, sourceVersion: 1 });
  });
});

describe('a letter', () => {
  it('is a draft on every page until it is finished, and then is none', async () => {
    const { documents } = clinic.as('therapist');
    const letter = await start('progress_report');
    const text = { recipient: 'Dr. Iris Vance', body: `Dear Dr. Vance,\n\n${'A long story. '.repeat(700)}\n\nKind regards` };
    const pdf = await draftText(letter.id, text);
    expect(pdf.pages.length).toBeGreaterThan(2);
    for (const page of pdf.pages) expect(page.text).toContain('Draft');
    const saved = await documents.saveLetter({ letterId: letter.id, version: letter.version, ...text });
    const made = await readMade(clinic, 'therapist', await documents.finishLetter({ letterId: letter.id, version: saved.version }));
    expect(made.text).not.toContain('Draft');
    expect(made.text).toContain('To Dr. Iris Vance');
    expect(made.text).toContain('Dear Dr. Vance,');
    expect(made.document).toMatchObject({ kind: 'progress_report', clientId: course.clientId, subjectId: letter.id, sourceVersion: 2 });
    const headings = nodesOf(made.pdf.pages.flatMap((page) => page.structure), 'H2').map((node) => node.text);
    expect(headings).toEqual(['Pain by session', 'Everyday activities (0 to 10, 10 = as before)', 'Motion and strength', 'What was done']);
  });

  it('stays as it went out: no change, no second end, no discarding; another may be begun', async () => {
    const { documents } = clinic.as('therapist');
    const { id: letterId, version } = await start('progress_report');
    const { document } = await documents.finishLetter({ letterId, version });
    const finished = { code: 'conflict', data: { reason: 'letterFinished' } };
    await expect(documents.saveLetter({ letterId, version, recipient: '', body: 'other' })).rejects.toMatchObject(finished);
    await expect(documents.finishLetter({ letterId, version })).rejects.toMatchObject(finished);
    await expect(documents.discardLetter({ letterId, version })).rejects.toMatchObject(finished);
    clinic.clock.advanceMinutes(1);
    await start('progress_report');
    const letters = await documents.listLetters({ episodeId: course.episodeId });
    expect(letters.map((letter) => letter.finishedAt !== null)).toEqual([false, true]);
    expect((await documents.openDocument({ documentId: document.id })).document).toEqual(document);
  });

  it('that somebody else changed meanwhile is stale, and an unknown one is not found', async () => {
    const { documents } = clinic.as('therapist');
    const { id: letterId } = await start('progress_report');
    await documents.saveLetter({ letterId, version: 1, recipient: '', body: 'first' });
    await expect(documents.saveLetter({ letterId, version: 1, recipient: '', body: 'second' })).rejects.toMatchObject({ code: 'stale' });
    await expect(documents.finishLetter({ letterId, version: 1 })).rejects.toMatchObject({ code: 'stale' });
    await expect(documents.finishLetter({ letterId: course.clientId, version: 1 })).rejects.toMatchObject({ code: 'notFound' });
    await documents.discardLetter({ letterId, version: 2 });
    expect(await documents.listLetters({ episodeId: course.episodeId })).toEqual([]);
  });

  it('is of the chart: whoever may not read that does not read, write or finish it', async () => {
    const { id: letterId, version } = await start('progress_report');
    const { documents } = clinic.as('otherTherapist');
    const text = { recipient: '', body: 'x' };
    for (const call of [
      () => documents.listLetters({ episodeId: course.episodeId }),
      () => documents.startLetter({ kind: 'progress_report', episodeId: course.episodeId, redFlagId: null }),
      () => documents.saveLetter({ letterId, version, ...text }),
      () => documents.previewLetter({ letterId, ...text }),
      () => documents.finishLetter({ letterId, version }),
      () => documents.discardLetter({ letterId, version }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'forbidden', data: { reason: 'chartReasonNeeded' } });
    }
  });

  it('leaves its way in the audit log, and no word of it', async () => {
    const { documents } = clinic.as('therapist');
    const { id: letterId } = await start('progress_report');
    await documents.saveLetter({ letterId, version: 1, recipient: 'Dr. Zebrafinch', body: 'axolotl' });
    await documents.finishLetter({ letterId, version: 2 });
    for (const action of ['letter.started', 'letter.saved', 'letter.finished'] as const) {
      const events = await clinic.as('owner').audit.listEvents({ action, limit: 5 });
      expect(events).toMatchObject([{ staffId: clinic.staffIds.therapist, clientId: course.clientId }]);
      expect(JSON.stringify(events)).not.toMatch(/Zebrafinch|axolotl/);
    }
  });
});

describe('a copy under a password', () => {
  it('opens by it, is logged, and leaves the archive as it was', async () => {
    const { documents } = clinic.as('therapist');
    const { document } = await documents.makeDocument({ kind: 'session_note', subjectId: course.note.id });
    const ticket = await documents.copyDocument({ documentId: document.id, password: 'kestrel-anchor' });
    const copy = clinic.app.openTicket(ticket.url.slice('/files/'.length), 'therapist');
    expect(copy?.fileName).toMatch(/-protected\.pdf$/);
    await expect(readPdf(copy?.bytes ?? new Uint8Array())).rejects.toMatchObject({ name: 'PasswordException' });
    expect(await documents.listDocuments({ clientId: course.clientId })).toEqual([document]);
    expect(await clinic.as('owner').audit.listEvents({ action: 'document.copied', limit: 5 })).toMatchObject([{ subjectId: document.id, clientId: course.clientId }]);
    await expect(documents.copyDocument({ documentId: document.id, password: 'short' })).rejects.toMatchObject({ code: 'validation' });
    await expect(clinic.as('frontDesk').documents.copyDocument({ documentId: document.id, password: 'kestrel-anchor' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
