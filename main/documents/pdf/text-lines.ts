// Breaks runs into lines: at spaces, after hyphens and slashes inside words, and by character where a word is wider
// than its line.
import type { RichText } from './block.ts';
import { directionsOf, inVisualOrder, type Directions } from './direction.ts';
import type { Face } from './face.ts';
import type { FontSet } from './fonts.ts';
import type { TextStyle } from './style.ts';
import { runsOf } from './text-runs.ts';
import type { MissingGlyphs, Run } from './text-runs.ts';

/** A run at its place in a line; `x` counts from the line's start in points. */
export interface PlacedRun {
  readonly text: string;
  readonly face: Face;
  readonly x: number;
}

export interface Line {
  readonly runs: readonly PlacedRun[];
  readonly width: number;
  readonly style: TextStyle;
  /** Stands at the right where its block lets it. */
  readonly isRightToLeft?: boolean;
}

export interface TextContext {
  readonly fonts: FontSet;
  readonly missing: MissingGlyphs;
}

/** An unbreakable part of a run; a word is a row of chunks of which only the last may be followed by a line end. */
interface Chunk extends Run {
  readonly breakAfter: boolean;
  /** Its place in the hard line. */
  readonly start: number;
}

const breakInside = /(?<=[\p{L}\p{N}][-–—/])(?=\p{L})/u;
const cluster = /\P{Mn}\p{Mn}*|\p{Mn}+/gsu;
// More letters than fit side by side on a page.
const longestLine = 400;

/** Lines of `rich` that are at most `width` points wide; always at least one, empty if there is no text. */
export function linesOf(context: TextContext, rich: RichText, style: TextStyle, width: number): readonly Line[] {
  const hardLines = runsOf(rich, style.face, context.fonts, context.missing);
  const lines = hardLines.flatMap((runs, index) => wrap(index < hardLines.length - 1 ? spaced(runs) : runs, style, width));
  while (lines.length > 1 && lines.at(-1)?.runs.length === 0) lines.pop();
  while (lines.length > 1 && lines[0]?.runs.length === 0) lines.shift();
  return lines;
}

/** With a space at the end: lines are told apart by nothing else where a reader joins them. */
function spaced(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  return last ? [...runs.slice(0, -1), { ...last, text: `${last.text} ` }] : runs;
}

/** The one line of a text that must not wrap: cut with an ellipsis where it is too long. */
export function singleLine(context: TextContext, text: string, style: TextStyle, width: number): Line {
  const head = text.slice(0, longestLine).toWellFormed();
  const [first, second] = linesOf(context, head, style, width);
  if (first && !second && head.length === text.length) return first;
  const [short] = linesOf(context, head, style, width - (measure('…', context, style) ?? 0));
  const shown = (short?.runs ?? []).map((run) => run.text).join('').trimEnd();
  const [cut] = linesOf(context, `${shown}…`, style, width);
  return cut ?? { runs: [], width: 0, style };
}

/** Widths a column needs: of the widest word (never torn) and of the longest line (never wrapped), in points. */
export function naturalWidths(context: TextContext, rich: RichText, style: TextStyle): { readonly word: number; readonly line: number } {
  let [word, line] = [0, 0];
  for (const runs of runsOf(rich, style.face, context.fonts, context.missing)) {
    let lineWidth = 0;
    for (const chunks of words(chunksOf(runs))) {
      const wordWidth = widthOf(trimmed(chunks), style);
      word = Math.max(word, wordWidth);
      line = Math.max(line, lineWidth + wordWidth);
      lineWidth += widthOf(chunks, style);
    }
  }
  return { word, line };
}

function measure(text: string, context: TextContext, style: TextStyle): number | undefined {
  const [face] = context.fonts[style.face];
  return face && (face.widthOf(text) * style.size) / 1000;
}

function wrap(runs: readonly Run[], style: TextStyle, width: number): readonly Line[] {
  const directions = directionsOf(runs.map((run) => run.text).join(''));
  const lines: Line[] = [];
  let current: Chunk[] = [];
  let used = 0;
  const flush = (): void => {
    lines.push(directions ? placeBothWays(current, style, directions) : place(current, style));
    current = [];
    used = 0;
  };
  for (const word of words(chunksOf(runs))) {
    const needed = widthOf(trimmed(word), style);
    if (current.length === 0 && needed === 0) continue;
    if (current.length > 0 && used + needed > width && needed <= width) flush();
    if (needed <= width) {
      current.push(...word);
      used += widthOf(word, style);
      continue;
    }
    for (const letter of letters(word)) {
      const letterWidth = chunkWidth(letter, style);
      if (current.length > 0 && used + letterWidth > width) flush();
      current.push(letter);
      used += letterWidth;
    }
  }
  if (current.length > 0 || lines.length === 0) flush();
  return lines;
}

function chunksOf(runs: readonly Run[]): readonly Chunk[] {
  let start = 0;
  const placed = (chunk: Omit<Chunk, 'start'>): Chunk => {
    const at = start;
    start += chunk.text.length;
    return { ...chunk, start: at };
  };
  return runs.flatMap((run, index): readonly Chunk[] => {
    const next = runs[index + 1];
    if (run.isSpelledOut) return [placed({ ...run, breakAfter: next?.isSpelledOut === true || next?.text.startsWith(' ') === true })];
    const pieces = (run.text.match(/[^ ]+ *| +/g) ?? []).flatMap((word) => word.split(breakInside));
    return pieces.map((text, piece) =>
      placed({
      ...run,
      text,
      breakAfter: piece < pieces.length - 1 || text.endsWith(' ') || next?.text.startsWith(' ') === true || next?.isSpelledOut === true,
      }),
    );
  });
}

function words(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const all: Chunk[][] = [];
  let word: Chunk[] = [];
  for (const chunk of chunks) {
    word.push(chunk);
    if (!chunk.breakAfter) continue;
    all.push(word);
    word = [];
  }
  return word.length > 0 ? [...all, word] : all;
}

function letters(word: readonly Chunk[]): readonly Chunk[] {
  return word.flatMap((chunk) => {
    if (chunk.isSpelledOut) return [chunk];
    let { start } = chunk;
    return (chunk.text.match(cluster) ?? []).map((text) => {
      const letter = { ...chunk, text, start };
      start += text.length;
      return letter;
    });
  });
}

function trimmed(chunks: readonly Chunk[]): readonly Chunk[] {
  const last = chunks.at(-1);
  if (!last?.text.endsWith(' ')) return chunks;
  const text = last.text.trimEnd();
  return text === '' ? trimmed(chunks.slice(0, -1)) : [...chunks.slice(0, -1), { ...last, text }];
}

function widthOf(chunks: readonly Chunk[], style: TextStyle): number {
  return chunks.reduce((sum, chunk) => sum + chunkWidth(chunk, style), 0);
}

function chunkWidth(chunk: Chunk, style: TextStyle): number {
  return (chunk.face.widthOf(chunk.text) * style.size) / 1000;
}

/** A line with words from right to left. They are drawn in the order in which they are read, each at its place. */
function placeBothWays(chunks: readonly Chunk[], style: TextStyle, directions: Directions): Line {
  const joined: { text: string; readonly face: Face; readonly start: number }[] = [];
  for (const { text, face, start } of trimmed(chunks)) {
    const last = joined.at(-1);
    if (last?.face === face && last.start + last.text.length === start) last.text += text;
    else joined.push({ text, face, start });
  }
  let x = 0;
  const placed = inVisualOrder(joined, directions).map((piece) => {
    const at = { ...piece, x };
    x += (piece.face.widthOf(piece.text) * style.size) / 1000;
    return at;
  });
  const runs = placed.toSorted((one, other) => one.start - other.start).map(({ text, face, x: at }): PlacedRun => ({ text, face, x: at }));
  return { runs, width: x, style, isRightToLeft: directions.isRightToLeft };
}

/** Joins what one font can draw in one go and sets the runs side by side; a space at the end is drawn but not counted. */
function place(chunks: readonly Chunk[], style: TextStyle): Line {
  const joined: { text: string; readonly face: Face }[] = [];
  for (const { text, face } of chunks) {
    const last = joined.at(-1);
    if (last?.face === face) last.text += text;
    else joined.push({ text, face });
  }
  let x = 0;
  const runs = joined.map((run): PlacedRun => {
    const placed = { ...run, x };
    x += (run.face.widthOf(run.text) * style.size) / 1000;
    return placed;
  });
  const end = runs.at(-1);
  const width = end?.text.endsWith(' ') ? end.x + (end.face.widthOf(end.text.trimEnd()) * style.size) / 1000 : x;
  return { runs, width, style };
}
