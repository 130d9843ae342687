import { useRef } from 'react';
import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { addDays, type CivilDate } from '../../shared/core/time.ts';
import { useKeys } from '../app/use-keys.ts';
import { usePermission } from '../session/me.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useStored } from '../ui/stored.ts';
import { useFormat } from '../ui/use-format.ts';
import { AgendaDay } from './AgendaDay.tsx';
import { shownWho } from './board-settings.ts';
import { newBooking, schedulePath, type ScheduleView } from './desk-task.ts';
import { PageTurner } from './PageTurner.tsx';
import { useComingDays } from './schedule.api.ts';
import { useDeskAddress } from './use-desk-state.ts';
import { useBookKey } from './use-book-key.ts';
import { ViewBar } from './ViewBar.tsx';

const pageDays = 7;

/** The coming days as a list, of everybody or of one therapist; a visit opens on its day's board. */
export function AgendaView() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const canWrite = usePermission('schedule.write');
  const { date, today } = useDeskAddress();
  const who = useStored(shownWho);
  const query = useComingDays(date);
  const list = useRef<HTMLDivElement>(null);
  const go = (to: CivilDate, view: ScheduleView = 'agenda'): void => void navigate(schedulePath(to, undefined, view), { replace: true, flushSync: true });
  const therapists = query.data?.[0]?.therapists ?? [];
  const therapistId = therapists.some(({ staffId }) => staffId === who) ? who : null;
  const step = (by: 1 | -1) => (): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-visit]') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    items[at < 0 ? 0 : Math.max(0, Math.min(items.length - 1, at + by))]?.focus();
  };
  useBookKey(date);
  useKeys('schedule', {
    today: () => go(today),
    nextDay: () => go(addDays(date, pageDays)),
    previousDay: () => go(addDays(date, -pageDays)),
    down: step(1),
    up: step(-1),
    right: () => go(addDays(date, 1)),
    left: () => go(addDays(date, -1)),
  });
  const bookAction = { label: t('schedule.day.book'), onClick: () => void navigate(schedulePath(date, newBooking)) };
  return (
    <Page
      layout="fill"
      title={t('schedule.agenda.title', { from: format.shortDate(date), until: format.date(addDays(date, pageDays - 1)) })}
      windowTitle={t('schedule.title')}
      actions={
        <PageTurner
          page="agenda"
          date={date}
          isToday={date === today}
          onTurn={(by) => go(addDays(date, by * pageDays))}
          onToday={() => go(today)}
          onDate={go}
        />
      }
    >
      <ViewBar view="agenda" date={date} therapists={therapists} onView={(view) => go(date, view)} />
      <Box ref={list} role="region" tabIndex={0} aria-label={t('schedule.agenda.label')} sx={{ flex: 1, minHeight: 0, overflow: 'auto', pt: 1, pb: 2 }}>
        <QueryView query={query}>
          {(days) => {
            const shown = days
              .map((day) => ({ ...day, visits: day.visits.filter((visit) => therapistId === null || visit.therapistId === therapistId) }))
              .filter((day) => day.visits.length > 0);
            return shown.length === 0 ? (
              <EmptyState title={t('schedule.agenda.emptyTitle')} text={t('schedule.agenda.emptyText')} {...(canWrite && { action: bookAction })} />
            ) : (
              <Box {...(query.isPlaceholderData && { 'aria-busy': true, style: { pointerEvents: 'none' } })}>
                {shown.map((day) => (
                  <AgendaDay key={day.date} day={day} isToday={day.date === today} hasTherapist={therapistId === null} />
                ))}
              </Box>
            );
          }}
        </QueryView>
      </Box>
    </Page>
  );
}
