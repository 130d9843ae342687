import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { PasswordField } from '../ui/PasswordField.tsx';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

// The name that was last used in this window, so that the desk's PC asks for the password only. Never stored.
let lastSignInName = '';

interface PasswordFormProps {
  readonly submitLabel: string;
  readonly autoFocus?: boolean;
}

/** Name and password. Which of the two is wrong is not said. */
export function PasswordForm({ submitLabel, autoFocus = true }: PasswordFormProps) {
  const { t } = useTranslation();
  const [signInName, setSignInName] = useState(lastSignInName);
  const [password, setPassword] = useState('');
  const { isBusy, problem, run } = useSubmit();
  const canSubmit = signInName.trim() !== '' && password !== '';
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!canSubmit) return;
    if (await run(() => client.session.signIn({ signInName, password }))) lastSignInName = signInName.trim();
    else setPassword('');
  };
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('session.signInName')}
        value={signInName}
        onChange={(event) => setSignInName(event.target.value)}
        autoComplete="username"
        autoFocus={autoFocus && lastSignInName === ''}
        slotProps={{ htmlInput: { maxLength: 60, spellCheck: false, autoCapitalize: 'off' } }}
      />
      <PasswordField
        label={t('session.password')}
        value={password}
        onChange={setPassword}
        autoFocus={autoFocus && lastSignInName !== ''}
      />
      <Problem text={problem} />
      <Button type="submit" variant="contained" size="large" loading={isBusy} disabled={!canSubmit}>
        {submitLabel}
      </Button>
    </Stack>
  );
}
