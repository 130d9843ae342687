// Who comes when: the ten courses of cases.json moved to today, and more like them for other people.
import { pick } from '../../shared/core/random.ts';
import { addDays, daysBetween, weekdayOf, type CivilDate } from '../../shared/core/time.ts';
import type { CareCase } from './case.model.ts';
import { demoClients } from './demo-people.ts';

/** The Monday of cases.json that becomes the Monday of this week: half of its courses are then under way. */
const casesMonday = '2026-03-16';

const turnoverMinutes = 15;
const rooms = 2;

export interface PlacedCourse {
  readonly course: CareCase;
  /** Which of the three therapists. */
  readonly therapist: number;
  /** Which of the two rooms, by the visit's local start; null where both are taken. */
  readonly roomOf: ReadonlyMap<string, number | null>;
}

interface Busy {
  readonly therapist: number;
  readonly room: number | null;
  readonly day: CivilDate;
  readonly from: number;
  readonly until: number;
}

function minuteOf(local: string): number {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

function localStart(day: CivilDate, minute: number): string {
  return `${day}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

function moveLocal(local: string, days: number): string {
  return `${addDays(local.slice(0, 10), days)}${local.slice(10)}`;
}

function movePartial(date: string, days: number): string {
  return date.length === 10 ? addDays(date, days) : date;
}

/** The whole course moved by so many days, the client's birth date left where it is. */
function moveCourse(course: CareCase, days: number): CareCase {
  const { complaint, intake, follow_up: followUp, closure } = course;
  return {
    ...course,
    intake: { ...intake, ...(intake.clearance && { clearance: { ...intake.clearance, date: addDays(intake.clearance.date, days) } }) },
    complaint: {
      ...complaint,
      onset_date: complaint.onset_date ? movePartial(complaint.onset_date, days) : null,
      referral: complaint.referral ? { ...complaint.referral, date: addDays(complaint.referral.date, days) } : null,
    },
    sessions: course.sessions.map((session) => ({ ...session, start_local: moveLocal(session.start_local, days) })),
    appointments_extra: course.appointments_extra.map((extra) => ({ ...extra, start_local: moveLocal(extra.start_local, days) })),
    amendments: course.amendments.map((entry) => ({ ...entry, written_at: moveLocal(entry.written_at, days) })),
    follow_up: followUp ? { ...followUp, date: addDays(followUp.date, days) } : null,
    closure: closure ? { ...closure, date: addDays(closure.date, days) } : null,
  };
}

function startsOf(course: CareCase): { readonly local: string; readonly minutes: number }[] {
  return [
    ...course.sessions.map((session) => ({ local: session.start_local, minutes: session.duration_min })),
    ...course.appointments_extra.map((extra) => ({ local: extra.start_local, minutes: course.plan.duration_min })),
  ];
}

class Calendar {
  readonly #busy: Busy[] = [];

  isFree(therapist: number, day: CivilDate, from: number, minutes: number): boolean {
    const until = from + minutes + turnoverMinutes;
    return this.#busy.every(
      (busy) => busy.therapist !== therapist || busy.day !== day || until <= busy.from || busy.until <= from,
    );
  }

  take(therapist: number, day: CivilDate, from: number, minutes: number): number | null {
    const until = from + minutes + turnoverMinutes;
    const taken = this.#busy.filter((busy) => busy.day === day && from < busy.until && busy.from < until);
    const free = Array.from({ length: rooms }, (_none, room) => room).find((room) => taken.every((busy) => busy.room !== room));
    const room = free ?? null;
    this.#busy.push({ therapist, room, day, from, until });
    return room;
  }
}

function placeCourse(calendar: Calendar, course: CareCase, therapist: number): PlacedCourse {
  const roomOf = new Map<string, number | null>();
  for (const { local, minutes } of startsOf(course)) {
    roomOf.set(local, calendar.take(therapist, local.slice(0, 10), minuteOf(local), minutes));
  }
  return { course, therapist, roomOf };
}

function placeCases(calendar: Calendar, cases: readonly CareCase[], days: number): PlacedCourse[] {
  return cases.map((original, index) => {
    const course = moveCourse(original, days);
    const free = [0, 1, 2]
      .map((offset) => (index + offset) % 3)
      .find((therapist) =>
        startsOf(course).every(({ local, minutes }) => calendar.isFree(therapist, local.slice(0, 10), minuteOf(local), minutes)),
      );
    return placeCourse(calendar, course, free ?? index % 3);
  });
}

const dayStarts = [8 * 60, 9 * 60 + 15, 10 * 60 + 30, 13 * 60, 14 * 60 + 15, 15 * 60 + 30, 16 * 60 + 45];
export const weekendHours = { from: 9 * 60, until: 17 * 60 } as const;

function startsOn(day: CivilDate, minutes: number): readonly number[] {
  return weekdayOf(day) < 6 ? dayStarts : dayStarts.filter((start) => start >= weekendHours.from && start + minutes <= weekendHours.until);
}

function nextFree(calendar: Calendar, random: () => number, wish: { therapist: number; day: CivilDate; minutes: number }): string {
  for (let day = wish.day; ; day = addDays(day, 1)) {
    const free = startsOn(day, wish.minutes).filter((start) => calendar.isFree(wish.therapist, day, start, wish.minutes));
    if (free.length > 0) return localStart(day, pick(random, free));
  }
}

export interface DemoDay {
  readonly date: CivilDate;
  /** Of the week that the date lies in. */
  readonly monday: CivilDate;
}

/** So many people have a session of theirs today, whatever day it is: the board and Today are never empty. */
const peopleOfToday = 12;

/** When a course begins: so that one of its sessions falls on today, or anywhere in the weeks around. */
function firstDayOf(random: () => number, sessionDays: readonly number[], index: number, today: DemoDay): CivilDate {
  if (index < peopleOfToday) return addDays(today.date, -pick(random, sessionDays));
  return addDays(today.monday, Math.floor(random() * 38) - 26);
}

/** The same course for another person on other days, at hours when the therapist is free. */
function retell(calendar: Calendar, random: () => number, template: CareCase, index: number, today: DemoDay): PlacedCourse {
  const [firstName = '', lastName = '', birthDate = '', occupation = ''] = demoClients[index] ?? [];
  const therapist = index % 3;
  const templateDays = template.sessions.map((session) => daysBetween(template.sessions[0]?.start_local.slice(0, 10) ?? '', session.start_local.slice(0, 10)));
  const firstDay = firstDayOf(random, templateDays, index, today);
  const roomOf = new Map<string, number | null>();
  const sessions = template.sessions.map((session, at) => {
    const day = addDays(firstDay, templateDays[at] ?? 0);
    const local = nextFree(calendar, random, { therapist, day, minutes: session.duration_min });
    roomOf.set(local, calendar.take(therapist, local.slice(0, 10), minuteOf(local), session.duration_min));
    return { ...session, start_local: local };
  });
  const last = sessions.at(-1)?.start_local.slice(0, 10) ?? firstDay;
  const phone = `+1-312-555-0${String(200 + index).padStart(3, '0')}`;
  const mail = `${firstName}.${lastName}`.normalize('NFD').replace(/[^A-Za-z.]/g, '').toLowerCase();
  const course: CareCase = {
    ...template,
    id: `demo_${index + 1}`,
    client: {
      first_name: firstName,
      last_name: lastName,
      date_of_birth: birthDate,
      sex_recorded: 'unknown',
      pronouns: '',
      occupation,
      phone,
      email: `${mail}@example.com`,
    },
    complaint: { ...template.complaint, onset_date: addDays(firstDay, -40), referral: null },
    sessions: sessions.toSorted((a, b) => (a.start_local < b.start_local ? -1 : 1)).map((session, at) => ({ ...session, session_no: at + 1 })),
    appointments_extra: [],
    amendments: [],
    follow_up: template.follow_up ? { ...template.follow_up, date: addDays(last, 12) } : null,
    closure: template.closure ? { ...template.closure, date: addDays(last, 12) } : null,
  };
  return { course, therapist, roomOf };
}

/** Every course of the demo clinic around today. */
export function demoCourses(cases: readonly CareCase[], today: DemoDay, random: () => number): PlacedCourse[] {
  const calendar = new Calendar();
  const placed = placeCases(calendar, cases, daysBetween(casesMonday, today.monday));
  // Courses that fit anybody: no guardian, pregnancy, clearance or emergency in them.
  const templates = cases.filter((course) => !course.client.guardian && course.intake.flags.length === 0);
  const retold = demoClients.map((_client, index) => retell(calendar, random, pick(random, templates), index, today));
  return [...placed, ...retold];
}
