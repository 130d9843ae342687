// A piece is what a page is filled with: it knows its height, how it may be divided, and how to paint itself.
import { alignedX, baselineOf } from './painter.ts';
import type { Align, Painter } from './painter.ts';
import { ink } from './style.ts';
import type { Tag } from './tags.ts';
import type { Line } from './text-lines.ts';

export interface Piece {
  readonly gapBefore: number;
  readonly gapAfter: number;
  readonly height: number;
  /** Height of the smallest part that may stand at the foot of a page. */
  readonly minHeight: number;
  /** Must not be the last thing on a page. */
  readonly keepWithNext: boolean;
  /** Must not be the first thing on a page: some of what stands before it comes along. */
  readonly keepWithPrevious?: boolean;
  /** Painted again at the top of a page that begins with this piece (a table's header row). */
  readonly repeatHead: Piece | undefined;
  /** Divides at or before `available` points; undefined where nothing fits or it may not be divided. */
  split(available: number): readonly [head: Piece, tail: Piece] | undefined;
  /** The same content made smaller, down to `minHeight`, where it may shrink. */
  fit?(available: number): Piece;
  paint(painter: Painter, top: number): void;
}

/** Text in a column of a row. Without a tag it is an artifact. */
export interface Cell {
  readonly tag: Tag | undefined;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly align: Align;
  /** How far the lines begin below the row's top; labels above values share one row. */
  readonly offset?: number;
}

export interface RowStyle {
  readonly gapBefore: number;
  readonly gapAfter: number;
  readonly padTop: number;
  readonly padBottom: number;
  readonly keepWithNext: boolean;
  /** `lines`: between any two lines, two at least on either side; `tallOnly`: only when it fits on no page. */
  readonly divide: 'lines' | 'tallOnly';
  /** Cells shorter than their row stand at its foot. */
  readonly sitsLow?: boolean;
  readonly ruleBelow?: { readonly weight: number; readonly color: string; readonly x: number; readonly width: number };
  readonly ruleAbove?: { readonly weight: number; readonly color: string; readonly x: number; readonly width: number };
  readonly repeatHead?: Piece;
}

const leastLines = 2;

/** Side-by-side columns of text as one piece; `capacity` is the height of an empty page. */
export function rowPiece(cells: readonly Cell[], style: RowStyle, capacity: number): Piece {
  const heights = cells.map(cellHeight);
  const height = style.padTop + Math.max(0, ...heights) + style.padBottom;
  const isDivisible = style.divide === 'lines' ? mostLines(cells) >= 2 * leastLines : height > capacity;
  const piece: Piece = {
    gapBefore: style.gapBefore,
    gapAfter: style.gapAfter,
    height,
    minHeight: isDivisible ? Math.min(height, style.padTop + Math.max(0, ...cells.map((cell) => cellHeight({ ...cell, lines: cell.lines.slice(0, leastLines) }))) + style.padBottom) : height,
    keepWithNext: style.keepWithNext,
    repeatHead: style.repeatHead,
    split: (available) => (isDivisible || height > capacity ? splitRow(cells, style, capacity, available) : undefined),
    paint: (painter, top) => {
      paintRules(painter, style, top, height);
      for (const [index, cell] of cells.entries()) {
        const low = style.sitsLow ? height - style.padTop - style.padBottom - (heights[index] ?? 0) : 0;
        paintCell(painter, cell, top + style.padTop + low);
      }
    },
  };
  return piece;
}

/** A piece that is never divided: a figure, a letterhead. */
export function solidPiece(options: Pick<Piece, 'gapBefore' | 'gapAfter' | 'height' | 'paint'> & { readonly keepWithNext?: boolean; readonly keepWithPrevious?: boolean }): Piece {
  return { keepWithNext: false, ...options, minHeight: options.height, repeatHead: undefined, split: () => undefined };
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.style.leading, 0);
}

function cellHeight(cell: Cell): number {
  return (cell.offset ?? 0) + heightOf(cell.lines);
}

/** Paints a cell's lines downwards from `top`. */
export function paintCell(painter: Painter, cell: Cell, top: number): void {
  if (cell.lines.length === 0) return;
  const draw = (): void => {
    let y = top + (cell.offset ?? 0);
    for (const line of cell.lines) {
      painter.text(line, alignedX(line, cell.x, cell.width, cell.align), baselineOf(line, y));
      y += line.style.leading;
    }
  };
  if (cell.tag) painter.tagged(cell.tag, draw);
  else painter.artifact(draw);
}

function mostLines(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.map((cell) => cell.lines.length));
}

function splitRow(cells: readonly Cell[], style: RowStyle, capacity: number, available: number): readonly [Piece, Piece] | undefined {
  const room = available - style.padTop - style.padBottom;
  const total = mostLines(cells);
  const counts = cells.map((cell) => linesWithin(cell.lines, room - (cell.offset ?? 0)));
  // Leave two lines for the next page, unless that leaves nothing here.
  const kept = counts.map((count, index) => (total - count === 1 && cells[index]?.lines.length === total && count > leastLines ? count - 1 : count));
  if (Math.max(0, ...kept) === 0) return undefined;
  const head = cells.map((cell, index) => ({ ...cell, lines: cell.lines.slice(0, kept[index] ?? 0) }));
  const tail = cells.map((cell, index) => ({ ...cell, lines: cell.lines.slice(kept[index] ?? 0), offset: 0 }));
  const { ruleBelow: _below, ...open } = style;
  const { ruleAbove: _above, ...rest } = style;
  return [
    rowPiece(head, { ...open, keepWithNext: false, gapAfter: 0 }, capacity),
    rowPiece(tail, { ...rest, gapBefore: 0 }, capacity),
  ];
}

function linesWithin(lines: readonly Line[], room: number): number {
  let used = 0;
  const over = lines.findIndex((line) => (used += line.style.leading) > room);
  return over === -1 ? lines.length : over;
}

function paintRules(painter: Painter, style: RowStyle, top: number, height: number): void {
  const { ruleAbove, ruleBelow } = style;
  if (!ruleAbove && !ruleBelow) return;
  painter.artifact(() => {
    if (ruleAbove) painter.rule(ruleAbove.x, top, ruleAbove.width, ruleAbove.weight, ruleAbove.color);
    if (ruleBelow) painter.rule(ruleBelow.x, top + height, ruleBelow.width, ruleBelow.weight, ruleBelow.color);
  });
}

/** A hairline or stronger rule across `width`. */
export function ruleOf(weight: number, x: number, width: number, color: string = ink.hair): NonNullable<RowStyle['ruleBelow']> {
  return { weight, color, x, width };
}
