import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { matchesCondition } from '../../shared/clinical/condition-search.ts';
import { CONTRAINDICATION_IDS } from '../../shared/clinical/contraindications.ts';
import type { ClinicTable } from '../../shared/screening/screening.model.ts';
import { screeningItem, type ScreeningItem } from '../../shared/screening/table.rules.ts';
import { ClassChips } from '../clients/health/ClassChips.tsx';

interface RulesTableProps {
  readonly table: ClinicTable;
  readonly onEdit: (itemId: string) => void;
}

/** What the clinic has changed comes first; the rest as the table has it. */
function itemsOf({ rules }: ClinicTable): readonly ScreeningItem[] {
  const own = rules.filter((rule) => rule.itemId.startsWith('own_')).map((rule) => screeningItem(rules, rule.itemId));
  const ours = CONTRAINDICATION_IDS.map((id) => screeningItem(rules, id));
  return [...own, ...ours.filter((item) => item.origin === 'sharpened'), ...ours.filter((item) => item.origin === 'ours')];
}

/** Every item of the table as it holds here, found by typing. */
export function RulesTable({ table, onEdit }: RulesTableProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const items = itemsOf(table).filter(matchesCondition(typed));
  const retired = new Set(table.rules.filter((rule) => !rule.isActive).map((rule) => rule.itemId));
  return (
    <>
      <Box sx={{ px: 2, pb: 1.5 }}>
        <TextField label={t('screening.table.search')} value={typed} onChange={(event) => setTyped(event.target.value)} type="search" fullWidth={false} sx={{ width: '22rem' }} />
      </Box>
      {items.length === 0 ? (
        <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
          {t('screening.table.noMatch')}
        </Typography>
      ) : (
        <TableContainer sx={{ maxHeight: '34rem' }}>
          <Table aria-label={t('screening.table.title')} sx={{ '& .MuiTableCell-root:first-of-type': { pl: 2 }, '& .MuiTableCell-root:last-of-type': { pr: 2 } }}>
            <TableBody>
              {items.map((item) => (
                <TableRow key={item.id} hover>
                  <TableCell component="th" scope="row" sx={{ fontWeight: 500 }}>
                    {item.label}{' '}
                    {item.origin !== 'ours' && <Chip size="small" color="primary" variant="outlined" label={t(item.origin === 'own' ? 'screening.table.own' : 'screening.table.sharpened')} />}
                    {item.origin === 'own' && retired.has(item.id) && <Chip size="small" variant="outlined" label={t('screening.table.retired')} sx={{ ml: 0.5 }} />}
                  </TableCell>
                  <TableCell sx={{ minWidth: '22rem' }}>
                    <ClassChips classes={item.classes} />
                  </TableCell>
                  <TableCell align="right">
                    <Button onClick={() => onEdit(item.id)} sx={{ minHeight: '1.75rem', whiteSpace: 'nowrap' }} aria-label={`${t(item.origin === 'ours' ? 'screening.table.sharpen' : 'screening.table.change')}: ${item.label}`}>
                      {t(item.origin === 'ours' ? 'screening.table.sharpen' : 'screening.table.change')}
                    </Button>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </>
  );
}
