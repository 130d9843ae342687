// The body map: vectors in one figure, marks with their numbers, and a legend in words.
import type { AreaLook, BodyMapBlock, BodyView, MarkSymbol } from '../block.ts';
import { cleanLine } from '../clean-text.ts';
import type { Drawing } from '../drawing.ts';
import type { LayoutContext } from '../layout-context.ts';
import { baselineOf } from '../painter.ts';
import type { Painter } from '../painter.ts';
import { heightOf, paintCell, rowPiece, solidPiece } from '../piece.ts';
import type { Cell, Piece } from '../piece.ts';
import { capHeight, gridGutter, gridWidth, ink, shadeLevels, space, type } from '../style.ts';
import type { TextStyle } from '../style.ts';
import { childTag } from '../tags.ts';
import type { Tag } from '../tags.ts';
import { linesOf, singleLine } from '../text-lines.ts';
import type { Line } from '../text-lines.ts';
import { numberPlaces } from './mark-numbers.ts';

interface PlacedView {
  readonly view: BodyView;
  readonly slot: number;
  readonly slotX: number;
  readonly x: number;
  readonly scale: number;
  readonly caption: Line;
  readonly numbers: ReadonlyMap<number, Line>;
  readonly markSize: number;
}

interface LegendRow {
  readonly symbol: MarkSymbol | undefined;
  readonly area: AreaLook | undefined;
  readonly number: Line | undefined;
  readonly text: readonly Line[];
  readonly tag: Tag;
}

const columnsPerView = 3;
const tallest = { usual: 340, small: 150 };
/** A figure may shrink to this part of its height where that keeps it on the page. */
const smallestPart = 0.72;
const captionHeight = type.small.leading + space.tight;
const legendPitch = 3;
const legendIndent = 26;
/** Size of a 10 x 10 symbol on paper, in points: smaller where the figure is, or neighbours become one blot. */
const markSizes = { usual: 9, small: 6 };
const markSize = markSizes.usual;
/** Line width inside the 10 x 10 box, as the screen draws it. */
const symbolLine = 0.9;

export function* layoutBodyMap(context: LayoutContext, block: BodyMapBlock): Generator<Piece> {
  if (block.views.length === 0) return;
  const { page } = context;
  const section = context.outline.current();
  const hasLegend = block.legend !== undefined && block.legend.length > 0;
  const views = placeViews(context, block, hasLegend, tallest[block.size ?? 'usual']);
  const left = Math.min(...views.map((one) => one.slotX));
  const right = Math.max(...views.map((one) => one.slotX + one.slot));
  const legendX = right + gridGutter;
  const legendWidth = page.left + page.contentWidth - legendX;
  const rows = hasLegend && legendWidth >= gridWidth(page, 3) - 1 ? legendRows(context, block, section, legendWidth) : [];
  const legendTall = rows.reduce((sum, row) => sum + legendHeight(row) + legendPitch, 0);
  const isBeside = rows.length > 0 && legendTall <= figureHeight(views);
  const tag = childTag(section, 'Figure', { alt: cleanLine(block.alt) });
  const figure = (placed: readonly PlacedView[], mostShrunk: number): Piece => ({
    ...solidPiece({
      gapBefore: space.figure,
      gapAfter: space.figure,
      height: figureHeight(placed),
      keepWithNext: hasLegend && !isBeside,
      paint: (painter, top) => {
        const height = figureHeight(placed);
        const draw = (): void => {
          for (const one of placed) paintView(painter, one, top, height - captionHeight);
        };
        painter.tagged(tag, draw, [left, top, right, top + height]);
        if (isBeside) paintLegend(painter, rows, legendX, legendWidth, top);
      },
    }),
    minHeight: mostShrunk,
    fit: (available) => figure(placeViews(context, block, hasLegend, Math.max(available, mostShrunk) - captionHeight), mostShrunk),
  });
  const natural = figureHeight(views);
  yield figure(views, Math.min(natural, Math.max(natural * smallestPart, isBeside ? legendTall : 0)));
  if (hasLegend && !isBeside) yield* legendBelow(context, block, section);
}

function figureHeight(views: readonly PlacedView[]): number {
  return Math.max(...views.map((one) => one.view.height * one.scale)) + captionHeight;
}

/** Three grid columns a view, from the left where a legend stands beside them, else in the middle; none taller than `most`. */
function placeViews(context: LayoutContext, block: BodyMapBlock, hasLegend: boolean, most: number): readonly PlacedView[] {
  const { page } = context;
  const gutters = gridGutter * (block.views.length - 1);
  const slot = Math.min(gridWidth(page, columnsPerView), (page.contentWidth - gutters) / block.views.length);
  const total = block.views.length * slot + gutters;
  const left = page.left + (hasLegend ? 0 : (page.contentWidth - total) / 2);
  return block.views.map((view, index) => {
    const scale = Math.min(slot / view.width, most / view.height);
    const numbered = view.marks.flatMap((mark, at) => (mark.number === undefined ? [] : [[at, numberLine(context, mark.number, type.mark)] as const]));
    const slotX = left + index * (slot + gridGutter);
    return {
      view,
      scale,
      slot,
      slotX,
      x: slotX + (slot - view.width * scale) / 2,
      caption: singleLine(context.text, cleanLine(view.label), type.small, slot),
      numbers: new Map(numbered),
      markSize: markSizes[block.size ?? 'usual'],
    };
  });
}

function numberLine(context: LayoutContext, value: number, style: TextStyle): Line {
  return singleLine(context.text, context.formatNumber(value), style, 40);
}

interface Figure {
  /** What shades and marks stand on. */
  readonly paper: Drawing;
  readonly lines: Drawing;
}

const figures = new WeakMap<BodyView['contours'], Figure>();
/** Width of the outline in the view's own units: 0.6 points at the usual size. */
const outlineWeight = 1.8;

/** The figure of a view, which is the same in every map. */
function figureOf({ contours, outline, width, height }: BodyView): Figure {
  const known = figures.get(contours);
  if (known) return known;
  // Fine ends vanish at print size without a hair of stroke around them.
  const made = {
    paper: { width, height, color: ink.paper, shapes: [{ d: outline, edge: 0 }] },
    lines: { width, height, color: ink.soft, shapes: [...contours.map((contour) => ({ d: contour.ink, edge: 0.25 * contour.weight })), { d: outline, edge: outlineWeight, isHollow: true }] },
  };
  figures.set(contours, made);
  return made;
}

function paintView(painter: Painter, placed: PlacedView, top: number, height: number): void {
  const { view, x, scale, caption } = placed;
  const { doc } = painter;
  doc.save();
  doc.translate(x, top).scale(scale);
  const figure = figureOf(view);
  painter.drawing(figure.paper);
  for (const shade of view.shades) painter.path(shade.d, { fill: shadeLevels[shade.level - 1] ?? ink.hair });
  for (const { d, look } of view.areas ?? []) paintArea(painter, d, look, 1 / scale, 'fill');
  painter.drawing(figure.lines);
  for (const { d, look } of view.areas ?? []) paintArea(painter, d, look, 1 / scale, 'edge');
  doc.restore();
  paintMarks(painter, placed, top);
  painter.text(caption, x + (view.width * scale - caption.width) / 2, baselineOf(caption, top + height + space.tight));
}

/** Greys and widths in points; the fill is light enough for the figure's lines to stay readable, also in a fax. */
const areaLooks = {
  filled: { fill: shadeLevels[1], width: 0.9, dash: undefined },
  hollow: { fill: undefined, width: 1.7, dash: undefined },
  dashed: { fill: shadeLevels[0], width: 1.1, dash: [3, 2] },
} as const;

/** One layer of an area drawn by hand; `point` is the length of a point in the units of `d`. */
function paintArea(painter: Painter, d: string, look: AreaLook, point: number, layer: 'fill' | 'edge'): void {
  const { doc } = painter;
  const { fill, width, dash } = areaLooks[look];
  if (layer === 'fill') {
    if (fill) painter.path(d, { fill });
    return;
  }
  doc.save();
  doc.lineJoin('round');
  if (dash) doc.dash(dash[0] * point, { space: dash[1] * point });
  painter.path(d, { stroke: ink.text, weight: width * point });
  doc.restore();
}

/** What stands for an area in the legend: a small pebble of its look. */
const pebble = 'M5 0.8C8 0.8 9.6 2.4 9.4 5C9.2 7.8 7.6 9.2 4.8 9.1C2 9 0.5 7.4 0.7 4.8C0.9 2.2 2.6 0.8 5 0.8Z';

function paintPebble(painter: Painter, look: AreaLook, x: number, y: number): void {
  const { doc } = painter;
  doc.save();
  doc.translate(x - markSize / 2, y - markSize / 2).scale(markSize / 10);
  for (const layer of ['fill', 'edge'] as const) paintArea(painter, pebble, look, 10 / markSize, layer);
  doc.restore();
}

function paintMarks(painter: Painter, placed: PlacedView, top: number): void {
  const { view, x, scale, numbers, markSize: size } = placed;
  const centres = view.marks.map((mark) => ({ x: x + mark.x * scale, y: top + mark.y * scale }));
  for (const [index, centre] of centres.entries()) paintSymbol(painter, view.marks[index]?.symbol, centre.x, centre.y, size);
  const wanted = [...numbers].map(([index, line]) => ({ index, width: line.width }));
  for (const place of numberPlaces(centres, wanted, size, type.mark.size)) {
    const line = numbers.get(place.index);
    const centre = centres[place.index];
    if (!line || !centre) continue;
    if (place.isFar) painter.doc.lineWidth(0.4).moveTo(centre.x, centre.y).lineTo(place.x, place.y).stroke(ink.soft);
    painter.doc.roundedRect(place.x - line.width / 2 - 1, place.y - 3.9, line.width + 2, 7.8, 2).fill(ink.paper);
    painter.text(line, place.x - line.width / 2, place.y + (capHeight / 2) * type.mark.size);
    if (place.isFar) paintSymbol(painter, view.marks[place.index]?.symbol, centre.x, centre.y, size);
  }
}

/** A symbol centred on a point. */
function paintSymbol(painter: Painter, symbol: MarkSymbol | undefined, x: number, y: number, size: number): void {
  if (!symbol) return;
  const { doc } = painter;
  doc.save();
  doc.translate(x - size / 2, y - size / 2).scale(size / 10);
  doc.lineJoin('round').lineCap('round');
  painter.path(symbol.plate, { fill: symbol.isSolid ? ink.text : ink.paper, stroke: ink.text, weight: symbolLine });
  const glyphInk = symbol.isSolid ? ink.paper : ink.text;
  for (const { d, paint } of symbol.glyph) painter.path(d, paint === 'fill' ? { fill: glyphInk } : { stroke: glyphInk, weight: symbolLine });
  doc.restore();
}

function legendRows(context: LayoutContext, block: BodyMapBlock, section: Tag, width: number): readonly LegendRow[] {
  const list = childTag(section, 'L');
  return (block.legend ?? []).map((item) => ({
    symbol: item.symbol,
    area: item.area,
    number: item.number === undefined ? undefined : numberLine(context, item.number, { ...type.cell, face: 'bold' }),
    text: linesOf(context.text, item.text, type.cell, width - legendIndent),
    tag: childTag(list, 'LI'),
  }));
}

function legendHeight(row: LegendRow): number {
  return heightOf(row.text);
}

function paintLegend(painter: Painter, rows: readonly LegendRow[], x: number, width: number, top: number): void {
  let y = top;
  for (const row of rows) {
    for (const cell of legendCells(row, x, width)) paintCell(painter, cell, y);
    paintLegendSymbol(painter, row, x, y);
    y += legendHeight(row) + legendPitch;
  }
}

function legendCells(row: LegendRow, x: number, width: number): readonly Cell[] {
  const text: Cell = { tag: childTag(row.tag, 'LBody'), lines: row.text, x: x + legendIndent, width: width - legendIndent, align: 'start' };
  if (!row.number) return [text];
  return [{ tag: childTag(row.tag, 'Lbl'), lines: [row.number], x: x + markSize + 2, width: legendIndent - markSize - 6, align: 'end' }, text];
}

function paintLegendSymbol(painter: Painter, row: LegendRow, x: number, top: number): void {
  const middle = [x + markSize / 2, top + type.cell.leading / 2] as const;
  painter.artifact(() => {
    paintSymbol(painter, row.symbol, ...middle, markSize);
    if (row.area) paintPebble(painter, row.area, ...middle);
  });
}

/** The same legend across the page, when it is longer than the figure or there is no room beside it. */
function* legendBelow(context: LayoutContext, block: BodyMapBlock, section: Tag): Generator<Piece> {
  const { page } = context;
  const rows = legendRows(context, block, section, page.contentWidth);
  for (const [index, row] of rows.entries()) {
    const gapAfter = index === rows.length - 1 ? space.block : legendPitch;
    const cells = legendCells(row, page.left, page.contentWidth);
    const piece = rowPiece(cells, { gapBefore: 0, gapAfter, padTop: 0, padBottom: 0, keepWithNext: false, divide: 'tallOnly' }, context.capacity);
    yield {
      ...piece,
      paint: (painter, top) => {
        piece.paint(painter, top);
        paintLegendSymbol(painter, row, page.left, top);
      },
    };
  }
}
