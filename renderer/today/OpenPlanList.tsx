import { useCallback, useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { daysBetween, type CivilDate } from '../../shared/core/time.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import type { OpenPlan } from '../../shared/today/today.contract.ts';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { schedulePath } from '../schedule/desk-task.ts';
import { usePermission } from '../session/me.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PrivateText } from '../ui/PrivateText.tsx';
import { CallListPrint } from './CallListPrint.tsx';
import { SideItem } from './SideItem.tsx';
import { SideList } from './SideList.tsx';

interface OpenPlanListProps {
  readonly plans: readonly OpenPlan[];
  readonly today: CivilDate;
}

function bookPath(plan: OpenPlan): string {
  const { planId, clientId } = plan;
  // One session left is one visit; more are a series.
  return plan.sessionsPlanned - plan.sessionsDone > 1
    ? schedulePath(null, { kind: 'series', planId, clientId })
    : schedulePath(null, { kind: 'booking', planId, clientId, isWalkIn: false });
}

/** Plans with sessions left and nothing booked, the longest wait first: the call list. */
export function OpenPlanList({ plans, today }: OpenPlanListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const canBook = usePermission('schedule.write');
  const keys = useKeyLabel('today.bookNext');
  const [first] = plans;
  const [isPrinting, setPrinting] = useState(false);
  const endPrint = useCallback(() => setPrinting(false), []);
  useKeys('today', { ...(canBook && first && { bookNext: () => void navigate(bookPath(first)) }) });
  const printAction = (
    <Button onClick={() => setPrinting(true)} aria-label={t('today.plans.printLabel')}>
      {t('today.plans.print')}
    </Button>
  );
  return (
    <SideList title={t('today.plans.title')} count={plans.length} none={t('today.plans.none')} {...(plans.length > 0 && { actions: printAction })}>
      {plans.map((plan) => {
        const waited = plan.lastVisitOn === null ? null : daysBetween(plan.lastVisitOn, today);
        const isSeries = plan.sessionsPlanned - plan.sessionsDone > 1;
        const about = [
          t('today.plans.sessions', { done: plan.sessionsDone, planned: plan.sessionsPlanned }),
          waited === null ? t('today.plans.never') : t('today.plans.last', { count: waited }),
          // Why nothing is booked, where the newest visit tells it.
          ...(plan.lastState === null || occupiesTime(plan.lastState) ? [] : [t('today.plans.lastWas', { state: t(`schedule.states.${plan.lastState}`) })]),
        ];
        return (
          <SideItem
            key={plan.planId}
            name={plan.clientName}
            about={
              <>
                {about.join(' · ')}
                {plan.phone !== '' && (
                  <div>
                    <PrivateText>{plan.phone}</PrivateText>
                  </div>
                )}
              </>
            }
            actions={
              canBook && (
                <Link className="deed" to={bookPath(plan)} aria-label={t(isSeries ? 'today.plans.seriesFor' : 'today.plans.bookFor', { name: plan.clientName })}>
                  {t(isSeries ? 'today.plans.series' : 'today.plans.book')}
                  {plan === first && <KeyHint keys={keys} />}
                </Link>
              )
            }
          />
        );
      })}
      {isPrinting && <CallListPrint plans={plans} today={today} onDone={endPrint} />}
    </SideList>
  );
}
