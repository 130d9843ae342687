import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '../../shared/audit/audit.model.ts';
import { DenseTable } from '../ui/DenseTable.tsx';
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
    <DenseTable data-flush aria-label={t('audit.title')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" {...(column === 'number' && { 'data-end': true })}>
              {t(`audit.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.sequence} event={event} subject={people.get(event.subjectId ?? '')} />
        ))}
      </tbody>
    </DenseTable>
  );
}
