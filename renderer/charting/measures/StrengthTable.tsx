import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { strengthChangeOf } from '../../../shared/charting/change.rules.ts';
import { findMuscle } from '../../../shared/clinical/muscles.ts';
import { STRENGTH_GRADES, isReferableWeakness, strengthLabel } from '../../../shared/clinical/strength.ts';
import { useChart } from '../chart.ts';
import { SmallSelect } from '../../episodes/fields/SmallSelect.tsx';
import { YesNo } from '../../episodes/fields/YesNo.tsx';
import { placeName } from '../finding-words.ts';
import { changeRow } from '../note-edits.ts';
import { useNote, useNoteStore } from '../note-store.ts';
import { ChangeMark } from './ChangeMark.tsx';
import { MeasureTable } from './MeasureTable.tsx';

const GRADES = STRENGTH_GRADES.toReversed().map((grade) => ({ value: grade.id, label: strengthLabel(grade.id) }));

function isWeak(grade: string): boolean {
  const known = STRENGTH_GRADES.find((row) => row.id === grade);
  return known !== undefined && isReferableWeakness(known.id);
}

/** Muscle strength 0 to 5, painful or not. */
export function StrengthTable() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const { workspace } = useChart();
  const rows = useNote((body) => body.objective.strengths);
  const earlier = workspace.previous?.body.objective.strengths ?? [];
  if (rows.length === 0) return null;
  return (
    <Box data-field="objective.strengths">
      <MeasureTable
        label={t('charting.strength.title')}
        columns={[{ label: t('charting.strength.title') }, { label: t('charting.strength.grade'), width: '9rem' }, { label: t('charting.strength.painful'), width: '8rem' }]}
        rows={rows.map((row, index) => {
          const name = placeName({ muscleId: row.muscleId, regionId: null, side: row.side });
          const last = earlier.find((known) => known.muscleId === row.muscleId && known.side === row.side);
          const hints = [findMuscle(row.muscleId)?.testAction, last && t('charting.lastTime', { value: last.grade })].filter((hint) => hint !== undefined);
          return {
            key: `${row.muscleId}:${row.side}`,
            name,
            hint: hints.join(' · '),
            warning: isWeak(row.grade) ? t('charting.strength.weak') : undefined,
            cells: [
              <Box key="grade" sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start' }}>
              <SmallSelect
                label={t('charting.strength.gradeOf', { name })}
                value={row.grade}
                options={GRADES}
                emptyLabel={t('charting.strength.open')}
                width="8.5rem"
                onChange={(grade) => store.change(changeRow('strengths', index, { ...row, grade }))}
              />
              {last && <ChangeMark change={strengthChangeOf(last.grade, row.grade)} />}
              </Box>,
              <YesNo
                key="painful"
                label={t('charting.strength.painfulOf', { name })}
                isLabelHidden
                value={row.isPainful}
                onChange={(isPainful) => store.change(changeRow('strengths', index, { ...row, isPainful }))}
              />,
            ],
            onRemove: () => store.change(changeRow('strengths', index, null)),
          };
        })}
      />
    </Box>
  );
}
