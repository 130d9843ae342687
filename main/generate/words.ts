import { pick } from '../../shared/core/random.ts';
import { several, type Random } from './chance.ts';

export type Words = Readonly<Record<string, string>>;

/** A sentence with its places filled in; a place without a word stays empty. */
export function fillIn(sentence: string, words: Words): string {
  return sentence.replace(/\{(\w+)\}/g, (_place, name: string) => words[name] ?? '');
}

/** One opening sentence and so many of the details after it, each said once. */
export function paragraph(random: Random, openings: readonly string[], details: readonly string[], count: number, words: Words): string {
  const sentences = [pick(random, openings), ...several(random, details, count)];
  return sentences.map((sentence) => fillIn(sentence, words)).join(' ');
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
