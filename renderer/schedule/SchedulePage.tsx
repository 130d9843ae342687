import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../session/me.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useDay, useRooms, useServices } from './schedule.api.ts';
import { ScheduleDesk } from './ScheduleDesk.tsx';
import { useDeskAddress } from './use-desk-state.ts';

/** The day board with what is open beside it. */
export function SchedulePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const canAddStaff = usePermission('staff.write');
  const { date } = useDeskAddress();
  const day = useDay(date);
  const rooms = useRooms();
  const services = useServices();
  const staffAction = { label: t('schedule.board.emptyAction'), onClick: () => void navigate('/settings/staff') };
  const title = format.longDate(date);
  return (
    <QueryView query={rooms}>
      {(roomList) => (
        <QueryView query={services}>
          {(serviceList) => (
            <QueryView query={day}>
              {(board) =>
                board.therapists.length === 0 ? (
                  <Page title={title} windowTitle={t('schedule.title')}>
                    <EmptyState
                      title={t('schedule.board.emptyTitle')}
                      text={t('schedule.board.emptyText')}
                      {...(canAddStaff && { action: staffAction })}
                    />
                  </Page>
                ) : (
                  <ScheduleDesk board={board} rooms={roomList} services={serviceList} isTurning={day.isPlaceholderData} />
                )
              }
            </QueryView>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}
