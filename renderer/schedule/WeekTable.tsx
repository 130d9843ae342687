import { useCallback, useEffect, useMemo, useRef } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import { useKeys } from '../app/use-keys.ts';
import { HiddenStatus } from '../ui/HiddenStatus.tsx';
import { useFormat } from '../ui/use-format.ts';
import { holds, type BoardColumn } from './board-columns.ts';
import { cursorOn } from './board-cursor.ts';
import { useDragColumn, useIsDragging, useLiftedId } from './board-drag.ts';
import { BoardGhosts, hasGhosts } from './BoardGhosts.tsx';
import { BoardScroller } from './BoardStyle.tsx';
import type { BoardDeeds } from './DayBoard.tsx';
import { useDesk } from './desk.ts';
import { placingText } from './place-words.ts';
import { SlotCursor } from './SlotCursor.tsx';
import { useBoardFocus } from './use-board-focus.ts';
import { useBoardPointer } from './use-board-pointer.ts';
import { useVisitEvents } from './use-visit-events.ts';
import { useVisitWords } from './visit-words.ts';
import { WeekCell } from './WeekCell.tsx';

const Grid = styled('table')(({ theme }) => {
  const { palette } = theme.vars;
  return {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    '& th': { textAlign: 'left', fontWeight: 600, fontSize: '0.8125rem', padding: '0.25rem 0.375rem', verticalAlign: 'top', backgroundColor: palette.background.default },
    '& thead th': { position: 'sticky', top: 0, zIndex: 5, boxShadow: `inset 0 -1px ${palette.divider}` },
    '& thead th:first-of-type': { width: '8.5rem' },
    '& thead button': { all: 'unset', cursor: 'pointer', '&:hover, &:focus-visible': { textDecoration: 'underline' } },
    '& td, & tbody th': { borderTop: `1px solid ${palette.divider}` },
    '& td': { backgroundColor: palette.background.paper, borderLeft: `1px solid ${palette.divider}`, padding: '0.125rem', verticalAlign: 'top', height: '4rem' },
    '& td[data-off]': { backgroundColor: palette.surface.sunken },
    '& td small': { color: palette.text.secondary, padding: '0 0.25rem' },
  };
});

/** Names of a row's cells. */
const weekdays = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'] as const;

/** Rows of cells, one for each therapist. */
function rowsOf(columns: readonly BoardColumn[], perRow: number): (readonly BoardColumn[])[] {
  return Array.from({ length: Math.ceil(columns.length / perRow) }, (_none, row) => columns.slice(row * perRow, (row + 1) * perRow));
}

/** The week of everybody: a row for each therapist, a cell for each day, its visits by time. A drag keeps the time. */
export function WeekTable({ onOpenVisit, onPick, onDraw, onDrop }: BoardDeeds) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const { layout, cursor, place, setCursor, days, judged, today, showView } = desk;
  const scroller = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const { drag, cancel, handlers } = useBoardPointer({ surface, perMinute: null, desk, onPick, onDraw, onDrop });
  const isDragging = useIsDragging(drag);
  const draggedId = useLiftedId(drag);
  const dragColumn = useDragColumn(drag);
  const hasSlot = cursor?.visitId === null && !place && !isDragging;
  useKeys('schedule', { leave: cancel }, isDragging);
  const onFocus = useCallback((visit: BoardVisit) => setCursor(cursorOn(visit)), [setCursor]);
  const visitEvents = useVisitEvents(layout, onOpenVisit, onFocus);
  const words = useVisitWords();
  const rows = useMemo(() => rowsOf(layout.columns, layout.perRow), [layout]);
  const liftedId = desk.moving?.id ?? draggedId;

  useBoardFocus(desk.focusRequest, scroller);
  useEffect(() => {
    if (cursor) scroller.current?.querySelector('[data-board-focus="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);
  return (
    <BoardScroller
      ref={scroller}
      role="region"
      tabIndex={0}
      data-scroller
      aria-label={t('schedule.week.tableLabel', { from: format.date(days[0]?.date ?? desk.date) })}
    >
      <div ref={surface} className="tableSurface" {...handlers} {...visitEvents} {...(isDragging && { 'data-dragging': true })}>
        <Grid>
          <thead>
            <tr>
              <th scope="col">{t('schedule.place.therapist')}</th>
              {days.map(({ date }) => (
                <th key={date} scope="col" {...(date === today && { 'aria-current': 'date' })}>
                  <button type="button" onClick={() => showView('day', date)}>
                    {format.shortDate(date)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]?.therapistId}>
                <th scope="row">{row[0]?.name}</th>
                {row.map((column, day) => {
                  const isCursorHere = cursor !== null && holds(column, cursor);
                  return (
                    <WeekCell
                      // The frame stays while the week is turned: a cell is a weekday, whatever its date.
                      key={weekdays[day]}
                      column={column}
                      words={words}
                      selectedVisitId={isCursorHere ? cursor.visitId : null}
                      slot={isCursorHere && hasSlot && <SlotCursor column={column} cursor={cursor} perMinute={null} onOpen={onPick} />}
                      ghosts={hasGhosts(column, desk, dragColumn) && <BoardGhosts column={column} perMinute={null} drag={drag} />}
                      liftedVisitId={column.visits.some((visit) => visit.id === liftedId) ? liftedId : null}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Grid>
      </div>
      <HiddenStatus>{judged ? placingText({ t, format }, judged, desk) : ''}</HiddenStatus>
    </BoardScroller>
  );
}
