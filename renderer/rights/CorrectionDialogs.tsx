import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { line } from '../../shared/core/text.ts';
import { newCorrection, requestKind, requestOutcome, type Correction } from '../../shared/rights/rights.model.ts';
import { outcomesOf } from '../../shared/rights/rights.rules.ts';
import { api } from '../api/client.ts';
import { todayIn } from '../ui/clock.ts';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useDraft } from '../ui/use-draft.ts';
import { useFormat } from '../ui/use-format.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';

const correctionForm = newCorrection.extend({ kind: requestKind });
type NewCorrection = z.infer<typeof correctionForm>;

interface AddCorrectionDialogProps {
  readonly clientId: string;
  readonly clientName: string;
  readonly onClose: () => void;
}

/** Notes what a client wants put right. */
export function AddCorrectionDialog({ clientId, clientName, onClose }: AddCorrectionDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const format = useFormat();
  const form = useZodForm<NewCorrection, NewCorrection>(correctionForm, {
    defaultValues: { kind: 'correction', receivedOn: todayIn(format.settings.timeZone), askedBy: clientName, text: '' },
    texts: { receivedOn: 'date' },
  });
  const draft = useDraft(form, { form: 'correction', subject: clientId });
  const showFieldErrors = useFieldErrors(form);
  const add = useMutation(api.rights.addCorrection.mutationOptions());
  const { control } = form;
  const save = async (correction: NewCorrection): Promise<void> => {
    try {
      await add.mutateAsync({ clientId, correction });
      await draft.discard();
      notify.show({ message: t('rights.correctionSaved'), severity: 'success' });
      onClose();
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  };
  return (
    <FormDialog
      isOpen
      title={t('rights.correctionTitle')}
      text={t('rights.correctionText')}
      submitLabel={t('ui.save')}
      width="sm"
      isBusy={add.isPending}
      onSubmit={() => void form.handleSubmit(save)()}
      draft={draft}
      onClose={onClose}
    >
      <FormSelect
        control={control}
        name="kind"
        label={t('rights.requestKind')}
        options={requestKind.options.map((value) => ({ value, label: t(`rights.requestKinds.${value}`) }))}
      />
      <FormDateField control={control} name="receivedOn" label={t('rights.receivedOn')} />
      <FormTextField control={control} name="askedBy" label={t('rights.correctionBy')} isRequired />
      <FormTextField control={control} name="text" label={t('rights.correctionWhat')} isRequired autoFocus />
    </FormDialog>
  );
}

const decision = z.object({ state: requestOutcome, outcome: line(1000) });
type Decision = z.infer<typeof decision>;

interface DecideDialogProps {
  readonly correction: Correction;
  readonly onClose: () => void;
}

/** Notes what became of a request; once, as the client is told. */
export function DecideDialog({ correction, onClose }: DecideDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const form = useZodForm<Decision, Decision>(decision, { defaultValues: { state: outcomesOf(correction.kind)[0] ?? 'refused', outcome: '' } });
  const draft = useDraft(form, { form: 'correction.decision', subject: correction.id });
  const decide = useMutation(api.rights.decideCorrection.mutationOptions());
  const save = async (given: Decision): Promise<void> => {
    try {
      await decide.mutateAsync({ correctionId: correction.id, ...given });
      await draft.discard();
      notify.show({ message: t('rights.decided'), severity: 'success' });
      onClose();
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <FormDialog
      isOpen
      title={t('rights.decideTitle')}
      text={correction.text}
      submitLabel={t('ui.save')}
      width="sm"
      isBusy={decide.isPending}
      onSubmit={() => void form.handleSubmit(save)()}
      draft={draft}
      onClose={onClose}
    >
      <FormSelect
        control={form.control}
        name="state"
        label={t('rights.decision')}
        options={outcomesOf(correction.kind).map((value) => ({ value, label: t(`rights.states.${value}`) }))}
      />
      <FormTextField control={form.control} name="outcome" label={t('rights.outcome')} isRequired autoFocus />
    </FormDialog>
  );
}
