// A note on paper before it is signed: it says on each page what it is, and nothing of it is kept.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { startCourse, type StartedCourse } from '../testing/course.ts';
import { longNote } from './long-note.test-support.ts';
import { readPdf } from './pdf/read-pdf.test-support.ts';

let clinic: TestClinic;
let course: StartedCourse;

beforeEach(async () => {
  clinic = await openTestClinic();
  course = await startCourse(clinic, ['consent_treatment', 'consent_gluteal', 'consent_cupping']);
});
afterEach(() => clinic.close());

it('prints what is written so far, each page marked, without a signature and without a trace', async () => {
  const therapist = clinic.as('therapist');
  const visitId = course.visit.id;
  await expect(therapist.documents.previewNote({ visitId })).rejects.toMatchObject({ code: 'conflict', data: { reason: 'noDraftYet' } });
  await therapist.charting.saveDraft({ visitId, version: 0, body: longNote() });
  const { ticket, title, pageCount } = await therapist.documents.previewNote({ visitId });
  expect({ title, fileName: ticket.fileName }).toEqual({ title: 'Session note (Draft)', fileName: 'session-note-draft.pdf' });
  const pdf = await readPdf(clinic.app.openTicket(ticket.url.slice('/files/'.length), 'therapist')?.bytes ?? new Uint8Array());
  expect(pdf.pages).toHaveLength(pageCount);
  for (const page of pdf.pages) expect(page.texts.some(({ text }) => text === 'Draft')).toBe(true);
  const text = pdf.pages.map((page) => page.text).join(' ');
  expect(text).toContain('conference on the 20th');
  expect(text).toContain('Not signed. A draft as it stood on Mar 2, 2026');
  expect(text).not.toMatch(/Signed electronically|Content [0-9a-f]{4}/);
  expect(await therapist.documents.listDocuments({ clientId: course.clientId })).toEqual([]);
});

it('prints nothing that nobody confirmed, and no answer that nobody gave', async () => {
  const therapist = clinic.as('therapist');
  const visitId = course.visit.id;
  const body = longNote();
  const treatments = body.treatments.map((row) => (row.modality === 'cupping' ? { ...row, isCarried: true as const } : row));
  await therapist.charting.saveDraft({
    visitId,
    version: 0,
    body: {
      ...body,
      header: { ...body.header, healthChanged: null },
      treatments,
      assessment: { ...body.assessment, adverseEvent: null },
      plan: { ...body.plan, homeCareTyped: 'Heat on the calf' },
    },
  });
  const { ticket } = await therapist.documents.previewNote({ visitId });
  const pdf = await readPdf(clinic.app.openTicket(ticket.url.slice('/files/'.length), 'therapist')?.bytes ?? new Uint8Array());
  const text = pdf.pages.map((page) => page.text).join(' ');
  expect(text).toContain('Trigger point therapy');
  expect(text).toContain('Heat on the calf');
  expect(text).not.toMatch(/Cupping|Health changes|Adverse event/);
});

it('is nobody else’s to print, and a signed note has no draft', async () => {
  const therapist = clinic.as('therapist');
  const visitId = course.visit.id;
  await therapist.charting.saveDraft({ visitId, version: 0, body: longNote() });
  await expect(clinic.as('otherTherapist').documents.previewNote({ visitId })).rejects.toMatchObject({ code: 'forbidden', data: { reason: 'notYourVisit' } });
  await therapist.charting.signNote({ visitId, version: 1, body: longNote(), typedName: 'Theo Therapist' });
  await expect(therapist.documents.previewNote({ visitId })).rejects.toMatchObject({ data: { reason: 'noDraftYet' } });
});
