import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { PostureItem } from '../../../shared/charting/note-parts.model.ts';
import { POSTURE_GRADES, postureGradeLabel, postureLabel, type PostureGradeId } from '../../../shared/clinical/posture.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import { Choice } from '../../episodes/fields/Choice.tsx';
import { useChart } from '../chart.ts';
import { useNote, useNoteStore } from '../note-store.ts';
import { MeasureTable } from './MeasureTable.tsx';

const GRADES = POSTURE_GRADES.map(({ id, label }, index) => ({ value: id, label, keys: String(index) }));
const NONE: readonly PostureItem[] = [];

/** Posture: each sign with its grade, beside last session's. */
export function PostureTable() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const { workspace } = useChart();
  const rows = useNote((body) => body.objective.posture ?? NONE);
  if (rows.length === 0) return null;
  const earlier = workspace.previous?.body.objective.posture ?? NONE;
  const set = (next: readonly PostureItem[]): void => store.change((body) => ({ ...body, objective: { ...body.objective, posture: [...next] } }));
  return (
    <Box data-field="objective.posture">
      <MeasureTable
        label={t('charting.posture.title')}
        columns={[{ label: t('charting.posture.title') }, { label: t('charting.posture.grade'), width: '17rem' }]}
        rows={rows.map((row, index) => {
          const name = row.side === 'midline' ? postureLabel(row.itemId) : `${postureLabel(row.itemId)}, ${sideLabel(row.side).toLowerCase()}`;
          const last = earlier.find((known) => known.itemId === row.itemId && known.side === row.side)?.grade ?? null;
          return {
            key: `${row.itemId}:${row.side}`,
            name,
            hint: last === null ? undefined : t('charting.lastTime', { value: postureGradeLabel(last).toLowerCase() }),
            cells: [
              <Choice<PostureGradeId>
                key="grade"
                label={t('charting.posture.gradeOf', { name })}
                isLabelHidden
                isDense
                options={GRADES}
                value={row.grade}
                onChange={(grade) => set(rows.map((other, at) => (at === index ? { ...row, grade } : other)))}
              />,
            ],
            onRemove: () => set(rows.filter((_other, at) => at !== index)),
          };
        })}
      />
    </Box>
  );
}
