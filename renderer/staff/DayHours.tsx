import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';
import { DayBar } from './DayBar.tsx';
import type { PlacedStretch } from './hours-form.ts';
import { StretchFields, type StretchChange } from './StretchFields.tsx';

interface DayHoursProps {
  readonly weekday: number;
  readonly stretches: readonly PlacedStretch[];
  /** By field path, as the rules name them. */
  readonly problems: Readonly<Record<string, 'endBeforeStart' | 'overlapsStretch'>>;
  readonly onAdd: () => void;
  readonly onChange: (index: number, change: StretchChange) => void;
  readonly onRemove: (index: number) => void;
}

/** One weekday: its stretches side by side, a way to add one, and the day at a glance. */
export function DayHours({ weekday, stretches, problems, onAdd, onChange, onRemove }: DayHoursProps) {
  const { t } = useTranslation();
  const day = useFormat().weekday(weekday);
  return (
    <Box
      role="group"
      aria-label={day}
      sx={{
        display: 'grid',
        gridTemplateColumns: '5.75rem 1fr 2rem',
        // The day at a glance where there is room beside two stretches.
        '@media (min-width: 85rem)': { gridTemplateColumns: '7rem 1fr 2rem 10rem' },
        gap: 1.5,
        alignItems: 'center',
        minHeight: '3.25rem',
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography sx={{ fontWeight: 500 }}>{day}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: 2, rowGap: 1 }}>
        {stretches.length === 0 && (
          <Typography color="textSecondary" sx={{ lineHeight: '1.75rem' }}>
            {t('staff.hours.dayOff')}
          </Typography>
        )}
        {stretches.map((stretch, place) => (
          <StretchFields
            key={stretch.index}
            day={day}
            number={place + 1}
            stretch={stretch}
            startProblem={problems[`hours.${stretch.index}.startMinute`]}
            endProblem={problems[`hours.${stretch.index}.endMinute`]}
            onChange={(change) => onChange(stretch.index, change)}
            onRemove={() => onRemove(stretch.index)}
          />
        ))}
      </Box>
      <Tooltip title={t('staff.hours.add')}>
        <IconButton aria-label={t('staff.hours.addOn', { day })} onClick={onAdd}>
          <AddOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
      <DayBar stretches={stretches} />
    </Box>
  );
}
