import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { matchesCondition } from '../../shared/clinical/condition-search.ts';
import { CONTRAINDICATION_IDS } from '../../shared/clinical/contraindications.ts';
import type { ClinicTable } from '../../shared/screening/screening.model.ts';
import { screeningItem, type ScreeningItem } from '../../shared/screening/table.rules.ts';
import { DenseTable } from '../ui/DenseTable.tsx';
import { RuleRow } from './RuleRow.tsx';

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
  const all = useMemo(() => itemsOf(table), [table]);
  const items = all.filter(matchesCondition(typed));
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
        <Box sx={{ maxHeight: '34rem', overflow: 'auto' }}>
          <DenseTable data-flush aria-label={t('screening.table.title')}>
            <tbody>
              {items.map((item) => (
                <RuleRow key={item.id} item={item} isRetired={retired.has(item.id)} onEdit={onEdit} />
              ))}
            </tbody>
          </DenseTable>
        </Box>
      )}
    </>
  );
}
