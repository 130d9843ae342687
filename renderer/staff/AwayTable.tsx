import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

export interface AwayRow {
  readonly id: string;
  /** What the buttons call it. */
  readonly name: string;
  readonly when: string;
  readonly what: string;
  readonly isPast: boolean;
  /** Left out where this person may only read. */
  readonly onEdit?: () => void;
  readonly onRemove?: () => void;
}

interface AwayTableProps {
  readonly title: string;
  readonly empty: string;
  readonly rows: readonly AwayRow[];
  readonly action: ReactNode;
}

/** Exceptions or time off of a therapist: what is to come first. */
export function AwayTable({ title, empty, rows, action }: AwayTableProps) {
  const { t } = useTranslation();
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h3">{title}</Typography>
        <Box sx={{ ml: 'auto' }}>{action}</Box>
      </Box>
      {rows.length === 0 ? (
        <Typography color="textSecondary">{empty}</Typography>
      ) : (
        <Table size="small" aria-label={title}>
          <TableBody>
            {rows.toSorted((one, other) => Number(one.isPast) - Number(other.isPast)).map((row) => (
              <TableRow key={row.id} hover sx={row.isPast ? { '& > *': { color: 'text.secondary' } } : {}}>
                <TableCell component="th" scope="row" sx={{ pl: 0 }}>
                  {row.when}
                </TableCell>
                <TableCell>{row.what}</TableCell>
                <TableCell align="right" sx={{ pr: 0, whiteSpace: 'nowrap' }}>
                  {row.onEdit && (
                    <Button onClick={row.onEdit} aria-label={t('clinic.editNamed', { name: row.name })}>
                      {t('clinic.edit')}
                    </Button>
                  )}
                  {row.onRemove && (
                    <Button color="inherit" onClick={row.onRemove} aria-label={t('ui.remove', { name: row.name })}>
                      {t('ui.removeShort')}
                    </Button>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Box>
  );
}
