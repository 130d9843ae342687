import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';
import { useAttendance } from './schedule.api.ts';

/** How the client kept visits so far: "2 missed". Nothing where every visit was kept. */
export function AttendanceNote({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useAttendance(clientId);
  if (!data || (data.missed === 0 && data.cancelledLate === 0)) return null;
  const parts = [
    ...(data.missed > 0 ? [t('schedule.booking.missed', { count: data.missed })] : []),
    ...(data.cancelledLate > 0 ? [t('schedule.booking.cancelledLate', { count: data.cancelledLate })] : []),
    ...(data.lastMissedOn === null ? [] : [t('schedule.booking.lastMissed', { date: format.date(data.lastMissedOn) })]),
  ];
  return (
    <Typography variant="body2" color={data.missed > 0 ? 'warning.main' : 'textSecondary'}>
      {parts.join(', ')}
    </Typography>
  );
}
