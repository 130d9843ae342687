import { useTranslation } from 'react-i18next';
import Box from '@mui/material/Box';
import type { NerveCheck } from '../../../shared/charting/note-parts.model.ts';
import { POWERS, REFLEXES, SENSATIONS, findNerveRoot, isNerveChanged } from '../../../shared/clinical/nerve-roots.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import { SmallSelect } from '../../episodes/fields/SmallSelect.tsx';
import { useNote, useNoteStore } from '../note-store.ts';
import { MeasureTable } from './MeasureTable.tsx';

const OPTIONS = {
  sensation: SENSATIONS.map(({ id, label }) => ({ value: id, label })),
  reflex: REFLEXES.map(({ id, label }) => ({ value: id, label })),
  power: POWERS.map(({ id, label }) => ({ value: id, label })),
};
type Sign = keyof typeof OPTIONS;

function withSign(row: NerveCheck, sign: Sign, value: string): NerveCheck {
  switch (sign) {
    case 'sensation':
      return { ...row, sensation: SENSATIONS.find(({ id }) => id === value)?.id ?? null };
    case 'reflex':
      return { ...row, reflex: REFLEXES.find(({ id }) => id === value)?.id ?? null };
    case 'power':
      return { ...row, power: POWERS.find(({ id }) => id === value)?.id ?? null };
  }
}

const NONE: readonly NerveCheck[] = [];

/** The quick nerve screen by root and side; anything that differs from normal asks for a referral at once. */
export function NervesTable() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const rows = useNote((body) => body.objective.nerves ?? NONE);
  if (rows.length === 0) return null;
  const set = (next: readonly NerveCheck[]): void => store.change((body) => ({ ...body, objective: { ...body.objective, nerves: [...next] } }));
  return (
    <Box data-field="objective.nerves">
      <MeasureTable
        label={t('charting.nerve.title')}
        columns={[{ label: t('charting.nerve.title') }, { label: t('charting.nerve.sensation'), width: '7rem' }, { label: t('charting.nerve.reflex'), width: '7rem' }, { label: t('charting.nerve.power'), width: '6rem' }]}
        rows={rows.map((row, index) => {
          const root = findNerveRoot(row.rootId);
          const name = `${row.rootId}, ${sideLabel(row.side).toLowerCase()}`;
          const cell = (sign: Sign) => (
            <SmallSelect
              key={sign}
              label={t(`charting.nerve.${sign}Of`, { name })}
              value={row[sign] ?? ''}
              options={OPTIONS[sign]}
              emptyLabel="–"
              width="100%"
              onChange={(value) => set(rows.map((other, at) => (at === index ? withSign(row, sign, value) : other)))}
            />
          );
          return {
            key: `${row.rootId}:${row.side}`,
            name,
            hint: root && [root.area, root.reflex === null ? null : t('charting.nerve.reflexIs', { reflex: root.reflex }), root.movement].filter((part) => part !== null).join(' · '),
            warning: isNerveChanged(row) ? t('charting.nerve.refer') : undefined,
            cells: [cell('sensation'), root?.reflex === null ? '–' : cell('reflex'), cell('power')],
            onRemove: () => set(rows.filter((_other, at) => at !== index)),
          };
        })}
      />
    </Box>
  );
}
