import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { followUp } from '../../shared/episodes/episodes.model.ts';
import type { Episode } from '../../shared/episodes/episodes.model.ts';
import { todayIn } from '../ui/clock.ts';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useDraft } from '../ui/use-draft.ts';
import { useFormat } from '../ui/use-format.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { useRecordFollowUp } from './episodes.api.ts';
import { FollowUpScores } from './FollowUpScores.tsx';

const CHANNELS = ['phone', 'email', 'sms', 'in_person', 'other'] as const;

interface FollowUpDialogProps {
  readonly episode: Episode;
  readonly onClose: () => void;
}

/** How the client is a week or two later: pain, activities, change as a whole. */
export function FollowUpDialog({ episode, onClose }: FollowUpDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { settings } = useFormat();
  const record = useRecordFollowUp();
  const form = useZodForm<z.input<typeof followUp>, z.output<typeof followUp>>(followUp, {
    defaultValues: { date: todayIn(settings.timeZone), channel: 'phone', nprsAverage24h: null, psfsScores: [], groc: null, note: '' },
    texts: { date: 'date' },
  });
  const draft = useDraft(form, { form: 'followUp', subject: episode.id });
  const showFieldErrors = useFieldErrors(form);
  const submit = form.handleSubmit(async (values) => {
    try {
      await record.mutateAsync({ episodeId: episode.id, followUp: values });
      await draft.discard();
      notify.show({ severity: 'success', message: t('episodes.followUp.done') });
      onClose();
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  });
  const { control } = form;
  return (
    <FormDialog isOpen title={t('episodes.followUp.title')} text={episode.complaint.label} submitLabel={t('episodes.followUp.action')} isBusy={record.isPending} onSubmit={() => void submit()} draft={draft} onClose={onClose} width="sm">
      <FormDateField control={control} name="date" label={t('episodes.followUp.date')} isRequired />
      <FormSelect control={control} name="channel" label={t('episodes.followUp.channel')} options={CHANNELS.map((channel) => ({ value: channel, label: t(`episodes.followUp.by.${channel}`) }))} />
      <FormNumberField control={control} name="nprsAverage24h" label={t('episodes.followUp.nprs')} hint={t('episodes.followUp.nprsHint')} />
      <FollowUpScores control={control} activities={episode.complaint.psfsActivities} />
      <FormNumberField control={control} name="groc" label={t('episodes.followUp.groc')} hint={t('episodes.followUp.grocHint')} />
      <FormTextField control={control} name="note" label={t('episodes.followUp.note')} minRows={2} />
    </FormDialog>
  );
}
