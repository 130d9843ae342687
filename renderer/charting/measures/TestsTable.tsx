import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { useTranslation } from 'react-i18next';
import { testChange } from '../../../shared/charting/change.rules.ts';
import type { NoteBody } from '../../../shared/charting/charting.model.ts';
import { TEST_RESULTS, findSpecialTest, safetyOfResult, specialTestName, testResultLabel } from '../../../shared/clinical/special-tests.ts';
import type { TestResult } from '../../../shared/clinical/special-tests.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import { cleanLine } from '../../episodes/fields/clean-text.ts';
import { ScoreInput } from '../../episodes/fields/ScoreInput.tsx';
import { SmallSelect } from '../../episodes/fields/SmallSelect.tsx';
import { YesNo } from '../../episodes/fields/YesNo.tsx';
import { useChart } from '../chart.ts';
import { changeRow } from '../note-edits.ts';
import { useNote, useNoteStore } from '../note-store.ts';
import { ChangeMark } from './ChangeMark.tsx';
import { DegreesInput } from './DegreesInput.tsx';
import { MeasureTable } from './MeasureTable.tsx';

const RESULTS = TEST_RESULTS.map((result) => ({ value: result.id, label: result.label }));

type TestRow = NoteBody['objective']['tests'][number];

function withTestNote({ note: _note, ...row }: TestRow, note: string): TestRow {
  return note === '' ? row : { ...row, note };
}

function isResult(value: string): value is TestResult {
  return TEST_RESULTS.some((result) => result.id === value);
}

/** Orthopaedic tests with their result; a positive one that asks for a referral says so at once. */
export function TestsTable() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const { workspace } = useChart();
  const rows = useNote((body) => body.objective.tests);
  const earlier = workspace.previous?.body.objective.tests ?? [];
  if (rows.length === 0) return null;
  return (
    <Box data-field="objective.tests">
      <MeasureTable
        label={t('charting.test.title')}
        columns={[{ label: t('charting.test.title') }, { label: t('charting.test.result'), width: '7rem' }, { label: t('charting.test.measured'), width: '6.5rem' }, { label: t('charting.test.familiar'), width: '7rem' }]}
        rows={rows.map((row, index) => {
          const test = findSpecialTest(row.testId);
          const name = row.side === 'midline' ? specialTestName(row.testId) : `${specialTestName(row.testId)}, ${sideLabel(row.side).toLowerCase()}`;
          const last = earlier.find((known) => known.testId === row.testId && known.side === row.side);
          const unit = test?.measures[0];
          const safety = safetyOfResult(row.testId, row.result);
          return {
            key: `${row.testId}:${row.side}`,
            name,
            hint: [test?.positiveWhen, last && t('charting.lastTime', { value: testResultLabel(last.result).toLowerCase() })].filter((part) => part !== undefined).join(' · '),
            more: (
              <InputBase
                value={row.note ?? ''}
                placeholder={t('charting.test.note')}
                onChange={(event) => store.change(changeRow('tests', index, withTestNote(row, cleanLine(event.target.value))))}
                slotProps={{ input: { 'aria-label': t('charting.test.noteOf', { name }), maxLength: 200 } }}
                sx={{ width: 1, fontSize: '0.8125rem', fontWeight: 400, '& input': { py: 0.25 } }}
              />
            ),
            warning: safety === 'none' ? undefined : t(`charting.test.${safety}`),
            cells: [
              <Box key="result" sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start' }}>
              <SmallSelect
                label={t('charting.test.resultOf', { name })}
                value={row.result}
                options={RESULTS}
                onChange={(result) => {
                  if (isResult(result)) store.change(changeRow('tests', index, { ...row, result }));
                }}
              />
              {last && <ChangeMark change={testChange(last.result, row.result)} />}
              </Box>,
              <Box key="more" sx={{ display: 'flex', flexDirection: 'column', gap: 0.5 }}>
                <ScoreInput label={t('charting.test.painOf', { name })} isLabelHidden hint={t('charting.test.pain')} value={row.nprs ?? null} onChange={(nprs) => store.change(changeRow('tests', index, { ...row, nprs }))} />
                {unit !== undefined && (
                  <DegreesInput label={t('charting.test.valueOf', { name })} unit={unit} value={row.value ?? null} onChange={(value) => store.change(changeRow('tests', index, { ...row, value }))} />
                )}
              </Box>,
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
