// Lines with words that run from right to left: the pieces of a line in the order in which the eye meets them
// (Unicode Standard Annex 9, by bidi-js).
import bidiFactory from 'bidi-js';
import type { Face } from './face.ts';
import { isRightToLeft } from './joining-face.ts';

const bidi = bidiFactory();
const strong = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Directions of a whole hard line, one level for each UTF-16 unit; odd levels run from right to left. */
export interface Directions {
  readonly levels: Uint8Array;
  /** Whether the line as a whole runs from right to left. */
  readonly isRightToLeft: boolean;
}

/** Undefined where everything runs from left to right. */
export function directionsOf(text: string): Directions | undefined {
  if (!strong.test(text)) return undefined;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
  return { levels, isRightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1 };
}

/** A piece of a line in one face, at its place in the hard line. */
export interface LogicalPiece {
  readonly text: string;
  readonly face: Face;
  readonly start: number;
}

interface LeveledPiece extends LogicalPiece {
  readonly level: number;
}

/** Cuts a piece where its level changes; what runs from right to left is cut at spaces too, as pdfkit shapes word by word. */
function leveled({ text, face, start }: LogicalPiece, levels: Uint8Array): readonly LeveledPiece[] {
  const pieces: { text: string; readonly level: number; readonly start: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const level = levels[start + at] ?? 0;
    const letter = text[at] ?? '';
    const last = pieces.at(-1);
    const isApart = last === undefined || last.level !== level || (level % 2 === 1 && (letter === ' ') !== last.text.endsWith(' '));
    if (isApart) pieces.push({ text: letter, level, start: start + at });
    else last.text += letter;
  }
  return pieces.map((piece) => ({ ...piece, face }));
}

const clusters = /\P{Mn}\p{Mn}*|\p{Mn}+/gsu;

/** As it is drawn: fonts of right-to-left scripts turn their words themselves, signs between them are turned here. */
function drawn({ text, face, start, level }: LeveledPiece): LogicalPiece {
  if (level % 2 === 0) return { text, face, start };
  const mirrored = [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join('');
  if (isRightToLeft(text)) return { text: mirrored, face, start };
  return { text: (mirrored.match(clusters) ?? []).toReversed().join(''), face, start };
}

/** The pieces from left to right. */
export function inVisualOrder(pieces: readonly LogicalPiece[], { levels }: Directions): readonly LogicalPiece[] {
  const ordered = pieces.flatMap((piece) => leveled(piece, levels));
  const highest = Math.max(0, ...ordered.map((piece) => piece.level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      if ((ordered[from]?.level ?? 0) < level) continue;
      let until = from;
      while ((ordered[until]?.level ?? 0) >= level) until += 1;
      ordered.splice(from, until - from, ...ordered.slice(from, until).toReversed());
      from = until;
    }
  }
  return ordered.map(drawn);
}
