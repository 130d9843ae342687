import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { weekFrom, type CivilDate } from '../../shared/core/time.ts';
import { usePermission } from '../session/me.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useFormat } from '../ui/use-format.ts';
import { AgendaView } from './AgendaView.tsx';
import { MonthView } from './MonthView.tsx';
import { useBoardDays, useRooms, useServices } from './schedule.api.ts';
import { ScheduleDesk } from './ScheduleDesk.tsx';
import type { PaperAsked } from './sheet.ts';
import { useDeskAddress } from './use-desk-state.ts';

interface BoardPageProps {
  readonly view: 'day' | 'week';
  readonly date: CivilDate;
  readonly onPrint: (paper: PaperAsked) => void;
}

/** The board of a day or a week with what is open beside it. */
function BoardPage({ view, date, onPrint }: BoardPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const canAddStaff = usePermission('staff.write');
  const days = useBoardDays(view, date, weekFrom(date, format.settings.weekStart));
  const rooms = useRooms();
  const services = useServices();
  const staffAction = { label: t('schedule.board.emptyAction'), onClick: () => void navigate('/settings/staff') };
  const title = format.longDate(date);
  return (
    <QueryView query={rooms}>
      {(roomList) => (
        <QueryView query={services}>
          {(serviceList) => (
            <QueryView query={days}>
              {(dayList) =>
                dayList.every((day) => day.therapists.length === 0) ? (
                  <Page title={title} windowTitle={t('schedule.title')}>
                    <EmptyState
                      title={t('schedule.board.emptyTitle')}
                      text={t('schedule.board.emptyText')}
                      {...(canAddStaff && { action: staffAction })}
                    />
                  </Page>
                ) : (
                  <ScheduleDesk days={dayList} rooms={roomList} services={serviceList} isTurning={days.isPlaceholderData} onPrint={onPrint} />
                )
              }
            </QueryView>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

interface SchedulePageProps {
  /** Shows what is to be printed; documents are made elsewhere. */
  readonly renderPaper: (paper: PaperAsked, onClose: () => void) => ReactNode;
}

/** The room of the schedule: a day, a week, a month, or what is coming. */
export function SchedulePage({ renderPaper }: SchedulePageProps) {
  const { date, view } = useDeskAddress();
  const [paper, setPaper] = useState<PaperAsked | null>(null);
  return (
    <>
      {view === 'month' && <MonthView />}
      {view === 'agenda' && <AgendaView />}
      {(view === 'day' || view === 'week') && <BoardPage view={view} date={date} onPrint={setPaper} />}
      {paper && renderPaper(paper, () => setPaper(null))}
    </>
  );
}
