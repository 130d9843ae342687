import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { locales } from './first-start-form.ts';
import type { FirstStartForm } from './first-start-form.ts';

const timeZones = Intl.supportedValuesOf('timeZone');

/** Name, time zone, and how dates and money are written. */
export function ClinicStep({ form }: { readonly form: FirstStartForm }) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control: form.control, name: 'timeZone' });
  const options = timeZones.includes(field.value) ? timeZones : [field.value, ...timeZones];
  return (
    <>
      <FormTextField control={form.control} name="clinicName" label={t('session.firstStart.clinicName')} autoFocus isRequired />
      <Autocomplete
        options={options}
        value={field.value}
        disableClearable
        autoHighlight
        onChange={(_event, zone) => field.onChange(zone)}
        onBlur={field.onBlur}
        renderInput={(params) => (
          <TextField
            {...params}
            label={t('session.firstStart.timeZone')}
            inputRef={field.ref}
            error={fieldState.invalid}
            helperText={fieldState.error?.message ?? t('session.firstStart.timeZoneHint')}
          />
        )}
      />
      <FormSelect
        control={form.control}
        name="locale"
        label={t('session.firstStart.locale')}
        options={Object.entries(locales).map(([value, name]) => ({ value, label: t(`session.firstStart.locales.${name}`) }))}
      />
    </>
  );
}
