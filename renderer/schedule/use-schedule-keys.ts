// The keys of the schedule. With a place being chosen the arrows move it; otherwise they move the cursor.
import { useNavigate } from 'react-router';
import { addDays, wallTimeOf } from '../../shared/core/time.ts';
import type { VisitState, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { useKeys } from '../app/use-keys.ts';
import { usePermission } from '../session/me.ts';
import { now } from '../ui/clock.ts';
import { cursorAt, moveCursor, type Cursor, type CursorBoard, type Direction } from './board-cursor.ts';
import { workingRange, zoomFactors } from './board-geometry.ts';
import { boardZoom } from './board-settings.ts';
import { newBooking } from './desk-task.ts';
import type { Desk } from './desk.ts';
import { nudgePlace, resizePlace } from './place.ts';
import { useVisitDeeds } from './use-visit-deeds.ts';
import { canCancel, canMove } from './visit-choices.ts';

/** Where the cursor begins: now on today's board, otherwise at the beginning of the working day. */
export function firstCursor(desk: Desk, board: CursorBoard): Cursor | null {
  const [therapistId] = board.therapistIds;
  if (therapistId === undefined) return null;
  const wall = wallTimeOf(now(), desk.facts.zone);
  const range = workingRange(desk.board);
  const isNow = wall.date === desk.date && wall.minute >= range.from && wall.minute < range.until;
  const minute = isNow ? Math.ceil(wall.minute / board.step) * board.step : range.from;
  return cursorAt(board, therapistId, minute);
}

export function zoomBy(change: 1 | -1): void {
  boardZoom.set(Math.max(0, Math.min(zoomFactors.length - 1, boardZoom.get() + change)));
}

interface ScheduleDeeds {
  readonly onOpenVisit: (visit: VisitSummary) => void;
  readonly onPick: (therapistId: string, minute: number) => void;
  readonly onWalkIn: () => void;
}

/** The arrows and Enter: they move the cursor, or the place that is being chosen. */
function useCursorKeys(desk: Desk, selected: VisitSummary | undefined, { onOpenVisit, onPick }: ScheduleDeeds): void {
  const { board, cursor, place, task, canWrite } = desk;
  const therapistIds = board.therapists.map((therapist) => therapist.staffId);
  const cursorBoard: CursorBoard = { therapistIds, visits: board.visits, step: desk.step };
  const step = (direction: Direction) => (): void => {
    if (place) {
      desk.setPlace(nudgePlace(place, direction, therapistIds, desk.step));
      return;
    }
    const next = cursor ? moveCursor(cursorBoard, cursor, direction) : firstCursor(desk, cursorBoard);
    if (!next) return;
    desk.setCursor(next);
    if (task.kind === 'visit' && next.visitId !== null) desk.openTask({ kind: 'visit', visitId: next.visitId });
    desk.focusBoard();
  };
  const resize = (by: 1 | -1) => (): void => {
    if (place) desk.setPlace(resizePlace(place, by, desk.step));
  };
  const open = (): void => {
    if (selected) onOpenVisit(selected);
    else if (cursor && canWrite) onPick(cursor.therapistId, cursor.minute);
  };
  useKeys('schedule', {
    up: step('up'),
    down: step('down'),
    left: step('left'),
    right: step('right'),
    previousTherapist: step('left'),
    nextTherapist: step('right'),
    longer: resize(1),
    shorter: resize(-1),
    // While a place is being chosen Enter belongs to the panel.
    ...(!place && { open }),
  });
}

/** What is done to the visit under the cursor, or to the one that is open. */
function useVisitKeys(desk: Desk, selected: VisitSummary | undefined): void {
  const navigate = useNavigate();
  const { changeState } = useVisitDeeds();
  const canChart = usePermission('notes.read');
  const become = (state: VisitState) => (): void => {
    if (selected && !desk.place) void changeState(selected, state);
  };
  const move = (): void => {
    if (!selected || desk.moving || !canMove(selected)) return;
    desk.openTask({ kind: 'visit', visitId: selected.id });
    desk.startMove(selected);
  };
  useKeys('schedule', {
    ...(desk.canWrite && {
      move,
      cancel: () => selected && canCancel(selected) && desk.startCancel(selected),
      confirm: become('confirmed'),
      arrive: become('arrived'),
      start: become('in_session'),
      complete: become('completed'),
      noShow: become('no_show'),
    }),
    ...(canChart && { chart: () => selected && void navigate(`/notes/visit/${selected.id}`) }),
  });
}

export function useScheduleKeys(desk: Desk, deeds: ScheduleDeeds): void {
  const { board, cursor, task } = desk;
  const selected = board.visits.find((visit) => visit.id === (task.kind === 'visit' ? task.visitId : cursor?.visitId));
  useCursorKeys(desk, selected, deeds);
  useVisitKeys(desk, selected);
  useKeys('schedule', {
    // Before the visit's panel has opened, Escape leaves a move all the same.
    ...(desk.moving && { leave: desk.endMove }),
    today: () => desk.goToDate(desk.today),
    nextDay: () => desk.goToDate(addDays(desk.date, 1)),
    previousDay: () => desk.goToDate(addDays(desk.date, -1)),
    zoomIn: () => zoomBy(1),
    zoomOut: () => zoomBy(-1),
    ...(desk.canWrite && {
      book: () => desk.openTask(newBooking),
      walkIn: deeds.onWalkIn,
      series: () => desk.openTask({ kind: 'series', clientId: null, planId: null }),
    }),
  });
}
