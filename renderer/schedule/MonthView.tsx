import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { addDays, type CivilDate } from '../../shared/core/time.ts';
import { useKeys } from '../app/use-keys.ts';
import { Page } from '../ui/Page.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useStored } from '../ui/stored.ts';
import { useFormat } from '../ui/use-format.ts';
import { shownWho } from './board-settings.ts';
import { addMonths, firstOfMonth, monthSheet } from './calendar.ts';
import { schedulePath, type ScheduleView } from './desk-task.ts';
import { MonthTable } from './MonthTable.tsx';
import { PageTurner } from './PageTurner.tsx';
import { useMonth, useTherapists } from './schedule.api.ts';
import { useDeskAddress } from './use-desk-state.ts';
import { useBookKey } from './use-book-key.ts';
import { ViewBar } from './ViewBar.tsx';

/** A month in counts: how full each day is, and how many come for the first time. A day opens by click or Enter. */
export function MonthView() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { date, today } = useDeskAddress();
  const who = useStored(shownWho);
  const therapists = useTherapists().data ?? [];
  const therapistId = therapists.some(({ id }) => id === who) ? who : null;
  const { from, days } = monthSheet(date, format.settings.weekStart);
  const query = useMonth(from, days, therapistId);
  const table = useRef<HTMLDivElement>(null);
  // The focus follows the arrows; a click on a control keeps its own.
  const isByKey = useRef(false);
  const go = (to: CivilDate, view: ScheduleView = 'month'): void => {
    isByKey.current = view === 'month';
    void navigate(schedulePath(to, undefined, view), { replace: true, flushSync: true });
  };
  const isThere = query.isSuccess && !query.isPlaceholderData;
  useEffect(() => {
    if (!isByKey.current || !isThere) return;
    table.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
    isByKey.current = false;
  }, [date, isThere]);
  useBookKey(date);
  useKeys('schedule', {
    today: () => go(today),
    nextDay: () => go(addMonths(date, 1)),
    previousDay: () => go(addMonths(date, -1)),
    left: () => go(addDays(date, -1)),
    right: () => go(addDays(date, 1)),
    up: () => go(addDays(date, -7)),
    down: () => go(addDays(date, 7)),
    open: () => go(date, 'day'),
  });
  return (
    <Page
      layout="fill"
      title={format.month(date)}
      windowTitle={t('schedule.title')}
      actions={
        <PageTurner
          page="month"
          date={date}
          isToday={firstOfMonth(date) === firstOfMonth(today)}
          onTurn={(by) => go(addMonths(date, by))}
          onToday={() => go(today)}
          onDate={go}
        />
      }
    >
      <ViewBar
        view="month"
        date={date}
        therapists={therapists.map(({ id: staffId, name }) => ({ staffId, name }))}
        onView={(view) => go(date, view)}
      />
      <Box ref={table} sx={{ flex: 1, minHeight: 0, overflow: 'auto', pb: 1.5 }}>
        <QueryView query={query}>
          {(counts) => <MonthTable days={counts} date={date} today={today} isTurning={query.isPlaceholderData} onOpen={(day) => go(day, 'day')} />}
        </QueryView>
      </Box>
    </Page>
  );
}
