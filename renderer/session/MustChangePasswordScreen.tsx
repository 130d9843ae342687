import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../../shared/session/session.model.ts';
import { refreshFeatures } from '../api/refresh.ts';
import { GateLayout } from './GateLayout.tsx';
import { signOutNow } from './lock.ts';
import { PasswordChangeForm } from './PasswordChangeForm.tsx';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

/** After an owner gave a password: the person chooses their own before anything else. */
export function MustChangePasswordScreen({ status }: { readonly status: SessionStatus }) {
  const { t } = useTranslation();
  const { problem, run } = useSubmit();
  return (
    <GateLayout title={t('session.mustChangeTitle')} text={t('session.mustChangeText')} clinicName={status.clinicName}>
      <PasswordChangeForm onChanged={() => refreshFeatures(['session'])} />
      <Box sx={{ mt: 2 }}>
        <Link component="button" type="button" variant="body2" onClick={() => void run(signOutNow)}>
          {t('app.signOut')}
        </Link>
        <Problem text={problem} />
      </Box>
    </GateLayout>
  );
}
