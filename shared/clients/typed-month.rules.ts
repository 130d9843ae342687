// Birth dates with the month in words, as people say them on the phone: June 1984, 11 June 1984, Jun 11, 11. Juni 84.
import { millisecondsOf } from '../core/time.ts';
import { foldName } from './name-forms.rules.ts';

/** Any one of these texts must occur. */
export type SearchTerm = readonly string[];

const shortestMonth = 3;
/** Words between the parts of a date: 11 de junio de 1984, the 11th of June. */
const fillers: ReadonlySet<string> = new Set(['de', 'del', 'of', 'the']);

const knownMonths = new Map<string, readonly (readonly string[])[]>();

/** The names of each month in the clinic's language and in English: alone and beside a day, long and short. */
function monthNames(locale: string): readonly (readonly string[])[] {
  const known = knownMonths.get(locale);
  if (known) return known;
  const formats = [locale, 'en'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => [{ month }, { month, day: 'numeric' as const }].map((options) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }))),
  );
  const names = Array.from({ length: 12 }, (_none, index) => {
    const day = millisecondsOf(`2000-${String(index + 1).padStart(2, '0')}-15T00:00:00.000Z`);
    const words = formats.map((format) => format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '');
    return [...new Set(words.map((word) => foldName(word).replace(/\.$/, '')))].filter((word) => /\p{L}/u.test(word));
  });
  knownMonths.set(locale, names);
  return names;
}

/** The months that a word may name, "06" for June: by its whole name or by how it begins. */
function monthsIn(word: string, locale: string): readonly string[] {
  const typed = word.replace(/[.,]+$/, '');
  const names = monthNames(locale);
  const whole = names.flatMap((forms, index) => (forms.includes(typed) ? [index] : []));
  const begun = whole.length > 0 || [...typed].length < shortestMonth ? whole : names.flatMap((forms, index) => (forms.some((form) => form.startsWith(typed)) ? [index] : []));
  // A beginning of two months names neither: "mar" is March, "ju" is nothing.
  return begun.length === 1 ? begun.map((index) => String(index + 1).padStart(2, '0')) : [];
}

type Part = { readonly kind: 'month' | 'day' | 'year'; readonly value: string; readonly text: string };

function partOf(word: string, locale: string): Part | undefined {
  const number = /^'?(\d{1,4})(st|nd|rd|th)?[.,]*$/.exec(word)?.[1];
  if (number !== undefined) {
    const count = Number(number);
    if (number.length <= 2 && count >= 1 && count <= 31) return { kind: 'day', value: number.padStart(2, '0'), text: number };
    return number.length === 4 || number.length === 2 ? { kind: 'year', value: number, text: number } : undefined;
  }
  const [month] = monthsIn(word, locale);
  return month === undefined ? undefined : { kind: 'month', value: month, text: word.replace(/[.,]+$/, '') };
}

export interface SpokenDate {
  /** How many of the words it takes. */
  readonly length: number;
  readonly terms: readonly SearchTerm[];
}

/**
 * The date that begins at a word, where a month in words stands beside a day or a year. Whoever is called June and was
 * born in 1984 is found by "June 1984" as well: each word may also be what it says.
 */
export function spokenDateAt(words: readonly string[], at: number, locale: string): SpokenDate | undefined {
  const parts: Part[] = [];
  let end = at;
  let length = 0;
  while (end < words.length && parts.length < 3) {
    const word = words[end] ?? '';
    if (fillers.has(word)) {
      end += 1;
      continue;
    }
    const part = partOf(word, locale);
    if (!part || parts.some(({ kind }) => kind === part.kind)) break;
    parts.push(part);
    end += 1;
    length = end - at;
  }
  const of = (kind: Part['kind']): Part | undefined => parts.find((part) => part.kind === kind);
  const [month, day, year] = [of('month'), of('day'), of('year')];
  if (!month || (!day && !year)) return undefined;
  const iso = `${year?.value ?? ''}-${month.value}${day ? `-${day.value}` : ''}`;
  return { length, terms: parts.map(({ text }): SearchTerm => [iso, text]) };
}
