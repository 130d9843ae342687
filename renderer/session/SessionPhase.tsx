import { lazy } from 'react';
import type { ReactNode } from 'react';
import type { SessionStatus } from '../../shared/session/session.model.ts';
import { assertNever } from '../api/assert-never.ts';
import { LoadingState } from '../ui/LoadingState.tsx';
import { BrokenScreen } from './BrokenScreen.tsx';
import { LockScreen } from './LockScreen.tsx';
import { SignedInContext } from './me.ts';
import { SignInScreen } from './SignInScreen.tsx';

const MustChangePasswordScreen = lazy(async () => ({
  default: (await import('./MustChangePasswordScreen.tsx')).MustChangePasswordScreen,
}));
const FirstStart = lazy(async () => ({ default: (await import('./FirstStart.tsx')).FirstStart }));

interface SessionPhaseProps {
  readonly status: SessionStatus;
  readonly onRecoveryCode: (code: string) => void;
  readonly children: ReactNode;
}

/** The screen of each state that a session can be in. */
export function SessionPhase({ status, onRecoveryCode, children }: SessionPhaseProps) {
  switch (status.phase) {
    case 'firstStart':
      return <FirstStart locale={status.locale} onCreated={onRecoveryCode} />;
    case 'closed':
    case 'signedOut':
      return <SignInScreen status={status} />;
    case 'locked':
      return <LockScreen status={status} />;
    case 'broken':
      return <BrokenScreen status={status} />;
    case 'signedIn':
      if (!status.me) return <LoadingState />;
      if (status.me.mustChangePassword) return <MustChangePasswordScreen status={status} />;
      return (
        <SignedInContext key={status.me.staffId} value={{ me: status.me, status }}>
          {children}
        </SignedInContext>
      );
    default:
      return assertNever(status.phase);
  }
}
