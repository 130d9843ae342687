// Dates as people type them, by the clinic's locale: 6/11/1984, 11.6.84, 1984-06-11, 1984.
import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '../core/time.ts';

type DatePart = 'day' | 'month' | 'year';

export interface DateFormat {
  readonly order: readonly DatePart[];
  readonly separator: string;
}

function isDatePart(type: string): type is DatePart {
  return type === 'day' || type === 'month' || type === 'year';
}

const knownFormats = new Map<string, DateFormat>();

/** How short dates are written in a locale: 6/11/1984, 11.6.1984, 1984-06-11. */
export function dateFormatOf(locale: string): DateFormat {
  const known = knownFormats.get(locale);
  if (known) return known;
  const format = readFormat(locale);
  // Making a formatter takes longer than writing a client; a clinic has one locale.
  knownFormats.set(locale, format);
  return format;
}

function readFormat(locale: string): DateFormat {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' }).formatToParts(0);
  return {
    order: parts.map((part) => part.type).filter(isDatePart),
    separator: parts.find((part) => part.type === 'literal')?.value.trim() || '/',
  };
}

/** A date of which only the year or month may be known, as a locale writes it short: 6/11/1984, 6/1984, 1984. */
export function typedDate(partialDate: string, locale: string): string {
  const { order, separator } = dateFormatOf(locale);
  const [year = '', month, day] = partialDate.split('-');
  const values = { year, month: month?.replace(/^0/, ''), day: day?.replace(/^0/, '') };
  return order.flatMap((part) => values[part] ?? []).join(separator);
}

function isRealDate(iso: string): boolean {
  try {
    return Temporal.PlainDate.from(iso).toString() === iso;
  } catch {
    return false;
  }
}

function isoOf(values: Readonly<Record<DatePart, string>>): string | undefined {
  const rest = `${values.month.padStart(2, '0')}-${values.day.padStart(2, '0')}`;
  // Of a two-digit year the century stays open; any leap year tells whether the day exists.
  const isReal = values.year.length === 2 ? isRealDate(`2000-${rest}`) : isRealDate(`${values.year}-${rest}`);
  return isReal ? `${values.year}-${rest}` : undefined;
}

/**
 * The dates that a word may mean, likeliest first: `1984-06-11`, or `84-06-11` where the century was not typed. Empty
 * for anything that is no whole date.
 */
export function datesIn(word: string, locale: string): readonly string[] {
  const match = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?$/.exec(word);
  if (!match) return [];
  const [, first = '', separator = '', middle = '', last = ''] = match;
  if (first.length === 4) {
    const iso = last.length > 2 ? undefined : isoOf({ year: first, month: middle, day: last });
    return iso === undefined ? [] : [iso];
  }
  if (first.length === 3 || (last.length !== 2 && last.length !== 4)) return [];
  const dayFirst = isoOf({ day: first, month: middle, year: last });
  const monthFirst = isoOf({ month: first, day: middle, year: last });
  const { order } = dateFormatOf(locale);
  const isMonthFirst = order.indexOf('month') < order.indexOf('day');
  const [own, other] = isMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  // Dots are written day first nearly everywhere, so a clinic that writes months first may mean either.
  const isEither = separator === '.' && isMonthFirst;
  const readings = isEither ? [own, other] : [own ?? other];
  return [...new Set(readings.filter((iso) => iso !== undefined))];
}

/**
 * What a month with its year ("6/1984") or a day with its month ("6/11", "11.6.") may mean, as the part of an ISO date
 * that it names: `1984-06`, `-06-11`. Empty for anything else.
 */
export function partDatesIn(word: string, locale: string): readonly string[] {
  const match = /^(\d{1,4})[./-](\d{1,4})\.?$/.exec(word);
  if (!match) return [];
  const [, first = '', second = ''] = match;
  const year = first.length === 4 ? first : second;
  if (year.length === 4) {
    const month = (first.length === 4 ? second : first).padStart(2, '0');
    return /^(19|20)/.test(year) && month.length === 2 && isRealDate(`${year}-${month}-01`) ? [`${year}-${month}`] : [];
  }
  if (first.length > 2 || second.length > 2) return [];
  const { order } = dateFormatOf(locale);
  const isMonthFirst = order.indexOf('month') < order.indexOf('day') && !word.includes('.');
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  // Any leap year tells whether the day exists.
  const iso = isoOf({ year: '2000', month, day });
  return iso === undefined ? [] : [iso.slice(4)];
}

/**
 * What somebody typed as a birth date, as `1984-06-11`, `1984-06` or `1984`; undefined where it is none. A two-digit
 * year is the latest one that is not ahead of today.
 */
export function birthDateIn(text: string, locale: string, today: CivilDate): string | undefined {
  const typed = text.trim().replace(/\s+/g, '');
  if (/^\d{4}$/.test(typed)) return typed;
  const month = /^(\d{4})[./-](\d{1,2})$/.exec(typed) ?? /^(\d{1,2})[./-](\d{4})$/.exec(typed);
  if (month) {
    const [, first = '', second = ''] = month;
    const [year, number] = first.length === 4 ? [first, second] : [second, first];
    const iso = `${year}-${number.padStart(2, '0')}`;
    return isRealDate(`${iso}-01`) ? iso : undefined;
  }
  const [iso] = datesIn(typed, locale);
  if (iso === undefined || iso.length === 10) return iso;
  const near = `20${iso}`;
  const date = near <= today ? near : `19${iso}`;
  return isRealDate(date) ? date : undefined;
}
