import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SpecialTest } from '../../../shared/clinical/special-tests.ts';

interface TestButtonsProps {
  readonly label: string;
  readonly tests: readonly SpecialTest[];
  /** Those that fit this proposal and none of the others. */
  readonly telling?: readonly SpecialTest[];
  readonly onTest: (testId: string) => void;
}

const NONE: readonly SpecialTest[] = [];

/** Tests as buttons: one puts the test onto the note, its result open. */
export function TestButtons({ label, tests, telling = NONE, onTest }: TestButtonsProps) {
  const { t } = useTranslation();
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
      <Typography variant="caption" color="textSecondary">
        {label}
      </Typography>
      {tests.map((test) => (
        <Button
          key={test.id}
          variant="outlined"
          color={telling.includes(test) ? 'primary' : 'secondary'}
          title={`${test.how}. ${test.positiveWhen}.${telling.includes(test) ? ` ${t('charting.lens.onlyHere')}` : ''}`}
          onClick={() => onTest(test.id)}
          sx={{ minHeight: '1.625rem', py: 0, px: 1, fontSize: '0.75rem' }}
        >
          {telling.includes(test) ? '◆ ' : ''}
          {test.name}
        </Button>
      ))}
    </Box>
  );
}
