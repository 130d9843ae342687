import { useCallback, useEffect } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { weekdayOf } from '../../shared/core/time.ts';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import { later } from '../ui/later.tsx';
import { useNotify } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { useFormat } from '../ui/use-format.ts';
import { cursorAt, cursorOn } from './board-cursor.ts';
import type { BoardColumn } from './board-columns.ts';
import type { BoardDrag } from './board-drag.ts';
import { boardStyle } from './BoardStyle.tsx';
import { BoardToolbar } from './BoardToolbar.tsx';
import { DayBoard } from './DayBoard.tsx';
import { DeskContext } from './desk.ts';
import { newBooking } from './desk-task.ts';
import { Pinboard } from './Pinboard.tsx';
import type { ChosenPlace } from './place.ts';
import { firstFreeMinute, placeForNew } from './place-new.ts';
import { placeProblemText } from './place-words.ts';
import type { PaperAsked } from './sheet.ts';
import { SeriesOffer } from './SeriesOffer.tsx';
import { useDefaultService } from './use-default-service.ts';
import { useDeskState, type DeskData } from './use-desk-state.ts';
import { useScheduleKeys } from './use-schedule-keys.ts';
import { useVisitDeeds } from './use-visit-deeds.ts';
import { ViewBar } from './ViewBar.tsx';
import { WeekTable } from './WeekTable.tsx';

// The panels are most of the room's code, and the board is drawn without one.
const DeskPanel = later(async () => (await import('./DeskPanel.tsx')).DeskPanel);

interface ScheduleDeskProps extends DeskData {
  /** The days asked for are on their way: those before are shown and cannot be touched. */
  readonly isTurning: boolean;
  readonly onPrint: (paper: PaperAsked) => void;
}

/** The board of a day or a week and its panel around one shared state. */
export function ScheduleDesk({ isTurning, onPrint, ...data }: ScheduleDeskProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const desk = useDeskState(data);
  const { move } = useVisitDeeds();
  const { service } = useDefaultService(desk.services);
  const { openTask, setCursor, setPlace, canWrite, task, place } = desk;
  // Nobody should wait for the first panel: it is there when the board has been drawn.
  useEffect(() => void DeskPanel.load().catch(() => undefined), []);
  const isChoosing = place !== null || task.kind === 'booking';

  const onOpenVisit = useCallback(
    (visit: BoardVisit) => {
      setCursor(cursorOn(visit));
      openTask({ kind: 'visit', visitId: visit.id });
    },
    [setCursor, openTask],
  );
  const onDraw = (chosen: ChosenPlace): void => {
    if (!isChoosing) {
      const { startsOn, therapistId, room, startMinute: minute } = chosen;
      setCursor({ startsOn, therapistId, roomId: room === 'none' ? null : room, minute, visitId: null });
      openTask(newBooking);
    }
    setPlace(chosen);
  };
  const onPick = (column: BoardColumn, minute: number | null): void => {
    const durationMinutes = place?.durationMinutes ?? service?.durationMinutes ?? 60;
    const startMinute = minute ?? firstFreeMinute(column, durationMinutes);
    if (canWrite) onDraw(placeForNew(column, { startMinute, durationMinutes }, desk));
    else setCursor(cursorAt(column, startMinute));
  };
  const onDrop = async ({ judged }: BoardDrag, visit: BoardVisit): Promise<void> => {
    const problem = placeProblemText({ t, format }, judged, desk);
    if (judged.verdict === 'conflict') {
      notify.show({ message: problem ?? '', severity: 'error' });
      return;
    }
    if (await move(visit, judged, problem)) setCursor(cursorOn({ ...judged.placement, id: visit.id }));
  };
  const onWalkIn = (): void => openTask({ kind: 'booking', clientId: null, planId: null, isWalkIn: true }, desk.today);
  const deeds = { onOpenVisit, onPick, onDraw, onDrop };
  useScheduleKeys(desk, { ...deeds, onWalkIn });
  const first = desk.days[0]?.date ?? desk.date;
  const last = desk.days.at(-1)?.date ?? desk.date;
  const title =
    desk.view === 'week'
      ? t('schedule.week.title', { from: format.shortDate(first), until: format.date(last) })
      : t('schedule.day.title', { weekday: format.weekday(weekdayOf(desk.date)), date: format.date(desk.date) });
  const { view, date, today, goToDate } = desk;
  const isToday = desk.days.some((day) => day.date === today);
  const toolbar = <BoardToolbar {...{ view, date, today, place, canWrite, isToday, goToDate, openTask }} />;
  return (
    <DeskContext value={desk}>
      {boardStyle}
      <Page
        layout="fill"
        title={title}
        windowTitle={t('schedule.title')}
        actions={toolbar}
      >
        <ViewBar view={desk.view} date={desk.date} therapists={desk.board.therapists} onView={desk.showView} onPrint={onPrint} openTask={openTask} />
        <SeriesOffer scope="schedule" />
        <Box
          sx={{ flex: 1, minHeight: 0, display: 'flex', gap: 1.5, pb: 1.5 }}
          {...(isTurning && { 'aria-busy': true, style: { pointerEvents: 'none' } })}
        >
          <Pinboard />
          {desk.view === 'week' && desk.weekOf === null ? <WeekTable {...deeds} /> : <DayBoard {...deeds} />}
          {task.kind !== 'none' && <DeskPanel onPrint={onPrint} />}
        </Box>
      </Page>
    </DeskContext>
  );
}
