import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { schedulePath } from '../schedule/desk-task.ts';
import { sessionText } from '../schedule/schedule-words.ts';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useComingVisits } from './history.api.ts';
import { StateMark } from './StateMark.tsx';

const mostShown = 5;

function ComingVisit({ visit }: { readonly visit: VisitSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Box component="li" sx={{ display: 'flex', columnGap: 1.5, flexWrap: 'wrap', mb: 0.75 }}>
      <Box sx={{ flex: 1, minWidth: '12rem' }}>
        <Link component={RouterLink} to={schedulePath(visit.startsOn, { kind: 'visit', visitId: visit.id })} sx={{ fontWeight: 500 }}>
          {format.shortDate(visit.startsOn)}, {format.timeRange(visit.startMinute, visit.durationMinutes)}
        </Link>
        <Typography variant="body2" color="textSecondary">
          {visit.serviceName} · {visit.therapistName}
          {visit.roomName !== null && ` · ${visit.roomName}`}
          {visit.sessionNumber !== null && ` · ${sessionText(t, visit)}`}
        </Typography>
      </Box>
      <StateMark state={visit.state} />
    </Box>
  );
}

/** What is booked for a client, soonest first. */
export function ComingVisitsCard({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const visits = useComingVisits(clientId);
  return (
    <Section title={t('history.comingTitle')}>
      {visits?.length === 0 && <Typography color="textSecondary">{t('history.comingNone')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {visits?.slice(0, mostShown).map((visit) => <ComingVisit key={visit.id} visit={visit} />)}
      </Box>
      {visits && visits.length > mostShown && (
        <Typography variant="caption" color="textSecondary">
          {t('history.comingMore', { count: visits.length - mostShown })}
        </Typography>
      )}
    </Section>
  );
}
