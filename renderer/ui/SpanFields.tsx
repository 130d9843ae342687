import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Checkbox from '@mui/material/Checkbox';
import { useController, type Control, type FieldValues, type Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDateField } from './FormDateField.tsx';
import { MinuteField } from './MinuteField.tsx';

interface SpanFieldsProps<Values extends FieldValues> {
  /** Of a form with `startsOn`, `startMinute`, `endsOn` and `endMinute`. */
  readonly control: Control<Values, unknown, unknown>;
}

function useMinute<Values extends FieldValues>(control: Control<Values, unknown, unknown>, name: 'startMinute' | 'endMinute') {
  // Every form that is given here has both, as its owner promises.
  const { field, fieldState } = useController({ control, name: name as Path<Values> });
  return { value: Number(field.value), onChange: field.onChange as (minute: number) => void, error: fieldState.error?.message };
}

/** From a day until a day: whole days, or from a time until a time. Midnight as an end is the end of the day. */
export function SpanFields<Values extends FieldValues>({ control }: SpanFieldsProps<Values>) {
  const { t } = useTranslation();
  const start = useMinute(control, 'startMinute');
  const end = useMinute(control, 'endMinute');
  const isAllDay = start.value === 0 && end.value === 1440;
  // As above.
  const name = (field: string): Path<Values> => field as Path<Values>;
  return (
    <>
      <FormControlLabel
        label={t('ui.allDay')}
        control={
          <Checkbox
            checked={isAllDay}
            onChange={(event) => {
              start.onChange(event.target.checked ? 0 : 12 * 60);
              end.onChange(event.target.checked ? 1440 : 13 * 60);
            }}
          />
        }
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5, alignItems: 'start' }}>
        <FormDateField control={control} name={name('startsOn')} label={t('ui.firstDay')} isRequired />
        {!isAllDay && (
          <MinuteField
            label={t('ui.fromTime')}
            value={start.value}
            onChange={(minute) => start.onChange(minute ?? Number.NaN)}
            error={Number.isNaN(start.value) ? t('validation.time') : start.error}
          />
        )}
        <FormDateField control={control} name={name('endsOn')} label={t('ui.lastDay')} isRequired />
        {!isAllDay && (
          <MinuteField
            label={t('ui.untilTime')}
            value={end.value % 1440}
            onChange={(minute) => end.onChange(minute === 0 ? 1440 : (minute ?? Number.NaN))}
            error={Number.isNaN(end.value) ? t('validation.time') : end.error}
          />
        )}
      </Box>
    </>
  );
}
