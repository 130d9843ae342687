import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { closure, closureKind, referredTo } from '../../shared/episodes/episodes.model.ts';
import { closureProblems, isReferral } from '../../shared/episodes/episodes.rules.ts';
import type { ClosureKind, Episode } from '../../shared/episodes/episodes.model.ts';
import { todayIn } from '../ui/clock.ts';
import { FormCheckbox } from '../ui/FormCheckbox.tsx';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useDraft } from '../ui/use-draft.ts';
import { useFormat } from '../ui/use-format.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { useCloseEpisode, useResumeEpisode } from './episodes.api.ts';

const closing = closure.superRefine((value, context) => {
  for (const { field } of closureProblems(value)) context.addIssue({ code: 'custom', path: [field] });
});
type ClosingInput = Omit<z.input<typeof closure>, 'kind' | 'date'> & { kind: ClosureKind | null; date: string | null };

interface CloseDialogProps {
  readonly episode: Episode;
  /** Chosen to begin with, where a decision has led here. */
  readonly kind?: ClosureKind | undefined;
  readonly onClose: () => void;
}

/** Discharge, referral or pause; Undo takes the episode up again. */
export function CloseDialog({ episode, kind: begunWith, onClose }: CloseDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { settings } = useFormat();
  const close = useCloseEpisode();
  const resume = useResumeEpisode();
  // The kind stands open until it is chosen, which the contract's own schema then demands.
  const form = useZodForm<ClosingInput, z.output<typeof closing>>(closing as unknown as z.ZodType<z.output<typeof closing>, ClosingInput>, {
    defaultValues: { kind: begunWith ?? null, date: todayIn(settings.timeZone), reason: '', sendsLetter: false, referredTo: null },
    texts: { date: 'date', kind: 'chooseOne', reason: 'required', referredTo: 'chooseOne' },
  });
  const draft = useDraft(form, { form: 'closeEpisode', subject: episode.id });
  const showFieldErrors = useFieldErrors(form);
  const kind = useWatch({ control: form.control, name: 'kind' });
  const isAway = kind !== null && isReferral(kind);
  const submit = form.handleSubmit(async (values) => {
    try {
      const closed = await close.mutateAsync({ episodeId: episode.id, version: episode.version, ...values, referredTo: isReferral(values.kind) ? values.referredTo : null });
      await draft.discard();
      notify.show({ message: t('episodes.close.done'), undo: () => resume.mutateAsync({ episodeId: closed.id, version: closed.version }) });
      onClose();
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  });
  return (
    <FormDialog isOpen title={t('episodes.close.title')} text={episode.complaint.label} submitLabel={t('episodes.close.action')} isBusy={close.isPending} onSubmit={() => void submit()} draft={draft} onClose={onClose} width="sm">
      <FormSelect control={form.control} name="kind" label={t('episodes.close.kind')} options={closureKind.options.map((kind) => ({ value: kind, label: t(`episodes.closure.${kind}`) }))} isRequired autoFocus />
      {isAway && (
        <FormSelect control={form.control} name="referredTo" label={t('episodes.close.referredTo')} options={referredTo.options.map((who) => ({ value: who, label: t(`episodes.close.to.${who}`) }))} isRequired />
      )}
      <FormDateField control={form.control} name="date" label={t('episodes.close.date')} isRequired />
      <FormTextField control={form.control} name="reason" label={t('episodes.close.reason')} minRows={2} isRequired={kind !== null && kind !== 'discharged_goals_met'} />
      <FormCheckbox control={form.control} name="sendsLetter" label={t('episodes.close.letter')} />
    </FormDialog>
  );
}
