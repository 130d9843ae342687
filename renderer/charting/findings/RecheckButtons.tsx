import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { FindingCheck } from '../../../shared/charting/charting.model.ts';
import type { Recheck } from '../note-edits.ts';
import { PAD } from './pad-style.ts';

const CHECKS: readonly { readonly check: Recheck; readonly sign: string }[] = [
  { check: 'same', sign: '=' },
  { check: 'better', sign: '+' },
  { check: 'worse', sign: '−' },
  { check: 'gone', sign: '×' },
];

const TONE = { same: 'secondary', better: 'success', worse: 'error', gone: 'success' } as const;

const TONED = {
  ...PAD,
  '& button': { ...PAD['& button'], fontSize: '0.875rem' },
  ...Object.fromEntries(
    CHECKS.map(({ check }) => [
      `& button[aria-pressed="true"][data-check="${check}"]`,
      { bgcolor: `${TONE[check]}.main`, color: `${TONE[check]}.contrastText`, fontWeight: 600 },
    ]),
  ),
};

interface RecheckButtonsProps {
  readonly value: FindingCheck;
  readonly onCheck: (check: Recheck) => void;
  readonly isTabStop: boolean;
}

/** How last session's finding stands today: same, better, worse, gone. */
export function RecheckButtons({ value, onCheck, isTabStop }: RecheckButtonsProps) {
  const { t } = useTranslation();
  return (
    <Box role="group" aria-label={t('charting.finding.recheck')} sx={TONED}>
      {CHECKS.map(({ check, sign }) => (
        <button
          key={check}
          type="button"
          tabIndex={isTabStop ? 0 : -1}
          title={t(`charting.check.${check}`)}
          aria-label={t(`charting.check.${check}`)}
          aria-pressed={check === value}
          data-check={check}
          onClick={() => onCheck(check)}
        >
          {sign}
        </button>
      ))}
    </Box>
  );
}
