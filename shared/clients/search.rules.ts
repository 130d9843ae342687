// What the finder looks through, and how the words that a person types are read.
import { Temporal } from 'temporal-polyfill';
import { digitsOf, foldText } from '../core/text.ts';
import type { ClientDetails } from './clients.model.ts';

type DatePart = 'day' | 'month' | 'year';

/** The last digits of a phone number say which it is, with the country code or the trunk zero or without. */
const tellingDigits = 8;
const fewestDigitsOfNumber = 9;

interface DateFormat {
  readonly order: readonly DatePart[];
  readonly separator: string;
}

function isDatePart(type: string): type is DatePart {
  return type === 'day' || type === 'month' || type === 'year';
}

/** How short dates are written in a locale: 6/11/1984, 11.6.1984, 1984-06-11. */
function dateFormatOf(locale: string): DateFormat {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' }).formatToParts(0);
  return {
    order: parts.map((part) => part.type).filter(isDatePart),
    separator: parts.find((part) => part.type === 'literal')?.value.trim() || '/',
  };
}

function foldName(text: string): string {
  return foldText(text).replace(/[’ʼ`´]/g, "'");
}

/** A birth date in ISO, and as the clinic writes it with and without leading zeros. */
function birthDateForms(birthDate: string, locale: string): readonly string[] {
  if (birthDate.length !== 10) return [birthDate];
  const { order, separator } = dateFormatOf(locale);
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const values = { year, month, day };
  const padded = order.map((part) => values[part]);
  const short = padded.map((value) => value.replace(/^0/, ''));
  return [...new Set([birthDate, padded.join(separator), short.join(separator)])];
}

export type SearchedDetails = Pick<
  ClientDetails,
  'firstName' | 'lastName' | 'preferredName' | 'guardianName' | 'phone' | 'email' | 'birthDate'
>;

/** The text that the finder looks through: folded names, phone digits, e-mail, birth date in each form. */
export function searchText(details: SearchedDetails, locale: string): string {
  const names = [details.firstName, details.preferredName, details.lastName, details.guardianName].map(foldName);
  // "O'Brien" is also found by "obrien", "St. John" by "st john".
  const plainNames = names.map((name) => name.replace(/['.]/g, '')).filter((name) => !names.includes(name));
  const birthDate = details.birthDate === null ? [] : birthDateForms(details.birthDate, locale);
  return [...names, ...plainNames, digitsOf(details.phone), foldText(details.email), ...birthDate]
    .filter((part) => part !== '')
    .join(' ');
}

/** Any one of these texts must occur. */
export type SearchTerm = readonly string[];

function isRealDate(iso: string): boolean {
  try {
    return Temporal.PlainDate.from(iso).toString() === iso;
  } catch {
    return false;
  }
}

function isoOf(values: Readonly<Record<DatePart, string>>): string | undefined {
  const rest = `${values.month.padStart(2, '0')}-${values.day.padStart(2, '0')}`;
  // Of a two-digit year the century stays open: "84-06-11" occurs in "1984-06-11".
  if (values.year.length === 2) return isRealDate(`2000-${rest}`) ? `${values.year}-${rest}` : undefined;
  return isRealDate(`${values.year}-${rest}`) ? `${values.year}-${rest}` : undefined;
}

/** A word that is a whole date, as ISO texts of which one must occur; undefined where it is none. */
function dateTermOf(word: string, locale: string): SearchTerm | undefined {
  const match = /^(\d{1,4})([./-])(\d{1,2})\2(\d{2}|\d{4})\.?$/.exec(word);
  if (!match) return undefined;
  const [, first = '', separator = '', middle = '', last = ''] = match;
  if (first.length === 4) {
    const iso = isoOf({ year: first, month: middle, day: last });
    return iso === undefined ? undefined : [iso];
  }
  if (first.length === 3) return undefined;
  const dayFirst = isoOf({ day: first, month: middle, year: last });
  const monthFirst = isoOf({ month: first, day: middle, year: last });
  const { order } = dateFormatOf(locale);
  const isMonthFirst = order.indexOf('month') < order.indexOf('day');
  const [own, other] = isMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  // Dots are written day first nearly everywhere, so a clinic that writes months first may mean either.
  const isEither = separator === '.' && isMonthFirst;
  const readings = isEither ? [own, other] : [own ?? other];
  const known = readings.filter((iso) => iso !== undefined);
  return known.length === 0 ? undefined : [...new Set(known)];
}

function isNumberLike(word: string): boolean {
  return /\d/.test(word) && /^[\d+()./-]+$/.test(word);
}

/** Digits that were typed one after another: a whole phone number is one term, anything shorter stays in pieces. */
function numberTerms(words: readonly string[]): readonly SearchTerm[] {
  const pieces = words.map(digitsOf);
  const whole = pieces.join('');
  if (pieces.length > 1 && pieces.some((piece) => piece.length >= fewestDigitsOfNumber)) {
    return pieces.flatMap((piece) => numberTerms([piece]));
  }
  return whole.length >= fewestDigitsOfNumber ? [[whole.slice(-tellingDigits)]] : pieces.map((piece) => [piece]);
}

/**
 * What must occur in a client's search text, every term, in any order. Names lose case and accents, phone numbers
 * their punctuation and country code, dates are read as the clinic's locale writes them.
 */
export function searchTerms(query: string, locale: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  let numbers: string[] = [];
  function endNumbers(): void {
    if (numbers.length > 0) terms.push(...numberTerms(numbers));
    numbers = [];
  }
  for (const word of foldName(query).split(/\s+/)) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    const date = dateTermOf(word, locale);
    if (!date && isNumberLike(word)) {
      numbers.push(word);
      continue;
    }
    endNumbers();
    // A comma or quote beside a name ("Lopez, Maria") is no part of it.
    terms.push(date ?? [word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')]);
  }
  endNumbers();
  return terms;
}
