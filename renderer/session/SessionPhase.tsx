import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SessionStatus } from '../../shared/session/session.model.ts';
import { assertNever } from '../api/assert-never.ts';
import { later } from '../ui/later.tsx';
import { LoadingState } from '../ui/LoadingState.tsx';
import { FarewellContext } from './farewell.ts';
import { LockScreen } from './LockScreen.tsx';
import { SignedInContext } from './me.ts';
import { SignInScreen } from './SignInScreen.tsx';

const MustChangePasswordScreen = later(async () => (await import('./MustChangePasswordScreen.tsx')).MustChangePasswordScreen);
const BrokenScreen = later(async () => (await import('./BrokenScreen.tsx')).BrokenScreen);
const FirstStart = later(async () => (await import('./FirstStart.tsx')).FirstStart);

interface SessionPhaseProps {
  readonly status: SessionStatus;
  readonly onRecoveryCode: (code: string) => void;
  /** A client's form; a feature of its own, which the session does not know. */
  readonly kiosk: ReactNode;
  readonly children: ReactNode;
}

/** The screen of each state that a session can be in. */
export function SessionPhase({ status, onRecoveryCode, kiosk, children }: SessionPhaseProps) {
  // Said above the sign-in that follows: the screen that did it is gone by then. Whoever signs in has read it.
  const [farewell, setFarewell] = useState<string>();
  const [phase, setPhase] = useState(status.phase);
  if (phase !== status.phase) {
    setPhase(status.phase);
    if (status.phase === 'signedIn') setFarewell(undefined);
  }
  switch (status.phase) {
    case 'firstStart':
      return <FirstStart locale={status.locale} onCreated={onRecoveryCode} />;
    case 'closed':
    case 'signedOut':
      return <SignInScreen status={status} {...(farewell !== undefined && { notice: farewell })} />;
    case 'locked':
      return <LockScreen status={status} />;
    case 'kiosk':
      return kiosk;
    case 'broken':
      return <BrokenScreen status={status} onRestored={setFarewell} />;
    case 'signedIn':
      if (!status.me) return <LoadingState />;
      if (status.me.mustChangePassword) return <MustChangePasswordScreen status={status} />;
      return (
        <FarewellContext value={setFarewell}>
          <SignedInContext key={status.me.staffId} value={{ me: status.me, status }}>
            {children}
          </SignedInContext>
        </FarewellContext>
      );
    default:
      return assertNever(status.phase);
  }
}
