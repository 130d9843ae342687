import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { line } from '../../shared/core/text.ts';
import { api } from '../api/client.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { LineField } from '../ui/LineField.tsx';
import { useNotify } from '../ui/notify.ts';

const longestReason = 500;
const longestName = 200;
const reasonLine = line(longestReason);
const nameLine = line(longestName);

interface DialogProps {
  readonly clientId: string;
  readonly onClose: () => void;
}

/** The first confirmation: the client's name and why. */
export function AskDestructionDialog({ clientId, onClose }: DialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [typedName, setTypedName] = useState('');
  const [reason, setReason] = useState('');
  const ask = useMutation(
    api.rights.askDestruction.mutationOptions({
      onSuccess: () => {
        notify.show({ message: t('rights.asked') });
        onClose();
      },
      onError: (error) => notify.error(error),
    }),
  );
  return (
    <FormDialog
      isOpen
      isDangerous
      title={t('rights.destroyTitle')}
      text={t('rights.destroyText')}
      submitLabel={t('rights.ask')}
      width="sm"
      canSubmit={nameLine.safeParse(typedName).success && reasonLine.safeParse(reason).success}
      isBusy={ask.isPending}
      onSubmit={() => ask.mutate({ clientId, typedName, reason })}
      onClose={onClose}
    >
      <LineField label={t('rights.typedName')} value={typedName} onChange={setTypedName} max={longestName} isRequired autoFocus />
      <LineField label={t('rights.reason')} value={reason} onChange={setReason} max={longestReason} isRequired />
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
