import { useState } from 'react';
import type { Ref } from 'react';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';

export interface NumberFieldProps {
  readonly label: string;
  /** NaN stands for text that is no number; the form's schema refuses it. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onBlur?: () => void;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly unit?: string | undefined;
  /** Digits after the point that may be typed. */
  readonly decimals?: number;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly name?: string;
}

function parseNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return trimmed === '' ? null : /^[+-]?\d*\.?\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

function isSame(left: number | null, right: number | null): boolean {
  return Object.is(left, right);
}

function textOf(value: number | null, decimals: number): string {
  if (value === null || Number.isNaN(value)) return '';
  return decimals === 0 ? String(value) : String(Math.round(value * 10 ** decimals) / 10 ** decimals);
}

/** A number typed as text, so that nothing jumps while typing; arrow keys and the wheel change nothing. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, onBlur, error, hint, unit, decimals = 0, isRequired, isDisabled, autoFocus, inputRef, name } = props;
  const [text, setText] = useState(() => textOf(value, decimals));
  // A value that came from elsewhere (a reset, a restored draft) replaces what stands in the field.
  const shown = isSame(parseNumber(text), value) ? text : textOf(value, decimals);
  return (
    <TextField
      label={label}
      value={shown}
      onChange={(event) => {
        setText(event.target.value);
        onChange(parseNumber(event.target.value));
      }}
      {...(onBlur && { onBlur })}
      error={error !== undefined}
      helperText={error ?? hint}
      required={isRequired ?? false}
      disabled={isDisabled ?? false}
      autoFocus={autoFocus ?? false}
      autoComplete="off"
      {...(inputRef && { inputRef })}
      {...(name !== undefined && { name })}
      slotProps={{
        htmlInput: { inputMode: decimals > 0 ? 'decimal' : 'numeric', required: false, 'aria-required': isRequired ?? false },
        input: unit === undefined ? {} : { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
      }}
    />
  );
}
