import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../shared/core/time.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { TimeOffForm } from './time-off-form.ts';

/** Days on which what repeats does not take place. */
export function SkippedDays({ control }: { readonly control: Control<TimeOffForm, unknown, unknown> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { field } = useController({ control, name: 'exceptOn' });
  const [day, setDay] = useState<string | null>(null);
  const canAdd = civilDate.safeParse(day).success;
  const add = (): void => {
    if (day !== null) field.onChange([...new Set([...field.value, day])].toSorted());
    setDay(null);
  };
  return (
    <Box role="group" aria-label={t('staff.away.skipped')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Box sx={{ width: '12rem' }}>
        <CivilDateField label={t('staff.away.skip')} value={day} onChange={setDay} />
      </Box>
      <Button disabled={!canAdd} onClick={add}>
        {t('staff.away.skipAdd')}
      </Button>
      {field.value.map((one) => (
        <Chip key={one} label={format.date(one)} onDelete={() => field.onChange(field.value.filter((other) => other !== one))} />
      ))}
    </Box>
  );
}
