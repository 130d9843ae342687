// Who stands for the content: the name or the strokes that were drawn, role, licence, time and the short hash, under a
// rule. Without a name there is room to sign by hand.
import type { DrawnSignature, SignatureBlock } from '../block.ts';
import { cleanLine } from '../clean-text.ts';
import type { LayoutContext } from '../layout-context.ts';
import type { Painter } from '../painter.ts';
import { heightOf, paintCell, solidPiece } from '../piece.ts';
import type { Cell, Piece } from '../piece.ts';
import { gridGutter, gridLeft, gridWidth, ink, rule, space, type } from '../style.ts';
import type { TextStyle } from '../style.ts';
import { childTag } from '../tags.ts';
import { linesOf } from '../text-lines.ts';
import type { Line } from '../text-lines.ts';

const signColumns = 6;
// A line that would push the signature off the page is a mistake or an attack; names of this length are cut.
const mostLines = 4;
/** Height of a drawn signature, and of the room for one by hand, in points. */
const signHeight = 44;

interface Sides {
  readonly left: { readonly x: number; readonly width: number };
  readonly right: { readonly x: number; readonly width: number };
}

interface Parts {
  readonly statement: Cell;
  readonly name: Cell;
  readonly role: Cell;
  readonly time: Cell;
  readonly belowTime: Cell;
}

function partsOf(context: LayoutContext, block: SignatureBlock, { left, right }: Sides): Parts {
  const section = context.outline.current();
  const cell = (text: string, style: TextStyle, { x, width }: Sides['left']): Cell => {
    const lines: readonly Line[] = text === '' ? [] : linesOf(context.text, cleanLine(text), style, width).slice(0, mostLines);
    return { tag: childTag(section, 'P'), lines, x, width, align: 'start' };
  };
  // Beside strokes that may be illegible the name stands in print.
  const roleParts = [block.drawn ? block.name : '', block.role, block.licence ?? ''];
  return {
    statement: cell(block.statement, type.label, left),
    name: cell(block.drawn ? '' : block.name, type.signature, left),
    role: cell(roleParts.filter((part) => part !== '').join(' · '), type.small, left),
    time: cell(block.time, { ...type.small, color: ink.text }, right),
    belowTime: cell(block.contentHash ?? block.timeLabel ?? '', type.small, right),
  };
}

export function layoutSignature(context: LayoutContext, block: SignatureBlock): Piece {
  const { page } = context;
  const leftWidth = gridWidth(page, signColumns);
  const sides: Sides = { left: { x: page.left, width: leftWidth }, right: { x: gridLeft(page, signColumns), width: page.contentWidth - leftWidth - gridGutter } };
  const { statement, name, role, time, belowTime } = partsOf(context, block, sides);
  const figure = block.drawn && childTag(context.outline.current(), 'Figure', { alt: cleanLine(`${block.statement}: ${block.name}`) });
  const top = space.tight;
  const nameTop = top + heightOf(statement.lines) + space.tight;
  const lineTop = nameTop + (name.lines.length > 0 ? heightOf(name.lines) : signHeight) + 1;
  const roleTop = lineTop + 3;
  const rightHeight = heightOf(time.lines) + heightOf(belowTime.lines);
  const rightTop = Math.max(top, lineTop - heightOf(time.lines) - 2);
  return solidPiece({
    gapBefore: space.heading2,
    gapAfter: space.block,
    keepWithPrevious: true,
    height: Math.max(roleTop + heightOf(role.lines), rightTop + rightHeight + 5),
    paint: (painter, y) => {
      painter.artifact(() => {
        for (const { x, width } of [sides.left, sides.right]) painter.rule(x, y + lineTop, width, rule.line, ink.line);
      });
      paintCell(painter, statement, y + top);
      paintCell(painter, name, y + nameTop);
      if (block.drawn && figure) {
        const { drawn } = block;
        painter.tagged(figure, () => paintStrokes(painter, drawn, page.left, y + nameTop, leftWidth), [page.left, y + nameTop, page.left + leftWidth, y + lineTop]);
      }
      paintCell(painter, role, y + roleTop);
      paintCell(painter, time, y + rightTop);
      paintCell(painter, belowTime, y + roleTop);
    },
  });
}

/** The strokes as large as they fit, standing on the line. */
function paintStrokes(painter: Painter, { d, width, height }: DrawnSignature, x: number, top: number, most: number): void {
  const scale = Math.min(most / Math.max(1, width), signHeight / Math.max(1, height));
  const { doc } = painter;
  doc.save();
  doc.translate(x, top + signHeight - height * scale).scale(scale);
  doc.lineJoin('round').lineCap('round');
  painter.path(d, { stroke: ink.text, weight: 1.1 / scale });
  doc.restore();
}
