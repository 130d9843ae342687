import { useState } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { wallTimeOf, type CivilDate } from '../../shared/core/time.ts';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import type { Today, TodayVisit } from '../../shared/today/today.contract.ts';
import { useKeys } from '../app/use-keys.ts';
import { newBooking, schedulePath } from '../schedule/desk-task.ts';
import { useVisitDeeds } from '../schedule/use-visit-deeds.ts';
import { useStandings } from '../screening/screening.api.ts';
import { useMe, usePermission } from '../session/me.ts';
import { useNow } from '../ui/clock.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { outlinedDeeds } from '../ui/plain-button.ts';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { daysByTherapist, nowIndex } from './day-lists.ts';
import { NowDivider } from './NowDivider.tsx';
import { TodayVisitRow } from './TodayVisitRow.tsx';

// A large clinic has eighty visits a day: plain elements, styled here once.
const Visits = styled('ul')(({ theme }) => {
  const { palette } = theme.vars;
  return {
    listStyle: 'none',
    margin: 0,
    padding: '0 0 0.25rem',
    '& .visit': { display: 'flex', alignItems: 'center', gap: '0.5rem', paddingRight: '0.5rem', minHeight: '2.5rem' },
    '& .visit:is(:hover, :focus-within)': { backgroundColor: palette.surface.raised },
    '& .freed': { color: palette.text.secondary },
    '& .freed .time': { textDecoration: 'line-through' },
    '& .facts': {
      flex: 1,
      minWidth: 0,
      display: 'grid',
      gridTemplateColumns: '4.5rem minmax(6rem, 1fr) 3.5rem minmax(0, 4.25rem) 11rem',
      gap: '0.5rem',
      alignItems: 'center',
      textAlign: 'left',
      font: 'inherit',
      fontSize: '0.875rem',
      color: 'inherit',
      background: 'none',
      border: 0,
      padding: '0.375rem 0 0.375rem 1rem',
      borderRadius: theme.vars.shape.borderRadius,
      cursor: 'pointer',
    },
    '& .time': { fontWeight: 500 },
    '& .who': { display: 'flex', alignItems: 'center', gap: '0.25rem', minWidth: 0 },
    '& .name': { fontWeight: 600 },
    '& :is(.name, .room)': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& :is(.session, .room, .since)': { color: palette.text.secondary, whiteSpace: 'nowrap' },
    '& .state': { display: 'flex', alignItems: 'baseline', gap: '0.375rem', minWidth: 0 },
    '& .since': { fontSize: '0.75rem' },
    '& .next': { width: '6rem', display: 'flex', justifyContent: 'flex-end' },
    ...outlinedDeeds(theme),
  };
});

interface TodayVisitsProps {
  readonly date: CivilDate;
  readonly visits: readonly TodayVisit[];
  readonly birthdays: Today['birthdays'];
}

function focusRow(visitId: string | undefined): void {
  document.querySelector<HTMLElement>(`[data-today-visit="${visitId ?? ''}"]`)?.focus();
}

/** Today's visits by therapist, with "now" running through each list; one key moves a visit's state. */
export function TodayVisits({ date, visits, birthdays }: TodayVisitsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { staffId } = useMe();
  const canWrite = usePermission('schedule.write');
  const canChart = usePermission('notes.read');
  const { changeState } = useVisitDeeds();
  const [selectedId, setSelectedId] = useState<string>();
  const { minute } = wallTimeOf(useNow(), format.settings.timeZone);
  const days = daysByTherapist(visits, staffId);
  const inOrder = days.flatMap((day) => day.visits);
  const standings = useStandings(visits.map((visit) => visit.clientId));
  const selected = inOrder.find((visit) => visit.id === selectedId);

  const step = (by: 1 | -1) => (): void => {
    const place = inOrder.findIndex((visit) => visit.id === selectedId);
    const next = place < 0 ? inOrder[nowIndex(inOrder, minute)] ?? inOrder[0] : inOrder[place + by];
    focusRow(next?.id);
  };
  const become = (state: VisitState) => (): void => {
    if (selected) void changeState(selected, state);
  };
  const open = (visit: TodayVisit): void => void navigate(schedulePath(date, { kind: 'visit', visitId: visit.id }));
  useKeys('today', {
    next: step(1),
    previous: step(-1),
    open: () => selected && open(selected),
    ...(canChart && { chart: () => selected && void navigate(`/notes/visit/${selected.id}`) }),
    ...(canWrite && {
      confirm: become('confirmed'),
      arrive: become('arrived'),
      start: become('in_session'),
      complete: become('completed'),
      noShow: become('no_show'),
    }),
  });

  if (days.length === 0) {
    const action = { label: t('today.noVisitsAction'), onClick: () => void navigate(schedulePath(date, newBooking)) };
    return <EmptyState title={t('today.noVisitsTitle')} text={t('today.noVisitsText')} {...(canWrite && { action })} />;
  }
  return (
    <div>
      {days.map((day) => {
        const now = nowIndex(day.visits, minute);
        return (
          <Section
            key={day.therapistId}
            isFlush
            title={day.therapistId === staffId ? t('today.mine', { name: day.name }) : day.name}
          >
            <Visits>
              {day.visits.map((visit, index) => (
                <li key={visit.id}>
                  {index === now && <NowDivider minute={minute} />}
                  <TodayVisitRow
                    visit={visit}
                    standing={standings.get(visit.clientId)}
                    canWrite={canWrite}
                    canChart={canChart && visit.therapistId === staffId}
                    hasBirthday={birthdays.some((person) => person.clientId === visit.clientId)}
                    onSelect={setSelectedId}
                    onOpen={open}
                    onState={(state) => void changeState(visit, state)}
                  />
                </li>
              ))}
              {now === day.visits.length && (
                <li>
                  <NowDivider minute={minute} />
                </li>
              )}
            </Visits>
          </Section>
        );
      })}
    </div>
  );
}
