import type { FieldValues } from 'react-hook-form';
import type { BoundField } from './form-field.ts';
import { FormTextField } from './FormTextField.tsx';

/** A phone number in any way of writing; the finder compares digits only. */
export function FormPhoneField<Values extends FieldValues>(props: BoundField<Values>) {
  return <FormTextField {...props} type="tel" autoComplete="off" />;
}
