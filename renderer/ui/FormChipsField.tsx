import { useMemo } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { enterAdds } from './enter-adds.ts';
import type { BoundField } from './form-field.ts';

interface FormChipsFieldProps<Values extends FieldValues> extends BoundField<Values> {
  /** Offered while typing; other words may be typed all the same. */
  readonly suggestions?: readonly string[];
}

/** A list of short words: Enter adds one, Backspace takes the last away. What was typed is kept on leaving. */
export function FormChipsField<Values extends FieldValues>(props: FormChipsFieldProps<Values>) {
  const { control, name, label, hint, suggestions = [], isRequired, isDisabled } = props;
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name });
  // An array's errors sit at its items; the first one is shown.
  const itemError = Array.isArray(fieldState.error) ? fieldState.error.find((error) => error?.message)?.message : undefined;
  // The form's value at this path is a list of texts.
  const values = field.value as readonly string[] | undefined;
  // The same list as long as the words are the same: a new one makes the box forget what is being typed.
  const words = useMemo(() => [...(values ?? [])], [values]);
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      clearOnBlur
      options={suggestions.filter((word) => !words.includes(word))}
      value={words}
      onChange={(_event, next) => field.onChange([...new Set(next.map((word) => word.trim()).filter((word) => word !== ''))])}
      onBlur={field.onBlur}
      onKeyDown={enterAdds}
      disabled={isDisabled ?? false}
      clearText={t('ui.clear')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          inputRef={field.ref}
          required={isRequired ?? false}
          error={fieldState.invalid}
          helperText={fieldState.error?.message ?? itemError ?? hint ?? t('ui.chipsHint')}
        />
      )}
    />
  );
}
