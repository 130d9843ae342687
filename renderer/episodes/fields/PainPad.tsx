import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';
import { painBand } from '../../../shared/clinical/symptoms.ts';
import type { PainBandId } from '../../../shared/clinical/symptoms.ts';

const SCORES = Array.from({ length: 11 }, (_, score) => score);
const STEP: Readonly<Record<PainBandId, '0' | '1' | '3' | '4'>> = { none: '0', mild: '1', moderate: '3', severe: '4' };

interface PainPadProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** The scale 0 to 10 to be clicked; the keyboard types into the box beside it. */
export function PainPad({ label, value, onChange }: PainPadProps) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex' }} role="group" aria-label={label}>
      {SCORES.map((score) => {
        const step = STEP[painBand(score)];
        const isChosen = score === value;
        return (
          <ButtonBase
            key={score}
            tabIndex={-1}
            aria-label={t('episodes.fields.painIs', { score })}
            aria-pressed={isChosen}
            onClick={() => onChange(isChosen ? null : score)}
            sx={{
              flex: '1 1 1.75rem',
              minWidth: '1.5rem',
              maxWidth: '2.25rem',
              height: '2rem',
              fontFamily: 'inherit',
              fontSize: '0.8125rem',
              borderBottom: 3,
              borderColor: `intensity.${step}.main`,
              '&:hover': { bgcolor: 'surface.raised' },
              ...(isChosen && { bgcolor: `intensity.${step}.main`, color: `intensity.${step}.on`, fontWeight: 600, borderRadius: '4px 4px 0 0', '&:hover': { bgcolor: `intensity.${step}.main` } }),
            }}
          >
            {score}
          </ButtonBase>
        );
      })}
    </Box>
  );
}
