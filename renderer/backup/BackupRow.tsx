import CheckOutlined from '@mui/icons-material/CheckOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { BackupEntry } from '../../shared/backup/backup.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { megabytes, rowsOf } from './backup-words.ts';

/** What the button of each row does. */
export interface BackupAction {
  readonly label: string;
  /** The button's name for who does not see the row. */
  readonly nameFor: (when: string) => string;
  readonly onChoose: (name: string) => void;
}

interface BackupRowProps {
  readonly entry: BackupEntry;
  readonly action: BackupAction;
}

/** One backup: when, why, how much, and whether anything is wrong with it. */
export function BackupRow({ entry, action }: BackupRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { manifest, name, problem } = entry;
  const when = manifest ? format.instantDateTime(manifest.madeAt) : name;
  const count = (table: 'clients' | 'visits' | 'notes'): string => (manifest ? format.number(rowsOf(manifest, table)) : '');
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ pl: 2, whiteSpace: 'nowrap' }}>
        {when}
      </TableCell>
      <TableCell>{manifest && t(`backup.causes.${manifest.cause}`)}</TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>
        {manifest && t('backup.content', { clients: count('clients'), visits: count('visits'), notes: count('notes') })}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {manifest && t('backup.sizeMegabytes', { size: format.number(megabytes(manifest.byteSize), 1) })}
      </TableCell>
      <TableCell>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: problem ? 'error.main' : 'success.main' }}>
          {problem ? <ErrorOutlined fontSize="small" /> : <CheckOutlined fontSize="small" />}
          {problem ? t(`backup.problems.${problem}`) : t('backup.good')}
        </Box>
      </TableCell>
      <TableCell align="right" sx={{ pr: 1.5, whiteSpace: 'nowrap' }}>
        <Button onClick={() => action.onChoose(name)} aria-label={action.nameFor(when)}>
          {action.label}
        </Button>
      </TableCell>
    </TableRow>
  );
}
