import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../shared/intake/intake.model.ts';
import { linesOf } from '../typed-lines.ts';

const limits = { lines: 20, max: 120 };

interface OptionsFieldProps {
  readonly options: Question['options'];
  readonly isWrong: boolean;
  readonly onChange: (options: Question['options']) => void;
}

/** The answers to choose from, a line each. What an answer stands for stays with its words. */
export function OptionsField({ options, isWrong, onChange }: OptionsFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(options.map(({ text }) => text).join('\n'));
  const type = (text: string): void => {
    setTyped(text);
    const { lines } = linesOf(text, limits);
    onChange([...new Set(lines)].map((line) => options.find((option) => option.text === line) ?? { text: line, carries: [] }));
  };
  const { lines: mine, isCut } = linesOf(typed, limits);
  // Options that are not the typed ones came from elsewhere: the form was put back.
  const kept = options.map(({ text }) => text);
  const isTyped = JSON.stringify([...new Set(mine)]) === JSON.stringify(kept);
  return (
    <TextField
      label={t('intake.editor.options')}
      value={isTyped ? typed : kept.join('\n')}
      onChange={(event) => type(event.target.value)}
      error={isWrong || isCut}
      helperText={isCut ? t('intake.listFull', limits) : undefined}
      multiline
      minRows={2}
    />
  );
}
