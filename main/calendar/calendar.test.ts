import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileTicket } from '../../shared/core/file-ticket.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from '../schedule/schedule.test-support.ts';

let clinic: ScheduleClinic;
let maria: string;
beforeAll(async () => {
  clinic = await openScheduleClinic();
  maria = await clinic.addClient();
});
afterAll(() => clinic.close());

/** The file behind a ticket, as the desk's window fetches it. */
function textOf(ticket: FileTicket): string {
  const file = clinic.app.openTicket(ticket.url.replace('/files/', ''), 'frontDesk');
  return Buffer.from(file?.bytes ?? []).toString('utf8');
}

function eventsOf(text: string): ICAL.Event[] {
  // The library's types call what its parser answers `any[]`.
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('the calendar file', () => {
  it('of a visit keeps its id while the visit moves on, tells nothing of the client, and is in the audit log', async () => {
    const desk = clinic.as('frontDesk');
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-03', note: 'sore neck' });
    const first = textOf(await desk.calendar.exportVisit({ visitId: visit.id }));
    expect(first).not.toMatch(/Maria|Lopez|sore|massage 60|Theo/i);
    await desk.schedule.changeVisitState({ visitId: visit.id, version: visit.version, state: 'cancelled_by_client', reason: 'flu' });
    const ticket = await desk.calendar.exportVisit({ visitId: visit.id });
    const second = textOf(ticket);
    expect(ticket).toMatchObject({ fileName: 'visit-2026-03-03.ics', contentType: 'text/calendar; charset=utf-8' });
    expect(second).toContain('METHOD:CANCEL');
    const [before, after] = [...eventsOf(first), ...eventsOf(second)];
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([0, 1]);
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'calendar.exported' });
    expect(event).toMatchObject({ clientId: maria, subjectId: visit.id, detail: { kind: 'visit', count: 1 } });
  });

  it('of a plan holds all its visits, of a therapist those of the days that were asked for', async () => {
    const desk = clinic.as('frontDesk');
    const planId = await clinic.addPlan(maria, 2);
    const place = { therapistId: clinic.staffIds.therapist, roomId: clinic.rooms.one, startMinute: 600, durationMinutes: 60 };
    const slots = ['2026-03-05', '2026-03-09'].map((startsOn) => ({ ...place, startsOn }));
    await desk.schedule.bookSeries({ clientId: maria, serviceId: clinic.serviceId, planId, slots, note: '' });
    const series = eventsOf(textOf(await desk.calendar.exportPlan({ planId })));
    expect(series.map((event) => event.startDate.toString())).toEqual(['2026-03-05T10:00:00', '2026-03-09T10:00:00']);
    const theo = { staffId: clinic.staffIds.therapist, from: '2026-03-04', until: '2026-03-08' };
    const ticket = await desk.calendar.exportTherapist(theo);
    expect(ticket.fileName).toBe('calendar-2026-03-04-2026-03-08.ics');
    expect(eventsOf(textOf(ticket)).map((event) => event.startDate.toString())).toEqual(['2026-03-05T10:00:00']);
    expect((await refusalOf(desk.calendar.exportTherapist({ ...theo, until: '2026-03-03' }))).fields).toEqual({ until: 'endBeforeStart' });
    expect((await refusalOf(desk.calendar.exportTherapist({ ...theo, until: '2029-03-03' }))).fields).toEqual({ until: 'tooLarge' });
  });
});
