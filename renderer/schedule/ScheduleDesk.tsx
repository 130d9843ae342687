import { useCallback } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { weekdayOf } from '../../shared/core/time.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { useNotify } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { useFormat } from '../ui/use-format.ts';
import { cursorOn } from './board-cursor.ts';
import { BoardToolbar } from './BoardToolbar.tsx';
import { DayBoard } from './DayBoard.tsx';
import { DeskContext } from './desk.ts';
import { DeskPanel } from './DeskPanel.tsx';
import { newBooking } from './desk-task.ts';
import type { ChosenPlace } from './place.ts';
import { placeProblemText } from './place-words.ts';
import type { BoardDrag } from './use-board-pointer.ts';
import { useDefaultService } from './use-default-service.ts';
import { useDeskState, type DeskData } from './use-desk-state.ts';
import { useScheduleKeys } from './use-schedule-keys.ts';
import { useVisitDeeds } from './use-visit-deeds.ts';

interface ScheduleDeskProps extends DeskData {
  /** The day asked for is on its way: the one before is shown and cannot be touched. */
  readonly isTurning: boolean;
}

/** The board and its panel around one shared state. */
export function ScheduleDesk({ isTurning, ...data }: ScheduleDeskProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const desk = useDeskState(data);
  const { move } = useVisitDeeds();
  const { service } = useDefaultService(desk.services);
  const { openTask, setCursor, setPlace, canWrite, task, place } = desk;
  const isChoosing = place !== null || task.kind === 'booking';

  const onOpenVisit = useCallback(
    (visit: VisitSummary) => {
      setCursor(cursorOn(visit));
      openTask({ kind: 'visit', visitId: visit.id });
    },
    [setCursor, openTask],
  );
  const choose = (chosen: ChosenPlace): void => {
    if (!isChoosing) {
      setCursor({ therapistId: chosen.therapistId, minute: chosen.startMinute, visitId: null });
      openTask(newBooking);
    }
    setPlace(chosen);
  };
  const onPick = (therapistId: string, startMinute: number): void => {
    if (canWrite) {
      const durationMinutes = place?.durationMinutes ?? service?.durationMinutes ?? 60;
      choose({ therapistId, startsOn: desk.date, startMinute, durationMinutes, room: place?.room ?? 'auto' });
    } else setCursor({ therapistId, minute: startMinute, visitId: null });
  };
  const onDraw = (drawn: ChosenPlace): void => choose({ ...drawn, room: place?.room ?? 'auto' });
  const onDrop = async ({ judged }: BoardDrag, visit: VisitSummary): Promise<void> => {
    const problem = placeProblemText({ t, format }, judged, desk);
    if (judged.verdict === 'conflict') {
      notify.show({ message: problem ?? '', severity: 'error' });
      return;
    }
    if (await move(visit, judged, problem)) setCursor({ ...cursorOn(visit), therapistId: judged.placement.therapistId, minute: judged.placement.startMinute });
  };
  const onWalkIn = (): void => openTask({ kind: 'booking', clientId: null, planId: null, isWalkIn: true }, desk.today);
  useScheduleKeys(desk, { onOpenVisit, onPick, onWalkIn });
  return (
    <DeskContext value={desk}>
      <Page
        layout="fill"
        title={t('schedule.day.title', { weekday: format.weekday(weekdayOf(desk.date)), date: format.date(desk.date) })}
        windowTitle={t('schedule.title')}
        actions={<BoardToolbar desk={desk} onWalkIn={onWalkIn} />}
      >
        <Box
          sx={{ flex: 1, minHeight: 0, display: 'flex', gap: 1.5, pb: 1.5 }}
          {...(isTurning && { 'aria-busy': true, style: { pointerEvents: 'none' } })}
        >
          <DayBoard onOpenVisit={onOpenVisit} onPick={onPick} onDraw={onDraw} onDrop={onDrop} />
          <DeskPanel />
        </Box>
      </Page>
    </DeskContext>
  );
}
