import { styled } from '@mui/material/styles';
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

const Slot = styled('button')(({ theme }) => ({
  position: 'absolute',
  zIndex: 2,
  left: 2,
  right: 2,
  padding: '0 0.375rem',
  font: 'inherit',
  fontSize: '0.75rem',
  lineHeight: 1.2,
  textAlign: 'left',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  color: theme.vars.palette.primary.dark,
  backgroundColor: `color-mix(in srgb, ${theme.vars.palette.primary.light} 60%, transparent)`,
  border: `1px solid ${theme.vars.palette.primary.main}`,
  borderRadius: 4,
  // The pointer goes through to the board, which knows clicks from drags.
  pointerEvents: 'none',
  '&[data-flow="true"]': { position: 'relative', left: 0, width: '100%', minHeight: '1.5rem' },
}));

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
      <Slot
        type="button"
        data-board-focus="true"
        aria-label={label}
        onClick={() => onOpen(column, perMinute === null ? null : cursor.minute)}
        {...(perMinute === null
          ? { 'data-flow': 'true' }
          : { style: { top: cursor.minute * perMinute, height: Math.max(16, desk.step * perMinute) } })}
      >
        {format.time(cursor.minute)}
      </Slot>
      <HiddenStatus>{label}</HiddenStatus>
    </>
  );
}
