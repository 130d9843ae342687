import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { line } from '../../shared/core/text.ts';
import { api } from '../api/client.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { LineField } from '../ui/LineField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useDraft } from '../ui/use-draft.ts';
import { useZodForm } from '../ui/use-zod-form.ts';

const longestName = 200;
const nameLine = line(longestName);
const wish = z.object({ reason: line(500) });
type Wish = z.infer<typeof wish>;

interface DialogProps {
  readonly clientId: string;
  readonly onClose: () => void;
}

/** The first confirmation: the client's name, which is typed anew each time, and why. */
export function AskDestructionDialog({ clientId, onClose }: DialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [typedName, setTypedName] = useState('');
  const form = useZodForm<Wish, Wish>(wish, { defaultValues: { reason: '' } });
  const draft = useDraft(form, { form: 'destruction', subject: clientId });
  const ask = useMutation(api.rights.askDestruction.mutationOptions());
  const save = async ({ reason }: Wish): Promise<void> => {
    try {
      await ask.mutateAsync({ clientId, typedName, reason });
      await draft.discard();
      notify.show({ message: t('rights.asked') });
      onClose();
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <FormDialog
      isOpen
      isDangerous
      title={t('rights.destroyTitle')}
      text={t('rights.destroyText')}
      submitLabel={t('rights.ask')}
      width="sm"
      canSubmit={nameLine.safeParse(typedName).success}
      isBusy={ask.isPending}
      onSubmit={() => void form.handleSubmit(save)()}
      draft={draft}
      onClose={onClose}
    >
      <LineField label={t('rights.typedName')} value={typedName} onChange={setTypedName} max={longestName} isRequired autoFocus />
      <FormTextField control={form.control} name="reason" label={t('rights.reason')} isRequired />
    </FormDialog>
  );
}

/** The second: the password is asked for, then the record is gone. */
export function ConfirmDestructionDialog({ clientId, requestId, onClose }: DialogProps & { readonly requestId: string }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const navigate = useNavigate();
  const confirm = useMutation(
    api.rights.confirmDestruction.mutationOptions({
      onSuccess: async () => {
        await navigate('/clients', { replace: true });
        notify.show({ message: t('rights.destroyed') });
      },
      onError: (error) => notify.error(error),
    }),
  );
  return (
    <FormDialog
      isOpen
      isDangerous
      title={t('rights.confirmTitle')}
      text={t('rights.confirmText')}
      submitLabel={t('rights.confirmAction')}
      width="sm"
      isBusy={confirm.isPending}
      onSubmit={() => confirm.mutate({ clientId, requestId })}
      onClose={onClose}
    />
  );
}
