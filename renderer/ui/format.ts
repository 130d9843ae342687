// Everything a person reads as a date, time, length or amount goes through here: locale by the clinic, through Intl.
import { Temporal } from 'temporal-polyfill';
import type { CivilDate, Instant } from '../../shared/core/time.ts';
import { ageOn, wallTimeOf } from '../../shared/core/time.ts';

export interface FormatSettings {
  readonly locale: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly hourCycle: 'h12' | 'h23';
  /** ISO weekday on which a week begins. */
  readonly weekStart: number;
}

export interface Format {
  readonly settings: FormatSettings;
  /** `Nov 23, 2026` */
  date(date: CivilDate): string;
  /** `Monday, November 23, 2026` */
  longDate(date: CivilDate): string;
  /** `Mon, Nov 23` */
  shortDate(date: CivilDate): string;
  /** A date of which only the year or month may be known: `2019`, `May 2019`, `May 17, 2019`. */
  partialDate(date: string): string;
  /** The month of a date: `November 2026`. */
  month(date: CivilDate): string;
  /** A day that comes back each year: `December 25`. */
  dayOfYear(date: CivilDate): string;
  /** "Nov 23": where there is no room for more. */
  narrowDay(date: CivilDate): string;
  /** ISO weekday 1-7 as `Monday` or `Mon`. */
  weekday(isoWeekday: number, width?: 'long' | 'short'): string;
  /** Minutes after midnight as `9:30 AM` or `09:30`. */
  time(minute: number): string;
  /** `9:30 – 10:30 AM`, from a start minute and a length in minutes. */
  timeRange(startMinute: number, durationMinutes: number): string;
  /** An instant as time of day in the clinic's zone. */
  instantTime(at: Instant): string;
  /** An instant as date and time in the clinic's zone. */
  instantDateTime(at: Instant): string;
  /** Integer cents as an amount of the clinic's currency. */
  money(cents: number): string;
  number(value: number, fractionDigits?: number): string;
  /** Completed years on `day`; undefined where the birth date is not fully known. */
  age(birthDate: string | null, day: CivilDate): number | undefined;
}

// A civil date has no zone: it is shown through midnight UTC, so that no zone can move it.
function utcMilliseconds(date: CivilDate): number {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
}

/** Midnight of a day that no clock change touches: only hours and minutes after it are shown. */
const midnight = utcMilliseconds('2001-01-01');

/** Intl takes its time to make a formatter, and no screen says all of them: each is made when it is first needed. */
function once<T extends object | number>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Makes the formatters of one clinic; what they said once they know: build once per settings. */
export function createFormat(settings: FormatSettings): Format {
  const { locale, currency, timeZone, hourCycle } = settings;
  const civil = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  const dateFormat = civil({ dateStyle: 'medium' });
  const longDateFormat = civil({ dateStyle: 'full' });
  const shortDateFormat = civil({ weekday: 'short', month: 'short', day: 'numeric' });
  const monthFormat = civil({ month: 'short', year: 'numeric' });
  const longMonthFormat = civil({ month: 'long', year: 'numeric' });
  const dayOfYearFormat = civil({ month: 'long', day: 'numeric' });
  const narrowDayFormat = civil({ month: 'short', day: 'numeric' });
  const weekdayFormats = { long: civil({ weekday: 'long' }), short: civil({ weekday: 'short' }) };
  const timeFormat = civil({ hour: hourCycle === 'h12' ? 'numeric' : '2-digit', minute: '2-digit', hourCycle });
  const moneyFormat = once(() => new Intl.NumberFormat(locale, { style: 'currency', currency }));
  const fractionDigits = once(() => moneyFormat().resolvedOptions().maximumFractionDigits ?? 2);
  const numberFormats = new Map<number, Intl.NumberFormat>();

  const date = (day: CivilDate): string => dateFormat().format(utcMilliseconds(day));
  // A board says the same few times over and over, and Intl takes its time.
  const times = new Map<number, string>();
  const time = (minute: number): string => {
    const known = times.get(minute) ?? timeFormat().format(midnight + (minute % 1440) * 60_000);
    times.set(minute, known);
    return known;
  };
  const ranges = new Map<number, string>();
  const timeRange = (start: number, length: number): string => {
    const key = start * 1441 + length;
    const known = ranges.get(key) ?? timeFormat().formatRange(midnight + start * 60_000, midnight + (start + length) * 60_000);
    ranges.set(key, known);
    return known;
  };
  return {
    settings,
    date,
    longDate: (day) => longDateFormat().format(utcMilliseconds(day)),
    shortDate: (day) => shortDateFormat().format(utcMilliseconds(day)),
    partialDate: (day) => {
      if (day.length === 10) return date(day);
      return day.length === 7 ? monthFormat().format(utcMilliseconds(`${day}-01`)) : day;
    },
    month: (day) => longMonthFormat().format(utcMilliseconds(day)),
    dayOfYear: (day) => dayOfYearFormat().format(utcMilliseconds(day)),
    narrowDay: (day) => narrowDayFormat().format(utcMilliseconds(day)),
    // 2001-01-01 was a Monday.
    weekday: (isoWeekday, width = 'long') => weekdayFormats[width]().format(utcMilliseconds(`2001-01-0${isoWeekday}`)),
    time,
    timeRange,
    instantTime: (at) => time(wallTimeOf(at, timeZone).minute),
    instantDateTime: (at) => {
      const wall = wallTimeOf(at, timeZone);
      return `${date(wall.date)}, ${time(wall.minute)}`;
    },
    money: (cents) => moneyFormat().format(cents / 10 ** fractionDigits()),
    number: (value, digits = 0) => {
      const known = numberFormats.get(digits) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
      numberFormats.set(digits, known);
      return known.format(value);
    },
    age: (birthDate, day) => (birthDate === null ? undefined : ageOn(birthDate, day)),
  };
}
