import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { RED_FLAG_URGENCIES } from '../../shared/clinical/red-flags.ts';
import type { RedFlagAnswers } from '../../shared/episodes/episodes.model.ts';
import { openRedFlags } from '../../shared/episodes/episodes.rules.ts';

interface RedFlagAdviceProps {
  readonly answers: RedFlagAnswers;
  readonly action?: ReactNode;
}

/** What to do while a red flag stands open, the most urgent first. Nothing where none does. */
export function RedFlagAdvice({ answers, action }: RedFlagAdviceProps) {
  const { t } = useTranslation();
  const open = openRedFlags(answers);
  if (open.length === 0) return null;
  return (
    <Alert severity="error" action={action} sx={{ mb: 1 }}>
      {RED_FLAG_URGENCIES.map(({ id }) => ({ id, names: open.filter((bundle) => bundle.urgency === id).map((bundle) => bundle.label) }))
        .filter(({ names }) => names.length > 0)
        .map(({ id, names }) => (
          <div key={id}>{t(`episodes.redFlags.advice.${id}`, { names: names.join(', ') })}</div>
        ))}
      <div>{t('episodes.redFlags.stops')}</div>
    </Alert>
  );
}
