import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { newConsentText, type ConsentText, type NewConsentText } from '../../../shared/clients/clients.model.ts';
import { usualDays } from '../../../shared/clients/consents.rules.ts';
import { consentLabel } from '../../../shared/clinical/consents.ts';
import { api } from '../../api/client.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { FormNumberField } from '../../ui/FormNumberField.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { useNotify } from '../../ui/notify.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useFieldErrors, useZodForm } from '../../ui/use-zod-form.ts';

interface ConsentTextDialogProps {
  readonly text: ConsentText;
  readonly onClose: () => void;
}

/** Writes a new version of the words. Plain text: whatever is typed is shown as it is. */
export function ConsentTextDialog({ text, onClose }: ConsentTextDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { version, ...words } = text;
  const form = useZodForm<NewConsentText, NewConsentText>(newConsentText, { defaultValues: { ...words, basedOnVersion: version } });
  const draft = useDraft(form, { form: 'consent.text', subject: text.consentId });
  const showFieldErrors = useFieldErrors(form);
  const saveText = useMutation(api.clients.saveConsentText.mutationOptions());
  const { control } = form;
  const most = usualDays(text.consentId);
  const save = async (values: NewConsentText): Promise<void> => {
    try {
      const saved = await saveText.mutateAsync(values);
      await draft.discard();
      onClose();
      notify.show({ message: t('clients.consents.textSaved', { number: saved.version }), severity: 'success' });
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  };
  return (
    <FormDialog
      isOpen
      title={consentLabel(text.consentId)}
      text={t('clients.consents.textHint')}
      submitLabel={t('clients.consents.textSave', { number: version + 1 })}
      isBusy={saveText.isPending}
      onSubmit={() => void form.handleSubmit(save)()}
      draft={draft}
      onClose={onClose}
      width="md"
    >
      <FormTextField control={control} name="text" label={t('clients.consents.words')} minRows={8} isRequired autoFocus />
      <FormNumberField
        control={control}
        name="validForDays"
        label={t('clients.consents.validForDays')}
        hint={most === null ? t('clients.consents.validForDaysHint') : t('clients.consents.validForDaysMost', { count: most })}
      />
    </FormDialog>
  );
}
