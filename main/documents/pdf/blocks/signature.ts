// Who stands for the content: name, role, licence, time and the short hash, under a rule.
import type { SignatureBlock } from '../block.ts';
import { cleanLine } from '../clean-text.ts';
import type { LayoutContext } from '../layout-context.ts';
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

export function layoutSignature(context: LayoutContext, block: SignatureBlock): Piece {
  const { page } = context;
  const section = context.outline.current();
  const [leftWidth, rightWidth] = [gridWidth(page, signColumns), page.contentWidth - gridWidth(page, signColumns) - gridGutter];
  const set = (text: string, style: TextStyle, width: number): readonly Line[] => linesOf(context.text, cleanLine(text), style, width).slice(0, mostLines);
  const cell = (lines: readonly Line[], x: number, width: number): Cell => ({ tag: childTag(section, 'P'), lines, x, width, align: 'start' });

  const statement = cell(set(block.statement, type.label, leftWidth), page.left, leftWidth);
  const name = cell(set(block.name, type.signature, leftWidth), page.left, leftWidth);
  const roleText = [block.role, block.licence].filter((part) => part !== undefined && part !== '').join(' · ');
  const role = cell(set(roleText, type.small, leftWidth), page.left, leftWidth);
  const right = gridLeft(page, signColumns);
  const time = cell(set(block.time, { ...type.small, color: ink.text }, rightWidth), right, rightWidth);
  const hash = block.contentHash === undefined ? undefined : cell(set(block.contentHash, type.small, rightWidth), right, rightWidth);

  const top = space.tight;
  const nameTop = top + heightOf(statement.lines) + space.tight;
  const lineTop = nameTop + heightOf(name.lines) + 1;
  const roleTop = lineTop + 3;
  const rightHeight = heightOf(time.lines) + (hash ? heightOf(hash.lines) : 0);
  const rightTop = Math.max(top, lineTop - heightOf(time.lines) - 2);
  const height = Math.max(roleTop + heightOf(role.lines), rightTop + rightHeight + 5);
  return solidPiece({
    gapBefore: space.heading2,
    gapAfter: space.block,
    height,
    paint: (painter, y) => {
      painter.artifact(() => {
        painter.rule(page.left, y + lineTop, leftWidth, rule.line, ink.line);
        painter.rule(right, y + lineTop, rightWidth, rule.line, ink.line);
      });
      paintCell(painter, statement, y + top);
      paintCell(painter, name, y + nameTop);
      paintCell(painter, role, y + roleTop);
      paintCell(painter, time, y + rightTop);
      if (hash) paintCell(painter, hash, y + roleTop);
    },
  });
}
