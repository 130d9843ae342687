import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Desk } from './desk.ts';
import { useWaitlist } from './waitlist.api.ts';

/** The way to the waitlist, with how many wait. */
export function WaitlistButton({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation();
  const count = useWaitlist().data?.length ?? 0;
  return (
    <Button variant="outlined" onClick={() => desk.openTask({ kind: 'waitlist' })}>
      {count === 0 ? t('waitlist.open') : t('waitlist.openCount', { count })}
    </Button>
  );
}
