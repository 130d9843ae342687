import { memo } from 'react';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { ScreeningItem } from '../../shared/screening/table.rules.ts';
import { ClassChips } from '../clients/health/ClassChips.tsx';

interface RuleRowProps {
  readonly item: ScreeningItem;
  readonly isRetired: boolean;
  readonly onEdit: (itemId: string) => void;
}

/** An item of the table, how strict it is, and the way to change it. */
export const RuleRow = memo(function RuleRow({ item, isRetired, onEdit }: RuleRowProps) {
  const { t } = useTranslation();
  const isOwn = item.origin === 'own';
  const deed = t(item.origin === 'ours' ? 'screening.table.sharpen' : 'screening.table.change');
  return (
    <tr data-hover>
      <th scope="row" style={{ fontWeight: 500 }}>
        {item.label} {item.origin !== 'ours' && <Chip color="primary" variant="outlined" label={t(isOwn ? 'screening.table.own' : 'screening.table.sharpened')} />}
        {isOwn && isRetired && <Chip variant="outlined" label={t('screening.table.retired')} sx={{ ml: 0.5 }} />}
      </th>
      <td style={{ minWidth: '22rem' }}>
        <ClassChips classes={item.classes} />
      </td>
      <td data-end>
        <button type="button" onClick={() => onEdit(item.id)} aria-label={`${deed}: ${item.label}`}>
          {deed}
        </button>
      </td>
    </tr>
  );
});
