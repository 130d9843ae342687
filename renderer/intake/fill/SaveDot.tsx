import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AnswersGiven } from './use-answers.ts';

/** Whether the answers are kept. */
export function SaveDot({ state }: Pick<AnswersGiven, 'state'>) {
  const { t } = useTranslation();
  if (state === 'clean') return null;
  const text = { saving: t('intake.savingDot'), saved: t('intake.savedDot'), failed: t('intake.failedDot') }[state];
  return (
    <Typography variant="caption" role="status" color={state === 'failed' ? 'error' : 'textSecondary'}>
      {state === 'saving' ? '○' : '●'} {text}
    </Typography>
  );
}
