import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';
import type { FirstStartForm } from './first-start-form.ts';
import { HoursRow } from './HoursRow.tsx';
import type { Stretch } from './HoursRow.tsx';

/** Steps without a field are read from here on. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The owner's working hours where the owner treats clients. */
export function HoursStep({ form }: { readonly form: FirstStartForm }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { field, fieldState } = useController({ control: form.control, name: 'hours' });
  if (!form.getValues('owner.roles').includes('therapist')) {
    return (
      <Typography ref={takeFocus} tabIndex={-1}>
        {t('session.firstStart.hoursIntroDesk')}
      </Typography>
    );
  }
  const change = (weekday: number, next: Stretch | undefined): void => {
    const others = field.value.filter((stretch) => stretch.weekday !== weekday);
    field.onChange(next ? [...others, { weekday, ...next }].toSorted((a, b) => a.weekday - b.weekday) : others);
  };
  return (
    <>
      <Typography color="textSecondary">{t('session.firstStart.hoursIntro')}</Typography>
      <Stack spacing={1.5}>
        {weekdays.map((weekday) => (
          <HoursRow
            key={weekday}
            day={format.weekday(weekday)}
            stretch={field.value.find((candidate) => candidate.weekday === weekday)}
            onChange={(stretch) => change(weekday, stretch)}
            autoFocus={weekday === 1}
          />
        ))}
      </Stack>
      {fieldState.invalid && <Typography color="error">{fieldState.error?.message ?? t('validation.time')}</Typography>}
    </>
  );
}
