import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../shared/today/today.contract.ts';
import { useFormat } from '../ui/use-format.ts';
import { SideItem } from './SideItem.tsx';
import { SideList } from './SideList.tsx';

const shown = 4;

/** Answers that clients have handed in and nobody has looked through; not there at all where none waits. */
export function IntakeWaitingList({ intakes }: { readonly intakes: Today['intakes'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  if (intakes.length === 0) return null;
  const rest = intakes.length - shown;
  return (
    <SideList title={t('today.intakes.title')} count={intakes.length} none="">
      {(isWhole ? intakes : intakes.slice(0, shown)).map(({ intakeId, clientId, clientName, way, handedInAt }) => (
        <SideItem
          key={intakeId}
          name={clientName}
          about={t('today.intakes.when', { date: format.instantDateTime(handedInAt), way: t(`intake.wayDone.${way}`) })}
          actions={
            <Button variant="outlined" component={Link} to={`/clients/${clientId}/intakes/${intakeId}`} aria-label={t('today.intakes.reviewOf', { name: clientName })}>
              {t('today.intakes.review')}
            </Button>
          }
        />
      ))}
      {!isWhole && rest > 0 && (
        <li>
          <Button onClick={() => setWhole(true)}>{t('today.intakes.more', { count: rest })}</Button>
        </li>
      )}
    </SideList>
  );
}
