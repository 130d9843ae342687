import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { line } from '../../shared/core/text.ts';
import type { SessionStatus } from '../../shared/session/session.model.ts';
import { newPassword, signInName } from '../../shared/session/session.model.ts';
import { client } from '../api/client.ts';
import { FormPasswordField } from '../ui/FormPasswordField.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { GateLayout } from './GateLayout.tsx';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

const recoverSchema = z.object({ signInName, recoveryCode: line(80), newPassword });

interface RecoverScreenProps {
  readonly status: SessionStatus;
  readonly onBack: () => void;
}

/** A forgotten password: the printed code opens the records and sets a new one. */
export function RecoverScreen({ status, onBack }: RecoverScreenProps) {
  const { t } = useTranslation();
  const form = useZodForm(recoverSchema, {
    defaultValues: { signInName: '', recoveryCode: '', newPassword: '' },
    texts: { newPassword: 'password' },
  });
  const showFieldErrors = useFieldErrors(form);
  const { isBusy, problem, run } = useSubmit();
  const submit = form.handleSubmit((values) =>
    run(async () => {
      try {
        await client.session.recover(values);
      } catch (error) {
        showFieldErrors(error);
        throw error;
      }
    }),
  );
  return (
    <GateLayout title={t('session.recoverTitle')} text={t('session.recoverText')} clinicName={status.clinicName}>
      <Stack component="form" noValidate spacing={2} onSubmit={(event) => void submit(event)}>
        <FormTextField control={form.control} name="signInName" label={t('session.signInName')} autoComplete="username" autoFocus />
        <FormTextField control={form.control} name="recoveryCode" label={t('session.recoveryCode')} />
        <FormPasswordField control={form.control} name="newPassword" label={t('session.newPassword')} isNew />
        <Problem text={problem} />
        <Button type="submit" variant="contained" size="large" loading={isBusy}>
          {t('session.recover')}
        </Button>
      </Stack>
      <Box sx={{ mt: 2 }}>
        <Link component="button" type="button" variant="body2" onClick={onBack}>
          {t('session.backToSignIn')}
        </Link>
      </Box>
    </GateLayout>
  );
}
