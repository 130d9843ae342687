// Names and notes are typed by people and imported from anywhere: what cannot be seen never reaches a page.

const plain = /^[\x20-\x7e]*$/;
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// Controls, bidi overrides, joiners, variation selectors, tags, interlinear marks, non-characters. A joiner inside of an Arabic
// word is part of its spelling: Persian writes whole words with it.
const invisible = /(?!(?<=[\p{Script=Arabic}\p{Mn}])[\u200c\u200d](?=\p{Script=Arabic}))[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;
// Two stacked marks on a composed letter are more than any living orthography needs; the rest climbs over other lines.
const stackedMarks = /([\p{Mn}&&\p{Script=Inherited}]{2})[\p{Mn}&&\p{Script=Inherited}]+/gv;

/**
 * Text ready for layout: canonical composition, `\n` as the only control, no invisible characters but joiners of Arabic words,
 * single spaces, at most one empty line in a row. Lone surrogates become U+FFFD.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, (character) => (character === '\n' ? '\n' : ''))
    .replace(stackedMarks, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(/\n(?: ?\n)+/g, '\n\n');
}

/** The same for a field that is one line by nature: a name, a label, a title, an alternative text. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ').trim();
}
