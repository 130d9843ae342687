import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { registerPasswordDialog } from '../api/fresh-sign-in.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

/** Asks for the password once when a call needs it fresh; the call then goes on by itself. */
export function FreshSignInDialog() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [password, setPassword] = useState('');
  const answer = useRef<(isConfirmed: boolean) => void>(() => undefined);
  const { isBusy, problem, run, clear } = useSubmit();
  useEffect(
    () =>
      registerPasswordDialog(() => {
        setIsOpen(true);
        return new Promise((resolve) => {
          answer.current = resolve;
        });
      }),
    [],
  );
  // Whoever waits must hear "no" when the page goes away, at a lock for example.
  useEffect(() => () => answer.current(false), []);
  const close = (isConfirmed: boolean): void => {
    setIsOpen(false);
    setPassword('');
    clear();
    answer.current(isConfirmed);
  };
  const submit = async (): Promise<void> => {
    if (await run(() => client.session.confirmPassword({ password }))) close(true);
    else setPassword('');
  };
  return (
    <FormDialog
      isOpen={isOpen}
      title={t('session.freshTitle')}
      text={t('session.freshText')}
      submitLabel={t('session.confirm')}
      isBusy={isBusy}
      canSubmit={password !== ''}
      onSubmit={() => void submit()}
      onClose={() => close(false)}
    >
      <PasswordField label={t('session.password')} value={password} onChange={setPassword} autoFocus />
      <Problem text={problem} />
    </FormDialog>
  );
}
