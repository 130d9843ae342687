import { useCallback, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { BODY_HEIGHT } from '../../../shared/clinical/body/body.types.ts';
import type { BodyPoint } from '../../../shared/clinical/body/body.types.ts';
import { ZOOM_STEP } from './body-viewport.ts';
import type { BodyViewport } from './use-body-viewport.ts';

const STEP = 8;
const FAST = 5;
/** Level with the shoulder blades: from there every part of the body is a few strokes away. */
const START: BodyPoint = { x: 200, y: 260 };

const DIRECTIONS: Readonly<Record<string, BodyPoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export interface BodyCursorState {
  /** Null until an arrow key is pressed. */
  readonly cursor: BodyPoint | null;
  readonly hide: () => void;
  /** Begins at a point of one's own: where a mark is taken up. */
  readonly begin: (point: BodyPoint) => void;
  readonly onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => void;
}

/** The keyboard's way over the map: arrows (Shift for long steps), Enter places, + - 0 zoom, Escape puts the cross away. */
export function useBodyCursor(view: BodyViewport, width: number, onEnter: (point: BodyPoint) => void): BodyCursorState {
  const [cursor, setCursor] = useState<BodyPoint | null>(null);
  const { viewport, zoom, reset, show } = view;
  const hide = useCallback(() => setCursor(null), []);

  function move(direction: BodyPoint, isFast: boolean): void {
    const from = cursor ?? START;
    const step = cursor === null ? 0 : (STEP / Math.sqrt(viewport.scale)) * (isFast ? FAST : 1);
    const next = {
      x: Math.min(width, Math.max(0, from.x + direction.x * step)),
      y: Math.min(BODY_HEIGHT, Math.max(0, from.y + direction.y * step)),
    };
    setCursor(next);
    show(next);
  }

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) move(direction, event.shiftKey);
    else if (event.key === '+' || event.key === '=') zoomOnCursor(ZOOM_STEP);
    else if (event.key === '-') zoomOnCursor(1 / ZOOM_STEP);
    else if (event.key === '0') reset();
    else if (event.key === 'Enter' && cursor) onEnter(cursor);
    else if (event.key === 'Escape' && cursor) hide();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function zoomOnCursor(factor: number): void {
    zoom(factor);
    if (cursor) show(cursor);
  }

  return { cursor, hide, begin: setCursor, onKeyDown };
}
