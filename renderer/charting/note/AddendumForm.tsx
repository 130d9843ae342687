import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { addendum } from '../../../shared/charting/charting.model.ts';
import { DraftDot } from '../../ui/DraftDot.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { useNotify } from '../../ui/notify.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useFieldErrors, useZodForm } from '../../ui/use-zod-form.ts';
import { useAddAddendum } from '../charting.api.ts';

const newAddendum = addendum.pick({ kind: true, reason: true, text: true });
type NewAddendum = z.input<typeof newAddendum>;

const KINDS = ['addendum', 'correction', 'late_entry'] as const;

interface AddendumFormProps {
  readonly noteId: string;
  readonly onDone: () => void;
}

/** Adds to a signed note: what, and why. The note itself never changes. */
export function AddendumForm({ noteId, onDone }: AddendumFormProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const form = useZodForm<NewAddendum, z.output<typeof newAddendum>>(newAddendum, { defaultValues: { kind: 'addendum', reason: '', text: '' } });
  const draft = useDraft(form, { form: 'addendum', subject: noteId });
  const showFieldErrors = useFieldErrors(form);
  const add = useAddAddendum();
  const submit = form.handleSubmit(async (values) => {
    try {
      await add.mutateAsync({ noteId, addendum: values });
      await draft.discard();
      notify.show({ severity: 'success', message: t('charting.addendum.added') });
      onDone();
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  });
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} aria-label={t('charting.addendum.title')} sx={{ display: 'flex', flexDirection: 'column', gap: 2, maxWidth: '44rem' }}>
      <DraftNote draft={draft} />
      <FormSelect control={form.control} name="kind" label={t('charting.addendum.kindLabel')} options={KINDS.map((kind) => ({ value: kind, label: t(`charting.addendum.kind.${kind}`) }))} />
      <FormTextField control={form.control} name="reason" label={t('charting.addendum.reason')} isRequired autoFocus />
      <FormTextField control={form.control} name="text" label={t('charting.addendum.text')} isRequired minRows={4} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Button type="submit" variant="contained" loading={add.isPending}>
          {t('charting.addendum.action')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
        <DraftDot draft={draft} />
      </Box>
    </Box>
  );
}
