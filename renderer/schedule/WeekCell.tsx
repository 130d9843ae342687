import { memo, type ReactNode } from 'react';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import type { BoardColumn } from './board-columns.ts';
import type { VisitWords } from './visit-words.ts';

interface WeekCellProps {
  readonly column: BoardColumn;
  readonly words: VisitWords;
  /** The cursor, while it is on a visit of this cell. */
  readonly selectedVisitId: string | null;
  readonly liftedVisitId: string | null;
  /** The free time under the cursor, and what is not booked yet; false in nearly all cells, which then stay as they are. */
  readonly slot: ReactNode;
  readonly ghosts: ReactNode;
}

function WeekCellPlain({ column, words, selectedVisitId, liftedVisitId, slot, ghosts }: WeekCellProps) {
  const isOff = column.hours.length === 0;
  return (
    <td data-column={column.key} {...(isOff && { 'data-off': true })}>
      {isOff && column.visits.length === 0 && <small>{words.offDay}</small>}
      {column.visits.map((visit) => (
        <button
          key={visit.id}
          type="button"
          className="visit"
          data-visit={visit.id}
          data-state={visit.state}
          {...(!occupiesTime(visit.state) && { 'data-freed': true })}
          {...(visit.id === liftedVisitId && { 'data-lifted': true })}
          {...(visit.id === selectedVisitId && { 'data-selected': true, 'data-board-focus': 'true' })}
          aria-label={words.label(visit)}
        >
          <span>{words.time(visit.startMinute)}</span>
          <b className="private-text">{visit.clientName}</b>
          {visit.sessionNumber !== null && <span>{words.session(visit)}</span>}
        </button>
      ))}
      {slot}
      {ghosts}
    </td>
  );
}

/** A therapist's day in the week of everybody. Memoised, and without hooks of its own: there are dozens of them. */
export const WeekCell = memo(WeekCellPlain);
