import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '../../shared/audit/audit.model.ts';
import { EventRow } from './EventRow.tsx';

interface EventTableProps {
  readonly events: readonly AuditEvent[];
  readonly people: ReadonlyMap<string, string>;
}

const columns = ['at', 'who', 'what', 'about', 'number'] as const;

/** Events, newest first, dense. */
export function EventTable({ events, people }: EventTableProps) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t('audit.title')}>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableCell key={column} align={column === 'number' ? 'right' : 'left'} sx={{ ...(column === 'at' && { pl: 2 }), ...(column === 'number' && { pr: 2 }) }}>
              {t(`audit.columns.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {events.map((event) => (
          <EventRow key={event.sequence} event={event} subject={people.get(event.subjectId ?? '')} />
        ))}
      </TableBody>
    </Table>
  );
}
