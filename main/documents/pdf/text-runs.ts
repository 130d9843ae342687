// Splits text into runs that one font can show. What no font has is spelled out as its code point in brackets and
// reported: never an empty box, never a lost character.
import { cleanText } from './clean-text.ts';
import type { Face } from './face.ts';
import type { FontSet } from './fonts.ts';
import type { RichText } from './block.ts';
import type { FaceStyle } from './style.ts';

/** A piece of text in one face, without a line end inside. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  /** Stands for a character that no font has; lines may break on either side. */
  readonly isSpelledOut: boolean;
}

/** Collects the code points that had to be spelled out, in order of appearance, each once. */
export type MissingGlyphs = Set<string>;

const ascii = /^[\x20-\x7e\n]*$/;
const clusters = /\P{Mn}\p{Mn}*|\p{Mn}+/gsu;

/** Runs per hard line: `\n` in the text starts a new one. */
export function runsOf(rich: RichText, style: FaceStyle, fonts: FontSet, missing: MissingGlyphs): readonly (readonly Run[])[] {
  const spans = typeof rich === 'string' ? [rich] : rich;
  const lines: Run[][] = [[]];
  for (const span of spans) {
    const chain = fonts[typeof span === 'string' ? style : span.face];
    const text = cleanText(typeof span === 'string' ? span : span.text);
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(...coverage(part, chain, missing));
    }
  }
  return lines;
}

function coverage(text: string, chain: readonly Face[], missing: MissingGlyphs): readonly Run[] {
  const [first] = chain;
  if (!first || text === '') return [];
  if (ascii.test(text)) return [{ text, face: first, isSpelledOut: false }];
  const runs: Run[] = [];
  const add = (run: Run): void => {
    const last = runs.at(-1);
    if (last && last.face === run.face && !last.isSpelledOut && !run.isSpelledOut) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  };
  for (const cluster of text.match(clusters) ?? []) {
    const face = faceFor(cluster, chain);
    if (face) add({ text: cluster, face, isSpelledOut: false });
    else for (const character of cluster) add(spelledOut(character, chain, first, missing));
  }
  return runs;
}

function faceFor(cluster: string, chain: readonly Face[]): Face | undefined {
  return chain.find((face) => [...cluster].every((character) => face.covers(character.codePointAt(0) ?? 0)));
}

function spelledOut(character: string, chain: readonly Face[], fallback: Face, missing: MissingGlyphs): Run {
  const face = faceFor(character, chain);
  if (face) return { text: character, face, isSpelledOut: false };
  const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  missing.add(name);
  return { text: `[${name}]`, face: fallback, isSpelledOut: true };
}
