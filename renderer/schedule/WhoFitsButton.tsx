import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Placement } from '../../shared/schedule/schedule.model.ts';
import { useDesk } from './desk.ts';

/** From a free time that was chosen for a booking to whom of the waitlist it suits. */
export function WhoFitsButton({ place }: { readonly place: Placement }) {
  const { t } = useTranslation();
  const { openTask } = useDesk();
  const { therapistId, startMinute: minute, startsOn } = place;
  return <Button onClick={() => openTask({ kind: 'gap', therapistId, minute }, startsOn)}>{t('waitlist.fits.action')}</Button>;
}
