// The only places of the page with `Date`: the picker works on it, everything outside on civil dates.
import type { Ref } from 'react';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import type { CivilDate } from '../../shared/core/time.ts';
import { civilDate } from '../../shared/core/time.ts';
import { PickerLocale } from './PickerLocale.tsx';

/** The picker's local midnight of a civil date; null for anything that is none. */
export function pickerDateOf(date: string | null): Date | null {
  if (date === null || !civilDate.safeParse(date).success) return null;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const result = new Date(2000, 0, 1);
  result.setFullYear(year, month - 1, day);
  return result;
}

/** The civil date that the picker shows, or undefined while its sections are not a date. */
export function civilDateOf(date: Date): CivilDate | undefined {
  if (Number.isNaN(date.getTime())) return undefined;
  const text = [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');
  return civilDate.safeParse(text).success ? text : undefined;
}

export interface DatePickerFieldProps {
  readonly label: string;
  /** `2026-11-23`, or null when empty; text that is no date stands for a half-typed one. */
  readonly value: string | null;
  /** Half-typed dates arrive as `incomplete`, which the form's schema refuses with a message at the field. */
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: () => void;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly minDate?: CivilDate;
  readonly maxDate?: CivilDate;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly name?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A date, typed or picked. Other files take it as `CivilDateField`, which fetches it. */
export function DatePickerField(props: DatePickerFieldProps) {
  const { label, value, onChange, onBlur, error, hint, minDate, maxDate, isRequired, isDisabled, autoFocus, name, inputRef } = props;
  const least = minDate === undefined ? null : pickerDateOf(minDate);
  const greatest = maxDate === undefined ? null : pickerDateOf(maxDate);
  return (
    <PickerLocale>
      <DatePicker
        label={label}
        value={pickerDateOf(value)}
        onChange={(date) => onChange(date === null ? null : (civilDateOf(date) ?? 'incomplete'))}
        disabled={isDisabled ?? false}
        autoFocus={autoFocus ?? false}
        {...(least && { minDate: least })}
        {...(greatest && { maxDate: greatest })}
        {...(inputRef && { inputRef })}
        slotProps={{
          textField: {
            size: 'small',
            fullWidth: true,
            error: error !== undefined,
            helperText: error ?? hint,
            required: isRequired ?? false,
            slotProps: { inputLabel: { shrink: true } },
            ...(onBlur && { onBlur }),
            ...(name !== undefined && { name }),
          },
          field: { clearable: !(isRequired ?? false) },
          openPickerButton: { size: 'small' },
        }}
      />
    </PickerLocale>
  );
}
