import { useWatch } from 'react-hook-form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { newPresence, type GuardiansOfVisit, type NewPresence } from '../../shared/screening/guardian.model.ts';
import { api } from '../api/client.ts';
import { todayIn } from '../ui/clock.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useDraft } from '../ui/use-draft.ts';
import { useFormat } from '../ui/use-format.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';

interface GuardianDialogProps {
  readonly visit: { readonly id: string; readonly startsOn: string };
  readonly guardian: GuardiansOfVisit;
  readonly onClose: () => void;
}

/** Records who came along, or agreed to the visit without them. A wrong entry is put right by recording anew. */
export function GuardianDialog({ visit, guardian, onClose }: GuardianDialogProps) {
  const { t } = useTranslation();
  const { settings } = useFormat();
  const notify = useNotify();
  const { rule, recorded, people } = guardian;
  const isAhead = visit.startsOn > todayIn(settings.timeZone);
  const ways = (['present', 'agreed', 'absent'] as const).filter((way) => (way === 'agreed' ? rule === 'agreement' : !isAhead));
  const form = useZodForm<NewPresence, NewPresence>(newPresence, {
    defaultValues: {
      visitId: visit.id,
      way: ways.find((way) => way === recorded?.way) ?? ways[0] ?? 'present',
      name: recorded?.name || (people[0]?.name ?? ''),
      note: recorded?.note ?? '',
    },
  });
  const draft = useDraft(form, { form: 'screening.guardian', subject: visit.id });
  const showFieldErrors = useFieldErrors(form);
  const record = useMutation(api.screening.recordGuardian.mutationOptions());
  const { control } = form;
  const way = useWatch({ control, name: 'way' });
  const save = async (values: NewPresence): Promise<void> => {
    try {
      await record.mutateAsync({ ...values, name: values.way === 'absent' ? '' : values.name });
      await draft.discard();
      onClose();
      notify.show({ message: t('screening.guardian.saved'), severity: 'success' });
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  };
  const onFile = people.map(({ name, relation }) => (relation === '' ? name : t('screening.guardian.person', { name, relation })));
  return (
    <FormDialog
      isOpen
      title={t('screening.guardian.dialog')}
      text={t(`screening.guardian.dueText.${rule === 'present' ? 'present' : 'agreement'}`)}
      submitLabel={t('screening.guardian.save')}
      isBusy={record.isPending}
      onSubmit={() => void form.handleSubmit(save)()}
      draft={draft}
      onClose={onClose}
    >
      <FormSelect
        control={control}
        name="way"
        label={t('screening.guardian.way')}
        options={ways.map((value) => ({ value, label: t(`screening.guardian.ways.${value}`) }))}
        autoFocus
      />
      {way !== 'absent' && (
        <FormTextField
          control={control}
          name="name"
          label={t('screening.guardian.name')}
          isRequired
          {...(onFile.length > 0 && { hint: t('screening.guardian.nameHint', { names: onFile.join(', ') }) })}
        />
      )}
      <FormTextField control={control} name="note" label={t('screening.guardian.note')} hint={t('screening.guardian.noteHint')} />
    </FormDialog>
  );
}
