import { useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { AnswerProps } from './answer-props.ts';

const mostLines = 60;
const longestLine = 160;

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, longestLine))
    .filter((line) => line !== '')
    .slice(0, mostLines);
}

/** A list of one's own, a line each; that there is nothing is an answer, too. */
export function ListAnswer({ answer, onChange, labelledBy, isTouch }: AnswerProps) {
  const { t } = useTranslation();
  const kept = Array.isArray(answer?.value) ? answer.value : [];
  const [typed, setTyped] = useState(kept.join('\n'));
  const isNone = Array.isArray(answer?.value) && answer.value.length === 0;
  const type = (text: string): void => {
    setTyped(text);
    const lines = linesOf(text);
    onChange(lines.length === 0 ? undefined : { value: lines, detail: '' }, false);
  };
  const say = (nothing: boolean): void => {
    setTyped('');
    onChange(nothing ? { value: [], detail: '' } : undefined, true);
  };
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', flexWrap: 'wrap' }}>
      <TextField
        value={typed}
        onChange={(event) => type(event.target.value)}
        multiline
        minRows={2}
        maxRows={12}
        autoComplete="off"
        slotProps={{ htmlInput: { 'aria-labelledby': labelledBy } }}
        sx={{ flex: '1 1 16rem', '& .MuiInputBase-root': isTouch ? { fontSize: '1.0625rem' } : {} }}
      />
      <FormControlLabel
        label={t('intake.noneOf')}
        control={<Checkbox checked={isNone} onChange={(event) => say(event.target.checked)} {...(isTouch && { size: 'large' as const })} />}
        sx={{ minHeight: isTouch ? 52 : 32 }}
      />
    </Box>
  );
}
