// What stands around the content: letterhead and title on the first page, running header, footer and draft mark.
import { cleanLine } from './clean-text.ts';
import type { LayoutContext } from './layout-context.ts';
import type { Logo, OpenLogo } from './logo.ts';
import { baselineOf } from './painter.ts';
import type { Painter } from './painter.ts';
import { heightOf, paintCell, rowPiece, solidPiece } from './piece.ts';
import type { Cell, Piece } from './piece.ts';
import { capHeight, ink, rule, space, type } from './style.ts';
import type { TextStyle } from './style.ts';
import { childTag } from './tags.ts';
import { linesOf, singleLine } from './text-lines.ts';
import type { Line } from './text-lines.ts';

export interface Clinic {
  readonly name: string;
  /** Address, phone, tax number: one printed line each. */
  readonly lines: readonly string[];
  readonly logo?: Logo;
  /** Points that stay free at the top of the first page, for paper that has a head; nothing of the letterhead prints then. */
  readonly freeTop?: number;
  /** Beside the page number; the name where there is none. */
  readonly footer?: string;
}

export interface Furniture {
  readonly clinic: Clinic;
  readonly title: string;
  readonly subject: string | undefined;
  readonly draft: string | undefined;
  readonly pageLabel: (page: number, pageCount: number) => string;
}

const logoBox = { width: 144, height: 44 };
const footerTop = 50;
const headerTop = 36;
const watermarkSize = 110;
// Who the page belongs to matters more than its title; the page number is never cut.
const headerShare = 0.75;
const footerShare = 0.6;

/** Letterhead, title and the line that says whom the document is about. */
export function* layoutMasthead(context: LayoutContext, furniture: Furniture, logo: OpenLogo | undefined): Generator<Piece> {
  const { page, outline } = context;
  yield furniture.clinic.freeTop === undefined ? letterhead(context, furniture.clinic, logo) : freeTop(context, furniture.clinic.freeTop);
  const line = (text: string, style: TextStyle, tag: 'H1' | 'P', gapBefore: number, gapAfter: number): Piece => {
    const cell: Cell = { tag: childTag(outline.root, tag), lines: linesOf(context.text, cleanLine(text), style, page.contentWidth), x: page.left, width: page.contentWidth, align: 'start' };
    return rowPiece([cell], { gapBefore, gapAfter, padTop: 0, padBottom: 0, keepWithNext: true, divide: 'lines' }, context.capacity);
  };
  yield line(furniture.title, type.title, 'H1', space.heading2, 0);
  if (furniture.draft !== undefined) yield line(furniture.draft, { ...type.subject, face: 'bold' }, 'P', 0, 0);
  if (furniture.subject !== undefined) yield line(furniture.subject, type.subject, 'P', 0, space.block + space.tight);
}

/** Room for a head that is printed already. */
function freeTop({ page }: LayoutContext, points: number): Piece {
  return solidPiece({ gapBefore: 0, gapAfter: 0, height: Math.max(0, points - page.firstTop), keepWithNext: true, paint: () => undefined });
}

function letterhead(context: LayoutContext, clinic: Clinic, logo: OpenLogo | undefined): Piece {
  const { page, outline } = context;
  const textWidth = page.contentWidth - (logo ? logoBox.width + 12 : 0);
  const set = (text: string, style: TextStyle): readonly Line[] => linesOf(context.text, cleanLine(text), style, textWidth).slice(0, 2);
  let offset = 0;
  const cells = [set(clinic.name, type.letterhead), ...clinic.lines.slice(0, 6).map((text) => set(text, type.small))].map((lines): Cell => {
    const cell: Cell = { tag: childTag(outline.root, 'P'), lines, x: page.left, width: textWidth, align: 'start', offset };
    offset += heightOf(lines);
    return cell;
  });
  const scale = logo ? Math.min(logoBox.width / logo.width, logoBox.height / logo.height) : 0;
  const height = Math.max(offset, (logo?.height ?? 0) * scale) + space.block;
  const figure = logo && childTag(outline.root, 'Figure', { alt: cleanLine(logo.alt) });
  return solidPiece({
    gapBefore: 0,
    gapAfter: space.block,
    height,
    keepWithNext: true,
    paint: (painter, top) => {
      for (const cell of cells) paintCell(painter, cell, top);
      if (logo && figure) {
        const [width, tall] = [logo.width * scale, logo.height * scale];
        const x = page.left + page.contentWidth - width;
        painter.tagged(figure, () => painter.doc.image(logo.image, x, top, { width, height: tall }), [x, top, x + width, top + tall]);
      }
      painter.artifact(() => painter.rule(page.left, top + height, page.contentWidth, rule.strong, ink.accent));
    },
  });
}

/** Header, footer and draft mark of one page, as artifacts. `pageNumber` counts from 1. */
export function paintFurniture(painter: Painter, context: LayoutContext, furniture: Furniture, pageNumber: number, pageCount: number): void {
  const { page } = context;
  if (furniture.draft !== undefined) paintWatermark(painter, context, furniture.draft);
  painter.artifact(() => {
    if (pageNumber > 1) putPair(painter, context, headerTop, furniture.subject ?? furniture.clinic.name, furniture.title, headerShare);
    const top = page.height - footerTop;
    painter.rule(page.left, top, page.contentWidth, rule.hair);
    putPair(painter, context, top + 6, furniture.clinic.footer ?? furniture.clinic.name, furniture.pageLabel(pageNumber, pageCount), footerShare);
  }, 'Pagination');
}

/** Two small texts at the margins; the left one may take `leftShare` of the width, the right one what it leaves. */
function putPair(painter: Painter, context: LayoutContext, top: number, left: string, right: string, leftShare: number): void {
  const { page } = context;
  const start = singleLine(context.text, cleanLine(left), type.small, page.contentWidth * leftShare);
  const end = singleLine(context.text, cleanLine(right), type.small, page.contentWidth - start.width - 24);
  painter.text(start, page.left, baselineOf(start, top));
  painter.text(end, page.left + page.contentWidth - end.width, baselineOf(end, top));
}

/** Pale and below the text, so that nothing becomes harder to read; corner to corner. */
function paintWatermark(painter: Painter, context: LayoutContext, text: string): void {
  const { page } = context;
  const { doc } = painter;
  const angle = (-Math.atan2(page.height, page.width) * 180) / Math.PI;
  const style = { ...type.title, color: ink.watermark };
  const natural = singleLine(context.text, cleanLine(text), style, 400);
  const size = Math.min(watermarkSize, (style.size * page.width) / Math.max(1, natural.width));
  const line: Line = singleLine(context.text, cleanLine(text), { ...style, size, leading: size }, page.height);
  painter.artifact(() => {
    doc.save();
    doc.rotate(angle, { origin: [page.width / 2, page.height / 2] });
    painter.text(line, (page.width - line.width) / 2, page.height / 2 + (capHeight / 2) * size);
    doc.restore();
  }, 'Pagination');
}
