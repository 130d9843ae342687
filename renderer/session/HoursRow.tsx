import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { MinuteField } from '../ui/MinuteField.tsx';

export interface Stretch {
  readonly startMinute: number;
  readonly endMinute: number;
}

interface HoursRowProps {
  /** The weekday's name. */
  readonly day: string;
  /** Undefined on a day off. */
  readonly stretch: Stretch | undefined;
  readonly onChange: (stretch: Stretch | undefined) => void;
  readonly autoFocus?: boolean;
}

/** One weekday: worked or not, from when until when. */
export function HoursRow({ day, stretch, onChange, autoFocus = false }: HoursRowProps) {
  const { t } = useTranslation();
  return (
    <Box
      role="group"
      aria-label={day}
      sx={{ display: 'grid', gridTemplateColumns: '9rem 1fr 1fr', gap: 1.5, alignItems: 'center', minHeight: '2.5rem' }}
    >
      <FormControlLabel
        label={day}
        control={
          <Checkbox
            checked={stretch !== undefined}
            autoFocus={autoFocus}
            slotProps={{ input: { 'aria-label': t('session.firstStart.worksOn', { day }) } }}
            onChange={(event) => onChange(event.target.checked ? { startMinute: 540, endMinute: 1020 } : undefined)}
          />
        }
      />
      {stretch ? (
        <>
          <MinuteField
            label={t('session.firstStart.from')}
            value={stretch.startMinute}
            onChange={(startMinute) => onChange({ ...stretch, startMinute: startMinute ?? Number.NaN })}
          />
          <MinuteField
            label={t('session.firstStart.until')}
            value={stretch.endMinute}
            onChange={(endMinute) => onChange({ ...stretch, endMinute: endMinute ?? Number.NaN })}
            error={stretch.endMinute <= stretch.startMinute ? t('validation.endBeforeStart') : undefined}
          />
        </>
      ) : (
        <Typography color="textSecondary">{t('session.firstStart.dayOff')}</Typography>
      )}
    </Box>
  );
}
