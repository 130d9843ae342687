import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../shared/today/today.contract.ts';
import { useMe } from '../session/me.ts';
import { useFormat } from '../ui/use-format.ts';
import { SideItem } from './SideItem.tsx';
import { SideList } from './SideList.tsx';

const shown = 6;

/** Ended sessions without a signed note, oldest first; an owner sees whose they are, and each therapist charts their own. */
export function UnsignedList({ items }: { readonly items: Today['unsigned'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { staffId } = useMe();
  const rest = items.length - shown;
  return (
    <SideList title={t('today.unsigned.title')} count={items.length} none={t('today.unsigned.none')}>
      {items.slice(0, shown).map((item) => (
        <SideItem
          key={item.visitId}
          name={item.clientName}
          about={
            <>
              {t('today.unsigned.when', { date: format.shortDate(item.startsOn), time: format.time(item.startMinute) })} ·{' '}
              {item.therapistId === staffId ? t(`today.unsigned.${item.state}`) : item.therapistName}
            </>
          }
          actions={
            item.therapistId === staffId && (
            <Button variant="outlined" component={Link} to={`/notes/visit/${item.visitId}`} aria-label={t('today.chartOf', { name: item.clientName })}>
              {t('today.chart')}
            </Button>
            )
          }
        />
      ))}
      {rest > 0 && (
        <li>
          <Button component={Link} to="/notes">
            {t('today.unsigned.more', { count: rest })}
          </Button>
        </li>
      )}
    </SideList>
  );
}
