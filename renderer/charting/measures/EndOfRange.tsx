import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslation } from 'react-i18next';
import type { MotionMeasure } from '../../../shared/charting/charting.model.ts';
import { END_FEELS } from '../../../shared/clinical/end-feels.ts';
import type { MotionUnit } from '../../../shared/clinical/motions.ts';
import { SmallSelect } from '../../episodes/fields/SmallSelect.tsx';
import { DegreesInput } from './DegreesInput.tsx';

const FEELS = END_FEELS.map(({ id, label }) => ({ value: id, label }));
const LINE = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.25, fontSize: '0.75rem', color: 'text.secondary' } as const;

interface EndOfRangeProps {
  readonly name: string;
  readonly unit: MotionUnit;
  readonly row: MotionMeasure;
  readonly onChange: (row: MotionMeasure) => void;
}

/** How far the therapist moves it, what its end feels like, and whether that hurts. */
export function EndOfRange({ name, unit, row, onChange }: EndOfRangeProps) {
  const { t } = useTranslation();
  const { endFeel = '', passive = null, isEndPainful = null, ...rest } = row;
  return (
    <Box sx={LINE}>
      <span aria-hidden>{t('charting.motion.passive')}</span>
      <DegreesInput label={t('charting.motion.passiveOf', { name })} unit={unit} value={passive} onChange={(next) => onChange({ ...row, passive: next })} />
      <SmallSelect
        label={t('charting.motion.endFeelOf', { name })}
        value={endFeel}
        emptyLabel={t('charting.motion.endFeel')}
        options={FEELS}
        onChange={(next) => onChange({ ...rest, passive, isEndPainful, ...(next !== '' && { endFeel: next }) })}
      />
      <FormControlLabel
        label={t('charting.motion.endPain')}
        control={
          <Checkbox
            size="small"
            checked={isEndPainful === true}
            onChange={(event) => onChange({ ...row, isEndPainful: event.target.checked ? true : null })}
            slotProps={{ input: { 'aria-label': t('charting.motion.endPainOf', { name }) } }}
            sx={{ p: 0.25 }}
          />
        }
        slotProps={{ typography: { variant: 'caption' } }}
        sx={{ ml: 0, mr: 0 }}
      />
    </Box>
  );
}
