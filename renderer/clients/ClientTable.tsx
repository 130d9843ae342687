import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { ClientHit } from '../../shared/clients/clients.model.ts';
import { ClientRow } from './ClientRow.tsx';
import type { ClientList } from './use-client-list.ts';

interface ClientTableProps {
  readonly hits: readonly ClientHit[];
  readonly list: ClientList;
}

const columns = ['name', 'born', 'phone', 'lastVisit', 'nextVisit'] as const;

/** The found clients, dense, one line each. */
export function ClientTable({ hits, list }: ClientTableProps) {
  const { t } = useTranslation();
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ flex: '0 1 auto', minHeight: 0 }}>
      <Table stickyHeader role="grid" id={list.tableId} aria-label={t('clients.table')} aria-busy={list.isCatchingUp}>
        <TableHead>
          <TableRow role="row">
            {columns.map((column) => (
              <TableCell key={column} role="columnheader" sx={column === 'name' ? { width: '40%' } : { whiteSpace: 'nowrap' }}>
                {t(`clients.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {hits.map((hit, index) => (
            <ClientRow key={hit.id} hit={hit} rowId={list.rowId(index)} isActive={index === list.activeIndex} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
