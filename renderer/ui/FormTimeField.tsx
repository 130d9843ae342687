import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import type { BoundField } from './form-field.ts';
import { MinuteField } from './MinuteField.tsx';

interface FormTimeFieldProps<Values extends FieldValues> extends BoundField<Values> {
  readonly stepMinutes?: number;
}

/** A time of day of a form; its value is minutes after midnight, or null when empty. */
export function FormTimeField<Values extends FieldValues>({ control, name, label, hint, stepMinutes, isDisabled }: FormTimeFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <MinuteField
      label={label}
      name={field.name}
      value={field.value ?? null}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
      hint={hint}
      stepMinutes={stepMinutes ?? 15}
      isDisabled={isDisabled ?? false}
    />
  );
}
