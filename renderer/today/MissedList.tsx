import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MissedVisit } from '../../shared/today/today.contract.ts';
import { schedulePath } from '../schedule/desk-task.ts';
import { usePermission } from '../session/me.ts';
import { useFormat } from '../ui/use-format.ts';
import { FirstLines } from './FirstLines.tsx';
import { SideItem } from './SideItem.tsx';
import { SideList } from './SideList.tsx';

function MissedLine({ visit }: { readonly visit: MissedVisit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const canBook = usePermission('schedule.write');
  return (
    <SideItem
      name={visit.clientName}
      about={t('today.missed.when', { date: format.shortDate(visit.startsOn), state: t(`schedule.states.${visit.state}`) })}
      actions={
        canBook && (
          <Link
            className="deed"
            to={schedulePath(null, { kind: 'booking', clientId: visit.clientId, planId: visit.planId, isWalkIn: false })}
            aria-label={t('today.missed.bookFor', { name: visit.clientName })}
          >
            {t('today.missed.book')}
          </Link>
        )
      }
    />
  );
}

/** Who missed or cancelled in the last thirty days and has nothing booked since. */
export function MissedList({ visits }: { readonly visits: readonly MissedVisit[] }) {
  const { t } = useTranslation();
  return (
    <SideList title={t('today.missed.title')} count={visits.length} none={t('today.missed.none')}>
      <FirstLines lines={visits.map((visit) => <MissedLine key={visit.id} visit={visit} />)} />
    </SideList>
  );
}
