import { memo } from 'react';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { AuditEvent } from '../../shared/audit/audit.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { useDetailText } from './detail-text.ts';

interface EventRowProps {
  readonly event: AuditEvent;
  /** The name of the person it is about, where it is about one of the staff. */
  readonly subject: string | undefined;
}

/** One event. Details are ids, counts and codes, as they were written. */
export const EventRow = memo(function EventRow({ event, subject }: EventRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const detail = useDetailText()(event);
  return (
    <TableRow hover>
      <TableCell sx={{ pl: 2, whiteSpace: 'nowrap', verticalAlign: 'top' }}>{format.instantDateTime(event.at)}</TableCell>
      <TableCell sx={{ verticalAlign: 'top' }}>{event.staffName ?? t('audit.nobody')}</TableCell>
      <TableCell sx={{ verticalAlign: 'top' }}>{t(`audit.actions.${event.action}`)}</TableCell>
      <TableCell sx={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
        {event.clientId !== null && (
          <Link component={RouterLink} to={`/clients/${event.clientId}`}>
            {t('audit.client')}
          </Link>
        )}
        {subject}
        {detail !== '' && (
          <Typography variant="caption" color="textSecondary" sx={{ display: 'block' }}>
            {detail}
          </Typography>
        )}
      </TableCell>
      <TableCell align="right" sx={{ pr: 2, color: 'text.secondary', verticalAlign: 'top' }}>
        {event.sequence}
      </TableCell>
    </TableRow>
  );
});
