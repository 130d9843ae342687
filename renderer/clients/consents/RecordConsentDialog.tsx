import { useWatch } from 'react-hook-form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../shared/clients/clients.model.ts';
import { consentLabel } from '../../../shared/clinical/consents.ts';
import { api } from '../../api/client.ts';
import { todayIn } from '../../ui/clock.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { FormDateField } from '../../ui/FormDateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { useNotify } from '../../ui/notify.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useFieldErrors, useZodForm } from '../../ui/use-zod-form.ts';
import { consentDefaults, consentForm, type ConsentForm } from './consent-form.ts';
import { ConsentKinds } from './ConsentKinds.tsx';

interface RecordConsentDialogProps {
  readonly client: Client;
  readonly kinds: ConsentForm['consentIds'];
  readonly onClose: () => void;
}

const answers = ['granted', 'declined', 'revoked'] as const;
const signers = ['client', 'guardian', 'representative'] as const;
const methods = ['paper', 'typed', 'verbal'] as const;

/** Records what somebody answered, and how they said so. A wrong entry is put right by recording anew. */
export function RecordConsentDialog({ client, kinds, onClose }: RecordConsentDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const today = todayIn(format.settings.timeZone);
  const form = useZodForm<ConsentForm, ConsentForm>(consentForm, {
    defaultValues: consentDefaults(client, kinds, today),
    texts: { signedName: 'required' },
  });
  const draft = useDraft(form, { form: 'consent', subject: `${client.id}:${kinds.length === 1 ? kinds[0] : 'several'}` });
  const showFieldErrors = useFieldErrors(form);
  const record = useMutation(api.clients.recordConsent.mutationOptions());
  const { control } = form;
  const state = useWatch({ control, name: 'state' });
  const save = async ({ consentIds, ...answer }: ConsentForm): Promise<void> => {
    const open = [...consentIds];
    try {
      for (const consentId of consentIds) {
        const expiresOn = answer.state === 'granted' ? answer.expiresOn : null;
        await record.mutateAsync({ clientId: client.id, consent: { ...answer, consentId, expiresOn } });
        open.shift();
      }
      await draft.discard();
      onClose();
      notify.show({ message: t('clients.consents.recorded', { count: consentIds.length }), severity: 'success' });
    } catch (error) {
      // Those that are recorded already are not recorded twice.
      form.setValue('consentIds', open);
      if (!showFieldErrors(error)) notify.error(error);
    }
  };
  const [only] = kinds;
  const name = kinds.length === 1 && only !== undefined ? consentLabel(only) : t('clients.consents.scopes.care');
  return (
    <FormDialog
      isOpen
      title={`${t('clients.consents.dialogTitle')}: ${name}`}
      submitLabel={t('clients.consents.record')}
      isBusy={record.isPending}
      onSubmit={() => void form.handleSubmit(save)()}
      onClose={() => void draft.discard().then(onClose)}
      width="sm"
    >
      <DraftNote draft={draft} />
      <ConsentKinds control={control} kinds={kinds} />
      <FormSelect
        control={control}
        name="state"
        label={t('clients.consents.answer')}
        options={answers.map((value) => ({ value, label: t(`clients.consents.answers.${value}`) }))}
        autoFocus
      />
      <FormSelect
        control={control}
        name="signer"
        label={t('clients.consents.signer')}
        options={signers.map((value) => ({ value, label: t(`clients.consents.signers.${value}`) }))}
      />
      <FormSelect
        control={control}
        name="method"
        label={t('clients.consents.method')}
        options={methods.map((value) => ({ value, label: t(`clients.consents.methods.${value}`) }))}
      />
      <FormTextField control={control} name="signedName" label={t('clients.consents.signedName')} />
      {state === 'granted' && (
        <FormDateField control={control} name="expiresOn" label={t('clients.consents.expiresOn')} hint={t('clients.consents.expiresHint')} minDate={today} />
      )}
    </FormDialog>
  );
}
