import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { BackupEntry } from '../../shared/backup/backup.model.ts';
import { BackupRow, type BackupAction } from './BackupRow.tsx';

interface BackupTableProps {
  readonly backups: readonly BackupEntry[];
  readonly action: BackupAction;
}

const columns = ['made', 'cause', 'content', 'size', 'state'] as const;

/** Every backup of the folder, newest first. */
export function BackupTable({ backups, action }: BackupTableProps) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t('backup.listTitle')}>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableCell key={column} align={column === 'size' ? 'right' : 'left'} sx={column === 'made' ? { pl: 2 } : {}}>
              {t(`backup.columns.${column}`)}
            </TableCell>
          ))}
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {backups.map((entry) => (
          <BackupRow key={entry.name} entry={entry} action={action} />
        ))}
      </TableBody>
    </Table>
  );
}
