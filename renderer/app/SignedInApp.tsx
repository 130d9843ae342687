import { useCallback, useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ChartReasonProvider } from '../session/ChartReasonProvider.tsx';
import { FreshSignInDialog } from '../session/FreshSignInDialog.tsx';
import { lockNow } from '../session/lock.ts';
import { useMe, useStatus } from '../session/me.ts';
import { useIdleLock } from '../session/use-idle-lock.ts';
import { flushDrafts } from '../ui/draft-saver.ts';
import { useNotify } from '../ui/notify.ts';
import { FormatProvider } from './FormatProvider.tsx';
import { leavePlace, returnToPlace } from './last-place.ts';
import { loadRest } from './load-rest.ts';
import { createAppRouter } from './router.tsx';
import { useKeys } from './use-keys.ts';
import { toggleNames } from './names.ts';

/** Everything behind the sign-in. It leaves the page, with all it shows, at every lock. */
export function SignedInApp() {
  const { staffId, permissions } = useMe();
  const { lockAfterMinutes } = useStatus();
  const notify = useNotify();
  const [router] = useState(() => {
    returnToPlace(staffId);
    return createAppRouter();
  });
  useEffect(
    () => () => {
      router.dispose();
      leavePlace(staffId);
      document.title = 'Fascia';
    },
    [router, staffId],
  );
  const onFailure = useCallback((error: unknown) => notify.error(error), [notify]);
  useEffect(() => loadRest(permissions), [permissions]);
  useIdleLock(lockAfterMinutes, onFailure);
  useKeys('app', { lock: () => void lockNow().catch(onFailure), hideNames: toggleNames });
  useEffect(() => {
    const flush = (): void => void flushDrafts();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, []);
  return (
    <FormatProvider>
      <ChartReasonProvider>
        <RouterProvider router={router} />
      </ChartReasonProvider>
      <FreshSignInDialog />
    </FormatProvider>
  );
}
