// Labels and values on the grid, as a list of pairs to a screen reader.
import type { KeyValuesBlock } from '../block.ts';
import { cleanLine } from '../clean-text.ts';
import type { LayoutContext } from '../layout-context.ts';
import { heightOf, rowPiece } from '../piece.ts';
import type { Cell, Piece, RowStyle } from '../piece.ts';
import { capHeight, gridGutter, gridLeft, gridWidth, space, type } from '../style.ts';
import { childTag } from '../tags.ts';
import type { Tag } from '../tags.ts';
import { linesOf } from '../text-lines.ts';

type Item = KeyValuesBlock['items'][number];

const row: RowStyle = { gapBefore: 0, gapAfter: space.tight, padTop: 0, padBottom: 0, keepWithNext: false, divide: 'tallOnly' };
const labelColumns = 3;
// A label is a word or two; nobody's label may push its value off the page.
const labelLines = 4;

export function* layoutKeyValues(context: LayoutContext, block: KeyValuesBlock): Generator<Piece> {
  const columns = block.columns ?? 2;
  const list = childTag(context.outline.current(), 'L');
  if (columns === 1) {
    for (const [index, item] of block.items.entries()) {
      yield rowPiece(besideCells(context, list, item), { ...row, gapAfter: gapAfter(block, index, 1) }, context.capacity);
    }
    return;
  }
  for (let first = 0; first < block.items.length; first += columns) {
    const items = block.items.slice(first, first + columns);
    yield stackedRow(context, list, items, columns, gapAfter(block, first, columns));
  }
}

function gapAfter(block: KeyValuesBlock, first: number, columns: number): number {
  if (first + columns >= block.items.length) return space.block;
  return columns === 1 ? space.hair : space.paragraph;
}

/** Label in the first three grid columns, value in the rest. */
function besideCells(context: LayoutContext, list: Tag, item: Item): readonly Cell[] {
  const { page } = context;
  const tag = childTag(list, 'LI');
  const labelWidth = gridWidth(page, labelColumns);
  const x = gridLeft(page, labelColumns);
  const width = page.contentWidth - labelWidth - gridGutter;
  const label = { ...type.label, leading: type.body.leading };
  // A smaller size in the same line height sits higher; this brings both on one baseline.
  const offset = (capHeight * (type.body.size - label.size)) / 2;
  return [
    { tag: childTag(tag, 'Lbl'), lines: linesOf(context.text, cleanLine(item.label), label, labelWidth).slice(0, labelLines), x: page.left, width: labelWidth, align: 'start', offset },
    { tag: childTag(tag, 'LBody'), lines: linesOf(context.text, item.value, type.body, width), x, width, align: 'start' },
  ];
}

/** Small labels, bottom-aligned with each other, above their values. */
function stackedRow(context: LayoutContext, list: Tag, items: readonly Item[], columns: number, gap: number): Piece {
  const { page } = context;
  const width = gridWidth(page, 12 / columns);
  const labels = items.map((item) => linesOf(context.text, cleanLine(item.label), type.label, width).slice(0, labelLines));
  const offset = Math.max(0, ...labels.map(heightOf));
  const cells = items.flatMap((item, index): readonly Cell[] => {
    const tag = childTag(list, 'LI');
    const place = { x: gridLeft(page, (index * 12) / columns), width, align: 'start' as const };
    const label = labels[index] ?? [];
    return [
      { ...place, tag: childTag(tag, 'Lbl'), lines: label, offset: offset - heightOf(label) },
      { ...place, tag: childTag(tag, 'LBody'), lines: linesOf(context.text, item.value, type.body, width), offset },
    ];
  });
  return rowPiece(cells, { ...row, gapAfter: gap }, context.capacity);
}
