import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DueDecision, TodayVisit } from '../../shared/today/today.contract.ts';
import { sessionText } from '../schedule/schedule-words.ts';
import { useMe } from '../session/me.ts';
import { useFormat } from '../ui/use-format.ts';
import { decisionPoint, reassessmentsDue } from './day-lists.ts';
import { SideItem } from './SideItem.tsx';
import { SideList } from './SideList.tsx';

interface ReassessListProps {
  readonly visits: readonly TodayVisit[];
  /** Plans at their half or end, of today or of before, that nothing was decided about. */
  readonly decisions: readonly DueDecision[];
}

/** Sessions of today at which the plan asks for a decision, and decisions that were left open; a therapist's own, all of them for an owner. */
export function ReassessList({ visits, decisions }: ReassessListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { staffId, roles } = useMe();
  const due = reassessmentsDue(visits, roles.includes('owner') ? null : staffId);
  return (
    <SideList title={t('today.reassess.title')} count={due.length + decisions.length} none={t('today.reassess.none')}>
      {due.map((visit) => (
        <SideItem
          key={visit.id}
          name={visit.clientName}
          about={`${format.time(visit.startMinute)}, ${t(`today.reassess.${decisionPoint(visit) ?? 'midPlan'}`, { session: sessionText(t, visit) })}`}
          actions={
            visit.therapistId === staffId && (
              <Link className="deed" to={`/notes/visit/${visit.id}`} aria-label={t('today.chartOf', { name: visit.clientName })}>
                {t('today.chart')}
              </Link>
            )
          }
        />
      ))}
      {decisions.map(({ planId, clientId, clientName, therapistId, therapistName, point, sessionsTaken: taken, sessionsPlanned: planned }) => (
        <SideItem
          key={planId}
          name={clientName}
          about={[point === 'midPlan' ? t('today.reassess.dueMid', { taken, planned }) : t('today.reassess.dueEnd', { planned }), ...(therapistId === staffId ? [] : [therapistName])].join(' · ')}
          actions={
            therapistId === staffId && (
              <Link className="deed" to={`/clients/${clientId}/episodes`} aria-label={t('today.reassess.decideFor', { name: clientName })}>
                {t('today.reassess.decide')}
              </Link>
            )
          }
        />
      ))}
    </SideList>
  );
}
