import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../shared/core/time.ts';
import { FormDateField } from '../../ui/FormDateField.tsx';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import type { ZodForm } from '../../ui/use-zod-form.ts';
import type { ConsentForm } from './consent-form.ts';
import { ScanChoice } from './ScanChoice.tsx';
import { SignaturePad } from './SignaturePad.tsx';

interface SignFieldsProps {
  readonly form: ZodForm<ConsentForm, ConsentForm>;
  readonly clientId: string;
  readonly today: CivilDate;
  /** The client is under age, or it is the guardian's own consent: nobody else can grant it. */
  readonly isGuardianAsked: boolean;
}

const signers = ['client', 'guardian', 'representative'] as const;
const methods = ['paper', 'drawn', 'typed', 'verbal'] as const;

/** Who signs, and how: on paper, with a drawn signature, with a typed name, or said aloud. */
export function SignFields({ form, clientId, today, isGuardianAsked }: SignFieldsProps) {
  const { t } = useTranslation();
  const { control, setValue } = form;
  const [state, signer, method] = useWatch({ control, name: ['state', 'signer', 'method'] });
  const drawn = useController({ control, name: 'signature' });
  const offered = state === 'granted' && isGuardianAsked ? signers.slice(1) : signers;
  return (
    <>
      <FormSelect
        control={control}
        name="signer"
        label={t('clients.consents.signer')}
        options={offered.map((value) => ({ value, label: t(`clients.consents.signers.${value}`) }))}
        {...(isGuardianAsked && { hint: t('clients.consents.guardianAsked') })}
      />
      <FormTextField control={control} name="signedName" label={t('clients.consents.signedName')} isRequired={method === 'typed' || method === 'drawn'} />
      {signer !== 'client' && <FormTextField control={control} name="relation" label={t('clients.consents.relation')} />}
      <FormSelect
        control={control}
        name="method"
        label={t('clients.consents.method')}
        options={methods.map((value) => ({ value, label: t(`clients.consents.methods.${value}`) }))}
      />
      {method === 'drawn' && (
        <SignaturePad value={drawn.field.value} hint={t('clients.consents.signHint')} error={drawn.fieldState.error && (drawn.fieldState.error.message ?? t('validation.required'))} onChange={(strokes) => setValue('signature', strokes, { shouldDirty: true, shouldValidate: strokes !== null })} />
      )}
      {method === 'paper' && (
        <>
          <FormDateField control={control} name="signedOn" label={t('clients.consents.signedOn')} hint={t('clients.consents.signedOnHint')} maxDate={today} />
          <FormTextField control={control} name="paper" label={t('clients.consents.paper')} />
          <ScanChoice control={control} name="scanId" clientId={clientId} label={t('clients.consents.scan')} emptyLabel={t('clients.consents.noScan')} />
        </>
      )}
      {method !== 'verbal' && <FormTextField control={control} name="witnessName" label={t('clients.consents.witness')} />}
    </>
  );
}
