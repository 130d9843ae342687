import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitColumns } from '../../shared/history/history.rules.ts';
import type { VisitFilter } from '../../shared/history/history.model.ts';
import { openTestClinic, testPassword, type TestClinic } from '../testing/clinic.ts';

let clinic: TestClinic;
let maria: string;
let john: string;

const everything: VisitFilter = { from: null, until: null, therapistId: null, clientId: null, states: [] };

async function book(clientId: string, therapistId: string, startsOn: string, note = ''): Promise<void> {
  const desk = clinic.as('frontDesk');
  const [service] = await desk.clinic.listServices();
  await desk.schedule.bookVisit({
    clientId,
    serviceId: service?.id ?? '',
    planId: null,
    therapistId,
    roomId: null,
    startsOn,
    startMinute: 9 * 60,
    durationMinutes: 60,
    note,
    state: 'booked',
    isWalkIn: false,
    acceptsWarnings: true,
  });
}

beforeAll(async () => {
  clinic = await openTestClinic();
  const { clients } = clinic.as('frontDesk');
  maria = (await clients.createClient({ firstName: '=cmd|', lastName: 'Lopez, "Mia"', phone: '312 555 0101' })).id;
  john = (await clients.createClient({ firstName: 'John', lastName: 'Okoro', phone: '312 555 0102' })).id;
  const { therapist, otherTherapist } = clinic.staffIds;
  await book(maria, therapist, '2026-03-02', '+1 pillow\nby the window');
  await book(john, otherTherapist, '2026-03-02');
  await book(maria, otherTherapist, '2026-03-09');
  await book(john, therapist, '2026-03-31');
  const [last] = (await clinic.as('frontDesk').history.listVisits({ filter: { ...everything, from: '2026-03-31' } })).visits;
  await clinic.as('frontDesk').schedule.changeVisitState({
    visitId: last?.id ?? '',
    version: last?.version ?? 0,
    state: 'cancelled_by_client',
    reason: 'ill',
  });
});
afterAll(() => clinic.close());

async function daysOf(filter: Partial<VisitFilter>): Promise<string[]> {
  const page = await clinic.as('frontDesk').history.listVisits({ filter: { ...everything, ...filter } });
  expect(page.total).toBe(page.visits.length);
  return page.visits.map((visit) => `${visit.startsOn} ${visit.clientName.split(' ')[0]}`);
}

describe('the visit history', () => {
  it('answers newest first, by any filter', async () => {
    expect(await daysOf({ clientId: maria })).toEqual(['2026-03-09 =cmd|', '2026-03-02 =cmd|']);
    expect(await daysOf({ therapistId: clinic.staffIds.therapist })).toEqual(['2026-03-31 John', '2026-03-02 =cmd|']);
    expect(await daysOf({ states: ['cancelled_by_client', 'no_show'] })).toEqual(['2026-03-31 John']);
    expect(await daysOf({ from: '2026-03-03', until: '2026-03-30' })).toEqual(['2026-03-09 =cmd|']);
    expect(await daysOf({ from: '2026-03-09', until: '2026-03-09' })).toEqual(['2026-03-09 =cmd|']);
    expect(await daysOf({ from: '2026-04-01' })).toEqual([]);
    expect(await daysOf({ clientId: john, states: ['booked'] })).toEqual(['2026-03-02 John']);
  });

  it('turns pages, with the totals by state of all of them', async () => {
    const { history } = clinic.as('frontDesk');
    const whole = await history.listVisits({ filter: everything });
    expect(whole.total).toBe(4);
    expect(whole.totals).toEqual(expect.arrayContaining([{ state: 'booked', count: 3 }, { state: 'cancelled_by_client', count: 1 }]));
    const booked = await history.listVisits({ filter: { ...everything, states: ['booked'] } });
    expect(booked).toMatchObject({ total: 3, totals: whole.totals });
    const second = await history.listVisits({ filter: everything, offset: 2, limit: 2 });
    expect(second).toMatchObject({ total: 4, totals: whole.totals });
    expect(second.visits).toEqual(whole.visits.slice(2));
  });
});

describe('the export', () => {
  async function exportAs(who: 'owner', filter = everything) {
    const ticket = await clinic.as(who).history.exportVisits({ filter });
    const file = clinic.app.openTicket(ticket.url.split('/').at(-1) ?? '', who);
    return { ticket, text: Buffer.from(file?.bytes ?? []).toString('utf8') };
  }

  it('is a spreadsheet that runs nothing', async () => {
    const { ticket, text } = await exportAs('owner');
    expect(ticket).toMatchObject({ fileName: 'visits-2026-03-02.csv', contentType: 'text/csv; charset=utf-8' });
    expect(text.startsWith('\uFEFFdate,start,minutes,client,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true });
    expect(errors).toEqual([]);
    expect(Object.keys(data[0] ?? {})).toEqual([...visitColumns]);
    expect(data.map((row) => row['date'])).toEqual(['2026-03-31', '2026-03-09', '2026-03-02', '2026-03-02']);
    const booked = data.find((row) => row['note'] !== '');
    expect(booked).toMatchObject({
      date: '2026-03-02',
      start: '09:00',
      minutes: '60',
      client: `'=cmd| Lopez, "Mia"`,
      therapist: 'Theo Therapist',
      state: 'booked',
      walk_in: 'no',
      session: '',
      note: "'+1 pillow\nby the window",
      client_id: maria,
    });
  });

  it('holds what the filter lets through and is told to the log', async () => {
    const { text } = await exportAs('owner', { ...everything, clientId: john });
    expect(text.split('\r\n')).toHaveLength(4);
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'history.exported' });
    expect(event).toMatchObject({ clientId: john, detail: { count: 2 } });
  });

  it('needs the owner, a password given lately, and the seat that asked', async () => {
    const filter = everything;
    await expect(clinic.as('frontDesk').history.exportVisits({ filter })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(clinic.as('therapist').history.exportVisits({ filter })).rejects.toMatchObject({ code: 'forbidden' });
    const { ticket } = await exportAs('owner');
    expect(clinic.app.openTicket(ticket.url.split('/').at(-1) ?? '', 'frontDesk')).toBeUndefined();
    clinic.clock.advanceMinutes(6);
    await expect(clinic.as('owner').history.exportVisits({ filter })).rejects.toMatchObject({ data: { reason: 'freshSignInNeeded' } });
    await clinic.as('owner').session.confirmPassword({ password: testPassword });
    expect((await exportAs('owner')).text).toContain('2026-03-31');
  });
});
