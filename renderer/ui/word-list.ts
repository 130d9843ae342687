// "name, phone number and birth date", in the language of the words.
const formats = new Map<string, Intl.ListFormat>();

/** Words as one phrase. @param language of the words, as i18next names it. */
export function wordList(language: string, words: Iterable<string>): string {
  // A table says one in each row, and Intl takes its time to make a formatter.
  const format = formats.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  formats.set(language, format);
  return format.format(words);
}
