import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { TENDERNESS_GRADES } from '../../../shared/clinical/findings.ts';
import type { TendernessGrade } from '../../../shared/clinical/findings.ts';
import { PAD } from './pad-style.ts';

interface TendernessPadProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (grade: TendernessGrade) => void;
  /** Whether Tab stops at the buttons; in a list only those of the row in hand do. */
  readonly isTabStop: boolean;
}

const GRADED = {
  ...PAD,
  ...Object.fromEntries(
    TENDERNESS_GRADES.map(({ grade }) => [
      `& button[aria-pressed="true"][data-grade="${grade}"]`,
      { bgcolor: `intensity.${grade}.main`, color: `intensity.${grade}.on`, fontWeight: 600, boxShadow: 'inset 0 0 0 1px currentColor' },
    ]),
  ),
};

/** Tenderness 0 to 4 to be clicked; the row's digit keys do the same. */
export function TendernessPad({ label, value, onChange, isTabStop }: TendernessPadProps) {
  const { t } = useTranslation();
  return (
    <Box role="group" aria-label={label} sx={GRADED}>
      {TENDERNESS_GRADES.map(({ grade, label: name, sign }) => (
        <button
          key={grade}
          type="button"
          tabIndex={isTabStop ? 0 : -1}
          title={`${grade} · ${name}: ${sign}`}
          aria-label={t('charting.finding.grade', { grade, name })}
          aria-pressed={grade === value}
          data-grade={grade}
          onClick={() => onChange(grade)}
        >
          {grade}
        </button>
      ))}
    </Box>
  );
}
