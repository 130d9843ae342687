import { memo } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Desk } from './desk.ts';
import { useWaitlist } from './waitlist.api.ts';

function WaitlistButtonPlain({ openTask }: Pick<Desk, 'openTask'>) {
  const { t } = useTranslation();
  const count = useWaitlist().data?.length ?? 0;
  return (
    <Button onClick={() => openTask({ kind: 'waitlist' })}>
      {count === 0 ? t('waitlist.open') : t('waitlist.openCount', { count })}
    </Button>
  );
}

/** The way to the waitlist, with how many wait. Memoised: the page that is shown does not concern it. */
export const WaitlistButton = memo(WaitlistButtonPlain);
