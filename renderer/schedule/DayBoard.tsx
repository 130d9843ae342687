import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import { useKeys } from '../app/use-keys.ts';
import { HiddenStatus } from '../ui/HiddenStatus.tsx';
import { useFormat } from '../ui/use-format.ts';
import { AwayBlocks } from './AwayBlocks.tsx';
import { BoardColumn } from './BoardColumn.tsx';
import { BoardGhosts, hasGhosts } from './BoardGhosts.tsx';
import { BoardScroller } from './BoardStyle.tsx';
import { BoardHead } from './BoardHead.tsx';
import { holds, type BoardColumn as Column } from './board-columns.ts';
import { cursorOn } from './board-cursor.ts';
import { useDragColumn, useIsDragging, useLiftedId, type BoardDrag } from './board-drag.ts';
import { dayMinutes } from './board-geometry.ts';
import { useDesk } from './desk.ts';
import { NowLine } from './NowLine.tsx';
import type { ChosenPlace } from './place.ts';
import { placingText, therapistNameOf } from './place-words.ts';
import { SlotCursor } from './SlotCursor.tsx';
import { axisWidth, TimeAxis } from './TimeAxis.tsx';
import { useBoardFocus } from './use-board-focus.ts';
import { useBoardPointer } from './use-board-pointer.ts';
import { useBoardSize } from './use-board-size.ts';
import { useVisitEvents } from './use-visit-events.ts';
import { useVisitWords } from './visit-words.ts';

export interface BoardDeeds {
  readonly onOpenVisit: (visit: BoardVisit) => void;
  readonly onPick: (column: Column, minute: number | null) => void;
  readonly onDraw: (place: ChosenPlace) => void;
  readonly onDrop: (drag: BoardDrag, visit: BoardVisit) => Promise<void>;
}

/** Eight columns beside an open panel fit the width of a small laptop. */
const columnWidth = '6rem';

/** Days drawn by minutes: a column for each therapist, each room, or each day of somebody's week. */
export function DayBoard({ onOpenVisit, onPick, onDraw, onDrop }: BoardDeeds) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const { board, layout, cursor, judged, place, setCursor, view, weekOf, showView } = desk;
  const { columns } = layout;
  const scroller = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const page = view === 'week' ? `${columns[0]?.date} ${weekOf}` : board.date;
  const perMinute = useBoardSize(scroller, columns, page);
  const { drag, cancel, handlers } = useBoardPointer({ surface, perMinute, desk, onPick, onDraw, onDrop });
  const isDragging = useIsDragging(drag);
  const draggedId = useLiftedId(drag);
  const dragColumn = useDragColumn(drag);
  useKeys('schedule', { leave: cancel }, isDragging);
  const onFocus = useCallback((visit: BoardVisit) => setCursor(cursorOn(visit)), [setCursor]);
  const visitEvents = useVisitEvents(layout, onOpenVisit, onFocus);
  const words = useVisitWords();
  const titleOf = useCallback((column: Column) => (view === 'week' ? format.shortDate(column.date) : column.name), [view, format]);
  const onOpenDay = useCallback((date: string) => showView('day', date), [showView]);

  // What the cursor or the chosen place stands on stays in view.
  const shownMinute = place?.startMinute ?? cursor?.minute;
  useEffect(() => {
    const element = scroller.current;
    if (!element || shownMinute === undefined) return;
    const y = shownMinute * perMinute;
    const height = element.clientHeight - 46;
    if (y < element.scrollTop) element.scrollTop = y - 12;
    else if (y + 30 * perMinute > element.scrollTop + height) element.scrollTop = y + 60 * perMinute - height;
  }, [shownMinute, perMinute]);

  useBoardFocus(desk.focusRequest, scroller);
  const liftedId = desk.moving?.id ?? draggedId;
  const label =
    weekOf === null
      ? t('schedule.board.label', { date: format.longDate(board.date) })
      : t('schedule.week.label', { from: format.date(columns[0]?.date ?? board.date), therapist: therapistNameOf(desk, weekOf) });
  return (
    <BoardScroller ref={scroller} role="region" tabIndex={0} data-scroller aria-label={label}>
      <BoardHead columns={columns} titleOf={titleOf} columnWidth={columnWidth} onOpenDay={view === 'week' ? onOpenDay : null} />
      <div
        ref={surface}
        className="boardSurface"
        {...handlers}
        {...visitEvents}
        {...(isDragging && { 'data-dragging': true })}
        // React writes custom properties as they are.
        style={{ height: dayMinutes * perMinute, minWidth: `calc(${axisWidth} + ${columns.length} * ${columnWidth})`, ['--column' as string]: columnWidth }}
      >
        <TimeAxis perMinute={perMinute} />
        {columns.map((column) => {
          const isCursorHere = cursor !== null && holds(column, cursor);
          return (
            <div key={column.key} className="slotColumn">
              <BoardColumn
                column={column}
                title={titleOf(column)}
                words={words}
                perMinute={perMinute}
                step={desk.step}
                selectedVisitId={isCursorHere ? cursor.visitId : null}
                liftedVisitId={column.visits.some((visit) => visit.id === liftedId) ? liftedId : null}
              />
              {isCursorHere && cursor.visitId === null && !place && !isDragging && (
                <SlotCursor column={column} cursor={cursor} perMinute={perMinute} onOpen={onPick} />
              )}
              {hasGhosts(column, desk, dragColumn) && <BoardGhosts column={column} perMinute={perMinute} drag={drag} />}
              {view === 'week' && <NowLine perMinute={perMinute} date={column.date} />}
            </div>
          );
        })}
        {view !== 'week' && (
          <div className="wholeDay" style={{ left: axisWidth }}>
            <AwayBlocks away={board.closed} perMinute={perMinute} />
            <NowLine perMinute={perMinute} date={board.date} />
          </div>
        )}
      </div>
      <HiddenStatus>{judged ? placingText({ t, format }, judged, desk) : ''}</HiddenStatus>
    </BoardScroller>
  );
}
