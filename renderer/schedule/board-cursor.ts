// Pure: where the arrow keys lead. The cursor stands on a visit or on a free time of one column.
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { columnBeside, holds, type BoardColumn, type BoardLayout, type Spot } from './board-columns.ts';
import { dayMinutes, endMinuteOf } from './board-geometry.ts';

export interface Cursor extends Spot {
  readonly minute: number;
  readonly visitId: string | null;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export interface CursorBoard extends BoardLayout {
  readonly step: number;
}

function visitAt({ visits }: BoardColumn, minute: number): BoardVisit | undefined {
  return visits.find((visit) => occupiesTime(visit.state) && visit.startMinute <= minute && minute < endMinuteOf(visit));
}

/** The cursor on a visit, or on the place where one was put. */
export function cursorOn(visit: Spot & { readonly id: string; readonly startMinute: number }): Cursor {
  const { startsOn, therapistId, roomId, startMinute: minute, id: visitId } = visit;
  return { startsOn, therapistId, roomId, minute, visitId };
}

/** The cursor at a time of a column: on the visit that stands there, or on the free time. */
export function cursorAt(column: BoardColumn, minute: number): Cursor {
  const visit = visitAt(column, minute);
  if (visit) return cursorOn(visit);
  return { startsOn: column.date, therapistId: column.therapistId, roomId: column.roomId, minute, visitId: null };
}

/** One step of an arrow key; at the edge of the board the cursor stays. */
export function moveCursor(board: CursorBoard, cursor: Cursor, direction: Direction): Cursor {
  const { step, columns } = board;
  const at = columns.findIndex((column) => holds(column, cursor));
  const column = columns[at];
  // The day was turned or the columns were changed: it begins anew in the first.
  if (!column) return columns[0] ? cursorAt(columns[0], cursor.minute) : cursor;
  const onto = column.visits.find((visit) => visit.id === cursor.visitId);
  switch (direction) {
    case 'up': {
      const start = onto?.startMinute ?? cursor.minute;
      const minute = Math.ceil(start / step) * step - step;
      return minute < 0 ? cursor : cursorAt(column, minute);
    }
    case 'down': {
      const minute = onto ? Math.ceil(endMinuteOf(onto) / step) * step : (Math.floor(cursor.minute / step) + 1) * step;
      // A visit that ends off the grid may hide a short one right behind it.
      const behind = onto ? visitAt(column, endMinuteOf(onto)) : undefined;
      if (behind) return cursorOn(behind);
      return minute >= dayMinutes ? cursor : cursorAt(column, minute);
    }
    case 'left':
    case 'right': {
      const beside = columnBeside(board, at, direction === 'left' ? -1 : 1);
      return beside ? cursorAt(beside, cursor.minute) : cursor;
    }
  }
}

/** The cursor in a cell of the week of everybody: on its first visit, or on when work begins. */
function cursorInCell(column: BoardColumn, place: 'first' | 'last' = 'first'): Cursor {
  const visit = column.visits.at(place === 'first' ? 0 : -1);
  return visit ? cursorOn(visit) : cursorAt(column, column.hours[0]?.startMinute ?? 540);
}

/** One step in the week of everybody: up and down go through a cell's visits and on to the next therapist's. */
export function moveInTable(board: CursorBoard, cursor: Cursor, direction: Direction): Cursor {
  const { columns, perRow } = board;
  const at = columns.findIndex((column) => holds(column, cursor));
  const column = columns[at];
  if (!column) return columns[0] ? cursorInCell(columns[0]) : cursor;
  if (direction === 'left' || direction === 'right') {
    const beside = columnBeside(board, at, direction === 'left' ? -1 : 1);
    return beside ? cursorInCell(beside) : cursor;
  }
  const by = direction === 'up' ? -1 : 1;
  const within = column.visits.findIndex((visit) => visit.id === cursor.visitId);
  const next = within < 0 ? undefined : column.visits[within + by];
  if (next) return cursorOn(next);
  const beyond = columns[at + by * perRow];
  return beyond ? cursorInCell(beyond, by < 0 ? 'last' : 'first') : cursor;
}
