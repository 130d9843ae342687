// Heading, paragraph, list: text that runs down the page.
import type { HeadingBlock, ListBlock, ParagraphBlock } from '../block.ts';
import { cleanLine } from '../clean-text.ts';
import type { LayoutContext } from '../layout-context.ts';
import { rowPiece, ruleOf } from '../piece.ts';
import type { Cell, Piece, RowStyle } from '../piece.ts';
import { ink, rule, space, type } from '../style.ts';
import { childTag } from '../tags.ts';
import { linesOf } from '../text-lines.ts';

const flow: RowStyle = { gapBefore: 0, gapAfter: space.paragraph, padTop: 0, padBottom: 0, keepWithNext: false, divide: 'lines' };

/** A section title; level 2 stands under a rule across the page. */
export function layoutHeading(context: LayoutContext, block: HeadingBlock): Piece {
  const { page } = context;
  const isSection = block.level === 2;
  const tag = childTag(context.outline.open(block.level), isSection ? 'H2' : 'H3');
  const lines = linesOf(context.text, cleanLine(block.text), isSection ? type.heading2 : type.heading3, page.contentWidth);
  const cell: Cell = { tag, lines, x: page.left, width: page.contentWidth, align: 'start' };
  const style: RowStyle = {
    ...flow,
    gapBefore: isSection ? space.heading2 : space.heading3,
    gapAfter: isSection ? space.paragraph : space.hair,
    padTop: isSection ? space.tight : 0,
    keepWithNext: true,
    ...(isSection ? { ruleAbove: ruleOf(rule.line, page.left, page.contentWidth, ink.accent) } : {}),
  };
  return rowPiece([cell], style, context.capacity);
}

export function layoutParagraph(context: LayoutContext, block: ParagraphBlock): Piece {
  const { page } = context;
  const lines = linesOf(context.text, block.text, block.size === 'small' ? type.small : type.body, page.contentWidth);
  const cell: Cell = { tag: childTag(context.outline.current(), 'P'), lines, x: page.left, width: page.contentWidth, align: 'natural' };
  return rowPiece([cell], block.leadsOn ? { ...flow, keepWithNext: true } : flow, context.capacity);
}

/** One piece per item; numbers stand right-aligned before the text. */
export function* layoutList(context: LayoutContext, block: ListBlock): Generator<Piece> {
  const { page } = context;
  const list = childTag(context.outline.current(), 'L');
  const labels = block.items.map((_, index) => (block.ordered ? `${context.formatNumber(index + 1)}.` : '•'));
  const labelLines = labels.map((label) => linesOf(context.text, label, type.body, page.contentWidth));
  const labelWidth = Math.max(6, ...labelLines.map(([line]) => line?.width ?? 0));
  const indent = labelWidth + 7;
  for (const [index, item] of block.items.entries()) {
    const tag = childTag(list, 'LI');
    const lines = linesOf(context.text, item, type.body, page.contentWidth - indent);
    const cells: readonly Cell[] = [
      { tag: childTag(tag, 'Lbl'), lines: labelLines[index] ?? [], x: page.left, width: labelWidth, align: 'end' },
      { tag: childTag(tag, 'LBody'), lines, x: page.left + indent, width: page.contentWidth - indent, align: 'start' },
    ];
    const isLast = index === block.items.length - 1;
    yield rowPiece(cells, { ...flow, gapAfter: isLast ? space.paragraph : space.hair }, context.capacity);
  }
}
