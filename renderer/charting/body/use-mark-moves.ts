import { useMemo, useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { BodyPoint } from '../../../shared/clinical/body/body.types.ts';
import type { PlacedMark } from './body-marks.ts';
import { MARK_SIZE } from './body-size.ts';
import { CLICK_REACH, figureToScene, toPixels, unitPixels } from './body-viewport.ts';
import type { SceneSize } from './body-viewport.ts';
import type { ShowCarried } from './BodyCarried.tsx';
import type { ShowHover } from './BodyTooltip.tsx';
import type { BodyViewport } from './use-body-viewport.ts';

interface Drag {
  readonly pointerId: number;
  readonly startX: number;
  readonly startY: number;
  /** From the pointer to the mark's middle: it is held where it was taken hold of. */
  readonly offset: BodyPoint;
}

interface Held {
  readonly placed: PlacedMark;
  /** Null while the keys have it. */
  readonly drag: Drag | null;
  readonly isMoving: boolean;
}

/** Follow the pointer by themselves; the map is not drawn again by a move. */
interface Followers {
  readonly carried: RefObject<ShowCarried | null>;
  readonly tooltip: RefObject<ShowHover | null>;
}

interface Carrying {
  /** The mark on its way; where it stood it is faint. */
  readonly carriedId: string | null;
  readonly held: RefObject<Held | null>;
  readonly begin: (next: Held) => void;
  readonly end: () => void;
  /** By keys: the cross takes the mark along. */
  readonly takeUp: (placed: PlacedMark) => void;
  /** Puts it back where it stood. @returns its id, where one was on its way. */
  readonly leave: () => string | null;
}

export interface MarkMoves extends Pick<Carrying, 'carriedId' | 'takeUp' | 'leave'> {
  /** Each is true where the event was a mark's: the picture is neither moved nor marked by it. */
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => boolean;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => boolean;
  readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => boolean;
  /** @returns whether a mark was on its way by keys; beside the body it stays in hand. */
  readonly putDown: (point: BodyPoint) => boolean;
  /** The map lost the focus: what the keys had taken up stays where it was. */
  readonly onBlur: () => void;
}

interface MarkMovesOptions extends Followers {
  readonly view: BodyViewport;
  readonly size: SceneSize;
  readonly marks: readonly PlacedMark[];
  readonly nameAt: (point: BodyPoint) => string;
  readonly onDrag: () => void;
  /** False where there is nothing to stand on. Absent: marks stay where they are, and a drag on one moves the picture. */
  readonly onMove: ((id: string, point: BodyPoint) => boolean) | undefined;
}

function useCarrying({ carried, tooltip }: Followers): Carrying {
  const [carriedId, setCarriedId] = useState<string | null>(null);
  const held = useRef<Held | null>(null);
  const tools = useMemo(() => {
    const end = (): void => {
      held.current = null;
      setCarriedId(null);
      carried.current?.(null);
      tooltip.current?.(null);
    };
    const begin = (next: Held): void => {
      held.current = next;
      setCarriedId(next.isMoving ? next.placed.mark.id : null);
    };
    const takeUp = (placed: PlacedMark): void => begin({ placed, drag: null, isMoving: true });
    const leave = (): string | null => {
      const id = held.current?.isMoving === true ? held.current.placed.mark.id : null;
      if (id !== null) end();
      return id;
    };
    return { begin, end, takeUp, leave };
  }, [carried, tooltip]);
  return { carriedId, held, ...tools };
}

function markUnder(event: PointerEvent, marks: readonly PlacedMark[]): PlacedMark | undefined {
  const element = event.target instanceof Element ? event.target.closest('[data-mark]') : null;
  const id = element?.getAttribute('data-mark');
  return marks.find((placed) => placed.mark.id === id);
}

/** Marks taken to another place, by the pointer or by the keys. */
export function useMarkMoves({ view, size, marks, carried, tooltip, nameAt, onDrag, onMove }: MarkMovesOptions): MarkMoves {
  const { carriedId, held, begin, end, takeUp, leave } = useCarrying({ carried, tooltip });

  function onPointerDown(event: PointerEvent<SVGSVGElement>): boolean {
    const placed = onMove && event.button === 0 ? markUnder(event, marks) : undefined;
    if (!placed) return false;
    const box = view.readBox();
    const at = toPixels(box, size, figureToScene(view.viewport, placed.at));
    const { pointerId, clientX: startX, clientY: startY } = event;
    begin({ placed, drag: { pointerId, startX, startY, offset: { x: at.x + box.left - startX, y: at.y + box.top - startY } }, isMoving: false });
    return true;
  }

  function onPointerMove(event: PointerEvent<SVGSVGElement>): boolean {
    const current = held.current;
    if (!current?.drag || current.drag.pointerId !== event.pointerId) return false;
    const { clientX: x, clientY: y } = event;
    const { startX, startY, offset } = current.drag;
    if (!current.isMoving) {
      if (Math.hypot(x - startX, y - startY) <= CLICK_REACH) return true;
      // Only now: a captured pointer would take the click from the mark.
      event.currentTarget.setPointerCapture(event.pointerId);
      begin({ ...current, isMoving: true });
      onDrag();
    }
    const box = view.readBox();
    const edge = MARK_SIZE * view.viewport.scale ** 0.25 * unitPixels(box, size);
    carried.current?.({ mark: current.placed.mark, edge, x: x + offset.x - box.left, y: y + offset.y - box.top });
    tooltip.current?.({ text: nameAt(view.pointOf(x + offset.x, y + offset.y)), x: x - box.left, y: y - box.top, boxWidth: box.width });
    return true;
  }

  function onPointerUp(event: PointerEvent<SVGSVGElement>): boolean {
    const current = held.current;
    if (!current?.drag || current.drag.pointerId !== event.pointerId) return false;
    const { offset } = current.drag;
    end();
    if (event.type === 'pointerup' && current.isMoving) onMove?.(current.placed.mark.id, view.pointOf(event.clientX + offset.x, event.clientY + offset.y));
    return true;
  }

  function putDown(point: BodyPoint): boolean {
    const current = held.current;
    if (!current || current.drag) return false;
    if (onMove?.(current.placed.mark.id, point) === true) end();
    return true;
  }

  function onBlur(): void {
    if (held.current?.drag === null) end();
  }

  return { carriedId, takeUp, leave, onPointerDown, onPointerMove, onPointerUp, putDown, onBlur };
}
