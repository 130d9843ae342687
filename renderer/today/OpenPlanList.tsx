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
import { FirstLines } from './FirstLines.tsx';
import { SideItem } from './SideItem.tsx';
import { SideList } from './SideList.tsx';

interface OpenPlanListProps {
  readonly plans: readonly OpenPlan[];
  readonly today: CivilDate;
}

/** One session left is one visit; more are a series. */
function needsSeries(plan: OpenPlan): boolean {
  return plan.sessionsPlanned - plan.sessionsDone > 1;
}

function bookPath(plan: OpenPlan): string {
  const { planId, clientId } = plan;
  return needsSeries(plan)
    ? schedulePath(null, { kind: 'series', planId, clientId })
    : schedulePath(null, { kind: 'booking', planId, clientId, isWalkIn: false });
}

interface PlanLineProps {
  readonly plan: OpenPlan;
  readonly today: CivilDate;
  /** The keys that book for this plan, where there are any. */
  readonly keys: string | undefined;
}

function PlanLine({ plan, today, keys }: PlanLineProps) {
  const { t } = useTranslation();
  const canBook = usePermission('schedule.write');
  const waited = plan.lastVisitOn === null ? null : daysBetween(plan.lastVisitOn, today);
  const about = [
    t('today.plans.sessions', { done: plan.sessionsDone, planned: plan.sessionsPlanned }),
    waited === null ? t('today.plans.never') : t('today.plans.last', { count: waited }),
    // Why nothing is booked, where the newest visit tells it.
    ...(plan.lastState === null || occupiesTime(plan.lastState) ? [] : [t('today.plans.lastWas', { state: t(`schedule.states.${plan.lastState}`) })]),
  ];
  return (
    <SideItem
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
          <Link className="deed" to={bookPath(plan)} aria-label={t(needsSeries(plan) ? 'today.plans.seriesFor' : 'today.plans.bookFor', { name: plan.clientName })}>
            {t(needsSeries(plan) ? 'today.plans.series' : 'today.plans.book')}
            <KeyHint keys={keys} />
          </Link>
        )
      }
    />
  );
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
      <FirstLines lines={plans.map((plan) => <PlanLine key={plan.planId} plan={plan} today={today} keys={plan === first ? keys : undefined} />)} />
      {isPrinting && <CallListPrint plans={plans} today={today} onDone={endPrint} />}
    </SideList>
  );
}
