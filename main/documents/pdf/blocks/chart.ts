// A line over sessions that reads without colour: values stand at their points, the target is dashed and named.
import type { ChartBlock } from '../block.ts';
import { cleanLine } from '../clean-text.ts';
import type { LayoutContext } from '../layout-context.ts';
import { baselineOf } from '../painter.ts';
import type { Painter } from '../painter.ts';
import { solidPiece } from '../piece.ts';
import type { Piece } from '../piece.ts';
import { capHeight, ink, rule, space, type } from '../style.ts';
import type { TextStyle } from '../style.ts';
import { childTag } from '../tags.ts';
import { singleLine } from '../text-lines.ts';
import type { Line } from '../text-lines.ts';

interface ChartPoint {
  readonly x: number;
  /** Distance from the plot's top; undefined where nothing was measured. */
  readonly y: number | undefined;
  readonly label: Line | undefined;
  readonly value: Line | undefined;
}

const plotHeights = { usual: 112, small: 80 };
const axisWidth = 26;
const titleHeight = 20;
const labelHeight = 16;
const dot = 2.4;
const valueOffset = 9.5;

export function layoutChart(context: LayoutContext, block: ChartBlock): Piece {
  const { page } = context;
  const range = block.range ?? { min: 0, max: 10, step: 2 };
  const plotHeight = plotHeights[block.size ?? 'usual'];
  const text = (value: string, style: TextStyle, width: number): Line => singleLine(context.text, cleanLine(value), style, width);
  const target = block.target && { y: toY(block.target.value, range, plotHeight), label: text(block.target.label, type.label, page.contentWidth / 4) };
  const plotLeft = page.left + axisWidth;
  const plotWidth = page.contentWidth - axisWidth - (target ? target.label.width + 8 : 0);
  const slot = plotWidth / Math.max(1, block.points.length);
  const labelled = Math.max(1, Math.ceil(22 / slot));
  const points = block.points.map((point, index): ChartPoint => {
    const isMeasured = point.value !== null && Number.isFinite(point.value);
    const isLabelled = index % labelled === 0 || index === block.points.length - 1;
    return {
      x: plotLeft + slot * (index + 0.5),
      y: isMeasured ? toY(point.value ?? 0, range, plotHeight) : undefined,
      label: isLabelled ? text(point.label, type.small, slot * labelled) : undefined,
      value: isMeasured && isLabelled ? text(context.formatNumber(point.value ?? 0), type.mark, 40) : undefined,
    };
  });
  const steps = gridSteps(range).map((value) => ({ y: toY(value, range, plotHeight), label: text(context.formatNumber(value), type.small, axisWidth) }));
  const title = text(block.title, type.label, page.contentWidth);
  const figure = childTag(context.outline.current(), 'Figure', { alt: cleanLine(block.alt) });
  const height = titleHeight + plotHeight + labelHeight;
  const paint = (painter: Painter, top: number): void => {
    painter.text(title, page.left, baselineOf(title, top));
    const plotTop = top + titleHeight;
    for (const step of steps) {
      painter.rule(plotLeft, plotTop + step.y, plotWidth, rule.hair);
      painter.text(step.label, plotLeft - 8 - step.label.width, baselineOf(step.label, plotTop + step.y - step.label.style.leading / 2));
    }
    if (target) {
      painter.doc.dash(4, { space: 3 });
      painter.rule(plotLeft, plotTop + target.y, plotWidth, 0.9, ink.text);
      painter.doc.undash();
      painter.text(target.label, plotLeft + plotWidth + 6, baselineOf(target.label, plotTop + target.y - target.label.style.leading / 2));
    }
    paintLine(painter, points, { top: plotTop, height: plotHeight }, target?.y);
  };
  return solidPiece({
    gapBefore: space.figure,
    gapAfter: space.figure,
    height,
    paint: (painter, top) => painter.tagged(figure, () => paint(painter, top), [page.left, top, page.left + page.contentWidth, top + height]),
  });
}

interface Plot {
  readonly top: number;
  readonly height: number;
}

function paintLine(painter: Painter, points: readonly ChartPoint[], plot: Plot, targetY: number | undefined): void {
  const { doc } = painter;
  doc.lineWidth(1.4).lineJoin('round');
  let isDrawing = false;
  for (const { x, y } of points) {
    if (y === undefined) isDrawing = false;
    else if (isDrawing) doc.lineTo(x, plot.top + y);
    else {
      doc.moveTo(x, plot.top + y);
      isDrawing = true;
    }
  }
  if (points.some((point) => point.y !== undefined)) doc.stroke(ink.accent);
  for (const point of points) {
    const { x, y } = point;
    if (point.label) painter.text(point.label, x - point.label.width / 2, baselineOf(point.label, plot.top + plot.height + space.tight));
    if (y === undefined) continue;
    doc.circle(x, plot.top + y, dot + 0.8).fill(ink.paper);
    doc.circle(x, plot.top + y, dot).fill(ink.accent);
    if (point.value) paintValue(painter, point.value, x, plot.top + valueMiddle(y, plot.height, targetY));
  }
}

/** Above its point; below it at the top of the scale and where the target line would run through it. */
function valueMiddle(y: number, plotHeight: number, targetY: number | undefined): number {
  const [above, below] = [y - valueOffset, y + valueOffset];
  const isOnTarget = targetY !== undefined && Math.abs(above - targetY) < 6 && below < plotHeight;
  return y < 12 || isOnTarget ? below : above;
}

function paintValue(painter: Painter, value: Line, x: number, middle: number): void {
  painter.doc.rect(x - value.width / 2 - 1, middle - 4, value.width + 2, 8).fill(ink.paper);
  painter.text(value, x - value.width / 2, middle + (capHeight / 2) * value.style.size);
}

function toY(value: number, range: { readonly min: number; readonly max: number }, plotHeight: number): number {
  const part = (value - range.min) / (range.max - range.min || 1);
  return plotHeight * (1 - Math.min(1, Math.max(0, part)));
}

/** Grid values; a step that would crowd the axis is doubled until ten lines at most remain. */
function gridSteps(range: { readonly min: number; readonly max: number; readonly step: number }): readonly number[] {
  let step = range.step > 0 ? range.step : range.max - range.min || 1;
  while ((range.max - range.min) / step > 10) step *= 2;
  return Array.from({ length: Math.floor((range.max - range.min) / step) + 1 }, (_, index) => range.min + index * step);
}
