import { millisecondsOf, type Instant } from '../../shared/core/time.ts';
import type { KeyEnvelope } from './key-envelope.ts';

const freeTries = 3;
const longestDelaySeconds = 15 * 60;

/** Seconds to wait after this many failures in a row: none for three, then 2, 4, 8 ... up to 15 minutes. */
export function delaySeconds(failures: number): number {
  return failures < freeTries ? 0 : Math.min(2 ** (failures - freeTries + 1), longestDelaySeconds);
}

/** Seconds until this tag may be tried again. A clock put back does not shorten the wait below one full delay. */
export function secondsToWait(keys: KeyEnvelope, tag: string, now: Instant): number {
  const failure = keys.failures[tag];
  if (!failure) return 0;
  const passed = Math.max(0, (millisecondsOf(now) - millisecondsOf(failure.lastAt)) / 1000);
  return Math.max(0, Math.ceil(delaySeconds(failure.count) - passed));
}

export function withFailure(keys: KeyEnvelope, tag: string, now: Instant): KeyEnvelope {
  const count = (keys.failures[tag]?.count ?? 0) + 1;
  return { ...keys, failures: { ...keys.failures, [tag]: { count, lastAt: now } } };
}

export function withoutFailures(keys: KeyEnvelope, tag: string): KeyEnvelope {
  const { [tag]: _cleared, ...failures } = keys.failures;
  return { ...keys, failures };
}
