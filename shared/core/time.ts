// Civil dates and minutes are what the clock on the clinic's wall says; instants are UTC, always 24 characters long.
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A civil date `2026-11-23`; leap years are known to its pattern, which costs a fiftieth of parsing the date. */
export const civilDate = z.iso.date();

/** A date of which only the year or the month may be known: `2019`, `2019-05`, `2019-05-17`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine((text) => civilDate.safeParse(`${text}-01-01`.slice(0, 10)).success);

/** An instant in UTC with milliseconds: `2026-11-23T15:00:00.000Z`. Fixed width, so text order is time order. */
export const instant = z.iso.datetime({ precision: 3 });

/** Minutes after midnight on the wall clock, 0 to 1439. */
export const minuteOfDay = z.int().min(0).max(1439);

/** A length in whole minutes, 5 to 480. */
export const durationMinutes = z.int().min(5).max(480);

/** ISO weekday: 1 Monday to 7 Sunday. */
export const weekday = z.int().min(1).max(7);

/** An IANA time zone name that this program's time-zone data knows, or an offset. */
export const timeZone = z.string().max(64).refine((zone) => {
  try {
    // Temporal would take the zone out of a moment ("2026-03-02T15:00Z"), which nothing else can read.
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
});

export type CivilDate = string;
export type Instant = string;

/** Tells the time; the only source of "now". Tests and replays hand in their own. */
export type Clock = () => Instant;

export function instantFromMilliseconds(epochMilliseconds: number): Instant {
  // oxlint-disable-next-line eslint/no-restricted-globals -- writes down the argument and reads no clock, ten times as fast as Temporal
  return new Date(epochMilliseconds).toISOString();
}

export function millisecondsOf(at: Instant): number {
  // oxlint-disable-next-line eslint/no-restricted-globals -- reads the argument and no clock, five times as fast as Temporal
  const milliseconds = Date.parse(at);
  // What is written in another way, or names a day that no month has, is Temporal's to read or to refuse.
  const isPlain = !Number.isNaN(milliseconds) && instantFromMilliseconds(milliseconds) === at;
  return isPlain ? milliseconds : Temporal.Instant.from(at).epochMilliseconds;
}

interface WallDay {
  /** When its midnight is, in milliseconds since 1970. */
  readonly beginsAt: number;
  /** Whether the clock runs through it from midnight to midnight without being changed. */
  readonly isEven: boolean;
}

/** Days by zone and date: a board, a search and a booking ask for the same few over and over, and Temporal is slow. */
const wallDays = new Map<string, WallDay>();
const mostWallDays = 4_000;
const dayMilliseconds = 86_400_000;

function zonedAt(wall: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime {
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
}

function wallDayOf(date: CivilDate, zone: string): WallDay {
  const key = `${date} ${zone}`;
  const known = wallDays.get(key);
  if (known) return known;
  const midnight = Temporal.PlainDate.from(date).toPlainDateTime();
  const begins = zonedAt(midnight, zone);
  const ends = zonedAt(midnight.add({ days: 1 }), zone);
  const isEven = ends.epochMilliseconds - begins.epochMilliseconds === dayMilliseconds && begins.toPlainDateTime().equals(midnight);
  const day: WallDay = { beginsAt: begins.epochMilliseconds, isEven };
  if (wallDays.size >= mostWallDays) wallDays.clear();
  wallDays.set(key, day);
  return day;
}

/**
 * The instant at which the clinic's wall clock shows this date and minute. A time in the spring gap moves one hour
 * forward (`isInGap`), a time that occurs twice in autumn means the earlier one (clinical.md section 10).
 */
export function instantOfWallTime(
  date: CivilDate,
  minute: number,
  zone: string,
): { readonly at: Instant; readonly isInGap: boolean } {
  const { beginsAt, isEven } = wallDayOf(date, zone);
  if (isEven && minute >= 0 && minute * 60_000 < dayMilliseconds) return { at: instantFromMilliseconds(beginsAt + minute * 60_000), isInGap: false };
  const wall = Temporal.PlainDate.from(date).toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const zoned = zonedAt(wall, zone);
  return {
    at: instantFromMilliseconds(zoned.epochMilliseconds),
    isInGap: !zoned.toPlainDateTime().equals(wall),
  };
}

/** The even day that was asked about last: nearly every call asks what day it is today. */
let shownDay: { readonly zone: string; readonly date: CivilDate; readonly beginsAt: number } | undefined;

/** What the clinic's wall clock shows at an instant. */
export function wallTimeOf(at: Instant, zone: string): { readonly date: CivilDate; readonly minute: number } {
  const milliseconds = millisecondsOf(at);
  if (shownDay?.zone === zone) {
    const sinceMidnight = milliseconds - shownDay.beginsAt;
    if (sinceMidnight >= 0 && sinceMidnight < dayMilliseconds) return { date: shownDay.date, minute: Math.floor(sinceMidnight / 60_000) };
  }
  const zoned = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
  const date = zoned.toPlainDate().toString();
  const { beginsAt, isEven } = wallDayOf(date, zone);
  if (isEven) shownDay = { zone, date, beginsAt };
  return { date, minute: zoned.hour * 60 + zoned.minute };
}

export function addMinutes(at: Instant, minutes: number): Instant {
  return instantFromMilliseconds(millisecondsOf(at) + minutes * 60_000);
}

export function minutesBetween(from: Instant, until: Instant): number {
  return (millisecondsOf(until) - millisecondsOf(from)) / 60_000;
}

/** Days since 1 January 1970. In UTC every day has the same length, and no calendar has to be asked. */
function dayNumberOf(date: CivilDate): number {
  return millisecondsOf(`${date}T00:00:00.000Z`) / dayMilliseconds;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  // A month's grid asks this some forty times: nine times as fast as Temporal.
  const midnight = instantFromMilliseconds((dayNumberOf(date) + days) * dayMilliseconds);
  // Years beyond four digits are longer.
  return midnight.slice(0, midnight.indexOf('T'));
}

/** The same day of a later month, or that month's last. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

export function daysBetween(from: CivilDate, until: CivilDate): number {
  return dayNumberOf(until) - dayNumberOf(from);
}

/** ISO weekday of a civil date: 1 Monday to 7 Sunday. */
export function weekdayOf(date: CivilDate): number {
  // 1 January 1970, day 0, was a Thursday.
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** The first day of the week that holds this date. @param weekStart ISO weekday on which a week begins. */
export function weekFrom(date: CivilDate, weekStart: number): CivilDate {
  return addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));
}

/**
 * Completed years between a birth date and a later day; undefined where only the year or month of birth is known. Who is
 * born on 29 February completes a year on 1 March where there is no such day.
 */
export function ageOn(birthDate: string, day: CivilDate): number | undefined {
  if (birthDate.length !== 10) return undefined;
  const isBeforeBirthday = day.slice(5) < birthDate.slice(5);
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (isBeforeBirthday ? 1 : 0);
}
