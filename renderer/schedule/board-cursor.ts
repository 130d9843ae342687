// Pure: where the arrow keys lead. The cursor stands on a visit or on a free time of one therapist.
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { dayMinutes, endMinuteOf } from './board-geometry.ts';

export interface Cursor {
  readonly therapistId: string;
  readonly minute: number;
  readonly visitId: string | null;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export interface CursorBoard {
  readonly therapistIds: readonly string[];
  readonly visits: readonly VisitSummary[];
  readonly step: number;
}

function visitAt(board: CursorBoard, therapistId: string, minute: number): VisitSummary | undefined {
  return board.visits.find(
    (visit) =>
      visit.therapistId === therapistId &&
      occupiesTime(visit.state) &&
      visit.startMinute <= minute &&
      minute < endMinuteOf(visit),
  );
}

/** The cursor at a time of a therapist: on the visit that stands there, or on the free time. */
export function cursorAt(board: CursorBoard, therapistId: string, minute: number): Cursor {
  const visit = visitAt(board, therapistId, minute);
  return visit
    ? { therapistId, minute: visit.startMinute, visitId: visit.id }
    : { therapistId, minute, visitId: null };
}

export function cursorOn(visit: VisitSummary): Cursor {
  return { therapistId: visit.therapistId, minute: visit.startMinute, visitId: visit.id };
}

/** One step of an arrow key; at the edge of the board the cursor stays. */
export function moveCursor(board: CursorBoard, cursor: Cursor, direction: Direction): Cursor {
  const { step, therapistIds } = board;
  const onto = board.visits.find((visit) => visit.id === cursor.visitId);
  switch (direction) {
    case 'up': {
      const start = onto?.startMinute ?? cursor.minute;
      const minute = Math.ceil(start / step) * step - step;
      return minute < 0 ? cursor : cursorAt(board, cursor.therapistId, minute);
    }
    case 'down': {
      const minute = onto ? Math.ceil(endMinuteOf(onto) / step) * step : (Math.floor(cursor.minute / step) + 1) * step;
      // A visit that ends off the grid may hide a short one right behind it.
      const behind = onto ? visitAt(board, cursor.therapistId, endMinuteOf(onto)) : undefined;
      if (behind) return cursorOn(behind);
      return minute >= dayMinutes ? cursor : cursorAt(board, cursor.therapistId, minute);
    }
    case 'left':
    case 'right': {
      const place = therapistIds.indexOf(cursor.therapistId) + (direction === 'left' ? -1 : 1);
      const therapistId = therapistIds[place];
      return therapistId === undefined ? cursor : cursorAt(board, therapistId, cursor.minute);
    }
  }
}
