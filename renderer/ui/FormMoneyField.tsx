import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import type { BoundField } from './form-field.ts';
import { NumberField } from './NumberField.tsx';

interface FormMoneyFieldProps<Values extends FieldValues> extends BoundField<Values> {
  /** ISO code shown behind the amount. */
  readonly currency?: string;
}

function toCents(amount: number | null): number | null {
  return amount === null || Number.isNaN(amount) ? amount : Math.round(amount * 100);
}

/** An amount of money: typed in units, kept in integer cents. */
export function FormMoneyField<Values extends FieldValues>({ control, name, label, hint, currency, ...rest }: FormMoneyFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  // The form's value at this path is cents or null.
  const cents = field.value as number | null;
  return (
    <NumberField
      label={label}
      name={field.name}
      value={cents === null ? null : cents / 100}
      onChange={(amount) => field.onChange(toCents(amount))}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
      hint={hint}
      unit={currency}
      decimals={2}
      {...rest}
    />
  );
}
