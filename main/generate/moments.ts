// Days and instants of the generated clinic, quick enough for millions of them.
import { uuidV7, type Id } from '../../shared/core/ids.ts';
import { addDays, daysBetween, weekdayOf, type CivilDate } from '../../shared/core/time.ts';
import { dayClock, type DayClock } from '../../shared/schedule/hours.rules.ts';
import type { Random } from './chance.ts';


function twoDigits(part: number): string {
  return part < 10 ? `0${part}` : String(part);
}

const epoch = '1970-01-01';
const dayNumbers = new Map<CivilDate, number>();
const dates = new Map<number, CivilDate>();

function dateOf(dayNumber: number): CivilDate {
  const known = dates.get(dayNumber);
  if (known !== undefined) return known;
  const date = addDays(epoch, dayNumber);
  dates.set(dayNumber, date);
  return date;
}

/** `addDays` that works out each date once: a history asks for the same few thousand of them again and again. */
export function shiftDays(date: CivilDate, days: number): CivilDate {
  let number = dayNumbers.get(date);
  if (number === undefined) {
    number = daysBetween(epoch, date);
    dayNumbers.set(date, number);
  }
  return dateOf(number + days);
}

/** A day of the clinic: its name, and what its wall clock's minutes mean. */
export interface Day {
  readonly date: CivilDate;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Milliseconds since 1970 at a minute of the wall clock. */
  at(minute: number): number;
}

/** Days by name, each worked out once; what lies behind is forgotten. */
export class Days {
  readonly #zone: string;
  readonly #known = new Map<CivilDate, Day>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  get(date: CivilDate): Day {
    const known = this.#known.get(date);
    if (known) return known;
    let clock: DayClock | undefined;
    const zone = this.#zone;
    const day: Day = {
      date,
      weekday: weekdayOf(date),
      at: (minute) => (clock ??= dayClock(date, zone))(minute).at,
    };
    this.#known.set(date, day);
    return day;
  }

  forgetBefore(date: CivilDate): void {
    for (const known of this.#known.keys()) if (known < date) this.#known.delete(known);
  }
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): CivilDate {
  const first = `${year}-${twoDigits(month)}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

/** The days of a year on which the clinic is closed, and why. */
export function holidaysIn(year: number): { readonly date: CivilDate; readonly label: string }[] {
  const firstOfJune = `${year}-06-01`;
  const thanksgiving = nthWeekday(year, 11, 4, 4);
  return [
    { date: `${year}-01-01`, label: 'New Year’s Day' },
    // Memorial Day is the last Monday of May.
    { date: addDays(firstOfJune, -(((weekdayOf(firstOfJune) + 5) % 7) + 1)), label: 'Memorial Day' },
    { date: `${year}-07-04`, label: 'Independence Day' },
    { date: nthWeekday(year, 9, 1, 1), label: 'Labor Day' },
    { date: thanksgiving, label: 'Thanksgiving' },
    { date: addDays(thanksgiving, 1), label: 'Day after Thanksgiving' },
    { date: `${year}-12-24`, label: 'Christmas Eve' },
    { date: `${year}-12-25`, label: 'Christmas Day' },
    { date: `${year}-12-31`, label: 'New Year’s Eve' },
  ];
}

const holidaysByYear = new Map<number, ReadonlySet<CivilDate>>();

function holidaysOf(year: number): ReadonlySet<CivilDate> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const made = new Set(holidaysIn(year).map(({ date }) => date));
  holidaysByYear.set(year, made);
  return made;
}

export function isHoliday(date: CivilDate): boolean {
  return holidaysOf(Number(date.slice(0, 4))).has(date);
}

/** Every day from the first to the last, both included. */
export function* eachDay(from: CivilDate, until: CivilDate): Generator<CivilDate> {
  const count = daysBetween(from, until);
  for (let index = 0; index <= count; index += 1) yield addDays(from, index);
}

/** Makes ids that sort by the time they are given, the same ones for the same seed. */
export function createIds(random: Random): (atMilliseconds: number) => Id {
  const bytes = new Uint8Array(10);
  const view = new DataView(bytes.buffer);
  return (atMilliseconds) => {
    view.setUint32(0, random() * 2 ** 32);
    view.setUint32(4, random() * 2 ** 32);
    view.setUint16(8, random() * 2 ** 16);
    return uuidV7(atMilliseconds, bytes);
  };
}
