// A recurrence rule as a person chooses it, and back. What cannot be chosen stays a rule as it was written.
import { weekdayOf, type CivilDate } from '../core/time.ts';

export const repetitionKinds = ['once', 'days', 'weeks', 'monthDay', 'monthWeekday', 'years', 'other'] as const;
export type RepetitionKind = (typeof repetitionKinds)[number];

export interface Repetition {
  readonly kind: RepetitionKind;
  /** Every so many days, weeks, months or years. */
  readonly every: number;
  /** ISO weekdays, for weeks; none means the weekday of the first. */
  readonly weekdays: readonly number[];
  /** The last day on which it can begin; null = it goes on. */
  readonly until: CivilDate | null;
}

export const once: Repetition = { kind: 'once', every: 1, weekdays: [], until: null };

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

function codeOf(weekday: number): string {
  return codes[weekday - 1] ?? 'MO';
}

/** Which weekday of its month a date is: the second Tuesday, and the last where there may be no fifth. */
function placeInMonth(date: CivilDate): number {
  const place = Math.ceil(Number(date.slice(8)) / 7);
  return place > 4 ? -1 : place;
}

const frequencies = { days: 'DAILY', weeks: 'WEEKLY', monthDay: 'MONTHLY', monthWeekday: 'MONTHLY', years: 'YEARLY' } as const;

/** The rule of RFC 5545, whose first occurrence is at `startsOn`; null for once. */
export function ruleOf(repetition: Omit<Repetition, 'kind'> & { readonly kind: Exclude<RepetitionKind, 'other'> }, startsOn: CivilDate): string | null {
  const { kind, every, until, weekdays } = repetition;
  if (kind === 'once') return null;
  const days = weekdays.length === 0 ? [weekdayOf(startsOn)] : weekdays.toSorted((a, b) => a - b);
  return [
    `FREQ=${frequencies[kind]}`,
    ...(every === 1 ? [] : [`INTERVAL=${every}`]),
    ...(kind === 'weeks' ? [`BYDAY=${days.map(codeOf).join(',')}`] : []),
    ...(kind === 'monthDay' ? [`BYMONTHDAY=${Number(startsOn.slice(8))}`] : []),
    ...(kind === 'monthWeekday' ? [`BYDAY=${placeInMonth(startsOn)}${codeOf(weekdayOf(startsOn))}`] : []),
    ...(until === null ? [] : [`UNTIL=${until.replaceAll('-', '')}`]),
  ].join(';');
}

/** What a rule is in these words; `other` where they do not say the same. */
export function repetitionOf(rrule: string | null, startsOn: CivilDate): Repetition {
  if (rrule === null) return once;
  const parts = new Map(rrule.split(';').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const end = parts.get('UNTIL');
  const common = {
    every: Number(parts.get('INTERVAL') ?? 1),
    weekdays: (parts.get('BYDAY') ?? '').split(',').map((code) => codes.findIndex((known) => known === code) + 1).filter((weekday) => weekday > 0),
    until: end === undefined ? null : `${end.slice(0, 4)}-${end.slice(4, 6)}-${end.slice(6)}`,
  };
  const kinds = ['days', 'weeks', 'monthDay', 'monthWeekday', 'years'] as const;
  const kind = kinds.find((one) => ruleOf({ ...common, kind: one }, startsOn) === rrule);
  return kind === undefined ? { ...once, kind: 'other' } : { ...common, weekdays: kind === 'weeks' ? common.weekdays : [], kind };
}
