import { memo, useCallback } from 'react';
import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useKeyLabel } from '../app/use-keys.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { newBooking } from './desk-task.ts';
import type { Desk } from './desk.ts';
import { PageTurner } from './PageTurner.tsx';
import { useVisitsToReassign } from './schedule.api.ts';
import { turnPage } from './use-schedule-keys.ts';

interface BoardToolbarProps extends Pick<Desk, 'view' | 'date' | 'today' | 'place' | 'canWrite' | 'goToDate' | 'openTask'> {
  /** Whether today is on screen. */
  readonly isToday: boolean;
}

function BeginButtonsPlain({ today, openTask }: Pick<Desk, 'today' | 'openTask'>) {
  const { t } = useTranslation();
  const keys = useKeyLabel('schedule.book');
  return (
    <>
      <Button variant="outlined" onClick={() => openTask({ kind: 'series', clientId: null, planId: null })}>
        {t('schedule.day.series')}
      </Button>
      <Button variant="outlined" onClick={() => openTask({ kind: 'booking', clientId: null, planId: null, isWalkIn: true }, today)}>
        {t('schedule.day.walkIn')}
      </Button>
      <Button variant="contained" startIcon={<AddOutlined />} endIcon={<KeyHint keys={keys} />} onClick={() => openTask(newBooking)}>
        {t('schedule.day.book')}
      </Button>
    </>
  );
}

const BeginButtons = memo(BeginButtonsPlain);

function BoardToolbarPlain({ view, date, today, place, canWrite, isToday, goToDate, openTask }: BoardToolbarProps) {
  const { t } = useTranslation();
  const toReassign = useVisitsToReassign().data?.length ?? 0;
  const onTurn = useCallback((by: 1 | -1) => turnPage({ view, date, place, goToDate }, by), [view, date, place, goToDate]);
  const onToday = useCallback(() => goToDate(today), [goToDate, today]);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
      <PageTurner page={view} date={date} isToday={isToday} onTurn={onTurn} onToday={onToday} onDate={goToDate} />
      {toReassign > 0 && (
        <Button color="warning" variant="outlined" onClick={() => openTask({ kind: 'reassign' })}>
          {t('schedule.day.reassign', { count: toReassign })}
        </Button>
      )}
      {canWrite && <BeginButtons today={today} openTask={openTask} />}
    </Box>
  );
}

/** The page and what can be begun on it: what the keys do, to be clicked. Memoised: the cursor's steps do not concern it, nor the page its buttons. */
export const BoardToolbar = memo(BoardToolbarPlain);
