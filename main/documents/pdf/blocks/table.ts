// Tables: columns take the width their content needs, the header row comes again on every page, rows stay whole.
import type { RichText, TableBlock, TableColumn } from '../block.ts';
import { cleanLine } from '../clean-text.ts';
import type { LayoutContext } from '../layout-context.ts';
import { rowPiece, ruleOf } from '../piece.ts';
import type { Cell, Piece, RowStyle } from '../piece.ts';
import { ink, rule, space, type } from '../style.ts';
import { childTag } from '../tags.ts';
import type { Tag } from '../tags.ts';
import { linesOf, naturalWidths } from '../text-lines.ts';

interface Column extends TableColumn {
  readonly x: number;
  readonly width: number;
}

const columnGap = 14;
// Measuring every row of a long table costs as much as setting it; the first rows speak for the others.
const sampledRows = 60;

export function* layoutTable(context: LayoutContext, block: TableBlock): Generator<Piece> {
  if (block.columns.length === 0) return;
  const { page, capacity } = context;
  const columns = columnsOf(context, block);
  const table = childTag(context.outline.current(), 'Table');
  const head = headRow(context, columns, table, block.rows.length > 0);
  yield head;
  // A header that fills half a page (a hostile title) is shown once only.
  const repeatHead = head.height < capacity / 3 ? headRow(context, columns, undefined, true) : undefined;
  for (const [index, row] of block.rows.entries()) {
    const tag = childTag(table, 'TR');
    const isLast = index === block.rows.length - 1;
    // No row alone at the foot of a page under its header, and none alone at the top of the next.
    const isBound = !isLast && (index === 0 || index === block.rows.length - 2);
    const style: RowStyle = {
      gapBefore: 0,
      gapAfter: isLast ? space.block : 0,
      padTop: 3,
      padBottom: 3.5,
      keepWithNext: isBound,
      divide: 'tallOnly',
      ruleBelow: ruleOf(rule.hair, page.left, page.contentWidth),
      ...(repeatHead ? { repeatHead } : {}),
    };
    yield rowPiece(columns.map((column, at) => bodyCell(context, column, row[at] ?? '', tag)), style, capacity);
  }
}

/** The header row; without a table it is the repeated one, an artifact that is not read aloud again. */
function headRow(context: LayoutContext, columns: readonly Column[], table: Tag | undefined, hasRows: boolean): Piece {
  const { page, capacity } = context;
  const row = table && childTag(table, 'TR');
  const cells = columns.map((column): Cell => ({
    tag: row && childTag(row, 'TH', { scope: 'Column' }),
    lines: linesOf(context.text, cleanLine(column.header), type.label, column.width),
    x: column.x,
    width: column.width,
    align: column.align ?? 'start',
  }));
  const style: RowStyle = {
    gapBefore: space.tight,
    gapAfter: 0,
    padTop: 2,
    padBottom: 3,
    keepWithNext: hasRows,
    divide: 'tallOnly',
    sitsLow: true,
    ruleBelow: ruleOf(rule.line, page.left, page.contentWidth, ink.line),
  };
  return rowPiece(cells, style, capacity);
}

function bodyCell(context: LayoutContext, column: Column, text: RichText, row: Tag): Cell {
  const style = column.rowHeader ? { ...type.cell, face: 'medium' as const } : type.cell;
  return {
    tag: column.rowHeader ? childTag(row, 'TH', { scope: 'Row' }) : childTag(row, 'TD'),
    lines: linesOf(context.text, text, style, column.width),
    x: column.x,
    width: column.width,
    align: column.align ?? 'start',
  };
}

function columnsOf(context: LayoutContext, block: TableBlock): readonly Column[] {
  const total = context.page.contentWidth - columnGap * (block.columns.length - 1);
  const widths = columnWidths(context, block, total);
  let x = context.page.left;
  return block.columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const placed = { ...column, x, width };
    x += width + columnGap;
    return placed;
  });
}

/** Shares first; then each column gets its widest word, and what is left goes where lines are longest. */
function columnWidths(context: LayoutContext, block: TableBlock, total: number): readonly number[] {
  const shareSum = block.columns.reduce((sum, column) => sum + (column.share ?? 0), 0);
  const scale = shareSum > 1 ? 1 / shareSum : 1;
  const free = block.columns.map((column, index) => ({ column, index })).filter(({ column }) => column.share === undefined);
  const room = Math.max(0, total * (1 - Math.min(1, shareSum)));
  const needs = free.map(({ column, index }) => {
    const cells = block.rows.slice(0, sampledRows).map((row) => naturalWidths(context.text, row[index] ?? '', type.cell));
    const header = naturalWidths(context.text, cleanLine(column.header), type.label);
    const cap = room / Math.max(1, free.length);
    const word = Math.min(cap, Math.max(header.word, ...cells.map((cell) => cell.word)));
    return { word, line: Math.max(word, header.line, ...cells.map((cell) => cell.line)) };
  });
  const spread = distribute(needs, room);
  return block.columns.map((column, index) => {
    if (column.share !== undefined) return total * column.share * scale;
    return spread[free.findIndex((one) => one.index === index)] ?? 0;
  });
}

function distribute(needs: readonly { readonly word: number; readonly line: number }[], room: number): readonly number[] {
  const words = needs.reduce((sum, need) => sum + need.word, 0);
  const lines = needs.reduce((sum, need) => sum + need.line, 0);
  if (lines === 0) return needs.map(() => room / needs.length);
  if (lines <= room) return needs.map((need) => (need.line * room) / lines);
  const stretch = lines === words ? 0 : (room - words) / (lines - words);
  return needs.map((need) => need.word + (need.line - need.word) * stretch);
}
