import { useTranslation } from 'react-i18next';
import { HiddenStatus } from '../ui/HiddenStatus.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { BoardColumn } from './board-columns.ts';
import type { Cursor } from './board-cursor.ts';
import { useDesk } from './desk.ts';

interface SlotCursorProps {
  readonly column: BoardColumn;
  readonly cursor: Cursor;
  /** Pixels of a minute; null in a table. */
  readonly perMinute: number | null;
  readonly onOpen: (column: BoardColumn, minute: number | null) => void;
}

/** The free time that the arrow keys have chosen; Enter books it. */
export function SlotCursor({ column, cursor, perMinute, onOpen }: SlotCursorProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const isWorking = column.hours.some((stretch) => stretch.startMinute <= cursor.minute && cursor.minute < stretch.endMinute);
  const day = desk.view === 'week' ? `${format.shortDate(column.date)}, ` : '';
  const label = t(isWorking ? 'schedule.board.slot' : 'schedule.board.slotOff', { time: day + format.time(cursor.minute), therapist: column.name });
  return (
    <>
      <button
        type="button"
        className="slot"
        data-board-focus="true"
        aria-label={label}
        onClick={() => onOpen(column, perMinute === null ? null : cursor.minute)}
        {...(perMinute === null
          ? { 'data-flow': true }
          : { style: { top: cursor.minute * perMinute, height: Math.max(16, desk.step * perMinute) } })}
      >
        {format.time(cursor.minute)}
      </button>
      <HiddenStatus>{label}</HiddenStatus>
    </>
  );
}
