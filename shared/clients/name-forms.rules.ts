// The ways in which one name is typed: without its special letters, with German digraphs, in one piece.
import { foldText, isBasicLatin } from '../core/text.ts';

/** Letters that Unicode does not take apart, as people without them on the keyboard type them. */
const spelled: Readonly<Record<string, string>> = {
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  // Upper case has one sigma, lower case two; in Arabic the last letter is written either way.
  ς: 'σ',
  ة: 'ه',
  ى: 'ي',
};

const digraphs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** A name in lower case without accents, with one kind of apostrophe. */
export function foldName(text: string): string {
  return foldText(text).replace(/[’ʼ`´]/g, "'");
}

/** As it is typed on the plainest keyboard: no apostrophes or dots, one kind of hyphen, half width, ı as i, æ as ae. */
export function plainName(text: string): string {
  return foldName(text.normalize('NFKC'))
    .replace(/['.]/g, '')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[ıæœþðςةى]/g, (letter) => spelled[letter] ?? letter);
}

/** Müller as Mueller, Ø as Oe. */
export function withDigraphs(text: string): string {
  return plainName(text.normalize('NFC').toLocaleLowerCase('en').replace(/[äöüåø]/g, (letter) => digraphs[letter] ?? letter));
}

/** Every form beside the folded one under which a name is looked for; none twice. */
export function otherForms(name: string): readonly string[] {
  const plain = plainName(name);
  const forms = [plain, withDigraphs(name), plain.replaceAll('-', '')];
  return [...new Set(forms)].filter((form) => form !== '' && form !== foldName(name));
}

/**
 * What two spellings of one name have in common: its words in any order, without accents or hyphens, and the same as typed
 * with digraphs. Müller and Mueller share one, "Lopez, Maria" and "Maria López" too.
 */
export function spellings(name: string): readonly string[] {
  // Most names are typed one way only.
  const forms = isBasicLatin(name) ? [plainName(name)] : [plainName(name), withDigraphs(name)];
  const keys = forms.map((form) => form.split(/[\s,-]+/).filter((word) => word !== '').toSorted().join(' '));
  return [...new Set(keys)].filter((key) => key !== '');
}

const writtenWithoutSpaces = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Family name and given name in one piece, where a script writes them so: 山田太郎. Undefined for every other name. */
export function nameInOnePiece(firstName: string, lastName: string): string | undefined {
  return writtenWithoutSpaces.test(lastName) ? `${plainName(lastName)}${plainName(firstName)}` : undefined;
}

/** Arabic and Persian digits as 0 to 9. */
export function latinDigits(text: string): string {
  return text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}
