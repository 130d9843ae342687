// Dragging a pinned visit onto the board. The board itself knows only drags that begin on it.
import { useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import type { BoardColumn } from './board-columns.ts';
import { dayMinutes, snap } from './board-geometry.ts';
import { useDesk, type Desk } from './desk.ts';
import { judgePlace, placeInto, placeOf, subjectOf, type ChosenPlace } from './place.ts';
import { placeProblemText } from './place-words.ts';
import { usePins } from './use-pins.ts';
import { useVisitDeeds } from './use-visit-deeds.ts';

/** Less than this is a click with an unsteady hand. */
const threshold = 6;

interface Target {
  readonly column: BoardColumn;
  /** Null in a table, whose rows are no times. */
  readonly minute: number | null;
}

/** The column and minute under the pointer; undefined beside the board. */
function targetAt(x: number, y: number, { layout, view, weekOf }: Desk): Target | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const shown = element instanceof HTMLElement ? element.closest<HTMLElement>('[data-column]') : null;
    const column = layout.columns.find((one) => one.key === shown?.dataset['column']);
    if (!shown || !column) continue;
    const { top, height } = shown.getBoundingClientRect();
    return { column, minute: view === 'week' && weekOf === null ? null : ((y - top) / height) * dayMinutes };
  }
  return undefined;
}

/** The pointer's handlers of a pinned visit's card. */
export function usePinDrag(visit: VisitSummary) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const desk = useDesk();
  const { take } = usePins();
  const { move } = useVisitDeeds();
  const start = useRef<{ readonly x: number; readonly y: number; isDragging: boolean } | null>(null);

  const placeAt = ({ column, minute }: Target): ChosenPlace => {
    const into = placeInto(column, { ...placeOf(visit), room: 'auto' });
    return minute === null ? into : { ...into, startMinute: snap(minute, desk.step) };
  };
  const drop = async (place: ChosenPlace): Promise<void> => {
    const judged = judgePlace(place, subjectOf(visit), desk.facts);
    const problem = placeProblemText({ t, format }, judged, desk);
    if (judged.verdict === 'conflict') notify.show({ message: problem ?? '', severity: 'error' });
    else if (await move(visit, judged, problem)) desk.closeTask();
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (event.button === 0 && !isOnButton) start.current = { x: event.clientX, y: event.clientY, isDragging: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const held = start.current;
      if (!held) return;
      if (!held.isDragging) {
        if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < threshold) return;
        held.isDragging = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        take(visit);
      }
      const target = targetAt(event.clientX, event.clientY, desk);
      if (target) desk.setPlace(placeAt(target));
    },
    onPointerUp(event: PointerEvent<HTMLElement>): void {
      const held = start.current;
      start.current = null;
      if (!held?.isDragging) return;
      const target = targetAt(event.clientX, event.clientY, desk);
      if (target) void drop(placeAt(target));
      else desk.endMove();
    },
    onPointerCancel(): void {
      if (start.current?.isDragging) desk.endMove();
      start.current = null;
    },
  };
}
