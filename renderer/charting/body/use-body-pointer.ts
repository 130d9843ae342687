import { useCallback } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { BodyPoint } from '../../../shared/clinical/body/body.types.ts';
import type { PlacedMark } from './body-marks.ts';
import { figureToScene, toPixels } from './body-viewport.ts';
import type { SceneSize } from './body-viewport.ts';
import type { ShowHover } from './BodyTooltip.tsx';
import type { BodyViewport } from './use-body-viewport.ts';
import type { MarkMoves } from './use-mark-moves.ts';

export interface BodyPointer {
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerLeave: () => void;
  readonly onHoverMark: (mark: PlacedMark | null) => void;
}

interface BodyPointerOptions {
  readonly view: BodyViewport;
  readonly size: SceneSize;
  /** Has the first word: a mark may be taken along. */
  readonly moves: MarkMoves;
  /** Takes the text; the map itself is not drawn again by it. */
  readonly tooltip: RefObject<ShowHover | null>;
  readonly nameAt: (point: BodyPoint) => string | undefined;
  readonly onClick: (point: BodyPoint) => void;
}

/** The pointer's way over the map: names what lies below it, a click on the figure places. Marks handle their own clicks. */
export function useBodyPointer({ view, size, moves, tooltip, nameAt, onClick }: BodyPointerOptions): BodyPointer {
  const { viewport, readBox } = view;

  const onHoverMark = useCallback(
    (placed: PlacedMark | null): void => {
      const box = readBox();
      tooltip.current?.(placed ? { text: placed.mark.label, boxWidth: box.width, ...toPixels(box, size, figureToScene(viewport, placed.at)) } : null);
    },
    [readBox, size, tooltip, viewport],
  );

  function onPointerDown(event: PointerEvent<SVGSVGElement>): void {
    if (!moves.onPointerDown(event)) view.onPointerDown(event);
  }

  function onPointerMove(event: PointerEvent<SVGSVGElement>): void {
    if (moves.onPointerMove(event)) return undefined;
    if (view.onPointerMove(event)) return tooltip.current?.(null);
    if (isOnMark(event)) return undefined;
    const text = nameAt(view.pointOf(event.clientX, event.clientY));
    const box = readBox();
    return tooltip.current?.(text === undefined ? null : { text, x: event.clientX - box.left, y: event.clientY - box.top, boxWidth: box.width });
  }

  function onPointerUp(event: PointerEvent<SVGSVGElement>): void {
    if (moves.onPointerUp(event)) return;
    const isClick = view.onPointerUp(event);
    if (isClick && event.button === 0 && !isOnMark(event)) onClick(view.pointOf(event.clientX, event.clientY));
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerLeave: () => tooltip.current?.(null), onHoverMark };
}

function isOnMark(event: PointerEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-mark]') !== null;
}
