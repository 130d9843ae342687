import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { BoardDay } from '../../shared/schedule/range.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';
import { schedulePath } from './desk-task.ts';
import { sessionText } from './schedule-words.ts';
import { StateLabel } from './StateLabel.tsx';

interface AgendaDayProps {
  readonly day: BoardDay;
  readonly isToday: boolean;
  /** Whether the list is of several therapists. */
  readonly hasTherapist: boolean;
}

const row = {
  display: 'grid',
  gridTemplateColumns: '9.5rem minmax(8rem, 1.4fr) minmax(6rem, 1fr) minmax(6rem, 1fr) 5rem 4rem 9rem',
  gap: 1,
  alignItems: 'baseline',
  py: 0.5,
  borderTop: 1,
  borderColor: 'divider',
  '& > *': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& a:focus-visible': { outlineOffset: '-2px' },
} as const;

/** One day of the agenda: its visits by time. */
export function AgendaDay({ day, isToday, hasTherapist }: AgendaDayProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = day.visits.filter((visit) => occupiesTime(visit.state)).length;
  return (
    <Box component="section" aria-label={format.longDate(day.date)} sx={{ mb: 2 }}>
      <Typography variant="h2" {...(isToday && { 'aria-current': 'date' })} sx={{ display: 'flex', gap: 1, alignItems: 'baseline', mb: 0.5 }}>
        {format.longDate(day.date)}
        <Typography component="span" color="textSecondary" variant="body2">
          {t('schedule.day.visits', { count })}
        </Typography>
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {day.visits.map((visit) => (
          <Box key={visit.id} component="li" sx={row}>
            <span>{format.timeRange(visit.startMinute, visit.durationMinutes)}</span>
            <Link component={RouterLink} to={schedulePath(visit.startsOn, { kind: 'visit', visitId: visit.id })} data-visit={visit.id} sx={{ fontWeight: 500 }}>
              <PrivateText>{visit.clientName}</PrivateText>
            </Link>
            <span>{visit.serviceName}</span>
            <span>{hasTherapist ? visit.therapistName : ''}</span>
            <span>{visit.roomName ?? ''}</span>
            <span>{sessionText(t, visit)}</span>
            <StateLabel state={visit.state} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
