import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { countedKinds, type RecordCounts } from '../../../shared/clients/merge.model.ts';

interface CountsTableProps {
  readonly label: string;
  readonly columns: readonly { readonly label: string; readonly counts: RecordCounts }[];
  /** Heads a last column with the sums; left out where they say nothing. */
  readonly sumLabel?: string;
}

/** How many of each kind, a column for each record; kinds that nobody has take no room. */
export function CountsTable({ label, columns, sumLabel }: CountsTableProps) {
  const { t } = useTranslation();
  const sumOf = (kind: keyof RecordCounts): number => columns.reduce((sum, { counts }) => sum + counts[kind], 0);
  const kinds = countedKinds.filter((kind) => sumOf(kind) > 0);
  return (
    <Table size="small" aria-label={label}>
      <TableHead>
        <TableRow>
          <TableCell>{t('merge.kind')}</TableCell>
          {[...columns.map((column) => column.label), ...(sumLabel === undefined ? [] : [sumLabel])].map((head) => (
            <TableCell key={head} align="right">
              {head}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {kinds.map((kind) => (
          <TableRow key={kind}>
            <TableCell component="th" scope="row">
              {t(`merge.kinds.${kind}`)}
            </TableCell>
            {columns.map((column) => (
              <TableCell key={column.label} align="right">
                {column.counts[kind]}
              </TableCell>
            ))}
            {sumLabel !== undefined && <TableCell align="right">{sumOf(kind)}</TableCell>}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
