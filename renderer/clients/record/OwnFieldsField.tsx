import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '../../../shared/clients/own-fields.model.ts';
import { ownValueProblem, yesNoValues } from '../../../shared/clients/own-fields.rules.ts';
import { CivilDateField } from '../../ui/CivilDateField.tsx';
import type { EditedClient } from '../use-client-edit.ts';
import { useOwnFields } from './own-fields.api.ts';

interface AnswerProps {
  readonly field: OwnField;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

/** One answer in the way of its kind. */
function Answer({ field, value, onChange, onBlur }: AnswerProps) {
  const { t } = useTranslation();
  const problem = value === '' ? undefined : ownValueProblem(field, value);
  const error = problem && t(`validation.${problem}`);
  if (field.kind === 'date') {
    return <CivilDateField label={field.label} name={field.id} value={value === '' ? null : value} onChange={(date) => onChange(date ?? '')} onBlur={onBlur} error={error} />;
  }
  const choices = field.kind === 'yesNo' ? [...yesNoValues] : field.kind === 'choice' ? [...new Set([...field.choices, ...(value === '' ? [] : [value])])] : undefined;
  return (
    <TextField
      select={choices !== undefined}
      label={field.label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
      error={problem !== undefined}
      helperText={error}
      autoComplete="off"
    >
      {choices !== undefined && <MenuItem value="">{t('record.own.notAnswered')}</MenuItem>}
      {choices?.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {field.kind === 'yesNo' ? t(choice === 'yes' ? 'record.own.yes' : 'record.own.no') : choice}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** What the clinic itself asks: fields in use, and those with an answer. */
export function OwnFieldsField({ control }: { readonly control: Control<EditedClient, unknown, unknown> }) {
  const { t } = useTranslation();
  const fields = useOwnFields().data ?? [];
  const { field } = useController({ control, name: 'own' });
  const valueOf = (fieldId: string): string => field.value.find((answer) => answer.fieldId === fieldId)?.value ?? '';
  const change = (fieldId: string, value: string): void => {
    const others = field.value.filter((answer) => answer.fieldId !== fieldId);
    field.onChange(value.trim() === '' ? others : [...others, { fieldId, value }]);
  };
  const shown = fields.filter(({ id, isActive }) => isActive || valueOf(id) !== '');
  if (shown.length === 0) return null;
  return (
    <Box role="group" aria-label={t('record.own.title')} sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(13rem, 1fr))', gap: 1.75, alignItems: 'start' }}>
      {shown.map((own) => (
        <Answer key={own.id} field={own} value={valueOf(own.id)} onChange={(value) => change(own.id, value)} onBlur={field.onBlur} />
      ))}
    </Box>
  );
}
