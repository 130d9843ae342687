import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import type { BoardColumn } from './board-columns.ts';
import type { Cursor } from './board-cursor.ts';
import { useIsDragging, type DragStore } from './board-drag.ts';
import { BoardGhosts } from './BoardGhosts.tsx';
import { useDesk } from './desk.ts';
import { SlotCursor } from './SlotCursor.tsx';
import type { VisitWords } from './visit-words.ts';

interface WeekCellProps {
  readonly column: BoardColumn;
  readonly words: VisitWords;
  readonly drag: DragStore;
  /** The cursor, while it is in this cell. */
  readonly cursor: Cursor | null;
  readonly liftedVisitId: string | null;
  readonly onPick: (column: BoardColumn, minute: number | null) => void;
}

function WeekCellPlain({ column, words, drag, cursor, liftedVisitId, onPick }: WeekCellProps) {
  const { t } = useTranslation();
  const { place } = useDesk();
  const isDragging = useIsDragging(drag);
  const isOff = column.hours.length === 0;
  return (
    <td data-column={column.key} {...(isOff && { 'data-off': true })}>
      {isOff && column.visits.length === 0 && <small>{t('schedule.board.offDay')}</small>}
      {column.visits.map((visit) => (
        <button
          key={visit.id}
          type="button"
          className="visit"
          data-visit={visit.id}
          data-state={visit.state}
          {...(!occupiesTime(visit.state) && { 'data-freed': true })}
          {...(visit.id === liftedVisitId && { 'data-lifted': true })}
          {...(visit.id === cursor?.visitId && { 'data-selected': true, 'data-board-focus': 'true' })}
          aria-label={words.label(visit)}
        >
          <span>{words.time(visit.startMinute)}</span>
          <b className="private-text">{visit.clientName}</b>
          {visit.sessionNumber !== null && <span>{words.session(visit)}</span>}
        </button>
      ))}
      {cursor?.visitId === null && !place && !isDragging && <SlotCursor column={column} cursor={cursor} perMinute={null} onOpen={onPick} />}
      <BoardGhosts column={column} perMinute={null} drag={drag} />
    </td>
  );
}

/** A therapist's day in the week of everybody. */
export const WeekCell = memo(WeekCellPlain);
