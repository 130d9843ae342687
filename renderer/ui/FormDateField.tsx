import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import type { CivilDate } from '../../shared/core/time.ts';
import type { BoundField } from './form-field.ts';
import { CivilDateField } from './CivilDateField.tsx';

interface FormDateFieldProps<Values extends FieldValues> extends BoundField<Values> {
  readonly minDate?: CivilDate;
  readonly maxDate?: CivilDate;
}

/** A civil date of a form; its value is `2026-11-23`, or null when empty. */
export function FormDateField<Values extends FieldValues>({ control, name, label, hint, ...rest }: FormDateFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <CivilDateField
      label={label}
      name={field.name}
      value={field.value ?? null}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
      hint={hint}
      {...rest}
    />
  );
}
