import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import type { BoundField } from './form-field.ts';

export interface SelectOption {
  readonly value: string | number;
  readonly label: string;
}

interface FormSelectProps<Values extends FieldValues> extends BoundField<Values> {
  readonly options: readonly SelectOption[];
  /** Offers "nothing chosen" under this name; the value is null then. */
  readonly emptyLabel?: string;
}

/** One choice of a closed list, as text or number; null where nothing is chosen. */
export function FormSelect<Values extends FieldValues>(props: FormSelectProps<Values>) {
  const { control, name, label, hint, options, emptyLabel, isRequired, isDisabled, autoFocus } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <TextField
      select
      name={field.name}
      label={label}
      value={field.value ?? ''}
      onChange={(event) => field.onChange(event.target.value === '' ? null : event.target.value)}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ?? hint}
      disabled={isDisabled ?? false}
      autoFocus={autoFocus ?? false}
      required={isRequired ?? false}
      slotProps={{ select: { displayEmpty: emptyLabel !== undefined } }}
    >
      {emptyLabel !== undefined && <MenuItem value="">{emptyLabel}</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
