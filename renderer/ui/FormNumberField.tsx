import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import type { BoundField } from './form-field.ts';
import { NumberField } from './NumberField.tsx';

interface FormNumberFieldProps<Values extends FieldValues> extends BoundField<Values> {
  readonly unit?: string;
  readonly decimals?: number;
}

/** A number of a form; its value is a number, or null when empty. */
export function FormNumberField<Values extends FieldValues>({ control, name, label, hint, unit, decimals, ...rest }: FormNumberFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <NumberField
      label={label}
      name={field.name}
      value={field.value ?? null}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
      hint={hint}
      unit={unit}
      decimals={decimals ?? 0}
      {...rest}
    />
  );
}
