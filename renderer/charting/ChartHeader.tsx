import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { NoteVisit } from '../../shared/charting/charting.model.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';

interface ChartHeaderProps {
  readonly visit: NoteVisit;
  /** Save state, gaps, sign. */
  readonly actions?: ReactNode;
  /** Whether the client's name is the page's heading. */
  readonly isHeading?: boolean;
}

/** Who, which session of the plan, which complaint, when: the head of a note. */
export function ChartHeader({ visit, actions, isHeading = true }: ChartHeaderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const age = format.age(visit.clientBirthDate, visit.startsOn);
  const session = visit.sessionNumber !== null && visit.sessionsPlanned !== null ? t('charting.sessionOf', { number: visit.sessionNumber, planned: visit.sessionsPlanned }) : null;
  return (
    <Box component={isHeading ? 'header' : 'div'} sx={{ display: 'flex', alignItems: 'center', columnGap: 2, rowGap: 0.5, flexWrap: 'wrap', px: 2, pt: 1, pb: 0.5 }}>
      <Typography variant={isHeading ? 'h1' : 'h2'} component={isHeading ? 'h1' : 'p'} data-field="header.birthDate" tabIndex={-1} sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
        <Link component={RouterLink} to={`/clients/${visit.clientId}`} color="inherit">
          <PrivateText>{visit.clientName}</PrivateText>
        </Link>
        {age !== undefined && (
          <Typography component="span" variant="body1" color="textSecondary">
            {t('charting.age', { age })}
          </Typography>
        )}
      </Typography>
      <Box sx={{ minWidth: 0, flex: '1 1 16rem' }}>
        <Typography variant="body2" noWrap sx={{ fontWeight: 500 }}>
          {[session, visit.complaint].filter((part) => part !== null).join(' · ')}
        </Typography>
        <Typography variant="caption" color="textSecondary" noWrap component="div" data-field="header.licence" tabIndex={-1}>
          {[format.shortDate(visit.startsOn), format.timeRange(visit.startMinute, visit.durationMinutes), visit.therapistName, ...(visit.roomName === null ? [] : [visit.roomName])].join(' · ')}
        </Typography>
      </Box>
      {actions !== undefined && <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, ml: 'auto' }}>{actions}</Box>}
    </Box>
  );
}
