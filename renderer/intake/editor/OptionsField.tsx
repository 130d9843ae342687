import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../shared/intake/intake.model.ts';

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
    const lines = [...new Set(text.split('\n').map((line) => line.trim().slice(0, 120)))].filter((line) => line !== '').slice(0, 20);
    onChange(lines.map((line) => options.find((option) => option.text === line) ?? { text: line, carries: [] }));
  };
  return <TextField label={t('intake.editor.options')} value={typed} onChange={(event) => type(event.target.value)} error={isWrong} multiline minRows={2} />;
}
