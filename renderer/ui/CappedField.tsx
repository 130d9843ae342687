import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { pastedText } from '../../shared/core/text.ts';

interface CappedFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'variant'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Characters. What is typed or pasted beyond is cut off, and the field says that it is full. */
  readonly max: number;
}

/** A field that is kept at each change, and therefore never holds more than can be kept. */
export function CappedField({ value, onChange, max, helperText, ...props }: CappedFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      autoComplete="off"
      {...props}
      value={value}
      onChange={(event) => onChange(pastedText(event.target.value, props.multiline !== true).slice(0, max))}
      helperText={value.length >= max ? t('validation.isFull', { max }) : helperText}
    />
  );
}
