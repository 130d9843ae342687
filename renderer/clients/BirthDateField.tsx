import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { birthDateIn, typedDate } from '../../shared/clients/typed-date.rules.ts';
import { partialDate } from '../../shared/core/time.ts';
import type { BoundField } from '../ui/form-field.ts';
import { todayIn } from '../ui/clock.ts';
import { useFormat } from '../ui/use-format.ts';

const exampleDate = '1984-06-11';

/**
 * A birth date typed as the clinic writes dates. The form's value is `1984-06-11`, or as much as is known; text that is
 * no date stays in the form as it is, and its schema refuses it at the field.
 */
export function BirthDateField<Values extends FieldValues>({ control, name, label }: BoundField<Values>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { field, fieldState } = useController({ control, name });
  const { locale, timeZone } = format.settings;
  const today = todayIn(timeZone);
  const valueOf = (text: string): string | null => (text.trim() === '' ? null : (birthDateIn(text, locale, today) ?? text));
  const textOf = (value: string): string => (partialDate.safeParse(value).success ? typedDate(value, locale) : value);
  // The form's value at this path is text or null.
  const value = (field.value ?? null) as string | null;
  const [text, setText] = useState(() => (value === null ? '' : textOf(value)));
  // A value from elsewhere (a restored draft, a reset) replaces what stands in the field.
  const shown = valueOf(text) === value ? text : value === null ? '' : textOf(value);
  const isRead = value !== null && partialDate.safeParse(value).success;
  const age = isRead ? format.age(value, today) : undefined;
  const read = isRead && (age === undefined ? format.partialDate(value) : t('clients.birthDateReadAge', { date: format.partialDate(value), age }));
  return (
    <TextField
      name={field.name}
      label={label}
      value={shown}
      onChange={(event) => {
        setText(event.target.value);
        field.onChange(valueOf(event.target.value));
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ?? (read || t('clients.birthDateHint', { example: typedDate(exampleDate, locale) }))}
      autoComplete="off"
      slotProps={{ htmlInput: { inputMode: 'text' } }}
    />
  );
}
