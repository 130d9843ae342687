import { Fragment } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MinuteField } from '../ui/MinuteField.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { FirstStartForm } from './first-start-form.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The owner's working hours where the owner treats clients. */
export function HoursStep({ form }: { readonly form: FirstStartForm }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { field, fieldState } = useController({ control: form.control, name: 'hours' });
  if (!form.getValues('owner.roles').includes('therapist')) return <Typography>{t('session.firstStart.hoursIntroDesk')}</Typography>;
  const change = (weekday: number, next: { startMinute: number; endMinute: number } | undefined): void => {
    const others = field.value.filter((stretch) => stretch.weekday !== weekday);
    field.onChange(next ? [...others, { weekday, ...next }].toSorted((a, b) => a.weekday - b.weekday) : others);
  };
  return (
    <>
      <Typography color="text.secondary">{t('session.firstStart.hoursIntro')}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: '9rem 1fr 1fr', gap: 1, alignItems: 'center' }}>
        {weekdays.map((weekday) => {
          const day = format.weekday(weekday);
          const stretch = field.value.find((candidate) => candidate.weekday === weekday);
          return (
            <Fragment key={weekday}>
              <FormControlLabel
                label={day}
                control={
                  <Checkbox
                    checked={stretch !== undefined}
                    slotProps={{ input: { 'aria-label': t('session.firstStart.worksOn', { day }) } }}
                    onChange={(event) => change(weekday, event.target.checked ? { startMinute: 540, endMinute: 1020 } : undefined)}
                  />
                }
              />
              {stretch ? (
                <>
                  <MinuteField
                    label={t('session.firstStart.fromOn', { day })}
                    value={stretch.startMinute}
                    onChange={(startMinute) => change(weekday, { ...stretch, startMinute: startMinute ?? Number.NaN })}
                  />
                  <MinuteField
                    label={t('session.firstStart.untilOn', { day })}
                    value={stretch.endMinute}
                    onChange={(endMinute) => change(weekday, { ...stretch, endMinute: endMinute ?? Number.NaN })}
                    error={stretch.endMinute <= stretch.startMinute ? t('validation.endBeforeStart') : undefined}
                  />
                </>
              ) : (
                <Typography color="text.secondary" sx={{ gridColumn: 'span 2', minHeight: '2.5rem', alignContent: 'center' }}>
                  {t('session.firstStart.dayOff')}
                </Typography>
              )}
            </Fragment>
          );
        })}
      </Box>
      {fieldState.invalid && <Typography color="error">{fieldState.error?.message ?? t('validation.time')}</Typography>}
    </>
  );
}
