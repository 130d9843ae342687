// Dragging on the board: empty space books, a block moves, its lower edge makes it longer. Plain pointer events: the
// target is a minute of a column, which a drop zone of a drag library does not know.
import { useCallback, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { dayMinutes, minuteAt, snap, snapLength } from './board-geometry.ts';
import type { Desk } from './desk.ts';
import { judgePlace, placeOf, type ChosenPlace, type JudgedPlace } from './place.ts';

export interface BoardDrag {
  readonly kind: 'create' | 'move' | 'resize';
  readonly visit: VisitSummary | null;
  readonly place: ChosenPlace;
  readonly judged: JudgedPlace;
}

interface Grab {
  readonly kind: BoardDrag['kind'];
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  readonly visit: VisitSummary | null;
  readonly therapistId: string;
  /** The minute under the pointer when it went down. */
  readonly minute: number;
  isDragging: boolean;
}

interface BoardPointerOptions {
  readonly surface: RefObject<HTMLDivElement | null>;
  readonly perMinute: number;
  readonly desk: Desk;
  /** A click on empty space. */
  readonly onPick: (therapistId: string, minute: number) => void;
  /** A stretch drawn on empty space. */
  readonly onDraw: (place: ChosenPlace) => void;
  /** A block put down somewhere; the ghost stays until this is done. */
  readonly onDrop: (drag: BoardDrag, visit: VisitSummary) => Promise<void>;
}

/** Less than this is a click with an unsteady hand. */
const threshold = 4;
/** Near an edge of the scrolled part, the board scrolls on under the drag. */
const edgePixels = 28;

function canMove(visit: VisitSummary): boolean {
  return occupiesTime(visit.state) && !visit.isCharted;
}

/** The column under an x coordinate; beyond the first and last it stays on those. */
function columnAt(surface: HTMLElement, x: number): string | undefined {
  const columns = [...surface.querySelectorAll<HTMLElement>('[data-column]')];
  const hit = columns.find((column) => x < column.getBoundingClientRect().right) ?? columns.at(-1);
  return hit?.dataset['column'];
}

function scrollAtEdges(surface: HTMLElement, y: number): void {
  const scroller = surface.parentElement;
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y > bottom - edgePixels) scroller.scrollBy(0, 12);
  else if (y < top + edgePixels * 3) scroller.scrollBy(0, -12);
}

/** What the board would show with the pointer here. */
function dragTo(held: Grab, minute: number, column: string | undefined, desk: Desk): BoardDrag {
  const { step, facts } = desk;
  const { kind, visit } = held;
  if (visit === null) {
    const from = Math.floor(Math.max(0, Math.min(held.minute, minute)) / step) * step;
    const until = Math.min(dayMinutes, (Math.floor(Math.max(held.minute, minute) / step) + 1) * step);
    const place = { therapistId: held.therapistId, room: 'auto', startsOn: facts.date, startMinute: from, durationMinutes: snapLength(until - from, from, step) };
    return { kind, visit, place, judged: judgePlace(place, desk.subject, facts) };
  }
  const { id: visitId, clientId, bufferMinutes, startMinute } = visit;
  const own = placeOf(visit);
  const place =
    kind === 'resize'
      ? { ...own, durationMinutes: snapLength(minute - startMinute, startMinute, step) }
      : { ...own, therapistId: column ?? own.therapistId, startMinute: snap(startMinute + minute - held.minute, step) };
  return { kind, visit, place, judged: judgePlace(place, { visitId, clientId, bufferMinutes }, facts) };
}

/** How the pointer works on the board: the drag under way, how to drop it, and the handlers of the surface. */
export function useBoardPointer({ surface, perMinute, desk, onPick, onDraw, onDrop }: BoardPointerOptions) {
  const grab = useRef<Grab | null>(null);
  const [drag, setDrag] = useState<BoardDrag | null>(null);
  const { step, board, canWrite } = desk;

  const dragAt = (held: Grab, event: PointerEvent): BoardDrag =>
    dragTo(held, minuteOf(event.clientY), surface.current ? columnAt(surface.current, event.clientX) : undefined, desk);
  const minuteOf = (clientY: number): number => (clientY - (surface.current?.getBoundingClientRect().top ?? 0)) / perMinute;

  const cancel = useCallback(() => {
    grab.current = null;
    setDrag(null);
  }, []);

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0 || event.pointerType === 'touch' || !canWrite || !surface.current) return;
    const target = event.target instanceof Element ? event.target : null;
    const block = target?.closest<HTMLElement>('[data-visit]');
    const visit = board.visits.find((one) => one.id === block?.dataset['visit']) ?? null;
    if (visit && !canMove(visit)) return;
    const therapistId = visit?.therapistId ?? target?.closest<HTMLElement>('[data-column]')?.dataset['column'];
    if (therapistId === undefined) return;
    const kind = visit === null ? 'create' : target?.closest('[data-edge]') ? 'resize' : 'move';
    const { pointerId, clientX: x, clientY: y } = event;
    grab.current = { kind, pointerId, x, y, visit, therapistId, minute: minuteOf(y), isDragging: false };
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const held = grab.current;
    if (!held || held.pointerId !== event.pointerId) return;
    if (!held.isDragging) {
      if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < threshold) return;
      held.isDragging = true;
      // From here on the release is ours, and no click reaches the block.
      surface.current?.setPointerCapture(event.pointerId);
    }
    if (surface.current) scrollAtEdges(surface.current, event.clientY);
    setDrag(dragAt(held, event));
  }

  function onPointerUp(event: PointerEvent<HTMLDivElement>): void {
    const held = grab.current;
    grab.current = null;
    if (!held || held.pointerId !== event.pointerId) return;
    const end = held.isDragging ? dragAt(held, event) : null;
    if (!end) {
      if (held.visit === null) onPick(held.therapistId, minuteAt(held.minute * perMinute, perMinute, step));
      return;
    }
    if (held.visit === null) {
      setDrag(null);
      onDraw(end.place);
      return;
    }
    setDrag(end);
    void onDrop(end, held.visit).finally(() => setDrag(null));
  }

  return { drag, cancel, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel } };
}
