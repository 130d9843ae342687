// What the finder looks through, and how the words that a person types are read.
import { digitsOf, foldText } from '../core/text.ts';
import type { ClientDetails } from './clients.model.ts';
import { foldName, latinDigits, nameInOnePiece, otherForms, plainName, withDigraphs } from './name-forms.rules.ts';
import { dateFormatOf, datesIn, partDatesIn } from './typed-date.rules.ts';
import { spokenDateAt, type SearchTerm } from './typed-month.rules.ts';

/** The last digits of a phone number say which it is, with the country code or the trunk zero or without. */
const tellingDigits = 8;
const fewestDigitsOfNumber = 9;

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
  'firstName' | 'lastName' | 'preferredName' | 'contacts' | 'phone' | 'email' | 'birthDate'
>;

/** Rises when the search text or the telling keys are made otherwise: what earlier versions stored is made anew. */
export const searchForm = 3;

/** The text that the finder looks through: folded names, phone digits, e-mail, birth date in each form. */
export function searchText(details: SearchedDetails, locale: string): string {
  // A mother calls about her son, by her own name and from her own phone.
  const guardians = details.contacts.filter(({ parts }) => parts.includes('guardian'));
  const named = [details.firstName, details.preferredName, details.lastName, ...guardians.map(({ name }) => name)];
  const phones = [details.phone, ...guardians.map(({ phone }) => phone)].map((phone) => digitsOf(latinDigits(phone)));
  // "O'Brien" is also found by "obrien", "St. John" by "st john", "Müller" by "mueller".
  const forms = named.flatMap(otherForms);
  const onePiece = nameInOnePiece(details.firstName, details.lastName) ?? '';
  const birthDate = details.birthDate === null ? [] : birthDateForms(details.birthDate, locale);
  return [...named.map(foldName), ...forms, onePiece, ...phones, foldText(details.email), ...birthDate]
    .filter((part) => part !== '')
    .join(' ');
}

function isNumberLike(word: string): boolean {
  return /\d/.test(word) && /^[\d+()./-]+$/.test(word);
}

function isCountryCode(word: string): boolean {
  return /^(\+|00)\d{1,3}$/.test(word);
}

/** Digits that were typed one after another: a whole phone number is one term, anything shorter stays in pieces. */
function numberTerms(words: readonly string[]): readonly SearchTerm[] {
  const hasNumber = words.some((word) => digitsOf(word).length >= fewestDigitsOfNumber);
  // Beside a whole number the country code is left out: the same number is on file with a trunk zero as often.
  const pieces = words.filter((word) => !hasNumber || !isCountryCode(word)).map(digitsOf);
  const whole = pieces.join('');
  if (pieces.length > 1 && pieces.some((piece) => piece.length >= fewestDigitsOfNumber)) {
    return pieces.flatMap((piece) => numberTerms([piece]));
  }
  return whole.length >= fewestDigitsOfNumber ? [[whole.slice(-tellingDigits)]] : pieces.map((piece) => [piece]);
}

/** A word as it stands in the search text, without its special letters, and with digraphs for them. */
function formsOf(word: string, typed: string): SearchTerm {
  const forms = [word, plainName(word), withDigraphs(typed)].map(trimmed);
  return [...new Set(forms)].filter((form) => form !== '');
}

/** Without the comma or quote beside a name ("Lopez, Maria"). */
function trimmed(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
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
  const typed = latinDigits(query).split(/\s+/).filter((word) => word !== '');
  const words = typed.map(foldName);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const spoken = spokenDateAt(words, at, locale);
    if (spoken) {
      endNumbers();
      terms.push(...spoken.terms);
      at += spoken.length - 1;
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    const dates = datesIn(word, locale);
    // A part of a date may as well be a part of a number, but not in the middle of one.
    const parts = dates.length === 0 && numbers.length === 0 ? partDatesIn(word, locale) : [];
    if (parts.length > 0) {
      terms.push([...parts, digitsOf(word)]);
      continue;
    }
    if (dates.length === 0 && isNumberLike(word)) {
      numbers.push(word);
      continue;
    }
    endNumbers();
    terms.push(dates.length > 0 ? dates : formsOf(word, typed[at] ?? ''));
  }
  endNumbers();
  return terms;
}
