// A zone as iCalendar tells it: the changes of its clock over a stretch of time, computed from the zone's own data.
import { Temporal } from 'temporal-polyfill';
import { instantFromMilliseconds, millisecondsOf, type Instant } from '../core/time.ts';

/** One change of the clock. */
interface Onset {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

const minute = 60_000;

function offsetMinutes(zoned: Temporal.ZonedDateTime): number {
  return zoned.offsetNanoseconds / 60_000_000_000;
}

function onsetAt(change: Temporal.ZonedDateTime): Onset {
  const before = change.subtract({ seconds: 1 });
  return { at: change.epochMilliseconds, fromMinutes: offsetMinutes(before), toMinutes: offsetMinutes(change) };
}

/** Every change from the last one before `from` until `until`; one that never was where the clock has not changed before. */
function onsetsOf(zone: string, from: Instant, until: Instant): Onset[] {
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(zone);
  const before = start.add({ seconds: 1 }).getTimeZoneTransition('previous');
  const first = before ? onsetAt(before) : { at: 0, fromMinutes: offsetMinutes(start), toMinutes: offsetMinutes(start) };
  const onsets = [first];
  const end = millisecondsOf(until);
  for (let next = start.getTimeZoneTransition('next'); next && next.epochMilliseconds <= end; next = next.getTimeZoneTransition('next')) {
    if (next.epochMilliseconds > first.at) onsets.push(onsetAt(next));
  }
  return onsets;
}

/** `-0500`, and with seconds where a zone has them. */
function offsetText(minutes: number): string {
  const seconds = Math.round(Math.abs(minutes) * 60);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${parts[0]}${parts[1]}${parts[2] === '00' ? '' : parts[2]}`;
}

/** `20260308T020000`: what the clock shows that has not yet changed. */
function localText({ at, fromMinutes }: Onset): string {
  return instantFromMilliseconds(at + fromMinutes * minute).slice(0, 19).replaceAll(/[-:]/g, '');
}

export function utcText(at: Instant): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

interface YearlyRule {
  readonly month: number;
  readonly weekday: number;
  /** Of that weekday in the month; -1 is the last. */
  readonly nth: number;
}

function localDay({ at, fromMinutes }: Onset): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at + fromMinutes * minute).toZonedDateTimeISO('UTC').toPlainDateTime();
}

function rulesOf(onset: Onset): YearlyRule[] {
  const day = localDay(onset);
  const rule = { month: day.month, weekday: day.dayOfWeek };
  const isLast = day.day + 7 > day.daysInMonth;
  return [...(isLast ? [{ ...rule, nth: -1 }] : []), { ...rule, nth: Math.ceil(day.day / 7) }];
}

/** The one rule by which these changes follow each other year by year, if there is one. */
function yearlyRule(onsets: readonly Onset[]): YearlyRule | undefined {
  const [first] = onsets;
  if (!first || onsets.length < 2) return undefined;
  const start = localDay(first);
  const isYearly = onsets.every((onset, index) => {
    const day = localDay(onset);
    return day.year === start.year + index && day.toPlainTime().equals(start.toPlainTime());
  });
  if (!isYearly) return undefined;
  return rulesOf(first).find((rule) =>
    onsets.every((onset) => rulesOf(onset).some((other) => other.month === rule.month && other.weekday === rule.weekday && other.nth === rule.nth)),
  );
}

/** CST, EEST, or GMT+5:45 where a zone has no letters. */
function nameAt(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

function observance(zone: string, first: Onset, repeats: readonly string[]): string[] {
  const kind = first.toMinutes > first.fromMinutes ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${localText(first)}`,
    `TZOFFSETFROM:${offsetText(first.fromMinutes)}`,
    `TZOFFSETTO:${offsetText(first.toMinutes)}`,
    `TZNAME:${nameAt(zone, first.at)}`,
    ...repeats,
    `END:${kind}`,
  ];
}

/** Changes of one kind: as a rule where they follow one, otherwise one by one, since not every program reads RDATE right. */
function observances(zone: string, onsets: readonly Onset[]): string[] {
  const [first] = onsets;
  const rule = yearlyRule(onsets);
  if (!first || !rule) return onsets.flatMap((onset) => observance(zone, onset, []));
  const until = utcText(instantFromMilliseconds(onsets.at(-1)?.at ?? first.at));
  return observance(zone, first, [`RRULE:FREQ=YEARLY;BYMONTH=${rule.month};BYDAY=${rule.nth}${weekdayCodes[rule.weekday - 1] ?? ''};UNTIL=${until}`]);
}

/** The VTIMEZONE of a zone, right for every instant between these two. */
export function zoneLines(zone: string, from: Instant, until: Instant): string[] {
  const byOffsets = new Map<string, Onset[]>();
  for (const onset of onsetsOf(zone, from, until)) {
    const key = `${onset.fromMinutes} ${onset.toMinutes}`;
    byOffsets.set(key, [...(byOffsets.get(key) ?? []), onset]);
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...[...byOffsets.values()].flatMap((onsets) => observances(zone, onsets)), 'END:VTIMEZONE'];
}
