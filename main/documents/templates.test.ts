// What a clinic changes of our documents, and what that does to the next one, to those that are kept, and to nobody else.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { templateKinds, type DocumentTemplate, type LetterheadDetails, type TemplateKind } from '../../shared/documents/templates.model.ts';
import { ourTemplate } from '../../shared/documents/templates.rules.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { longNote, signedCourse } from './long-note.test-support.ts';
import { makeForTest } from './made.test-support.ts';
import { nodesOf, readPdf } from './pdf/read-pdf.test-support.ts';

let clinic: TestClinic;
let course: Awaited<ReturnType<typeof signedCourse>>;

beforeEach(async () => {
  clinic = await openTestClinic();
  course = await signedCourse(clinic, longNote());
});
afterEach(() => clinic.close());

const head: LetterheadDetails = { style: 'ours', topMillimetres: 45, footer: '', logoAlt: '' };
/** One grey pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

async function sample(kind: TemplateKind, template: DocumentTemplate = ourTemplate, letterhead = head) {
  const made = await clinic.as('owner').documents.previewTemplate({ kind, template, letterhead });
  return readPdf(clinic.app.openTicket(made.ticket.url.slice('/files/'.length), 'owner')?.bytes ?? new Uint8Array());
}

async function note() {
  const made = await makeForTest(clinic, 'session_note', course.note.id);
  return { ...made, headings: nodesOf(made.pdf.pages.flatMap((page) => page.structure), 'H2').map((node) => node.text) };
}

describe('a template', () => {
  it('changes words, order and sections of the next document; what is archived stays; reset gives ours back', async () => {
    const owner = clinic.as('owner').documents;
    const before = await note();
    expect(before.headings.slice(0, 3)).toEqual(['Health check', 'Subjective', 'Objective']);
    const template: DocumentTemplate = { intro: 'Confidential.\n\nFor the file.', closing: 'Harbor rules apply.', body: '', order: ['plan', 'objective'], hidden: ['screening'] };
    await owner.saveTemplate({ kind: 'session_note', template, version: 0 });
    const after = await note();
    expect(after.headings.filter((one) => ['Plan', 'Objective', 'Subjective', 'Health check'].includes(one))).toEqual(['Plan', 'Objective', 'Subjective']);
    expect(after.text).toContain('Confidential. For the file.');
    expect(after.text).toContain('Harbor rules apply.');
    expect(after.document.id).not.toBe(before.document.id);
    expect((await clinic.as('therapist').documents.openDocument({ documentId: before.document.id })).document).toEqual(before.document);
    await owner.resetTemplate({ kind: 'session_note' });
    expect((await note()).document).toEqual(before.document);
  });

  it('of a letter is what the next letter begins with', async () => {
    await clinic.as('owner').documents.saveTemplate({ kind: 'progress_report', template: { ...ourTemplate, body: 'Hello {{client}}\n{{closure}}\n{{nobody}}' }, version: 0 });
    const letter = await clinic.as('therapist').documents.startLetter({ kind: 'progress_report', episodeId: course.episodeId, redFlagId: null });
    expect(letter.body).toBe('Hello María Núñez-Canary\n{{nobody}}');
  });

  it('that somebody else saved first is stale', async () => {
    const owner = clinic.as('owner').documents;
    await owner.saveTemplate({ kind: 'home_care', template: ourTemplate, version: 0 });
    await expect(owner.saveTemplate({ kind: 'home_care', template: ourTemplate, version: 0 })).rejects.toMatchObject({ code: 'stale' });
    await owner.saveTemplate({ kind: 'home_care', template: ourTemplate, version: 1 });
    expect((await owner.getTemplates()).templates).toMatchObject([{ kind: 'home_care', version: 2 }]);
    await expect(owner.saveLetterhead({ ...head, version: 3 })).rejects.toMatchObject({ code: 'stale' });
  });

  it.each(templateKinds)('has a sample: %s', async (kind) => {
    const pdf = await sample(kind);
    expect(nodesOf(pdf.pages.flatMap((page) => page.structure), 'H1')).toHaveLength(1);
    expect(pdf.pages.map((page) => page.text).join(' ')).toMatch(/Sample Client/);
    expect(pdf.hasActions).toBe(false);
  });
});

describe('the letterhead', () => {
  it('takes a logo with its words, and leaves it out again', async () => {
    const owner = clinic.as('owner').documents;
    const saved = await owner.saveLetterhead({ ...head, logoAlt: 'Two waves', version: 0, logo: pixel });
    expect(saved).toMatchObject({ hasLogo: true, version: 1 });
    const figures = nodesOf((await note()).pdf.pages.flatMap((page) => page.structure), 'Figure').map((node) => node.alt);
    expect(figures).toContain('Two waves');
    expect(await owner.saveLetterhead({ ...head, version: 1, logo: null })).toMatchObject({ hasLogo: false });
  });

  it('refuses what is no picture, in words', async () => {
    const { documents } = clinic.as('owner');
    for (const logo of [Buffer.from('GIF89a').toString('base64'), pixel.slice(0, 60), Buffer.from('<svg onload=alert(1)>').toString('base64')]) {
      await expect(documents.saveLetterhead({ ...head, version: 0, logo })).rejects.toMatchObject({ code: 'validation', data: { reason: 'logoUnreadable' } });
    }
    expect((await documents.getTemplates()).letterhead.hasLogo).toBe(false);
  });

  it('leaves room on printed paper, and says at the foot what the clinic wants', async () => {
    const plain = await sample('attendance');
    const free = await sample('attendance', ourTemplate, { ...head, style: 'preprinted', topMillimetres: 80, footer: 'IBAN DE00 0000' });
    expect(plain.pages[0]?.text).toContain('Lakeside Clinic');
    const top = (pdf: typeof free, text: string): number => pdf.pages[0]?.texts.find((one) => one.text.startsWith(text))?.y ?? 0;
    expect(792 - top(free, 'Certificate')).toBeGreaterThan((80 * 72) / 25.4);
    expect(792 - top(plain, 'Certificate')).toBeLessThan(160);
    expect(free.pages[0]?.text).toContain('IBAN DE00 0000');
  });
});
