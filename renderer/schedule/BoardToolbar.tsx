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

interface BoardToolbarProps {
  readonly desk: Desk;
  readonly onWalkIn: () => void;
}

/** The page and what can be begun on it: what the keys do, to be clicked. */
export function BoardToolbar({ desk, onWalkIn }: BoardToolbarProps) {
  const { t } = useTranslation();
  const toReassign = useVisitsToReassign().data?.length ?? 0;
  const keys = { book: useKeyLabel('schedule.book') };
  const isWeek = desk.view === 'week';
  const isToday = isWeek ? desk.days.some((day) => day.date === desk.today) : desk.date === desk.today;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
      <PageTurner
        labels={isWeek ? { previous: t('schedule.week.previous'), next: t('schedule.week.next') } : { previous: t('schedule.day.previous'), next: t('schedule.day.next') }}
        date={desk.date}
        isToday={isToday}
        onTurn={(by) => turnPage(desk, by)}
        onToday={() => desk.goToDate(desk.today)}
        onDate={desk.goToDate}
      />
      {toReassign > 0 && (
        <Button color="warning" variant="outlined" onClick={() => desk.openTask({ kind: 'reassign' })}>
          {t('schedule.day.reassign', { count: toReassign })}
        </Button>
      )}
      {desk.canWrite && (
        <>
          <Button variant="outlined" onClick={() => desk.openTask({ kind: 'series', clientId: null, planId: null })}>
            {t('schedule.day.series')}
          </Button>
          <Button variant="outlined" onClick={onWalkIn}>
            {t('schedule.day.walkIn')}
          </Button>
          <Button
            variant="contained"
            startIcon={<AddOutlined />}
            endIcon={<KeyHint keys={keys.book} />}
            onClick={() => desk.openTask(newBooking)}
          >
            {t('schedule.day.book')}
          </Button>
        </>
      )}
    </Box>
  );
}
