import { useEffect } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { addendum, correctableFields, type SignedNote } from '../../../shared/charting/charting.model.ts';
import { DraftDot } from '../../ui/DraftDot.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { useNotify } from '../../ui/notify.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useFieldErrors, useZodForm } from '../../ui/use-zod-form.ts';
import { useAddAddendum } from '../charting.api.ts';
import { FIELD_NAMES, signedWords } from './corrections.ts';

const newAddendum = addendum.pick({ kind: true, reason: true, text: true }).extend({ field: z.enum(['', ...correctableFields]) });
type NewAddendum = z.input<typeof newAddendum>;

const KINDS = ['addendum', 'correction', 'late_entry'] as const;

interface AddendumFormProps {
  readonly note: SignedNote;
  readonly onDone: () => void;
}

/** Adds to a signed note: what, and why. The note itself never changes. */
export function AddendumForm({ note, onDone }: AddendumFormProps) {
  const { t } = useTranslation();
  const noteId = note.id;
  const notify = useNotify();
  const form = useZodForm<NewAddendum, z.output<typeof newAddendum>>(newAddendum, { defaultValues: { kind: 'addendum', reason: '', text: '', field: '' } });
  const draft = useDraft(form, { form: 'addendum', subject: noteId });
  const [kind, field, text] = form.watch(['kind', 'field', 'text']);
  useEffect(() => {
    // The words as signed stand ready to be put right; what was typed already is kept.
    if (kind === 'correction' && field !== '' && text === '') form.setValue('text', signedWords(note.body, field));
    // Only the choice of a field brings its words.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [kind, field]);
  const showFieldErrors = useFieldErrors(form);
  const add = useAddAddendum();
  const submit = form.handleSubmit(async (values) => {
    try {
      const { field, ...entry } = values;
      await add.mutateAsync({ noteId, addendum: { ...entry, ...(entry.kind === 'correction' && field !== '' && { field }) } });
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
      {kind === 'correction' && (
        <FormSelect
          control={form.control}
          name="field"
          label={t('charting.versions.which')}
          options={[{ value: '', label: t('charting.versions.wholeNote') }, ...correctableFields.map((field) => ({ value: field, label: t(FIELD_NAMES[field]) }))]}
        />
      )}
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
