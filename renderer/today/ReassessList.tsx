import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DueDecision, TodayVisit } from '../../shared/today/today.contract.ts';
import { sessionText } from '../schedule/schedule-words.ts';
import { useMe } from '../session/me.ts';
import { useFormat } from '../ui/use-format.ts';
import { decisionPoint, reassessmentsDue } from './day-lists.ts';
import { FirstLines } from './FirstLines.tsx';
import { SideItem } from './SideItem.tsx';
import { SideList } from './SideList.tsx';

function SessionLine({ visit }: { readonly visit: TodayVisit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { staffId } = useMe();
  return (
    <SideItem
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
  );
}

function DecisionLine({ decision }: { readonly decision: DueDecision }) {
  const { t } = useTranslation();
  const isMine = decision.therapistId === useMe().staffId;
  const { clientId, clientName, therapistName, point, sessionsTaken: taken, sessionsPlanned: planned } = decision;
  const due = point === 'midPlan' ? t('today.reassess.dueMid', { taken, planned }) : t('today.reassess.dueEnd', { planned });
  return (
    <SideItem
      name={clientName}
      about={isMine ? due : `${due} · ${therapistName}`}
      actions={
        isMine && (
          <Link className="deed" to={`/clients/${clientId}/episodes`} aria-label={t('today.reassess.decideFor', { name: clientName })}>
            {t('today.reassess.decide')}
          </Link>
        )
      }
    />
  );
}

interface ReassessListProps {
  readonly visits: readonly TodayVisit[];
  /** Plans at their half or end, of today or of before, that nothing was decided about. */
  readonly decisions: readonly DueDecision[];
}

/** Sessions of today at which the plan asks for a decision, and decisions that were left open; a therapist's own, all of them for an owner. */
export function ReassessList({ visits, decisions }: ReassessListProps) {
  const { t } = useTranslation();
  const { staffId, roles } = useMe();
  const due = reassessmentsDue(visits, roles.includes('owner') ? null : staffId);
  const lines = [
    ...due.map((visit) => <SessionLine key={visit.id} visit={visit} />),
    ...decisions.map((decision) => <DecisionLine key={decision.planId} decision={decision} />),
  ];
  return (
    <SideList title={t('today.reassess.title')} count={lines.length} none={t('today.reassess.none')}>
      <FirstLines lines={lines} />
    </SideList>
  );
}
