import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays, instantOfWallTime } from '../core/time.ts';
import { calendarText, type CalendarClinic, type CalendarVisit } from './calendar.rules.ts';
import { escapeText, foldLine } from './content-lines.rules.ts';

const now = '2026-03-02T16:00:00.000Z';
const clinic: CalendarClinic = { name: 'Lakeside, Massage; Körper', zone: 'America/Chicago', email: 'desk@lakeside.example', addressLines: ['1 Lake St', '', 'Chicago'], word: 'Appointment' };

function visitOn(startsOn: string, startMinute: number, changes: Partial<CalendarVisit> & { readonly zone?: string } = {}): CalendarVisit {
  const { zone = clinic.zone, ...given } = changes;
  return { id: `${startsOn}-${startMinute}`, version: 1, startsOn, startMinute, durationMinutes: 60, startsAt: instantOfWallTime(startsOn, startMinute, zone).at, state: 'booked', ...given };
}

/** Reads a file as another program does: with its own zone, and no other knowledge of zones. */
function parsed(text: string): { readonly calendar: ICAL.Component; readonly events: readonly ICAL.Event[] } {
  ICAL.TimezoneService.reset();
  // The library's types call what its parser answers `any[]`.
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

const zones = ['America/Chicago', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Pacific/Apia', 'Africa/Casablanca', 'Europe/Dublin'];

describe('an iCalendar file', () => {
  it('holds a visit with its zone, a lasting id and its version, and nothing of the client', () => {
    const text = calendarText([visitOn('2026-03-10', 540, { version: 3 })], clinic, now);
    const { calendar, events } = parsed(text);
    const [event] = events;
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event?.uid).toBe('2026-03-10-540@fascia');
    expect(event?.sequence).toBe(2);
    expect(event?.summary).toBe('Appointment, Lakeside, Massage; Körper');
    expect(event?.location).toBe('1 Lake St, Chicago');
    expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-03-10T14:00:00.000Z');
    expect(event?.endDate.toJSDate().toISOString()).toBe('2026-03-10T15:00:00.000Z');
    expect(calendar.getAllSubcomponents('vevent')[0]?.getAllProperties().map(({ name }) => name)).toEqual([
      'uid', 'dtstamp', 'sequence', 'dtstart', 'duration', 'status', 'summary', 'location', 'organizer', 'class', 'transp',
    ]);
  });

  it('ends lines by CRLF, none longer than 75 octets', () => {
    const long = { ...clinic, name: 'Ж'.repeat(60) + '🌊'.repeat(30), email: '' };
    const text = calendarText([visitOn('2026-03-10', 540)], long, now);
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.some((line) => line.includes('\n'))).toBe(false);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(parsed(text).events[0]?.summary).toBe(`Appointment, ${long.name}`);
    expect(text).toContain('invalid:nomail');
  });

  it('cancels what is cancelled, and marks it so beside visits that stand', () => {
    const gone = visitOn('2026-03-10', 540, { state: 'cancelled_by_client', version: 2 });
    const method = (visits: readonly CalendarVisit[]): unknown => parsed(calendarText(visits, clinic, now)).calendar.getFirstPropertyValue('method');
    expect(method([gone])).toBe('CANCEL');
    const both = [gone, visitOn('2026-03-12', 540, { state: 'tentative' })];
    expect(method(both)).toBe('PUBLISH');
    const states = parsed(calendarText(both, clinic, now)).events.map((event) => event.component.getFirstPropertyValue('status'));
    expect(states).toEqual(['CANCELLED', 'TENTATIVE']);
  });

  it.each(zones)('tells every day’s time right over two years in %s, by its own zone alone', (zone) => {
    const days = Array.from({ length: 730 }, (_, day) => addDays('2026-01-01', day));
    const visits = days.map((date) => visitOn(date, 540, { zone }));
    const { events } = parsed(calendarText(visits, { ...clinic, zone }, '2026-01-01T12:00:00.000Z'));
    const wrong = events.filter((event, index) => event.startDate.toJSDate().toISOString() !== visits[index]?.startsAt);
    expect(wrong.map((event) => event.uid)).toEqual([]);
  });

  it('keeps nine o’clock at nine in the week of the change, hour by hour', () => {
    const visits = Array.from({ length: 7 * 24 }, (_, hour) => visitOn(addDays('2026-10-29', Math.floor(hour / 24)), (hour % 24) * 60)).filter(
      // The hour that occurs twice means the earlier one; libraries differ about it.
      ({ startsOn, startMinute }) => !(startsOn === '2026-11-01' && startMinute === 60),
    );
    const { events } = parsed(calendarText(visits, clinic, '2026-10-28T12:00:00.000Z'));
    expect(events.map((event) => event.startDate.toJSDate().toISOString())).toEqual(visits.map((visit) => visit.startsAt));
    expect(events.map((event) => event.startDate.hour)).toEqual(visits.map((visit) => visit.startMinute / 60));
  });

  it('gives a zone that follows one rule as a rule that ends, which repeats to the real changes', () => {
    const text = calendarText([visitOn('2026-01-05', 540), visitOn('2029-01-05', 540)], clinic, '2026-01-01T12:00:00.000Z');
    const zone = parsed(text).calendar.getFirstSubcomponent('vtimezone');
    const changes = (zone?.getAllSubcomponents() ?? []).flatMap((part) => {
      const start = part.getFirstPropertyValue('dtstart');
      const rule = part.getFirstPropertyValue('rrule');
      if (!(start instanceof ICAL.Time)) return [];
      if (!(rule instanceof ICAL.Recur)) return [`${part.name} ${start.toString()}`];
      const found: string[] = [];
      const iterator = rule.iterator(start);
      for (let next = iterator.next(); next; next = iterator.next()) found.push(`${part.name} ${next.toString()}`);
      return found;
    });
    expect(changes.toSorted((one, other) => one.slice(-19).localeCompare(other.slice(-19)))).toEqual([
      'standard 2025-11-02T02:00:00', 'daylight 2026-03-08T02:00:00', 'standard 2026-11-01T02:00:00', 'daylight 2027-03-14T02:00:00',
      'standard 2027-11-07T02:00:00', 'daylight 2028-03-12T02:00:00', 'standard 2028-11-05T02:00:00', 'daylight 2029-03-11T02:00:00', 'standard 2029-11-04T02:00:00',
    ]);
  });
});

describe('text in a calendar', () => {
  it('comes back as it was, folded or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        expect(parsed(calendarText([visitOn('2026-03-10', 540)], { ...clinic, name }, now)).events[0]?.summary).toBe(`Appointment, ${name}`);
      }),
      { numRuns: 200 },
    );
  });

  it('is escaped where it would end a value', () => {
    expect(escapeText('a,b;c\\d\ne')).toBe('a\\,b\\;c\\\\d\\ne');
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });
});
