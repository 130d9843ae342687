// Visits as an iCalendar file (RFC 5545). It leaves the clinic: times and the clinic's name, and nothing of a client.
import { instantFromMilliseconds, millisecondsOf, type CivilDate, type Instant } from '../core/time.ts';
import type { VisitState } from '../schedule/schedule.model.ts';
import { occupiesTime } from '../schedule/visit-state.rules.ts';
import { contentLines, escapeText, quoteParameter } from './content-lines.rules.ts';
import { utcText, zoneLines } from './time-zone.rules.ts';

/** What of a visit a calendar is told. */
export interface CalendarVisit {
  readonly id: string;
  readonly version: number;
  readonly startsOn: CivilDate;
  readonly startMinute: number;
  readonly durationMinutes: number;
  readonly startsAt: Instant;
  readonly state: VisitState;
}

export interface CalendarClinic {
  readonly name: string;
  readonly zone: string;
  readonly email: string;
  readonly addressLines: readonly string[];
  /** "Appointment", in the clinic's language. */
  readonly word: string;
}

const yearMilliseconds = 366 * 86_400_000;

function statusOf(state: VisitState): 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED' {
  if (!occupiesTime(state)) return 'CANCELLED';
  return state === 'tentative' ? 'TENTATIVE' : 'CONFIRMED';
}

function localStart({ startsOn, startMinute }: CalendarVisit): string {
  const [hour, minute] = [Math.floor(startMinute / 60), startMinute % 60].map((part) => String(part).padStart(2, '0'));
  return `${startsOn.replaceAll('-', '')}T${hour}${minute}00`;
}

function organizer({ name, email }: CalendarClinic): string {
  // A calendar address must be a URI; without an e-mail address it says so.
  return `ORGANIZER;CN=${quoteParameter(name)}:${/^[^\s@<>"]+@[^\s@<>"]+$/.test(email) ? `mailto:${email}` : 'invalid:nomail'}`;
}

function eventLines(visit: CalendarVisit, clinic: CalendarClinic, now: Instant): string[] {
  const place = clinic.addressLines.filter((line) => line !== '').join(', ');
  return [
    'BEGIN:VEVENT',
    // The same visit is the same event in every file, and a later file knows better.
    `UID:${visit.id}@fascia`,
    `DTSTAMP:${utcText(now)}`,
    `SEQUENCE:${visit.version - 1}`,
    `DTSTART;TZID=${clinic.zone}:${localStart(visit)}`,
    `DURATION:PT${visit.durationMinutes}M`,
    `STATUS:${statusOf(visit.state)}`,
    `SUMMARY:${escapeText(`${clinic.word}, ${clinic.name}`)}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    organizer(clinic),
    'CLASS:PRIVATE',
    `TRANSP:${occupiesTime(visit.state) ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

/**
 * The text of the file. Where every visit is cancelled it cancels them (METHOD:CANCEL), otherwise it publishes them, the
 * cancelled ones marked so that they vanish from a calendar that has them.
 */
export function calendarText(visits: readonly CalendarVisit[], clinic: CalendarClinic, now: Instant): string {
  const isCancelling = visits.length > 0 && visits.every(({ state }) => !occupiesTime(state));
  const starts = visits.map(({ startsAt }) => millisecondsOf(startsAt));
  const from = instantFromMilliseconds(Math.min(millisecondsOf(now), ...starts));
  // A year more, so that what somebody moves within their own calendar is right as well.
  const until = instantFromMilliseconds(Math.max(millisecondsOf(now), ...starts) + yearMilliseconds);
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fascia//Clinic schedule//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${isCancelling ? 'CANCEL' : 'PUBLISH'}`,
    ...zoneLines(clinic.zone, from, until),
    ...visits.flatMap((visit) => eventLines(visit, clinic, now)),
    'END:VCALENDAR',
  ]);
}
