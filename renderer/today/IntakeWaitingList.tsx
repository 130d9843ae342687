import { useState } from 'react';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../shared/today/today.contract.ts';
import { api } from '../api/client.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { useFormat } from '../ui/use-format.ts';
import { SideItem } from './SideItem.tsx';
import { SideList } from './SideList.tsx';

const shown = 4;

/** Answers that clients have handed in and nobody has looked through; not there at all where none waits. */
export function IntakeWaitingList({ intakes, count }: { readonly intakes: Today['intakes']; readonly count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  // The day brings the oldest along; the others are asked for when they are wanted.
  const whole = useQuery({ ...api.today.listWaitingIntakes.queryOptions(), enabled: isWhole && count > intakes.length });
  if (count === 0) return null;
  const rest = count - shown;
  const listed = isWhole ? (count > intakes.length ? (whole.data ?? intakes) : intakes) : intakes.slice(0, shown);
  return (
    <SideList title={t('today.intakes.title')} count={count} none="">
      {listed.map(({ intakeId, clientId, clientName, way, handedInAt }) => (
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
      {isWhole && whole.isError && (
        <li>
          <ErrorState error={whole.error} onRetry={() => void whole.refetch()} />
        </li>
      )}
      {!isWhole && rest > 0 && (
        <li>
          <Button onClick={() => setWhole(true)}>{t('today.more', { count: rest })}</Button>
        </li>
      )}
    </SideList>
  );
}
