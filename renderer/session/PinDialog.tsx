import { useState } from 'react';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { useMe } from './me.ts';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

interface PinDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A person sets, changes or removes their own PIN; the password is asked for where it was not given just now. */
export function PinDialog({ isOpen, onClose }: PinDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { hasPin } = useMe();
  const [pin, setPin] = useState('');
  const { isBusy, problem, run } = useSubmit();
  const save = async (next: string | null): Promise<void> => {
    if (!(await run(() => client.session.setPin({ pin: next })))) return;
    notify.show({ message: next === null ? t('session.pinRemoved') : t('session.pinSet'), severity: 'success' });
    setPin('');
    onClose();
  };
  return (
    <FormDialog
      isOpen={isOpen}
      title={t('session.pinTitle')}
      text={t('session.pinText')}
      submitLabel={t('session.setPin')}
      isBusy={isBusy}
      canSubmit={/^\d{4,8}$/.test(pin)}
      onSubmit={() => void save(pin)}
      onClose={onClose}
      extraAction={hasPin && <Button onClick={() => void save(null)}>{t('session.removePin')}</Button>}
    >
      <TextField
        label={t('session.newPin')}
        value={pin}
        onChange={(event) => setPin(event.target.value.replace(/\D/g, '').slice(0, 8))}
        helperText={t('validation.pin')}
        type="password"
        autoComplete="off"
        autoFocus
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      />
      <Problem text={problem} />
    </FormDialog>
  );
}
