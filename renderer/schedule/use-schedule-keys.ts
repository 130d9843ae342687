// The keys of the schedule. With a place being chosen the arrows move it; otherwise they move the cursor.
import { useNavigate } from 'react-router';
import { addDays, wallTimeOf } from '../../shared/core/time.ts';
import type { BoardVisit, VisitState } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { useKeys } from '../app/use-keys.ts';
import { usePermission } from '../session/me.ts';
import { now } from '../ui/clock.ts';
import { holds, type BoardColumn } from './board-columns.ts';
import { cursorAt, moveCursor, moveInTable, type Cursor, type CursorBoard, type Direction } from './board-cursor.ts';
import { workingRange, zoomFactors } from './board-geometry.ts';
import { boardColumnsBy, boardZoom, shownWho } from './board-settings.ts';
import { copyOf, newBooking, type DeskTask } from './desk-task.ts';
import type { Desk } from './desk.ts';
import { nudgePlace, resizePlace } from './place.ts';
import { placeForNew } from './place-new.ts';
import { usePinned } from './schedule.api.ts';
import { usePinDeeds } from './use-pins.ts';
import { useVisitDeeds } from './use-visit-deeds.ts';
import { canCancel, canMove, mayPin } from './visit-choices.ts';

/** Where the cursor begins: now on today's board, otherwise at the beginning of the working day; in a week on its day. */
export function firstCursor(desk: Desk, board: CursorBoard): Cursor | null {
  const column = board.columns.find((one) => one.date === desk.date) ?? board.columns[0];
  if (!column) return null;
  const wall = wallTimeOf(now(), desk.facts.zone);
  const range = workingRange(desk.view === 'week' ? [column] : board.columns);
  const isNow = wall.date === column.date && wall.minute >= range.from && wall.minute < range.until;
  const minute = isNow ? Math.ceil(wall.minute / board.step) * board.step : range.from;
  return cursorAt(column, minute);
}

export function zoomBy(change: 1 | -1): void {
  boardZoom.set(Math.max(0, Math.min(zoomFactors.length - 1, boardZoom.get() + change)));
}

export function switchColumns(): void {
  boardColumnsBy.set(boardColumnsBy.get() === 'room' ? 'therapist' : 'room');
}

/** Shorter than any visit: whoever is free so long has a gap. */
const leastGapMinutes = 15;

/** How many days a page of the view turns. */
export function pageDays(desk: Pick<Desk, 'view'>): number {
  return desk.view === 'week' ? 7 : 1;
}

/** Turns the page; what is being chosen comes along, in a week on its own day of it. */
export function turnPage(desk: Pick<Desk, 'view' | 'date' | 'place' | 'goToDate'>, by: 1 | -1): void {
  const from = desk.view === 'week' ? (desk.place?.startsOn ?? desk.date) : desk.date;
  desk.goToDate(addDays(from, by * pageDays(desk)));
}

interface ScheduleDeeds {
  readonly onOpenVisit: (visit: BoardVisit) => void;
  readonly onPick: (column: BoardColumn, minute: number | null) => void;
  readonly onWalkIn: () => void;
}

/** `j` and `k`: the column beside; in the week of everybody the row above or below; in one's week the next person's. */
function useTherapistKeys(desk: Desk, board: CursorBoard, sideways: (direction: 'left' | 'right') => void): void {
  const { place, weekOf, view, days } = desk;
  const therapistIds = days[0]?.therapists.map((therapist) => therapist.staffId) ?? [];
  const beside = (staffId: string | null, by: 1 | -1): string | undefined => therapistIds[therapistIds.indexOf(staffId ?? '') + by];
  const step = (by: 1 | -1) => (): void => {
    if (view === 'day') {
      sideways(by < 0 ? 'left' : 'right');
      return;
    }
    const therapistId = beside(place?.therapistId ?? weekOf ?? desk.cursor?.therapistId ?? null, by);
    if (therapistId === undefined) return;
    if (weekOf !== null) shownWho.set(therapistId);
    if (place) desk.setPlace({ ...place, therapistId });
    else if (weekOf === null) {
      const column = board.columns.find((one) => one.therapistId === therapistId && one.date === (desk.cursor?.startsOn ?? desk.date));
      if (column) desk.setCursor(cursorAt(column, column.visits[0]?.startMinute ?? 540));
      desk.focusBoard();
    }
  };
  useKeys('schedule', { previousTherapist: step(-1), nextTherapist: step(1) });
}

/** The arrows and Enter: they move the cursor, or the place that is being chosen. */
function useCursorKeys(desk: Desk, selected: BoardVisit | undefined, { onOpenVisit, onPick }: ScheduleDeeds): void {
  const { layout, cursor, place, task, canWrite, judged } = desk;
  const board: CursorBoard = { ...layout, step: desk.step };
  const isTable = desk.view === 'week' && desk.weekOf === null;
  const go = (direction: Direction): void => {
    if (place) {
      desk.setPlace(nudgePlace(place, direction, layout, desk.step, judged?.placement.roomId ?? null));
      return;
    }
    const move = isTable ? moveInTable : moveCursor;
    const next = cursor && layout.columns.some((column) => holds(column, cursor)) ? move(board, cursor, direction) : firstCursor(desk, board);
    if (!next) return;
    desk.setCursor(next);
    if (task.kind === 'visit' && next.visitId !== null) desk.openTask({ kind: 'visit', visitId: next.visitId });
    desk.focusBoard();
  };
  const resize = (by: 1 | -1) => (): void => {
    if (place) desk.setPlace(resizePlace(place, by, desk.step));
  };
  const open = (): void => {
    const column = cursor && layout.columns.find((one) => holds(one, cursor));
    if (selected) onOpenVisit(selected);
    else if (column && canWrite) onPick(column, isTable ? null : cursor.minute);
  };
  useKeys('schedule', {
    up: () => go('up'),
    down: () => go('down'),
    left: () => go('left'),
    right: () => go('right'),
    longer: resize(1),
    shorter: resize(-1),
    // While a place is being chosen Enter belongs to the panel.
    ...(!place && { open }),
  });
  useTherapistKeys(desk, board, go);
}

/** What is done to the visit under the cursor, or to the one that is open. */
function useVisitKeys(desk: Desk, selected: BoardVisit | undefined): void {
  const navigate = useNavigate();
  const { changeState } = useVisitDeeds();
  const canChart = usePermission('notes.read');
  const pinned = usePinned().data ?? [];
  const { pin, unpin } = usePinDeeds();
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
      // The fee that the policy proposes is asked in its panel.
      noShow: () => {
        if (!selected || desk.place) return;
        void changeState(selected, 'no_show').then((isDone) => isDone && desk.openTask({ kind: 'visit', visitId: selected.id }));
      },
      pin: () => {
        if (!selected || !mayPin(selected)) return;
        if (pinned.some((one) => one.id === selected.id)) unpin(selected);
        else pin(selected);
      },
      copy: () => selected && desk.openTask(copyOf(selected)),
    }),
    ...(canChart && { chart: () => selected && void navigate(`/notes/visit/${selected.id}`) }),
  });
}

/**
 * The free time that is meant: under the cursor, or where the selected visit does not take place any more. In a room's
 * column it is the time of whoever is free there.
 */
export function gapAt(desk: Pick<Desk, 'cursor' | 'layout' | 'facts' | 'subject'>, selected: BoardVisit | undefined): DeskTask | undefined {
  if (selected) return occupiesTime(selected.state) ? undefined : { kind: 'gap', therapistId: selected.therapistId, minute: selected.startMinute };
  const { cursor, layout, facts, subject } = desk;
  const column = cursor && layout.columns.find((one) => holds(one, cursor));
  if (!column) return undefined;
  const time = { startMinute: cursor.minute, durationMinutes: leastGapMinutes };
  const { therapistId } = placeForNew(column, time, { facts, subject, place: null });
  return therapistId === '' ? undefined : { kind: 'gap', therapistId, minute: cursor.minute };
}

export function useScheduleKeys(desk: Desk, deeds: ScheduleDeeds): void {
  const { days, cursor, task } = desk;
  const selectedId = task.kind === 'visit' ? task.visitId : cursor?.visitId;
  const selected = days.flatMap((day) => day.visits).find((visit) => visit.id === selectedId);
  useCursorKeys(desk, selected, deeds);
  useVisitKeys(desk, selected);
  useKeys('schedule', {
    // Before the visit's panel has opened, Escape leaves a move all the same.
    ...(desk.moving && { leave: desk.endMove }),
    today: () => desk.goToDate(desk.today),
    nextDay: () => turnPage(desk, 1),
    previousDay: () => turnPage(desk, -1),
    zoomIn: () => zoomBy(1),
    zoomOut: () => zoomBy(-1),
    ...(desk.view === 'day' && { byRoom: switchColumns }),
    waitlist: () => desk.openTask({ kind: 'waitlist' }),
    fits: () => {
      const gap = gapAt(desk, selected);
      if (gap && !desk.place) desk.openTask(gap);
    },
    ...(desk.canWrite && {
      book: () => desk.openTask(newBooking),
      walkIn: deeds.onWalkIn,
      series: () => desk.openTask({ kind: 'series', clientId: null, planId: null }),
    }),
  });
}
