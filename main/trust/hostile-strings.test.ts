// Whatever is written into a field of the Clients room comes back letter for letter, on screen's wire, in the copy as
// data, and on paper; no word of it is ever run.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankDetails } from '../../shared/clients/blank-client.ts';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import type { FileTicket } from '../../shared/core/file-ticket.ts';
import { beginning, hostileStrings } from '../../shared/core/hostile-strings.test-support.ts';
import { builtInFormId } from '../../shared/intake/built-in-form.ts';
import { makeForTest } from '../documents/made.test-support.ts';
import { readPdf, type ReadPdf } from '../documents/pdf/read-pdf.test-support.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { unremarkable } from '../testing/intake.ts';

const strings = hostileStrings(Number(process.env['FASCIA_FAULT_RUNS'] ?? 60));
const perRecord = 20;
const records = Array.from({ length: Math.ceil(strings.length / perRecord) }, (_none, index) => strings.slice(index * perRecord, (index + 1) * perRecord));

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await openTestClinic();
});
afterAll(() => clinic.close());

/** The next text of a record, at most so long; they begin anew where they run out. */
function takeFrom(texts: readonly string[]): (max: number) => string {
  let count = -1;
  return (max) => {
    count += 1;
    return beginning(texts[count % texts.length] ?? '', max) || 'x';
  };
}

function fileOf({ url }: FileTicket): Buffer {
  return Buffer.from(clinic.app.openTicket(url.slice('/files/'.length), 'owner')?.bytes ?? []);
}

async function write(texts: readonly string[]) {
  const next = takeFrom(texts);
  const owner = clinic.as('owner');
  const therapist = clinic.as('therapist');
  const doctor = await owner.clients.saveDoctor({
    name: next(120), speciality: next(80), practice: next(120), phone: '', fax: '', email: '', directAddress: next(120), address: next(400), registration: next(60), note: next(500), isActive: true,
  });
  const field = await owner.clients.saveOwnField({ label: next(60), kind: 'text', choices: [], position: 0, isActive: true });
  const details: ClientDetails = {
    ...blankDetails,
    firstName: next(80), lastName: next(80), preferredName: next(80), pronouns: next(40), address: next(400), language: next(40), occupation: next(120), workPosture: next(120), sport: next(120), deskNote: next(2000),
    contacts: [{ name: next(120), relation: next(60), phone: '', email: '', parts: ['guardian'], mayConsent: true, mayBeTold: true, note: next(300) }],
    doctors: [{ doctorId: doctor.id, part: 'referrer', mayContact: true }],
    own: [{ fieldId: field.id, value: next(500) }],
  };
  const { id: clientId } = await owner.clients.createClient(details);
  const preferences = {
    pressure: 'firm', side: 'left', areasToAvoid: next(300), positions: next(200), lubricant: next(120), heat: next(120), music: next(120), communication: next(200), stopWord: next(60), note: next(1000),
  } as const;
  await therapist.clients.savePreferences({ clientId, preferences, version: 0 });
  const flag = await therapist.clients.addPrivateFlag({ clientId, text: next(500) });
  const words = { kind: 'report', title: next(120), datedOn: null, note: next(500) } as const;
  const base64 = Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64');
  const attachment = await therapist.attachments.addAttachment({ clientId, words, base64 });
  const correction = await owner.rights.addCorrection({ clientId, correction: { receivedOn: '2026-03-01', askedBy: next(120), text: next(2000) } });
  const answers = { ...unremarkable.answers, complaint: { value: next(2000), detail: '' }, seizures: { value: 'yes', detail: next(1000) }, medications: { value: [next(160), next(160)], detail: '' } };
  const draft = await therapist.intake.startIntake({ clientId, formId: builtInFormId, way: 'paper' });
  const { intakeId } = await therapist.intake.handIn({ ...draft, answers, signatures: [{ role: 'client', name: next(120), method: 'paper', drawn: null }] });
  return { clientId, doctor, details, preferences, flag, words, attachment, correction, answers, intakeId };
}

/** Text runs of a page as they were drawn, without spaces: where lines break and how marks are placed does not matter. */
function lettersOf(pdf: ReadPdf): string {
  return pdf.pages.map(({ text }) => text).join(' ').replace(/\s+/g, '');
}

describe('words of every kind', () => {
  it.each(records)('are kept as written: %j …', { timeout: 120_000 }, async (...texts) => {
    const kept = await write(texts);
    const { clientId, intakeId } = kept;
    const owner = clinic.as('owner');
    const therapist = clinic.as('therapist');
    expect(await therapist.clients.getClient({ clientId })).toMatchObject(kept.details);
    expect(await therapist.clients.getPreferences({ clientId })).toMatchObject(kept.preferences);
    expect(await therapist.clients.listPrivateFlags({ clientId })).toMatchObject([{ text: kept.flag.text }]);
    expect(await therapist.attachments.listAttachments({ clientId })).toMatchObject([kept.words]);
    expect(await owner.rights.listCorrections({ clientId })).toMatchObject([{ text: kept.correction.text, askedBy: kept.correction.askedBy }]);
    expect((await therapist.intake.getIntake({ intakeId })).response.answers).toMatchObject(kept.answers);
    expect((await therapist.clients.findClients({ query: kept.details.lastName })).length).toBeLessThan(200);

    const copy = JSON.parse(fileOf(await owner.rights.exportCopy({ clientId, format: 'json', askedBy: 'client' })).toString('utf8')) as { tables: Record<string, unknown[]> };
    expect(copy.tables['clients']).toMatchObject([{ first_name: kept.details.firstName, desk_note: kept.details.deskNote }]);
    const papers = [
      await readPdf(fileOf(await owner.rights.exportCopy({ clientId, format: 'pdf', askedBy: 'client' }))),
      (await makeForTest(clinic, 'intake', intakeId)).pdf,
    ];
    for (const paper of papers) expect(paper.hasActions).toBe(false);
    // Letters that every font has are read back from the paper as they were typed.
    const plain = kept.correction.text;
    if (/^[\x20-\x7e]+$/.test(plain) && papers[0]) expect(lettersOf(papers[0])).toContain(plain.replace(/\s+/g, ''));
  });

  it('with control characters are refused, and change nothing', async () => {
    for (const control of ['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085']) {
      await expect(clinic.as('owner').clients.createClient({ firstName: `Ada${control}`, lastName: 'Lost', phone: '' })).rejects.toMatchObject({ code: 'validation' });
    }
    expect(await clinic.as('owner').clients.findClients({ query: 'Lost' })).toEqual([]);
  });
});
