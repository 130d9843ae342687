import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { OwnerProof, Restorable } from '../../shared/session/session.model.ts';
import { client } from '../api/client.ts';
import { PasswordField } from '../ui/PasswordField.tsx';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

interface OwnerProofFormProps {
  readonly onFound: (proof: OwnerProof, restorable: Restorable) => void;
}

/** An owner's name with the password or the recovery code; they open the backups where nobody can sign in. */
export function OwnerProofForm({ onFound }: OwnerProofFormProps) {
  const { t } = useTranslation();
  const [proof, setProof] = useState<OwnerProof>({ signInName: '', secretKind: 'password', secret: '' });
  const { clear, isBusy, problem, run } = useSubmit();
  const { secret, secretKind, signInName } = proof;
  const canSubmit = signInName.trim() !== '' && secret.trim() !== '';
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!canSubmit) return;
    const isFound = await run(async () => onFound(proof, await client.session.findRestorable(proof)));
    // A long code is mended, a password typed anew.
    if (!isFound && secretKind === 'password') setProof({ ...proof, secret: '' });
  };
  const swap = (): void => {
    clear();
    setProof({ ...proof, secretKind: secretKind === 'password' ? 'recoveryCode' : 'password', secret: '' });
  };
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('session.signInName')}
        value={signInName}
        onChange={(event) => setProof({ ...proof, signInName: event.target.value })}
        autoComplete="username"
        autoFocus
        slotProps={{ htmlInput: { maxLength: 60, spellCheck: false, autoCapitalize: 'off' } }}
      />
      {secretKind === 'password' ? (
        <PasswordField label={t('session.password')} value={secret} onChange={(typed) => setProof({ ...proof, secret: typed })} />
      ) : (
        <TextField
          label={t('session.recoveryCode')}
          value={secret}
          onChange={(event) => setProof({ ...proof, secret: event.target.value })}
          autoComplete="off"
          slotProps={{ htmlInput: { maxLength: 80, spellCheck: false } }}
        />
      )}
      <Problem text={problem} />
      <Button type="submit" variant="contained" size="large" loading={isBusy} disabled={!canSubmit}>
        {t('session.broken.show')}
      </Button>
      <Box>
        <Link component="button" type="button" variant="body2" onClick={swap}>
          {secretKind === 'password' ? t('session.broken.useRecoveryCode') : t('session.usePassword')}
        </Link>
      </Box>
    </Stack>
  );
}
