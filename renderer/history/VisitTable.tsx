import Paper from '@mui/material/Paper';
import TableContainer from '@mui/material/TableContainer';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { DenseTable } from '../ui/DenseTable.tsx';
import { VisitRow } from './VisitRow.tsx';

interface VisitTableProps {
  readonly visits: readonly VisitSummary[];
  /** False on the client's own page, where every line would say the same name. */
  readonly hasClient: boolean;
  /** The rows of the page before are still shown. */
  readonly isCatchingUp: boolean;
}

/** So few rows are never squeezed. */
const fewRows = 5;

const columns = ['date', 'time', 'client', 'therapist', 'service', 'room', 'state', 'session', 'note'] as const;

/** Visits, newest first, one line each. */
export function VisitTable({ visits, hasClient, isCatchingUp }: VisitTableProps) {
  const { t } = useTranslation();
  const shown = columns.filter((column) => hasClient || column !== 'client');
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ flex: '0 1 auto', minHeight: visits.length < fewRows ? 'auto' : '10rem', flexShrink: visits.length < fewRows ? 0 : 1 }}>
      <DenseTable data-sticky aria-label={t('history.table')} aria-busy={isCatchingUp}>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column} scope="col" {...(column === 'note' && { 'data-middle': true })}>
                {t(`history.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <VisitRow key={visit.id} visit={visit} hasClient={hasClient} />
          ))}
        </tbody>
      </DenseTable>
    </TableContainer>
  );
}
