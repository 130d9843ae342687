import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UnmergePreview } from '../../../shared/clients/merge.model.ts';
import { api } from '../../api/client.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useNotify } from '../../ui/notify.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { wordList } from '../../ui/word-list.ts';
import { CountsTable } from './CountsTable.tsx';

interface UnmergeDialogProps {
  readonly mergeId: string;
  readonly onClose: () => void;
}

function Shares({ preview }: { readonly preview: UnmergePreview }) {
  const { t, i18n } = useTranslation();
  const { keptName, merge, returns, stays, changedFields } = preview;
  const fields = wordList(i18n.language, changedFields.map((field) => t(`clients.fields.${field}`)));
  return (
    <>
      <CountsTable
        label={t('merge.undoTitle', { name: merge.mergedName })}
        columns={[
          { label: t('merge.returns'), counts: returns },
          { label: t('merge.stays'), counts: stays },
        ]}
      />
      <Typography variant="body2" color="textSecondary">
        {t('merge.undoEpisodes', { name: keptName })}
      </Typography>
      {changedFields.length > 0 && <Alert severity="info">{t('merge.undoChanged', { fields })}</Alert>}
    </>
  );
}

/** Says who gets what before two records stand by themselves again. */
export function UnmergeDialog({ mergeId, onClose }: UnmergeDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const query = useQuery(api.clients.previewUnmerge.queryOptions({ input: { mergeId } }));
  const unmerge = useMutation(
    api.clients.unmergeClients.mutationOptions({
      onSuccess: () => {
        notify.show({ message: t('merge.undone') });
        onClose();
      },
      onError: (error) => notify.error(error),
    }),
  );
  return (
    <FormDialog
      isOpen
      width="sm"
      title={t('merge.undoTitle', { name: query.data?.merge.mergedName ?? '' })}
      text={t('merge.undoText')}
      submitLabel={t('merge.undo')}
      canSubmit={query.isSuccess}
      isBusy={unmerge.isPending}
      onSubmit={() => unmerge.mutate({ mergeId })}
      onClose={onClose}
    >
      <QueryView query={query}>{(preview) => <Shares preview={preview} />}</QueryView>
    </FormDialog>
  );
}
