import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Draft } from './use-draft.ts';
import { useFormat } from './use-format.ts';

/** "Restored from 14:32" with the way back, above a form that keeps a draft. */
export function DraftNote({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (draft.restoredAt === null) return null;
  return (
    <Alert
      severity="info"
      role="status"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" onClick={() => void draft.startOver()}>
          {t('ui.draftDiscard')}
        </Button>
      }
    >
      {t('ui.draftRestored', { time: format.instantDateTime(draft.restoredAt) })}
    </Alert>
  );
}
