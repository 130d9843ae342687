// The day on paper: who comes when and where, each therapist's visits under their name, nothing clinical.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SheetWish } from '../../shared/documents/documents.model.ts';
import { openScheduleClinic, type ScheduleClinic } from '../schedule/schedule.test-support.ts';
import { readPdf } from './pdf/read-pdf.test-support.ts';

let clinic: ScheduleClinic;

beforeAll(async () => {
  clinic = await openScheduleClinic();
  const maria = await clinic.addClient();
  const john = await clinic.addClient({ firstName: 'John', lastName: 'Okoro' });
  await clinic.book({ clientId: maria, note: 'Sciatica, asked for a firm table' });
  await clinic.book({ clientId: john, startMinute: 780, therapistId: clinic.staffIds.otherTherapist });
  const gone = await clinic.book({ clientId: john, startMinute: 900 });
  await clinic.as('frontDesk').schedule.changeVisitState({ visitId: gone.id, version: gone.version, state: 'cancelled_by_client', reason: '' });
  await clinic.book({ clientId: maria, startsOn: '2026-03-05', startMinute: 840 });
});
afterAll(() => clinic.close());

async function printed(wish: Omit<SheetWish, 'date'>) {
  const { ticket, ...made } = await clinic.as('frontDesk').documents.makeSheet({ ...wish, date: '2026-03-03' });
  const file = clinic.app.openTicket(ticket.url.slice('/files/'.length), 'frontDesk');
  const pdf = await readPdf(file?.bytes ?? new Uint8Array());
  return { ...made, fileName: ticket.fileName, pdf, text: pdf.pages.map((page) => page.text).join('\n') };
}

describe('a sheet', () => {
  it('of a day lists each therapist’s visits that take place, with page numbers', async () => {
    const { title, pageCount, fileName, pdf, text } = await printed({ kind: 'day', staffId: null });
    expect({ title, pageCount, fileName }).toEqual({ title: 'Day sheet, Tuesday, March 3, 2026', pageCount: 1, fileName: 'day-sheet-2026-03-03.pdf' });
    expect(pdf.pages).toHaveLength(1);
    for (const words of ['Theo Therapist', 'Tara Therapist', '10:00 AM – 11:00 AM', 'Maria Lopez', 'John Okoro', '1:00 PM – 2:00 PM', 'Room 1', 'Booked', 'Page 1 of 1']) {
      expect(text).toContain(words);
    }
    // Neither the cancelled one nor what the desk wrote down.
    for (const words of ['3:00 PM – 4:00 PM', 'Sciatica', 'Cancelled']) expect(text).not.toContain(words);
  });

  it('of one therapist names nobody else’s clients, and of a week has its days', async () => {
    const theo = await printed({ kind: 'day', staffId: clinic.staffIds.therapist });
    expect(theo.text).toContain('Maria Lopez');
    expect(theo.text).not.toContain('John Okoro');
    const week = await printed({ kind: 'week', staffId: clinic.staffIds.therapist });
    expect(week.title).toBe('Week sheet, Mar 1, 2026 to Mar 7, 2026');
    for (const words of ['Sunday, March 1, 2026', 'Tuesday, March 3, 2026', 'Thursday, March 5, 2026', '2:00 PM – 3:00 PM', 'No visits.']) expect(week.text).toContain(words);
  });

  it('is kept in the audit log, and in no archive', async () => {
    await printed({ kind: 'day', staffId: null });
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'sheet.made', limit: 1 });
    expect(event).toMatchObject({ staffId: clinic.staffIds.frontDesk, clientId: null, detail: { kind: 'day', date: '2026-03-03' } });
    const { documents } = clinic.as('frontDesk');
    await documents.recordSheetPrinted({ paper: 'sheet', subjectId: null });
    await documents.recordSheetSaved({ paper: 'sheet', subjectId: null });
    for (const action of ['sheet.printed', 'sheet.saved'] as const) {
      expect(await clinic.as('owner').audit.listEvents({ action, limit: 5 })).toMatchObject([{ staffId: clinic.staffIds.frontDesk, detail: { kind: 'sheet' } }]);
    }
  });

  it('of somebody who does not exist is refused', async () => {
    const nobody = { kind: 'day', date: '2026-03-03', staffId: '0198a5b0-0000-7000-8000-000000000000' } as const;
    await expect(clinic.as('frontDesk').documents.makeSheet(nobody)).rejects.toMatchObject({ code: 'notFound' });
  });
});
