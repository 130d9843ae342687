import { useWatch } from 'react-hook-form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Client, ConsentText } from '../../../shared/clients/clients.model.ts';
import { consentLabel } from '../../../shared/clinical/consents.ts';
import { api } from '../../api/client.ts';
import { todayIn } from '../../ui/clock.ts';
import { FormDateField } from '../../ui/FormDateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { useNotify } from '../../ui/notify.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useFieldErrors, useZodForm } from '../../ui/use-zod-form.ts';
import { consentDefaults, consentForm, isGuardianAsked, type ConsentForm } from './consent-form.ts';
import { ConsentKinds } from './ConsentKinds.tsx';
import { ConsentWords } from './ConsentWords.tsx';
import { SignFields } from './SignFields.tsx';

interface RecordConsentDialogProps {
  readonly client: Client;
  readonly kinds: ConsentForm['consentIds'];
  readonly onClose: () => void;
}

interface LoadedDialogProps extends RecordConsentDialogProps {
  readonly texts: readonly ConsentText[];
  readonly ageOfMajority: number;
}

const answers = ['granted', 'declined', 'revoked'] as const;

/** Records what somebody answered, and how they said so. A wrong entry is put right by recording anew. */
export function RecordConsentDialog(props: RecordConsentDialogProps) {
  const texts = useQuery(api.clients.listConsentTexts.queryOptions()).data;
  const majority = useQuery(api.clients.getAgeOfMajority.queryOptions()).data;
  return texts && majority ? <LoadedDialog {...props} texts={texts} ageOfMajority={majority.years} /> : null;
}

function LoadedDialog({ client, kinds, texts, ageOfMajority, onClose }: LoadedDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const today = todayIn(format.settings.timeZone);
  const subject = { client, ageOfMajority, today };
  const form = useZodForm<ConsentForm, ConsentForm>(consentForm, { defaultValues: consentDefaults(subject, kinds), texts: { signedName: 'required' } });
  const draft = useDraft(form, { form: 'consent', subject: `${client.id}:${kinds.length === 1 ? kinds[0] : 'several'}` });
  const showFieldErrors = useFieldErrors(form);
  const record = useMutation(api.clients.recordConsent.mutationOptions());
  const { control } = form;
  const [state, chosen] = useWatch({ control, name: ['state', 'consentIds'] });
  const shown = texts.filter((text) => chosen.some((kind) => kind === text.consentId));
  const save = async ({ consentIds, signature, ...answer }: ConsentForm): Promise<void> => {
    const open = [...consentIds];
    try {
      for (const consentId of consentIds) {
        const expiresOn = answer.state === 'granted' ? answer.expiresOn : null;
        // What lies on paper or was said aloud may have had other words.
        const textVersion = answer.method === 'paper' || answer.method === 'verbal' ? null : (texts.find((text) => text.consentId === consentId)?.version ?? null);
        const drawn = answer.method === 'drawn' ? signature : null;
        const scanId = answer.method === 'paper' ? answer.scanId : null;
        await record.mutateAsync({ clientId: client.id, consent: { ...answer, consentId, expiresOn, textVersion, scanId, signature: drawn } });
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
      draft={draft}
      onClose={onClose}
      width="sm"
    >
      <ConsentKinds control={control} kinds={kinds} />
      <ConsentWords texts={shown} />
      <FormSelect
        control={control}
        name="state"
        label={t('clients.consents.answer')}
        options={answers.map((value) => ({ value, label: t(`clients.consents.answers.${value}`) }))}
        autoFocus
      />
      <SignFields form={form} clientId={client.id} today={today} isGuardianAsked={isGuardianAsked(subject, chosen)} />
      {state === 'granted' && (
        <FormDateField control={control} name="expiresOn" label={t('clients.consents.expiresOn')} hint={t('clients.consents.expiresHint')} minDate={today} />
      )}
    </FormDialog>
  );
}
