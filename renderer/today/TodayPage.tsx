import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { weekdayOf } from '../../shared/core/time.ts';
import { RemindersLink } from '../reminders/RemindersLink.tsx';
import { noTask, newBooking, schedulePath } from '../schedule/desk-task.ts';
import { SeriesOffer } from '../schedule/SeriesOffer.tsx';
import { usePermission } from '../session/me.ts';
import { Page } from '../ui/Page.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useFormat } from '../ui/use-format.ts';
import { BirthdayList } from './BirthdayList.tsx';
import { GapList } from './GapList.tsx';
import { IntakeWaitingList } from './IntakeWaitingList.tsx';
import { MissedList } from './MissedList.tsx';
import { OpenPlanList } from './OpenPlanList.tsx';
import { ReassessList } from './ReassessList.tsx';
import { TodayNotices } from './TodayNotices.tsx';
import { TodayVisits } from './TodayVisits.tsx';
import { UnsignedList } from './UnsignedList.tsx';
import { usePlansToMind, useToday } from './today.api.ts';

/** The front desk's home and the therapist's to-do: today's visits on the left, what waits on the right. */
export function TodayPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const canBook = usePermission('schedule.write');
  const canChart = usePermission('notes.read');
  const query = useToday();
  const plans = usePlansToMind(query.data?.date);
  const actions = (
    <>
      <RemindersLink />
      <Button variant="outlined" component={Link} to={schedulePath(null, noTask)}>
        {t('today.openBoard')}
      </Button>
      {canBook && (
        <Button variant="contained" onClick={() => void navigate(schedulePath(null, newBooking))}>
          {t('today.noVisitsAction')}
        </Button>
      )}
    </>
  );
  const date = query.data?.date;
  const title = date === undefined ? t('app.rooms.today') : t('today.title', { weekday: format.weekday(weekdayOf(date)), date: format.date(date) });
  return (
    <Page title={title} windowTitle={t('app.rooms.today')} actions={actions}>
      <QueryView query={query}>
        {(today) => (
          <>
            <SeriesOffer scope="today" />
            <TodayNotices today={today} />
            <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(18rem, 23rem)', gap: 2, alignItems: 'start' }}>
              <TodayVisits date={today.date} visits={today.visits} birthdays={today.birthdays} />
              <div>
                {canChart && <UnsignedList items={today.unsigned} />}
                <IntakeWaitingList intakes={today.intakes} count={today.intakeCount} />
                <GapList gaps={today.gaps} />
                <QueryView query={plans}>
                  {({ withoutVisit, decisionsDue }) => (
                    <>
                      {canChart && <ReassessList visits={today.visits} decisions={decisionsDue} />}
                      <OpenPlanList plans={withoutVisit} today={today.date} />
                    </>
                  )}
                </QueryView>
                <MissedList visits={today.missed} />
                <BirthdayList people={today.birthdays} />
              </div>
            </Box>
          </>
        )}
      </QueryView>
    </Page>
  );
}
