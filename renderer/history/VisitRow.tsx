import CheckOutlined from '@mui/icons-material/CheckOutlined';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { schedulePath } from '../schedule/desk-task.ts';
import { sessionText } from '../schedule/schedule-words.ts';
import { usePermission } from '../session/me.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';
import { StateMark } from './StateMark.tsx';

interface VisitRowProps {
  readonly visit: VisitSummary;
  readonly hasClient: boolean;
}

const noteMark = { color: 'success.main', display: 'block', mx: 'auto', fontSize: '1.0625rem' } as const;
/** As large as a pointer needs, in a line that stays dense. */
const noteLink = { display: 'grid', placeItems: 'center', minWidth: 24, minHeight: 24, width: 'fit-content', mx: 'auto', my: '-4px' } as const;

/** A visit as one line; its date opens it on the board, its client their record, its mark the signed note. */
export function VisitRow({ visit, hasClient }: VisitRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const canRead = usePermission('notes.read');
  const date = format.date(visit.startsOn);
  return (
    <TableRow hover>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Link
          component={RouterLink}
          to={schedulePath(visit.startsOn, { kind: 'visit', visitId: visit.id })}
          aria-label={t('history.openVisit', { date })}
        >
          {date}
        </Link>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.timeRange(visit.startMinute, visit.durationMinutes)}</TableCell>
      {hasClient && (
        <TableCell sx={{ overflowWrap: 'anywhere' }}>
          <Link component={RouterLink} to={`/clients/${visit.clientId}`} color="inherit" sx={{ fontWeight: 500 }}>
            <PrivateText>{visit.clientName}</PrivateText>
          </Link>
        </TableCell>
      )}
      <TableCell>{visit.therapistName}</TableCell>
      <TableCell>
        {visit.serviceName}
        {visit.isWalkIn && ` · ${t('history.walkIn')}`}
      </TableCell>
      <TableCell>{visit.roomName ?? ''}</TableCell>
      <TableCell>
        <StateMark state={visit.state} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{sessionText(t, visit)}</TableCell>
      <TableCell align="center">
        {visit.isCharted && canRead && (
          <Link component={RouterLink} to={`/notes/visit/${visit.id}`} aria-label={t('history.openNote', { date })} sx={noteLink}>
            <CheckOutlined sx={noteMark} />
          </Link>
        )}
        {visit.isCharted && !canRead && <CheckOutlined titleAccess={t('history.noteSigned')} sx={noteMark} />}
      </TableCell>
    </TableRow>
  );
}
