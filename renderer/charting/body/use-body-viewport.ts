import { useCallback, useEffect, useRef } from 'react';
import type { PointerEvent } from 'react';
import type { BodyPoint } from '../../../shared/clinical/body/body.types.ts';
import { CLICK_REACH, pan, reveal, sceneToFigure, toScene, unitPixels, wholeScene, zoomAt } from './body-viewport.ts';
import type { SceneSize, Viewport } from './body-viewport.ts';
import { useGlidingViewport } from './use-gliding-viewport.ts';
import type { GlidingViewport } from './use-gliding-viewport.ts';

/** Zoom per pixel of the wheel. */
const WHEEL_RATE = 0.0016;

export interface BodyViewport extends Pick<GlidingViewport, 'viewport' | 'frame' | 'sheet' | 'readBox'>, BodyDrag {
  /** Point of the figure under a pointer. */
  readonly pointOf: (clientX: number, clientY: number) => BodyPoint;
  readonly zoom: (factor: number) => void;
  readonly show: (point: BodyPoint) => void;
  readonly reset: () => void;
}

/** Zoom and pan of the map. The wheel zooms once the picture is in use (zoomed or focused) or with Ctrl; otherwise the page scrolls. */
export function useBodyViewport(size: SceneSize): BodyViewport {
  const gliding = useGlidingViewport(size);
  const { viewport, current, frame, sheet, readBox, change, glide } = gliding;
  const { width, height } = size;
  const scenePoint = useCallback(
    (clientX: number, clientY: number): BodyPoint => toScene(readBox(), { width, height }, clientX, clientY),
    [readBox, width, height],
  );

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    function onWheel(event: WheelEvent): void {
      const isInUse = current.current.scale > 1 || element?.contains(document.activeElement) === true;
      if (!event.ctrlKey && !event.metaKey && !isInUse) return;
      event.preventDefault();
      const around = scenePoint(event.clientX, event.clientY);
      glide((old) => zoomAt(old, { width, height }, Math.exp(-event.deltaY * WHEEL_RATE), around));
    }
    // React's own wheel listener is passive and could not keep the page still.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame, current, width, height, glide, scenePoint]);

  return {
    viewport,
    frame,
    sheet,
    readBox,
    pointOf: useCallback((clientX, clientY) => sceneToFigure(current.current, scenePoint(clientX, clientY)), [current, scenePoint]),
    zoom: useCallback((factor) => change((old) => zoomAt(old, { width, height }, factor, { x: width / 2, y: height / 2 })), [change, width, height]),
    show: useCallback((point) => change((old) => reveal(old, { width, height }, point)), [change, width, height]),
    reset: useCallback(() => change(() => wholeScene), [change]),
    ...useBodyDrag(size, readBox, glide),
  };
}

export interface BodyDrag {
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
  /** True while the pointer drags the picture. */
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => boolean;
  /** True when the pointer was lifted where it went down: a click. */
  readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => boolean;
}

interface Drag {
  readonly pointerId: number;
  readonly startX: number;
  readonly startY: number;
  lastX: number;
  lastY: number;
  isPan: boolean;
}

function useBodyDrag({ width, height }: SceneSize, readBox: () => DOMRect, glide: (next: (old: Viewport) => Viewport) => void): BodyDrag {
  const drag = useRef<Drag | null>(null);

  const onPointerDown = useCallback(({ button, pointerId, clientX, clientY }: PointerEvent<SVGSVGElement>): void => {
    if (button > 1) return;
    drag.current = { pointerId, startX: clientX, startY: clientY, lastX: clientX, lastY: clientY, isPan: button === 1 };
  }, []);

  const onPointerMove = useCallback(
    (event: PointerEvent<SVGSVGElement>): boolean => {
      const held = drag.current;
      if (!held || held.pointerId !== event.pointerId) return false;
      if (!held.isPan && Math.hypot(event.clientX - held.startX, event.clientY - held.startY) > CLICK_REACH) {
        held.isPan = true;
        // Only now: a captured pointer would turn the click on a mark into a click on the map.
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      if (!held.isPan) return false;
      const unit = unitPixels(readBox(), { width, height });
      const dx = (event.clientX - held.lastX) / unit;
      const dy = (event.clientY - held.lastY) / unit;
      held.lastX = event.clientX;
      held.lastY = event.clientY;
      glide((old) => pan(old, { width, height }, dx, dy));
      return true;
    },
    [glide, readBox, width, height],
  );

  const onPointerUp = useCallback((event: PointerEvent<SVGSVGElement>): boolean => {
    const held = drag.current;
    drag.current = null;
    return event.type === 'pointerup' && held?.pointerId === event.pointerId && !held.isPan;
  }, []);

  return { onPointerDown, onPointerMove, onPointerUp };
}
