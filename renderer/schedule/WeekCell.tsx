import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { useFormat } from '../ui/use-format.ts';
import type { BoardColumn } from './board-columns.ts';
import type { Cursor } from './board-cursor.ts';
import { useIsDragging, type DragStore } from './board-drag.ts';
import { BoardGhosts } from './BoardGhosts.tsx';
import { useDesk } from './desk.ts';
import { sessionText, visitLabel } from './schedule-words.ts';
import { SlotCursor } from './SlotCursor.tsx';

interface WeekCellProps {
  readonly column: BoardColumn;
  readonly drag: DragStore;
  /** The cursor, while it is in this cell. */
  readonly cursor: Cursor | null;
  readonly liftedVisitId: string | null;
  readonly onOpen: (visit: BoardVisit) => void;
  readonly onFocus: (visit: BoardVisit) => void;
  readonly onPick: (column: BoardColumn, minute: number | null) => void;
}

function WeekCellPlain({ column, drag, cursor, liftedVisitId, onOpen, onFocus, onPick }: WeekCellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useMemo(() => ({ t, format }), [t, format]);
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
          aria-label={visitLabel(words, visit)}
          onClick={() => onOpen(visit)}
          onFocus={() => onFocus(visit)}
        >
          <span>{format.time(visit.startMinute)}</span>
          <b className="private-text">{visit.clientName}</b>
          {visit.sessionNumber !== null && <span>{sessionText(t, visit)}</span>}
        </button>
      ))}
      {cursor?.visitId === null && !place && !isDragging && <SlotCursor column={column} cursor={cursor} perMinute={null} onOpen={onPick} />}
      <BoardGhosts column={column} perMinute={null} drag={drag} />
    </td>
  );
}

/** A therapist's day in the week of everybody. */
export const WeekCell = memo(WeekCellPlain);
