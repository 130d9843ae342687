import { useState } from 'react';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../shared/core/time.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import { todayIn } from '../ui/clock.ts';
import { useFormat } from '../ui/use-format.ts';
import { spanNameOf, spanNames, spanOf, type Span } from './spans.ts';

interface SpanFieldsProps {
  readonly span: Span;
  readonly onChange: (span: Span) => void;
}

/** The period by name, or from one day until another. A half-typed day waits until it is one. */
export function SpanFields({ span, onChange }: SpanFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = todayIn(format.settings.timeZone);
  const [typed, setTyped] = useState<{ readonly from?: string | null; readonly until?: string | null }>({});
  const name = spanNameOf(span, today);
  const options = name === 'own' ? [...spanNames, 'own' as const] : spanNames;
  const change = (side: 'from' | 'until', value: string | null): void => {
    const isWhole = value === null || civilDate.safeParse(value).success;
    setTyped(isWhole ? {} : { [side]: value });
    if (isWhole) onChange({ ...span, [side]: value });
  };
  const isBackwards = span.from !== null && span.until !== null && span.from > span.until;
  return (
    <>
      <TextField
        select
        label={t('history.span')}
        value={name}
        onChange={(event) => {
          const chosen = spanNames.find((known) => known === event.target.value);
          if (chosen) onChange(spanOf(chosen, today));
        }}
        sx={{ width: '9rem' }}
      >
        {options.map((option) => (
          <MenuItem key={option} value={option}>
            {t(`history.spans.${option}`)}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={{ width: '10.5rem' }}>
        <CivilDateField label={t('history.from')} value={typed.from ?? span.from} onChange={(value) => change('from', value)} />
      </Box>
      <Box sx={{ width: '10.5rem' }}>
        <CivilDateField
          label={t('history.until')}
          value={typed.until ?? span.until}
          onChange={(value) => change('until', value)}
          error={isBackwards ? t('validation.endBeforeStart') : undefined}
        />
      </Box>
    </>
  );
}
