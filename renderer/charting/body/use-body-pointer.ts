import { useCallback, useState } from 'react';
import type { PointerEvent } from 'react';
import type { BodyPoint } from '../../../shared/clinical/body/body.types.ts';
import type { PlacedMark } from './body-marks.ts';
import { figureToScene, toPixels } from './body-viewport.ts';
import type { SceneSize } from './body-viewport.ts';
import type { BodyViewport } from './use-body-viewport.ts';

/** Text beside the pointer; x and y in pixels inside the map. */
export interface BodyHover {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly boxWidth: number;
}

export interface BodyPointer {
  readonly hover: BodyHover | null;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerLeave: () => void;
  readonly onHoverMark: (mark: PlacedMark | null) => void;
}

/** The pointer's way over the map: names what lies below it, a click on the figure places. Marks handle their own clicks. */
export function useBodyPointer(
  view: BodyViewport,
  size: SceneSize,
  readBox: () => DOMRect,
  nameAt: (point: BodyPoint) => string | undefined,
  onClick: (point: BodyPoint) => void,
): BodyPointer {
  const [hover, setHover] = useState<BodyHover | null>(null);
  const { viewport } = view;

  const onHoverMark = useCallback(
    (placed: PlacedMark | null): void => {
      const box = readBox();
      setHover(placed ? { text: placed.mark.label, boxWidth: box.width, ...toPixels(box, size, figureToScene(viewport, placed.at)) } : null);
    },
    [readBox, size, viewport],
  );

  function onPointerMove(event: PointerEvent<SVGSVGElement>): void {
    if (view.onPointerMove(event)) return setHover(null);
    if (isOnMark(event)) return undefined;
    const text = nameAt(view.pointOf(event.clientX, event.clientY));
    const box = readBox();
    return setHover(text === undefined ? null : { text, x: event.clientX - box.left, y: event.clientY - box.top, boxWidth: box.width });
  }

  function onPointerUp(event: PointerEvent<SVGSVGElement>): void {
    const isClick = view.onPointerUp(event);
    if (isClick && event.button === 0 && !isOnMark(event)) onClick(view.pointOf(event.clientX, event.clientY));
  }

  return { hover, onPointerMove, onPointerUp, onPointerLeave: () => setHover(null), onHoverMark };
}

function isOnMark(event: PointerEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-mark]') !== null;
}
