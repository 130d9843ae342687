import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { schedulePath } from '../schedule/desk-task.ts';
import { sessionText } from '../schedule/schedule-words.ts';
import { usePermission } from '../session/me.ts';
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
    <tr data-hover>
      <td data-whole>
        <RouterLink
          to={schedulePath(visit.startsOn, { kind: 'visit', visitId: visit.id })}
          aria-label={t('history.openVisit', { date })}
        >
          {date}
        </RouterLink>
      </td>
      <td data-whole>{format.timeRange(visit.startMinute, visit.durationMinutes)}</td>
      {hasClient && (
        <td data-broken>
          <RouterLink to={`/clients/${visit.clientId}`} className="private-text" data-inherit>
            {visit.clientName}
          </RouterLink>
        </td>
      )}
      <td>{visit.therapistName}</td>
      <td>
        {visit.serviceName}
        {visit.isWalkIn && ` · ${t('history.walkIn')}`}
      </td>
      <td>{visit.roomName ?? ''}</td>
      <td>
        <StateMark state={visit.state} />
      </td>
      <td data-whole>{sessionText(t, visit)}</td>
      <td data-middle>
        {visit.isCharted && canRead && (
          <RouterLink to={`/notes/visit/${visit.id}`} aria-label={t('history.openNote', { date })} style={noteLink}>
            <CheckOutlined sx={noteMark} />
          </RouterLink>
        )}
        {visit.isCharted && !canRead && <CheckOutlined titleAccess={t('history.noteSigned')} sx={noteMark} />}
      </td>
    </tr>
  );
}
