import type { SyntheticEvent } from 'react';
import SwapHorizOutlined from '@mui/icons-material/SwapHorizOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import { detailField, type DetailField, type MergePreview } from '../../../shared/clients/merge.model.ts';
import { fieldsToTake } from '../../../shared/clients/merge.rules.ts';
import { api, client as calls } from '../../api/client.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { useNotify } from '../../ui/notify.ts';
import { Section } from '../../ui/Section.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useZodForm } from '../../ui/use-zod-form.ts';
import { CountsTable } from './CountsTable.tsx';
import { FieldChoices } from './FieldChoices.tsx';

/** The fields that come from the record that goes. */
const choice = z.object({ taken: z.array(detailField) });
type Choice = z.infer<typeof choice>;

/** What wins in each field and what moves; one button does it, and Undo takes it apart again. */
export function MergeForm({ preview }: { readonly preview: MergePreview }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const { kept, merged, problem } = preview;
  const form = useZodForm<Choice, Choice>(choice, { defaultValues: { taken: [...fieldsToTake(kept, merged)] } });
  const draft = useDraft(form, { form: 'merge', subject: `${kept.id}:${merged.id}` });
  const taken = useWatch({ control: form.control, name: 'taken' });
  const merge = useMutation(api.clients.mergeClients.mutationOptions());
  const choose = (field: DetailField, isTaken: boolean): void =>
    form.setValue('taken', [...form.getValues('taken').filter((one) => one !== field), ...(isTaken ? [field] : [])], { shouldDirty: true });
  const save = async (chosen: Choice): Promise<void> => {
    try {
      const { id: mergeId } = await merge.mutateAsync({ keptId: kept.id, keptVersion: kept.version, mergedId: merged.id, mergedVersion: merged.version, ...chosen });
      await draft.discard();
      notify.show({ message: t('merge.done'), undo: () => calls.clients.unmergeClients({ mergeId }) });
      void navigate(`/clients/${kept.id}`, { replace: true });
    } catch (error) {
      notify.error(error);
    }
  };
  // Cancel drops what was chosen, also where that could not be told to the program.
  const leave = (): void => void navigate(-1);
  return (
    <Box
      component="form"
      aria-label={t('merge.title')}
      sx={{ maxWidth: '62rem' }}
      onSubmit={(event: SyntheticEvent) => void form.handleSubmit(save)(event)}
    >
      <DraftNote draft={draft} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap', pb: 1.5 }}>
        <Typography color="textSecondary" sx={{ flex: 1, minWidth: '20rem' }}>
          {t('merge.text')}
        </Typography>
        <Button component={Link} to={`/clients/${merged.id}/merge/${kept.id}`} replace startIcon={<SwapHorizOutlined />}>
          {t('merge.swap')}
        </Button>
      </Box>
      {problem !== null && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t(`merge.problems.${problem}`)}
        </Alert>
      )}
      <FieldChoices kept={kept} merged={merged} taken={taken} onChoose={choose} />
      <Section title={t('merge.movesTitle')} isFlush>
        <CountsTable
          label={t('merge.movesTitle')}
          columns={[
            { label: t('merge.kept'), counts: kept.counts },
            { label: t('merge.merged'), counts: merged.counts },
          ]}
          sumLabel={t('merge.together')}
        />
      </Section>
      <Typography variant="body2" color="textSecondary" sx={{ pb: 2 }}>
        {t('merge.sealed')}
      </Typography>
      {/* In sight however many fields differ, down to the edge of the page. */}
      <Box sx={{ display: 'flex', gap: 1, position: 'sticky', bottom: -24, mb: -3, pt: 1.5, pb: 3, bgcolor: 'background.default' }}>
        <Button type="submit" variant="contained" disabled={problem !== null} loading={merge.isPending}>
          {t('merge.submit')}
        </Button>
        <Button onClick={() => void draft.discard().then(leave, leave)}>{t('ui.cancel')}</Button>
      </Box>
    </Box>
  );
}
