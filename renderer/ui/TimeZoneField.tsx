import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { BoundField } from './form-field.ts';

const timeZones = Intl.supportedValuesOf('timeZone');

/** An IANA time zone, found by typing a part of its name. */
export function TimeZoneField<Values extends FieldValues>({ control, name, label, hint }: BoundField<Values>) {
  const { t } = useTranslation();
  // What was typed and is no zone: the field goes back to the one it had, and says so.
  const [unknown, setUnknown] = useState<string | null>(null);
  const { field, fieldState } = useController({ control, name });
  // The form's value at this path is a zone's name.
  const zone = field.value as string;
  return (
    <Autocomplete
      options={timeZones.includes(zone) ? timeZones : [zone, ...timeZones]}
      value={zone}
      disableClearable
      autoHighlight
      onChange={(_event, next) => {
        setUnknown(null);
        field.onChange(next);
      }}
      onInputChange={(_event, _text, reason) => reason === 'input' && setUnknown(null)}
      onBlur={(event) => {
        const typed = event.target instanceof HTMLInputElement ? event.target.value : zone;
        if (typed !== zone) setUnknown(typed);
        field.onBlur();
      }}
      renderInput={(params) => (
        <TextField {...params} label={label} inputRef={field.ref} error={fieldState.invalid || unknown !== null} helperText={fieldState.error?.message ?? (unknown === null ? hint : t('ui.timeZoneUnknown', { typed: unknown, zone }))} />
      )}
    />
  );
}
