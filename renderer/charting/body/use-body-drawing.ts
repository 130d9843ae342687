import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { BODY_WIDTH } from '../../../shared/clinical/body/body.types.ts';
import type { BodyPoint, BodyViewName } from '../../../shared/clinical/body/body.types.ts';
import type { BodyViewport } from './use-body-viewport.ts';

/** A line drawn on one view; points in the view's own units. */
export interface DrawnLine {
  readonly view: BodyViewName;
  readonly points: readonly BodyPoint[];
}

export interface BodyDrawing {
  /** What is being drawn now, for the picture; null between strokes. */
  readonly stroke: (DrawnLine & { readonly index: number }) | null;
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerCancel: () => void;
}

/** Nearer points than this add nothing to the line. */
const SPACING = 3;
/** A stroke that is smaller than this was a click. */
const SMALLEST = 8;

function isArea(points: readonly BodyPoint[]): boolean {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return points.length > 2 && Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) >= SMALLEST;
}

/** Draws a line by hand on one view of the map; it ends where the pointer is lifted and closes by itself. */
export function useBodyDrawing(view: BodyViewport, views: readonly BodyViewName[], onDraw: ((line: DrawnLine) => void) | undefined): BodyDrawing {
  const [stroke, setStroke] = useState<BodyDrawing['stroke']>(null);
  const held = useRef<{ readonly pointerId: number; readonly index: number; points: readonly BodyPoint[] } | null>(null);

  const pointAt = (event: PointerEvent<SVGSVGElement>, index: number): BodyPoint => {
    const point = view.pointOf(event.clientX, event.clientY);
    // The line stays on the view where it began.
    return { x: Math.min(BODY_WIDTH, Math.max(0, point.x - index * BODY_WIDTH)), y: Math.min(1000, Math.max(0, point.y)) };
  };
  const show = (): void => {
    const name = views[held.current?.index ?? -1];
    setStroke(held.current && name ? { view: name, index: held.current.index, points: held.current.points } : null);
  };
  return {
    stroke,
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const index = Math.floor(view.pointOf(event.clientX, event.clientY).x / BODY_WIDTH);
      if (views[index] === undefined) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { pointerId: event.pointerId, index, points: [pointAt(event, index)] };
      show();
    },
    onPointerMove: (event) => {
      const line = held.current;
      if (!line || line.pointerId !== event.pointerId) return;
      const point = pointAt(event, line.index);
      const last = line.points.at(-1);
      if (last && Math.hypot(last.x - point.x, last.y - point.y) < SPACING) return;
      line.points = [...line.points, point];
      show();
    },
    onPointerUp: (event) => {
      const line = held.current;
      const name = views[line?.index ?? -1];
      held.current = null;
      setStroke(null);
      if (line && name && line.pointerId === event.pointerId && isArea(line.points)) onDraw?.({ view: name, points: line.points });
    },
    onPointerCancel: () => {
      held.current = null;
      setStroke(null);
    },
  };
}
