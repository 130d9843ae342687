import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { ParamProblem } from '../../../shared/clinical/techniques.rules.ts';
import { MAX_PARAM_TEXT } from '../../../shared/clinical/techniques.rules.ts';
import type { ChoiceField, ParamValue, TechniqueField } from '../../../shared/clinical/technique-fields.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import type { NumberFieldProps } from '../../ui/NumberField.tsx';
import { cleanLine } from '../../episodes/fields/clean-text.ts';
import { YesNo } from '../../episodes/fields/YesNo.tsx';

interface ParamFieldProps {
  readonly field: TechniqueField;
  readonly value: ParamValue;
  readonly onChange: (value: ParamValue) => void;
  readonly problem: ParamProblem | undefined;
  /** Path in the note, where the list of gaps leads. */
  readonly path: string;
}

function labelOf(field: TechniqueField): string {
  return field.required ? `${field.label} *` : field.label;
}

/** Closed: the listed words. Open: another word may be typed. */
function ChoiceParam({ field, value, onChange, error }: { readonly field: ChoiceField; readonly value: ParamValue; readonly onChange: (value: ParamValue) => void; readonly error: string | undefined }) {
  const { t } = useTranslation();
  const text = value === null ? '' : String(value);
  if (field.open) {
    const known = field.choices.find((choice) => choice.id === text);
    return (
      <Autocomplete
        freeSolo
        autoSelect
        options={field.choices.map((choice) => choice.label)}
        value={known?.label ?? (text === '' ? null : text)}
        onChange={(_event, next) => {
          const typed = cleanLine(next ?? '').trim().slice(0, MAX_PARAM_TEXT);
          onChange(field.choices.find((choice) => choice.label === typed)?.id ?? (typed === '' ? null : typed));
        }}
        renderInput={(params) => <TextField {...params} label={labelOf(field)} error={error !== undefined} helperText={error} />}
      />
    );
  }
  return (
    <TextField
      select
      label={labelOf(field)}
      value={text}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      error={error !== undefined}
      helperText={error}
      slotProps={{ select: { native: true } }}
    >
      <option value="">{t('episodes.notChosen')}</option>
      {field.choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.label}
        </option>
      ))}
    </TextField>
  );
}

/** A number of a technique. Text that is none stays as it was typed, marked, and does not count: "3." on the way to "3.7" is no number yet. */
function NumberParam({ label, value, onChange, error, hint, unit }: Pick<NumberFieldProps, 'label' | 'value' | 'onChange' | 'error' | 'hint' | 'unit'>) {
  const { t } = useTranslation();
  const [isWrong, setIsWrong] = useState(false);
  return (
    <NumberField
      label={label}
      value={isWrong ? Number.NaN : value}
      onChange={(next) => {
        const isNumber = next === null || !Number.isNaN(next);
        setIsWrong(!isNumber);
        onChange(isNumber ? next : null);
      }}
      error={isWrong ? t('charting.treatment.wrongValue') : error}
      hint={hint}
      unit={unit}
    />
  );
}

/** One parameter of a technique, in the shape that its description gives it. */
export function ParamField({ field, value, onChange, problem, path }: ParamFieldProps) {
  const { t } = useTranslation();
  const error =
    problem === undefined
      ? undefined
      : problem.kind === 'outOfRange'
        ? t('charting.treatment.range', { min: problem.min, max: problem.max })
        : t('charting.treatment.wrongValue');
  switch (field.kind) {
    case 'number':
      return (
        <Box data-field={path}>
          <NumberParam
            label={labelOf(field)}
            value={typeof value === 'number' ? value : null}
            onChange={onChange}
            error={error}
            hint={field.usual === undefined ? undefined : t('charting.treatment.usual', { from: field.usual[0], until: field.usual[1] })}
            unit={field.unit ?? undefined}
          />
        </Box>
      );
    case 'choice':
      return (
        <Box data-field={path}>
          <ChoiceParam field={field} value={value} onChange={onChange} error={error} />
        </Box>
      );
    case 'boolean':
      return <YesNo label={labelOf(field)} value={typeof value === 'boolean' ? value : null} onChange={onChange} field={path} />;
    case 'text':
      return (
        <Box data-field={path}>
          <Autocomplete
            freeSolo
            options={[...(field.suggestions ?? [])]}
            inputValue={typeof value === 'string' ? value : ''}
            onInputChange={(_event, next, reason) => {
              if (reason !== 'reset' || next !== '') onChange(next === '' ? null : cleanLine(next).slice(0, MAX_PARAM_TEXT));
            }}
            renderInput={(params) => <TextField {...params} label={labelOf(field)} error={error !== undefined} helperText={error} />}
          />
        </Box>
      );
  }
}
