import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';
import { RestingMinuteField } from '../ui/RestingMinuteField.tsx';
import type { PlacedStretch } from './hours-form.ts';

export interface StretchChange {
  readonly startMinute?: number;
  readonly endMinute?: number;
}

interface StretchFieldsProps {
  readonly day: string;
  readonly number: number;
  readonly stretch: PlacedStretch;
  readonly startProblem: 'endBeforeStart' | 'overlapsStretch' | undefined;
  readonly endProblem: 'endBeforeStart' | 'overlapsStretch' | undefined;
  readonly onChange: (change: StretchChange) => void;
  readonly onRemove: () => void;
}

/** From when until when; midnight as an end is the end of the day. */
export function StretchFields(props: StretchFieldsProps) {
  const { day, number, stretch, startProblem, endProblem, onChange, onRemove } = props;
  const { t } = useTranslation();
  const problemAt = (minute: number, problem: typeof startProblem): string | undefined =>
    Number.isNaN(minute) ? t('validation.time') : problem && t(`validation.${problem}`);
  return (
    <Box role="group" aria-label={`${day} ${number}`} sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.75 }}>
      <Box sx={{ width: '8.5rem' }}>
        <RestingMinuteField
          label={t('staff.hours.from')}
          value={stretch.startMinute}
          onChange={(minute) => onChange({ startMinute: minute ?? Number.NaN })}
          error={problemAt(stretch.startMinute, startProblem)}
        />
      </Box>
      <Box sx={{ width: '8.5rem' }}>
        <RestingMinuteField
          label={t('staff.hours.until')}
          value={stretch.endMinute % 1440}
          onChange={(minute) => onChange({ endMinute: minute === 0 ? 1440 : (minute ?? Number.NaN) })}
          error={problemAt(stretch.endMinute, endProblem)}
        />
      </Box>
      <IconButton aria-label={t('staff.hours.removeOn', { number, day })} onClick={onRemove} sx={{ mt: 0.5, ml: -0.5 }}>
        <CloseOutlined fontSize="small" />
      </IconButton>
    </Box>
  );
}
