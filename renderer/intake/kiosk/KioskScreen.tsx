import { useState } from 'react';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../../../shared/session/session.model.ts';
import { api } from '../../api/client.ts';
import { LoadingState } from '../../ui/LoadingState.tsx';
import { KioskForm } from './KioskForm.tsx';
import { KioskFrame } from './KioskFrame.tsx';
import { StaffPage } from './StaffPage.tsx';
import { useKioskIdle } from './use-kiosk-idle.ts';

/** All that a client sees: their form, a pause, or thanks. The address of the window means nothing here. */
export function KioskScreen({ status }: { readonly status: SessionStatus }) {
  const { t } = useTranslation();
  const [isStaff, setStaff] = useState(false);
  useKioskIdle(status.lockAfterMinutes);
  const { clinicName, kiosk } = status;
  if (isStaff) {
    return <StaffPage clinicName={clinicName} mayResume={kiosk === 'paused'} onBack={() => setStaff(false)} />;
  }
  const askStaff = (): void => setStaff(true);
  if (kiosk === 'filling') return <FormInHand clinicName={clinicName} onStaff={askStaff} />;
  const isPaused = kiosk === 'paused';
  return (
    <KioskFrame key={kiosk} clinicName={clinicName} title={t(isPaused ? 'intake.kiosk.pausedTitle' : 'intake.kiosk.doneTitle')} onStaff={askStaff}>
      <Typography sx={{ px: 1.5, fontSize: '1.125rem' }}>{t(isPaused ? 'intake.kiosk.pausedText' : 'intake.kiosk.doneText')}</Typography>
    </KioskFrame>
  );
}

function FormInHand({ clinicName, onStaff }: { readonly clinicName: string | null; readonly onStaff: () => void }) {
  const { t } = useTranslation();
  // Asked for once, and forgotten with the page: what is typed here is the truth.
  const [round, setRound] = useState(0);
  const query = useQuery(api.kiosk.getForm.queryOptions({ staleTime: Infinity, gcTime: 0, retry: false }));
  if (query.isPending) return <LoadingState />;
  if (query.data) return <KioskForm clinicName={clinicName} kept={query.data} onStaff={onStaff} onStale={() => void query.refetch().then(() => setRound(round + 1))} key={round} />;
  return (
    <KioskFrame clinicName={clinicName} title={t('intake.kiosk.pausedTitle')} onStaff={onStaff}>
      <Typography sx={{ px: 1.5, fontSize: '1.125rem' }}>{t('intake.kiosk.gone')}</Typography>
    </KioskFrame>
  );
}
