// The page's only source of "now".
import { useEffect, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { CivilDate, Clock, Instant } from '../../shared/core/time.ts';
import { wallTimeOf } from '../../shared/core/time.ts';

let clock: Clock = () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });

/** Tests set the time; the page itself never does. */
export function setClock(next: Clock): void {
  clock = next;
}

export function now(): Instant {
  return clock();
}

/** Today in the clinic's zone. */
export function todayIn(zone: string): CivilDate {
  return wallTimeOf(now(), zone).date;
}

/** The time, renewed every `seconds`; for now-lines and waiting times. */
export function useNow(seconds = 30): Instant {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return at;
}
