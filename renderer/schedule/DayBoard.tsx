import { useCallback, useEffect, useMemo, useRef } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { useKeys } from '../app/use-keys.ts';
import { HiddenStatus } from '../ui/HiddenStatus.tsx';
import { useFormat } from '../ui/use-format.ts';
import { BoardColumn } from './BoardColumn.tsx';
import { BoardGhosts } from './BoardGhosts.tsx';
import { BoardHead } from './BoardHead.tsx';
import { cursorOn } from './board-cursor.ts';
import { useDesk } from './desk.ts';
import { NowLine } from './NowLine.tsx';
import type { ChosenPlace } from './place.ts';
import { placeProblemText, therapistNameOf } from './place-words.ts';
import { SlotCursor } from './SlotCursor.tsx';
import { axisWidth, TimeAxis } from './TimeAxis.tsx';
import { useBoardFocus } from './use-board-focus.ts';
import { useBoardPointer, type BoardDrag } from './use-board-pointer.ts';
import { useBoardSize } from './use-board-size.ts';

interface DayBoardProps {
  readonly onOpenVisit: (visit: VisitSummary) => void;
  readonly onPick: (therapistId: string, minute: number) => void;
  readonly onDraw: (place: ChosenPlace) => void;
  readonly onDrop: (drag: BoardDrag, visit: VisitSummary) => Promise<void>;
}

/** The day: a column for each therapist, drawn by minutes. */
export function DayBoard({ onOpenVisit, onPick, onDraw, onDrop }: DayBoardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const { board, cursor, judged, place, setCursor } = desk;
  const scroller = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const perMinute = useBoardSize(scroller, board);
  const { drag, cancel, handlers } = useBoardPointer({ surface, perMinute, desk, onPick, onDraw, onDrop });
  useKeys('schedule', { leave: cancel }, drag !== null);

  const byTherapist = useMemo(() => {
    const columns = new Map<string, VisitSummary[]>();
    for (const visit of board.visits) columns.set(visit.therapistId, [...(columns.get(visit.therapistId) ?? []), visit]);
    return columns;
  }, [board.visits]);
  const onFocus = useCallback((visit: VisitSummary) => setCursor(cursorOn(visit)), [setCursor]);

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
  const spoken = judged
    ? [
        t('schedule.board.placing', {
          time: format.timeRange(judged.placement.startMinute, judged.placement.durationMinutes),
          therapist: therapistNameOf(desk, judged.placement.therapistId),
          room: desk.rooms.find((room) => room.id === judged.placement.roomId)?.name ?? t('schedule.noRoom'),
        }),
        placeProblemText({ t, format }, judged, desk) ?? '',
      ].join(' ')
    : '';
  const liftedId = desk.moving?.id ?? drag?.visit?.id ?? null;
  return (
    <Box
      ref={scroller}
      role="region"
      tabIndex={0}
      aria-label={t('schedule.board.label', { date: format.longDate(board.date) })}
      sx={{ flex: 1, minHeight: 0, minWidth: 0, overflow: 'auto', '&:focus-visible': { outlineOffset: '-2px' }, border: 1, borderColor: 'divider', borderRadius: 1, overflowAnchor: 'none' }}
    >
      <BoardHead board={board} />
      <Box
        ref={surface}
        {...handlers}
        sx={{ position: 'relative', display: 'flex', minWidth: 'max-content', userSelect: 'none', cursor: drag ? 'grabbing' : 'default' }}
      >
        <TimeAxis perMinute={perMinute} />
        {board.therapists.map((therapist) => (
          <Box key={therapist.staffId} sx={{ position: 'relative', flex: '1 1 0', minWidth: '8.5rem', display: 'flex' }}>
            <BoardColumn
              therapist={therapist}
              visits={byTherapist.get(therapist.staffId) ?? noVisits}
              perMinute={perMinute}
              step={desk.step}
              selectedVisitId={cursor?.therapistId === therapist.staffId ? cursor.visitId : null}
              liftedVisitId={liftedId}
              canWrite={desk.canWrite}
              onOpen={onOpenVisit}
              onFocus={onFocus}
            />
            {cursor?.therapistId === therapist.staffId && cursor.visitId === null && !place && !drag && (
              <SlotCursor cursor={cursor} perMinute={perMinute} onOpen={onPick} />
            )}
            <BoardGhosts therapistId={therapist.staffId} perMinute={perMinute} drag={drag} />
          </Box>
        ))}
        <Box sx={{ position: 'absolute', top: 0, right: 0, pointerEvents: 'none' }} style={{ left: axisWidth }}>
          <NowLine perMinute={perMinute} date={board.date} />
        </Box>
      </Box>
      <HiddenStatus>{spoken}</HiddenStatus>
    </Box>
  );
}

const noVisits: readonly VisitSummary[] = [];
