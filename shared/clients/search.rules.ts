// What the finder looks through, and how the words that a person types are read.
import { digitsOf, foldText } from '../core/text.ts';
import type { ClientDetails } from './clients.model.ts';
import { dateFormatOf, datesIn } from './typed-date.rules.ts';

/** The last digits of a phone number say which it is, with the country code or the trunk zero or without. */
const tellingDigits = 8;
const fewestDigitsOfNumber = 9;

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
    const dates = datesIn(word, locale);
    if (dates.length === 0 && isNumberLike(word)) {
      numbers.push(word);
      continue;
    }
    endNumbers();
    // A comma or quote beside a name ("Lopez, Maria") is no part of it.
    terms.push(dates.length > 0 ? dates : [word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')]);
  }
  endNumbers();
  return terms;
}
