import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../app/use-debounced.ts';
import { enterAdds } from '../../ui/enter-adds.ts';
import type { BoundField } from '../../ui/form-field.ts';
import { useFoundDoctors } from './doctors.api.ts';

const debounceMilliseconds = 80;

/** A doctor's name in a form, as text: chosen from the directory, or typed where nobody of it is meant. */
export function DoctorNameField<Values extends FieldValues>({ control, name, label, hint, isRequired }: BoundField<Values>) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name });
  const [isOpen, setOpen] = useState(false);
  // The form's value at this path is text.
  const typed = String(field.value ?? '');
  const { data = [] } = useFoundDoctors(useDebounced(typed.trim().slice(0, 120), debounceMilliseconds), { isEnabled: isOpen });
  return (
    <Autocomplete
      freeSolo
      options={data.map((doctor) => (doctor.practice === '' ? doctor.name : `${doctor.name}, ${doctor.practice}`))}
      // The program has found them already.
      filterOptions={(found) => found}
      inputValue={typed}
      value={null}
      open={isOpen && data.length > 0}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onInputChange={(_event, text, reason) => {
        if (reason !== 'reset') field.onChange(text);
      }}
      onChange={(_event, chosen) => {
        if (chosen !== null) field.onChange(chosen);
      }}
      onBlur={field.onBlur}
      onKeyDown={enterAdds}
      clearText={t('ui.clear')}
      renderInput={(params) => (
        <TextField {...params} name={field.name} label={label} inputRef={field.ref} required={isRequired ?? false} error={fieldState.invalid} helperText={fieldState.error?.message ?? hint} />
      )}
    />
  );
}
