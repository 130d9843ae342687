// Phrases called in a text by `/` and the beginning of their shortcut.
import type { Phrase } from '../../../shared/charting/library.model.ts';
import { foldText } from '../../../shared/core/text.ts';

/** What stands between a slash and the caret: where it begins in the text, and the letters after the slash. */
export interface PhraseCall {
  readonly from: number;
  readonly query: string;
}

const LONGEST_CALL = 31;

/** The call the caret stands in, if it stands in one. A slash inside a word ("and/or", "7/10") calls nothing. */
export function phraseCallAt(text: string, caret: number): PhraseCall | undefined {
  const before = text.slice(Math.max(0, caret - LONGEST_CALL - 1), caret);
  const found = /(?:^|\s)\/([\p{L}\p{N}-]*)$/u.exec(before);
  const query = found?.[1];
  return query === undefined ? undefined : { from: caret - query.length - 1, query };
}

const MOST_OFFERED = 8;

/** Phrases for what was typed: a shortcut that begins with it first, then those whose words contain it. */
export function phrasesFor(phrases: readonly Phrase[], query: string): readonly Phrase[] {
  const wanted = foldText(query);
  const byShortcut = phrases.filter((phrase) => foldText(phrase.shortcut).startsWith(wanted));
  const byText = wanted.length < 2 ? [] : phrases.filter((phrase) => !byShortcut.includes(phrase) && foldText(phrase.text).includes(wanted));
  return [...byShortcut, ...byText].slice(0, MOST_OFFERED);
}

/** The text with the phrase in place of its call, and where the caret stands then. */
export function withPhrase(text: string, call: PhraseCall, caret: number, phrase: Phrase): { readonly text: string; readonly caret: number } {
  const head = text.slice(0, call.from) + phrase.text;
  return { text: head + text.slice(caret), caret: head.length };
}

/** A shortcut for a text: its first words, as far as a shortcut may hold them. */
export function proposedShortcut(text: string): string {
  const words = foldText(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.slice(0, 2).join('-').slice(0, 20);
}
