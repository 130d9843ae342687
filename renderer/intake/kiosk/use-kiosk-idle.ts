import { useEffect } from 'react';
import { client } from '../../api/client.ts';
import { refreshFeatures } from '../../api/refresh.ts';
import { createIdleTimer, throttle } from '../../session/idle-timer.ts';
import { flushDrafts } from '../../ui/draft-saver.ts';

const activity = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Tells the program that somebody is here, and asks it how things stand when nobody has been for `minutes`. */
export function useKioskIdle(minutes: number): void {
  useEffect(() => {
    const timer = createIdleTimer(minutes, () => void flushDrafts().then(() => refreshFeatures(['session'])));
    // A missed beat is made up by the next one.
    const tell = throttle(30_000, () => void client.kiosk.keepAwake().catch(() => undefined));
    const onActivity = (): void => {
      timer.touch();
      tell();
    };
    const flush = (): void => void flushDrafts();
    for (const name of activity) window.addEventListener(name, onActivity, { passive: true, capture: true });
    window.addEventListener('pagehide', flush);
    return () => {
      timer.stop();
      for (const name of activity) window.removeEventListener(name, onActivity, { capture: true });
      window.removeEventListener('pagehide', flush);
    };
  }, [minutes]);
}
