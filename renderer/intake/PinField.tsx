import TextField from '@mui/material/TextField';

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly autoFocus?: boolean;
  readonly isTouch?: boolean;
}

export function isPin(pin: string): boolean {
  return /^\d{4,8}$/.test(pin);
}

/** Four to eight digits, never shown. */
export function PinField({ label, value, onChange, autoFocus = false, isTouch = false }: PinFieldProps) {
  return (
    <TextField
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\D/g, '').slice(0, 8))}
      type="password"
      autoComplete="off"
      autoFocus={autoFocus}
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      sx={{ '& .MuiInputBase-root': isTouch ? { minHeight: 52 } : {} }}
    />
  );
}
