// The intake on paper: every question of the form stands on the blank one, every answer on the one that was handed in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionsOf } from '../../shared/intake/answers.rules.ts';
import { builtInForm, builtInFormId } from '../../shared/intake/built-in-form.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { newClient } from '../testing/course.ts';
import { unremarkable } from '../testing/intake.ts';
import { makeForTest } from './made.test-support.ts';
import { readPdf } from './pdf/read-pdf.test-support.ts';

let clinic: TestClinic;
let clientId: string;

beforeAll(async () => {
  clinic = await openTestClinic();
  clientId = (await clinic.as('frontDesk').clients.createClient(newClient)).id;
});
afterAll(() => clinic.close());

/** As a reader's eye takes it: where a line is broken does not matter. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('a blank form', () => {
  it('is printed by the desk with every question, a place to answer and a line to sign, and is not archived', async () => {
    const desk = clinic.as('frontDesk');
    const { ticket, title } = await desk.documents.makeBlankIntake({ formId: builtInFormId, clientId });
    const pdf = await readPdf(clinic.app.openTicket(ticket.url.slice('/files/'.length), 'frontDesk')?.bytes ?? new Uint8Array());
    const text = flat(pdf.pages.map((page) => page.text).join(' '));
    expect(title).toBe(builtInForm.title);
    for (const question of questionsOf(builtInForm)) expect(text).toContain(flat(question.text));
    expect(text).toContain('María Núñez-Canary');
    expect(text).toContain('☐ No ☐ Yes');
    expect(text).toContain('Parent or guardian: ____');
    expect(await clinic.as('therapist').documents.listDocuments({ clientId })).toEqual([]);
  });
});

describe('an intake that was handed in', () => {
  it('is printed with its answers, who signed and the hash of its content, and archived once', async () => {
    const desk = clinic.as('frontDesk');
    const { draftId } = await desk.intake.startIntake({ clientId, formId: builtInFormId, way: 'paper' });
    const answers = { ...unremarkable.answers, seizures: { value: 'yes', detail: 'last in 2019' } };
    const { intakeId } = await desk.intake.handIn({ ...unremarkable, draftId, answers });
    const made = await makeForTest(clinic, 'intake', intakeId);
    expect(made.document).toMatchObject({ kind: 'intake', clientId, subjectId: intakeId });
    const text = flat(made.text);
    expect(text).toContain('Epilepsy or seizures? Yes – last in 2019');
    expect(text).toContain('M. Núñez');
    expect(text).toContain('Signed by typed name');
    // What hangs on an answer that was not given is not on it.
    expect(text).not.toContain('How many weeks?');
    const { response } = await clinic.as('therapist').intake.getIntake({ intakeId });
    expect(text).toContain(response.hash.slice(0, 12));
    expect((await makeForTest(clinic, 'intake', intakeId)).document.id).toBe(made.document.id);
  });
});
