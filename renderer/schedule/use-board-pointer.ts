// Dragging on the board: empty space books, a block moves, its lower edge makes it longer. Plain pointer events: the
// target is a minute of a column, which a drop zone of a drag library does not know.
import { useCallback, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import type { BoardColumn, BoardLayout } from './board-columns.ts';
import { createDragStore, type BoardDrag, type DragStore } from './board-drag.ts';
import { dayMinutes, endMinuteOf, minuteAt, snap, snapLength } from './board-geometry.ts';
import { columnAt, isOnEdge, scrollAtEdges, showGrip } from './board-hit.ts';
import type { Desk } from './desk.ts';
import { judgePlace, placeInto, placeOf, subjectOf, type ChosenPlace } from './place.ts';
import { placeForNew } from './place-new.ts';
import { canMove } from './visit-choices.ts';

interface Grab {
  readonly kind: BoardDrag['kind'];
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  readonly visit: BoardVisit | null;
  readonly column: BoardColumn;
  /** The minute under the pointer when it went down. */
  readonly minute: number;
  isDragging: boolean;
}

interface BoardPointerOptions {
  readonly surface: RefObject<HTMLDivElement | null>;
  /** Pixels of a minute; null in a table, whose rows are no times: there a move keeps the visit's time. */
  readonly perMinute: number | null;
  readonly desk: Desk;
  /** A click on empty space; without a minute where there is none to tell. */
  readonly onPick: (column: BoardColumn, minute: number | null) => void;
  /** A stretch drawn on empty space. */
  readonly onDraw: (place: ChosenPlace) => void;
  /** A block put down somewhere; the ghost stays until this is done. */
  readonly onDrop: (drag: BoardDrag, visit: BoardVisit) => Promise<void>;
}

/** How far an edge is drawn for each place of the grid, in a table where nothing else says how tall a minute is. */
const tableStepPixels = 6;
/** Less than this is a click with an unsteady hand. */
const threshold = 4;

interface Aim {
  readonly place: ChosenPlace;
  /** Key of the column. */
  readonly column: string;
}

/** Where the pointer would put what it holds. */
function aimAt({ kind, visit, column, minute: heldAt }: Grab, minute: number, over: BoardColumn, desk: Desk): Aim {
  const { step } = desk;
  if (visit === null) {
    const from = Math.floor(Math.max(0, Math.min(heldAt, minute)) / step) * step;
    const until = Math.min(dayMinutes, (Math.floor(Math.max(heldAt, minute) / step) + 1) * step);
    return { place: placeForNew(column, { startMinute: from, durationMinutes: snapLength(until - from, from, step) }, desk), column: column.key };
  }
  const { startMinute } = visit;
  const own = placeOf(visit);
  return kind === 'resize'
    ? { place: { ...own, durationMinutes: snapLength(minute - startMinute, startMinute, step) }, column: column.key }
    : { place: { ...placeInto(over, own), startMinute: heldAt === minute ? startMinute : snap(startMinute + minute - heldAt, step) }, column: over.key };
}

/** What the board shows of it. */
function dragTo({ kind, visit }: Grab, aim: Aim, { subject, facts }: Desk): BoardDrag {
  return { kind, visit, ...aim, judged: judgePlace(aim.place, visit === null ? subject : subjectOf(visit), facts) };
}

function isSamePlace(one: ChosenPlace, other: ChosenPlace): boolean {
  return (
    one.startMinute === other.startMinute && one.durationMinutes === other.durationMinutes && one.startsOn === other.startsOn &&
    one.therapistId === other.therapistId && one.room === other.room
  );
}

/** What the pointer takes hold of where it goes down: a visit, its edge, or empty space; null where nothing can be done. */
function grabAt(event: PointerEvent, { columns }: BoardLayout, minute: number): Grab | null {
  const target = event.target instanceof Element ? event.target : null;
  const block = target?.closest<HTMLElement>('[data-visit]');
  const key = target?.closest<HTMLElement>('[data-column]')?.dataset['column'];
  const column = columns.find((one) => one.key === key);
  const visit = column?.visits.find((one) => one.id === block?.dataset['visit']) ?? null;
  if (!column || (visit && !canMove(visit))) return null;
  const { pointerId, clientX: x, clientY: y } = event;
  const isEdge = block && isOnEdge(block, y);
  return { kind: visit === null ? 'create' : isEdge ? 'resize' : 'move', pointerId, x, y, visit, column, minute, isDragging: false };
}

/** How the pointer works on the board: the drag under way, how to drop it, and the handlers of the surface. */
export function useBoardPointer({ surface, perMinute, desk, onPick, onDraw, onDrop }: BoardPointerOptions) {
  const grab = useRef<Grab | null>(null);
  const [store] = useState<DragStore>(createDragStore);
  const { step, layout, canWrite } = desk;

  const minuteOf = (clientY: number): number => (perMinute === null ? 0 : (clientY - (surface.current?.getBoundingClientRect().top ?? 0)) / perMinute);
  const columnOf = (key: string | undefined): BoardColumn | undefined => layout.columns.find((column) => column.key === key);
  const aimOf = (held: Grab, { clientX, clientY }: PointerEvent): Aim => {
    const over = surface.current ? columnOf(columnAt(surface.current, clientX, clientY)) : undefined;
    const isDrawnInTable = perMinute === null && held.kind === 'resize' && held.visit !== null;
    const minute = isDrawnInTable ? endMinuteOf(held.visit) + ((clientY - held.y) / tableStepPixels) * step : minuteOf(clientY);
    return aimAt(held, minute, over ?? held.column, desk);
  };
  const cancel = useCallback(() => {
    grab.current = null;
    store.set(null);
  }, [store]);

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0 || event.pointerType === 'touch' || !canWrite || !surface.current) return;
    grab.current = grabAt(event, layout, minuteOf(event.clientY));
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const held = grab.current;
    if (!held || held.pointerId !== event.pointerId) {
      if (!held && canWrite) showGrip(event.target, event.clientY);
      return;
    }
    if (!held.isDragging) {
      if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < threshold) return;
      if (perMinute === null && held.visit === null) return;
      held.isDragging = true;
      // From here on the release is ours, and no click reaches the block.
      surface.current?.setPointerCapture(event.pointerId);
    }
    if (surface.current) scrollAtEdges(surface.current, event.clientY);
    const aim = aimOf(held, event);
    const present = store.get();
    // Most steps of a pointer stay within one place, which has been judged.
    if (!present || !isSamePlace(present.place, aim.place)) store.set(dragTo(held, aim, desk));
  }

  function onPointerUp(event: PointerEvent<HTMLDivElement>): void {
    const held = grab.current;
    grab.current = null;
    if (!held || held.pointerId !== event.pointerId) return;
    const end = held.isDragging ? dragTo(held, aimOf(held, event), desk) : null;
    if (!end) {
      if (held.visit === null) onPick(held.column, perMinute === null ? null : minuteAt(held.minute * perMinute, perMinute, step));
      return;
    }
    if (held.visit === null) {
      store.set(null);
      onDraw(end.place);
      return;
    }
    store.set(end);
    void onDrop(end, held.visit).finally(() => store.set(null));
  }

  return { drag: store, cancel, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel } };
}
