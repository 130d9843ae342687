import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { TEST_RESULTS, findSpecialTest, safetyOfResult, specialTestName } from '../../../shared/clinical/special-tests.ts';
import type { TestResult } from '../../../shared/clinical/special-tests.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import { SmallSelect } from '../../episodes/fields/SmallSelect.tsx';
import { YesNo } from '../../episodes/fields/YesNo.tsx';
import { changeRow } from '../note-edits.ts';
import { useNote, useNoteStore } from '../note-store.ts';
import { MeasureTable } from './MeasureTable.tsx';

const RESULTS = TEST_RESULTS.map((result) => ({ value: result.id, label: result.label }));

function isResult(value: string): value is TestResult {
  return TEST_RESULTS.some((result) => result.id === value);
}

/** Orthopaedic tests with their result; a positive one that asks for a referral says so at once. */
export function TestsTable() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const rows = useNote((body) => body.objective.tests);
  if (rows.length === 0) return null;
  return (
    <Box data-field="objective.tests">
      <MeasureTable
        label={t('charting.test.title')}
        columns={[{ label: t('charting.test.title') }, { label: t('charting.test.result'), width: '7rem' }, { label: t('charting.test.familiar'), width: '8rem' }]}
        rows={rows.map((row, index) => {
          const test = findSpecialTest(row.testId);
          const name = row.side === 'midline' ? specialTestName(row.testId) : `${specialTestName(row.testId)}, ${sideLabel(row.side).toLowerCase()}`;
          const safety = safetyOfResult(row.testId, row.result);
          return {
            key: `${row.testId}:${row.side}`,
            name,
            hint: test?.positiveWhen,
            warning: safety === 'none' ? undefined : t(`charting.test.${safety}`),
            cells: [
              <SmallSelect
                key="result"
                label={t('charting.test.resultOf', { name })}
                value={row.result}
                options={RESULTS}
                onChange={(result) => {
                  if (isResult(result)) store.change(changeRow('tests', index, { ...row, result }));
                }}
              />,
              <YesNo
                key="familiar"
                label={t('charting.test.familiarOf', { name })}
                isLabelHidden
                value={row.familiarSymptoms}
                onChange={(familiarSymptoms) => store.change(changeRow('tests', index, { ...row, familiarSymptoms }))}
              />,
            ],
            onRemove: () => store.change(changeRow('tests', index, null)),
          };
        })}
      />
    </Box>
  );
}
