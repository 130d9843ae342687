import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import type { BoundField } from '../ui/form-field.ts';
import { timeZones, withPresent } from './profile-form.ts';

/** An IANA time zone, found by typing a part of its name. */
export function TimeZoneField<Values extends FieldValues>({ control, name, label, hint }: BoundField<Values>) {
  const { field, fieldState } = useController({ control, name });
  // The form's value at this path is a zone's name.
  const zone = field.value as string;
  return (
    <Autocomplete
      options={withPresent(timeZones, zone)}
      value={zone}
      disableClearable
      autoHighlight
      onChange={(_event, next) => field.onChange(next)}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField {...params} label={label} inputRef={field.ref} error={fieldState.invalid} helperText={fieldState.error?.message ?? hint} />
      )}
    />
  );
}
