import { useController, type FieldValues } from 'react-hook-form';
import type { BoundField } from '../../ui/form-field.ts';
import { DoctorNameBox } from './DoctorNameBox.tsx';

interface DoctorNameFieldProps<Values extends FieldValues> extends BoundField<Values> {
  /** Whose doctors on file are offered first. */
  readonly clientId?: string;
}

/** `DoctorNameBox` in a form. */
export function DoctorNameField<Values extends FieldValues>({ control, name, label, hint, isRequired = false, clientId }: DoctorNameFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <DoctorNameBox
      label={label}
      // The form's value at this path is text.
      value={String(field.value ?? '')}
      onChange={field.onChange}
      onBlur={field.onBlur}
      name={field.name}
      inputRef={field.ref}
      clientId={clientId}
      isRequired={isRequired}
      hasError={fieldState.invalid}
      hint={fieldState.error?.message ?? hint}
    />
  );
}
