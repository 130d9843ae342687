import { useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { pastedText } from '../../../shared/core/text.ts';
import { linesOf } from '../typed-lines.ts';
import type { AnswerProps } from './answer-props.ts';

const limits = { lines: 60, max: 160 };

/** A list of one's own, a line each; that there is nothing is an answer, too. */
export function ListAnswer({ answer, onChange, labelledBy, isTouch }: AnswerProps) {
  const { t } = useTranslation();
  const kept = Array.isArray(answer?.value) ? answer.value : [];
  const [typed, setTyped] = useState(kept.join('\n'));
  const isNone = Array.isArray(answer?.value) && answer.value.length === 0;
  const isCut = !isNone && linesOf(typed, limits).isCut;
  const type = (text: string): void => {
    setTyped(text);
    const { lines } = linesOf(text, limits);
    onChange(lines.length === 0 ? undefined : { value: [...lines], detail: '' }, false);
  };
  // Whoever says "none" by mistake gets back what was typed.
  const say = (nothing: boolean): void => {
    if (nothing) onChange({ value: [], detail: '' }, true);
    else type(typed);
  };
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', flexWrap: 'wrap' }}>
      <TextField
        value={isNone ? '' : typed}
        onChange={(event) => type(pastedText(event.target.value, false))}
        multiline
        minRows={2}
        maxRows={12}
        autoComplete="off"
        error={isCut}
        helperText={isCut ? t('intake.listFull', limits) : undefined}
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
