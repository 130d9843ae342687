import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import type { BoundField } from './form-field.ts';
import { PasswordField } from './PasswordField.tsx';

interface FormPasswordFieldProps<Values extends FieldValues> extends BoundField<Values> {
  readonly isNew?: boolean;
}

/** A password of a form; `isNew` where one is chosen. */
export function FormPasswordField<Values extends FieldValues>({ control, name, label, isNew, autoFocus, isDisabled, isRequired }: FormPasswordFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <PasswordField
      label={label}
      name={field.name}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
      isNew={isNew ?? false}
      autoFocus={autoFocus ?? false}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
    />
  );
}
