import { z } from 'zod';

/** Fields of one length share their schema: it is made once and, being asked more often, sooner compiled. */
function byLength<S>(make: (max: number) => S): (max: number) => S {
  const made = new Map<number, S>();
  return (max) => {
    const schema = made.get(max) ?? make(max);
    made.set(max, schema);
    return schema;
  };
}

const lineOf = byLength((max) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u)
    // A name of zero-width characters would be a row without a word.
    .regex(/[^\p{Z}\p{Cc}\p{Cf}]/u),
);

/** One line a person types: trimmed, without control characters, 1 to `max` characters, one of them to be seen. */
export function line(max: number) {
  return lineOf(max);
}

const optionalLineOf = byLength((max) => z.string().trim().max(max).regex(/^[^\p{Cc}]*$/u));

/** One line that may stay empty. */
export function optionalLine(max: number) {
  return optionalLineOf(max);
}

const proseOf = byLength((max) =>
  z
    .string()
    .max(max)
    // oxlint-disable-next-line no-control-regex -- the point of this pattern is to refuse control characters
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/),
);

/** Running text that may hold line breaks and tabs, and may stay empty. NUL and other controls are refused. */
export function prose(max: number) {
  return proseOf(max);
}

/**
 * What was typed or pasted, as a field may hold it: a line from a spreadsheet or a PDF brings control characters along
 * that nobody sees. In a line they become spaces; running text keeps its line breaks and tabs.
 */
export function pastedText(text: string, isLine: boolean): string {
  if (isLine) return text.replace(/\p{Cc}/gu, ' ');
  // Word writes a soft line break as a vertical tab.
  return text.replaceAll('\u000b', '\n').replace(/\r\n?|\u2028/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

/** Whether a text has no letters but those of the plainest keyboard: no accents, one form of each. */
export function isBasicLatin(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

/** Text as the finder sees it: lower case, accents folded, so that "Núñez" is found by "nunez". */
export function foldText(text: string): string {
  if (isBasicLatin(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd');
}

/** Only the digits, so that "+1 (312) 555-0101" and "3125550101" meet. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
