import { useEffect, useState } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { watchChanges } from '../api/changes.ts';
import { queryClient } from '../api/query-client.ts';
import { refreshFeatures } from '../api/refresh.ts';
import { SessionGate } from '../session/SessionGate.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { later } from '../ui/later.tsx';
import { NotifyProvider } from '../ui/NotifyProvider.tsx';
import { AppearanceProvider } from './AppearanceProvider.tsx';
import { listenForKeys } from './key-registry.ts';
import { signedInApp } from './load-ahead.ts';
import { ReachableContext } from './reachable.ts';
import { UndoKey } from './UndoKey.tsx';

const KioskScreen = later(async () => (await import('../intake/kiosk/KioskScreen.tsx')).KioskScreen);
const SignedInApp = later(async () => (await signedInApp).SignedInApp);

/** The whole program in one window. */
export function App() {
  const [isReachable, setIsReachable] = useState(true);
  useEffect(() => listenForKeys(document), []);
  useEffect(() => {
    const controller = new AbortController();
    void watchChanges(controller.signal, (isNow) => {
      setIsReachable(isNow);
      if (isNow) refreshFeatures(['session']);
    });
    return () => controller.abort();
  }, []);
  return (
    <AppearanceProvider>
      <QueryClientProvider client={queryClient}>
        <ReachableContext value={isReachable}>
          <ErrorBoundary>
            <SessionGate Kiosk={KioskScreen}>
              {/* Inside the gate: a message may name a client, and must not outlive the lock. */}
              <NotifyProvider UndoKey={UndoKey}>
                <SignedInApp />
              </NotifyProvider>
            </SessionGate>
          </ErrorBoundary>
        </ReachableContext>
      </QueryClientProvider>
    </AppearanceProvider>
  );
}
