import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Draft } from './use-draft.ts';

/** The small dot that says whether the draft is written; stands beside a form's buttons. */
export function DraftDot({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  if (draft.state === 'clean') return null;
  const text = { saving: t('ui.draftSaving'), saved: t('ui.draftSaved'), failed: t('ui.draftFailed') }[draft.state];
  return (
    <Typography variant="caption" role="status" color={draft.state === 'failed' ? 'error' : 'textSecondary'}>
      {draft.state === 'saving' ? '○' : '●'} {text}
    </Typography>
  );
}
