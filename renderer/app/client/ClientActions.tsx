import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import EventOutlined from '@mui/icons-material/EventOutlined';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Client } from '../../../shared/clients/clients.model.ts';
import type { VisitSummary } from '../../../shared/schedule/schedule.model.ts';
import { useVisitsFromToday } from '../../history/history.api.ts';
import { useMe, usePermission } from '../../session/me.ts';
import { todayIn } from '../../ui/clock.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useKeyLabel, useKeys } from '../use-keys.ts';

/** Today's visit of this client with the person who looks, as long as it has no signed note. */
function useDueVisit(clientId: string): VisitSummary | undefined {
  const { staffId } = useMe();
  const format = useFormat();
  const today = todayIn(format.settings.timeZone);
  return useVisitsFromToday(clientId)?.find((visit) => visit.startsOn === today && visit.therapistId === staffId && !visit.isCharted);
}

/** What one does with a client: book, and chart when their visit is due. */
export function ClientActions({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayBook = usePermission('schedule.write') && !client.isArchived;
  const mayChart = usePermission('notes.write');
  const due = useDueVisit(client.id);
  const bookKey = useKeyLabel('client.book');
  const bookAddress = `/schedule?book=new&client=${client.id}`;
  useKeys('client', mayBook ? { book: () => void navigate(bookAddress) } : {});
  return (
    <>
      {mayChart && due && (
        <Button component={Link} to={`/notes/visit/${due.id}`} variant="contained" startIcon={<EditNoteOutlined />}>
          {t('clients.head.chart')}
        </Button>
      )}
      {mayBook && (
        <Button
          component={Link}
          to={bookAddress}
          variant={mayChart && due ? 'outlined' : 'contained'}
          startIcon={<EventOutlined />}
          endIcon={<KeyHint keys={bookKey} />}
        >
          {t('clients.head.book')}
        </Button>
      )}
    </>
  );
}
