import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';
import type { BookingSource } from './booking-source.ts';
import { useVisit } from './schedule.api.ts';

/** What becomes of the visit that a booking begins from. */
export function BookingSourceNote({ source }: { readonly source: BookingSource }) {
  const { t } = useTranslation();
  const format = useFormat();
  const visit = useVisit(source.visitId).data;
  if (!visit) return null;
  return (
    <Typography variant="body2" color="textSecondary">
      {source.kind === 'copy'
        ? t('schedule.booking.copyText')
        : t('schedule.booking.rebookText', { date: format.shortDate(visit.startsOn), time: format.time(visit.startMinute) })}
    </Typography>
  );
}
