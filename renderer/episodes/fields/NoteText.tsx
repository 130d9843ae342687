import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import { cleanProse } from './clean-text.ts';

interface NoteTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly field?: string;
  readonly rows?: number;
  readonly placeholder?: string;
  /** Longest text, in characters. */
  readonly most: number;
  /** A list of proposals below the text, and which of them is in hand. */
  readonly describe?: { readonly list: string; readonly option: string } | undefined;
}

// A plain text area that grows by style: measuring it by script at each keystroke would be felt.
const GROW = { '& textarea': { fieldSizing: 'content', maxHeight: '18rem', overflowY: 'auto !important' } } as const;

/** Running text of the note. */
export function NoteText({ label, value, onChange, field, rows = 2, placeholder, most, describe }: NoteTextProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <TextField
      data-field={field}
      label={label}
      value={value}
      onChange={(event) => onChange(cleanProse(event.target.value))}
      multiline
      {...(value.length >= most && { helperText: t('episodes.fields.textFull', { most: format.number(most) }) })}
      rows={rows}
      {...(placeholder !== undefined && { placeholder })}
      sx={{ ...GROW, '& textarea': { ...GROW['& textarea'], minHeight: `${rows * 1.3125}rem` } }}
      slotProps={{ input: { inputComponent: 'textarea' }, htmlInput: { maxLength: most, spellCheck: true, ...(describe && { 'aria-autocomplete': 'list' as const, 'aria-controls': describe.list, 'aria-activedescendant': describe.option }) } }}
    />
  );
}
