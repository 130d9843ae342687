import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { findSpecialTest, specialTestName, TEST_RESULTS } from '../../shared/clinical/special-tests.ts';
import type { HypothesisTest } from '../../shared/episodes/episodes.model.ts';
import { hypothesisTest } from '../../shared/episodes/episodes.model.ts';
import { Choice } from './fields/Choice.tsx';
import { SideSelect } from './fields/SideSelect.tsx';
import { SmallSelect } from './fields/SmallSelect.tsx';

interface EvidenceRowProps {
  readonly row: HypothesisTest;
  readonly onChange: (row: HypothesisTest) => void;
  readonly onRemove: () => void;
}

const results = TEST_RESULTS.filter(({ id }) => id !== 'unable');

/** One test: its side, what came out, and what the therapist takes it for. */
export function EvidenceRow({ row, onChange, onRemove }: EvidenceRowProps) {
  const { t } = useTranslation();
  const name = specialTestName(row.testId);
  const test = findSpecialTest(row.testId);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Tooltip title={test?.positiveWhen ?? ''}>
        <Typography variant="body2" sx={{ flex: '1 1 12rem' }}>
          {name}
        </Typography>
      </Tooltip>
      {test?.sided === true && <SideSelect value={row.side} onChange={(side) => onChange({ ...row, side })} />}
      <SmallSelect
        label={t('episodes.hypothesis.result', { name })}
        value={row.result}
        options={results.map(({ id, label }) => ({ value: id, label }))}
        onChange={(value) => {
          const result = hypothesisTest.shape.result.parse(value);
          onChange({ ...row, result, speaks: result === 'not_done' ? null : row.speaks });
        }}
      />
      {/* What was not done speaks for nothing. */}
      {row.result !== 'not_done' && (
        <Choice
          label={t('episodes.hypothesis.speaks', { name })}
          isLabelHidden
          isDense
          options={[
            { value: 'for', label: t('episodes.hypothesis.for'), keys: 'f' },
            { value: 'against', label: t('episodes.hypothesis.against'), keys: 'a' },
          ]}
          value={row.speaks}
          onChange={(speaks) => onChange({ ...row, speaks })}
        />
      )}
      <IconButton aria-label={t('ui.remove', { name })} onClick={onRemove}>
        <CloseIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
