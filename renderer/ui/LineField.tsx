import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { pastedText } from '../../shared/core/text.ts';

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Characters; what is longer stays in the field and says so. */
  readonly max: number;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
}

/** A line to type outside of a form. */
export function LineField({ label, value, onChange, max, isRequired = false, autoFocus = false }: LineFieldProps) {
  const { t } = useTranslation();
  const isTooLong = value.trim().length > max;
  return (
    <TextField
      label={label}
      value={value}
      onChange={(event) => onChange(pastedText(event.target.value, true))}
      required={isRequired}
      autoFocus={autoFocus}
      autoComplete="off"
      error={isTooLong}
      helperText={isTooLong ? t('validation.tooLongMax', { max }) : undefined}
      fullWidth
    />
  );
}
