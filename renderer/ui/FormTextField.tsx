import type { ReactNode } from 'react';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import { pastedText } from '../../shared/core/text.ts';
import type { BoundField } from './form-field.ts';

interface FormTextFieldProps<Values extends FieldValues> extends BoundField<Values> {
  readonly type?: 'text' | 'email' | 'tel';
  readonly autoComplete?: string;
  /** More than one makes a growing text area. */
  readonly minRows?: number;
  readonly placeholder?: string;
  readonly end?: ReactNode;
}

/** A text field of a form: `<FormTextField control={control} name="firstName" label={t('clients.firstName')} />`. */
export function FormTextField<Values extends FieldValues>(props: FormTextFieldProps<Values>) {
  const { control, name, label, hint, isRequired, isDisabled, autoFocus, type, autoComplete, minRows, placeholder, end } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <TextField
      name={field.name}
      value={field.value ?? ''}
      onChange={(event) => field.onChange(pastedText(event.target.value, minRows === undefined))}
      onBlur={field.onBlur}
      inputRef={field.ref}
      label={label}
      type={type ?? 'text'}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ?? hint}
      required={isRequired ?? false}
      disabled={isDisabled ?? false}
      autoFocus={autoFocus ?? false}
      autoComplete={autoComplete ?? 'off'}
      {...(minRows !== undefined && { multiline: true, minRows, maxRows: 16 })}
      {...(placeholder !== undefined && { placeholder })}
      slotProps={{
        input: end === undefined ? {} : { endAdornment: <InputAdornment position="end">{end}</InputAdornment> },
        htmlInput: { 'aria-required': isRequired ?? false, required: false },
      }}
    />
  );
}
