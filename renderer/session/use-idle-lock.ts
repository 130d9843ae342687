import { useEffect } from 'react';
import { client } from '../api/client.ts';
import { createIdleTimer, throttle } from './idle-timer.ts';
import { lockNow } from './lock.ts';

const activity = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Locks after `minutes` without anybody touching a window of this clinic, and tells the program that people are here. */
export function useIdleLock(minutes: number, onFailure: (error: unknown) => void): void {
  useEffect(() => {
    const channel = new BroadcastChannel('fascia.activity');
    const timer = createIdleTimer(minutes, () => void lockNow().catch(onFailure));
    // The program has its own timer; a missed beat is made up by the next one.
    const tell = throttle(30_000, () => void client.session.keepAwake().catch(() => undefined));
    const spread = throttle(5000, () => channel.postMessage('active'));
    const onActivity = (): void => {
      timer.touch();
      tell();
      spread();
    };
    channel.addEventListener('message', timer.touch);
    for (const name of activity) window.addEventListener(name, onActivity, { passive: true, capture: true });
    return () => {
      timer.stop();
      channel.close();
      for (const name of activity) window.removeEventListener(name, onActivity, { capture: true });
    };
  }, [minutes, onFailure]);
}
