// Weeks and months through the gate: the same visits as day by day, within the size of a reply, and counts that add up.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/core/time.ts';
import { unpackRange, withVisit } from '../../shared/schedule/range.model.ts';
import { openScheduleClinic, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let maria: string;
let john: string;

/** A Monday. */
const from = '2026-03-02';

beforeAll(async () => {
  clinic = await openScheduleClinic();
  maria = await clinic.addClient();
  john = await clinic.addClient({ firstName: 'John', lastName: 'Okoro' });
  await clinic.book({ clientId: maria, startsOn: '2026-03-03' });
  await clinic.book({ clientId: maria, startsOn: '2026-03-06', startMinute: 540, durationMinutes: 90, colour: '#bd5c70' });
  await clinic.book({ clientId: john, startsOn: '2026-03-06', startMinute: 540, therapistId: clinic.staffIds.otherTherapist, roomId: null });
  const gone = await clinic.book({ clientId: john, startsOn: '2026-03-04' });
  await clinic.as('frontDesk').schedule.changeVisitState({ visitId: gone.id, version: gone.version, state: 'cancelled_by_client', reason: '' });
});
afterAll(() => clinic.close());

describe('a range', () => {
  it('says of each day what the day board says', async () => {
    const desk = clinic.as('frontDesk');
    const days = unpackRange(await desk.schedule.getRange({ from, days: 7 }));
    expect(days.map(({ date }) => date)).toEqual(Array.from({ length: 7 }, (_none, day) => addDays(from, day)));
    for (const day of days) {
      const { visits, ...board } = await desk.schedule.getDay({ date: day.date });
      expect(day).toEqual({ ...board, visits: visits.map(({ seriesId: _s, planId: _plan, note: _note, stateAt: _since, ...visit }) => visit) });
    }
    expect(days.flatMap((day) => day.visits)).toHaveLength(4);
  });

  it('takes a changed visit in where it belongs, and drops it where it has left', async () => {
    const desk = clinic.as('frontDesk');
    const range = await desk.schedule.getRange({ from, days: 7 });
    const { seriesId: _s, planId: _plan, note: _note, stateAt: _since, ...visit } = (await desk.schedule.getDay({ date: '2026-03-03' })).visits[0] ?? expect.fail('Maria is booked');
    const later = { ...visit, startsOn: '2026-03-05', startMinute: 780, startsAt: '2026-03-05T19:00:00.000Z', endsAt: '2026-03-05T20:00:00.000Z', version: 2 };
    const days = unpackRange(withVisit(range, later));
    expect(days[1]?.visits).toEqual([]);
    expect(days[3]?.visits).toEqual([later]);
    expect(unpackRange(withVisit(range, { ...later, startsOn: '2026-04-05' })).flatMap((day) => day.visits)).toHaveLength(3);
    const other = { ...later, id: john, startsOn: '2026-04-05' };
    expect(withVisit(range, other)).toBe(range);
  });

  it('keeps a full week of eight therapists below 64 kB', async () => {
    const range = await clinic.as('frontDesk').schedule.getRange({ from, days: 7 });
    const [row] = range.rows;
    const [therapist] = range.therapists;
    if (!row || !therapist) throw new Error('the week has visits');
    const full = { ...range, therapists: Array.from({ length: 8 }, () => therapist), rows: Array.from({ length: 8 * 8 * 6 }, () => row) };
    expect(JSON.stringify(full).length).toBeLessThan(64 * 1024);
  });

  it('refuses more than a week', async () => {
    await expect(clinic.as('frontDesk').schedule.getRange({ from, days: 8 })).rejects.toMatchObject({ code: 'validation' });
  });
});

describe('a month', () => {
  it('counts visits, first visits and load of each day, of all or of one therapist', async () => {
    const desk = clinic.as('frontDesk');
    const all = await desk.schedule.getMonth({ from: '2026-03-01', days: 31, therapistId: null });
    const dayOf = (days: typeof all, date: string) => days.find((day) => day.date === date);
    expect(all).toHaveLength(31);
    expect(dayOf(all, '2026-03-03')).toEqual({ date: '2026-03-03', visits: 1, firstVisits: 1, bookedMinutes: 60, workingMinutes: 1200, closures: [] });
    // A cancelled visit neither counts nor takes the place of a first one.
    expect(dayOf(all, '2026-03-04')).toMatchObject({ visits: 0, firstVisits: 0, bookedMinutes: 0 });
    expect(dayOf(all, '2026-03-06')).toMatchObject({ visits: 2, firstVisits: 1, bookedMinutes: 150 });
    const one = await desk.schedule.getMonth({ from: '2026-03-01', days: 31, therapistId: clinic.staffIds.therapist });
    expect(dayOf(one, '2026-03-06')).toMatchObject({ visits: 1, firstVisits: 0, bookedMinutes: 90, workingMinutes: 600 });
  });
});
