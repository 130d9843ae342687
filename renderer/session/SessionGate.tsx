import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../../shared/session/session.model.ts';
import { api } from '../api/client.ts';
import { forgetData } from '../api/query-client.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { later } from '../ui/later.tsx';
import { LoadingState } from '../ui/LoadingState.tsx';
import { GateLayout } from './GateLayout.tsx';
import { SessionPhase } from './SessionPhase.tsx';

const RecoveryCodeScreen = later(async () => (await import('./RecoveryCodeScreen.tsx')).RecoveryCodeScreen);

interface SessionGateProps {
  /** The program itself; on the page only while somebody is signed in. */
  readonly children: ReactNode;
  /** What a client sees who has a form in hand. */
  readonly Kiosk?: ComponentType<{ readonly status: SessionStatus }>;
}

/** Shows what the session's state asks for, and takes every client's data off the page when nobody is signed in. */
export function SessionGate({ children, Kiosk }: SessionGateProps) {
  const { t } = useTranslation();
  const query = useQuery(api.session.getStatus.queryOptions());
  // Shown once, so it lives here: the screen that made it is gone as soon as the session says "signed in".
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const phase = query.data?.phase;
  useEffect(() => {
    if (phase !== undefined && phase !== 'signedIn') forgetData();
  }, [phase]);

  if (query.isPending) return <LoadingState />;
  if (!query.data) {
    return (
      <GateLayout title={t('app.name')}>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </GateLayout>
    );
  }
  const status = query.data;
  return recoveryCode !== null && phase === 'signedIn' ? (
    <RecoveryCodeScreen code={recoveryCode} clinicName={status.clinicName} onDone={() => setRecoveryCode(null)} />
  ) : (
    <SessionPhase status={status} onRecoveryCode={setRecoveryCode} kiosk={Kiosk && <Kiosk status={status} />}>
      {children}
    </SessionPhase>
  );
}
