import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../../shared/session/session.model.ts';
import { later } from '../ui/later.tsx';
import { DemoSignIns } from './DemoSignIns.tsx';
import { GateLayout } from './GateLayout.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { PeopleUnlock } from './PeopleUnlock.tsx';

const RecoverScreen = later(async () => (await import('./RecoverScreen.tsx')).RecoverScreen);

interface SignInScreenProps {
  readonly status: SessionStatus;
  /** What has just been done to the clinic as a whole. */
  readonly notice?: string;
}

/** Sign-in: by name and password, or by PIN where the clinic is open already and people have one. */
export function SignInScreen({ status, notice }: SignInScreenProps) {
  const { t } = useTranslation();
  const [isRecovering, setIsRecovering] = useState(false);
  if (isRecovering) return <RecoverScreen status={status} onBack={() => setIsRecovering(false)} />;
  const passwordForm = (
    <>
      <DemoSignIns signIns={status.demoSignIns} />
      <PasswordForm submitLabel={t('session.signIn')} autoFocus={status.demoSignIns.length === 0} />
      <Box sx={{ mt: 2 }}>
        <Link component="button" type="button" variant="body2" onClick={() => setIsRecovering(true)}>
          {t('session.forgot')}
        </Link>
      </Box>
    </>
  );
  return (
    <GateLayout
      title={t('session.signInTitle')}
      clinicName={status.clinicName}
      isDemo={status.isDemo}
      {...(status.phase === 'closed' && !status.isDemo && { text: t('session.closedHint') })}
    >
      {notice !== undefined && (
        <Alert severity="success" sx={{ mb: 2.5, overflowWrap: 'anywhere' }}>
          {notice}
        </Alert>
      )}
      {status.phase === 'signedOut' && !status.isDemo ? <PeopleUnlock passwordForm={passwordForm} /> : passwordForm}
    </GateLayout>
  );
}
