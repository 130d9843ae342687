import { useId } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';

export interface StaleRow {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

interface StaleDialogProps {
  readonly isOpen: boolean;
  /** Every field as a person reads it; equal ones are left out. */
  readonly rows: readonly StaleRow[];
  /** Saves mine on top of the version that is there now. */
  readonly onKeepMine: () => void;
  /** Drops mine and shows what is saved. */
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** Somebody else saved first: both versions side by side, nothing is lost unseen. */
export function StaleDialog({ isOpen, rows, onKeepMine, onTakeTheirs, onClose }: StaleDialogProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const shown = (text: string): string => (text === '' ? t('ui.staleEmpty') : text);
  return (
    <Dialog open={isOpen} onClose={onClose} fullWidth maxWidth="md" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('ui.staleTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText variant="body1" sx={{ mb: 2 }}>
          {t('ui.staleText')}
        </DialogContentText>
        <Table>
          <TableHead>
            <TableRow>
              <TableCell>{t('ui.staleField')}</TableCell>
              <TableCell>{t('ui.staleTheirs')}</TableCell>
              <TableCell>{t('ui.staleMine')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows
              .filter((row) => row.theirs !== row.mine)
              .map((row) => (
                <TableRow key={`${row.label} ${row.theirs} ${row.mine}`}>
                  <TableCell component="th" scope="row">
                    {row.label}
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{shown(row.theirs)}</TableCell>
                  <TableCell sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{shown(row.mine)}</TableCell>
                </TableRow>
              ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('ui.back')}</Button>
        <Button onClick={onTakeTheirs}>{t('ui.staleTakeTheirs')}</Button>
        <Button variant="contained" onClick={onKeepMine}>
          {t('ui.staleKeepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
