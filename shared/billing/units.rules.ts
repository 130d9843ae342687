// Units of time-based codes from hands-on minutes (clinical.md section 9). Numbers only: the descriptors are the AMA's.
import { BILLING_CODES } from '../clinical/billing-codes.ts';

/** Minutes of direct work by code. */
export type TimedMinutes = Readonly<Record<string, number>>;
/** Units by code; a code that earns none is absent. */
export type CodeUnits = Readonly<Record<string, number>>;

/** Codes that are counted by time. Packs, compression and what a payer has to be told in words are not. */
const timedCodes: ReadonlySet<string> = new Set(BILLING_CODES.filter((one) => one.isTimed).map((one) => one.code));
const minutesOfUnit = 15;
/** From here on a begun quarter of an hour counts. */
const leastMinutes = 8;

/** Minutes of the timed codes in a session's treatments; what has no code, or an untimed one, is left out. */
export function timedMinutesOf(
  treatments: readonly { readonly billingCode: string | null; readonly minutes: number | null }[],
): TimedMinutes {
  const minutes: Record<string, number> = {};
  for (const { billingCode, minutes: own } of treatments) {
    if (billingCode === null || own === null || !timedCodes.has(billingCode)) continue;
    minutes[billingCode] = (minutes[billingCode] ?? 0) + own;
  }
  return minutes;
}

function unitsOf(minutes: number): number {
  return minutes < leastMinutes ? 0 : Math.floor((minutes + minutesOfUnit - leastMinutes) / minutesOfUnit);
}

function withoutNone(units: Iterable<readonly [string, number]>): CodeUnits {
  return Object.fromEntries([...units].filter(([, count]) => count > 0));
}

/**
 * Medicare's 8-minute rule: the units of all timed minutes together, whole quarters to each code first, the rest to
 * the largest remainders; of equal remainders the code with more minutes, then the lower number.
 */
export function unitsByTotalTime(minutes: TimedMinutes): CodeUnits {
  const entries = Object.entries(minutes);
  const whole = new Map(entries.map(([code, own]) => [code, Math.floor(own / minutesOfUnit)]));
  const total = unitsOf(entries.reduce((sum, [, own]) => sum + own, 0));
  const left = total - [...whole.values()].reduce((sum, count) => sum + count, 0);
  const byRemainder = entries.toSorted(
    ([oneCode, one], [otherCode, other]) =>
      (other % minutesOfUnit) - (one % minutesOfUnit) || other - one || (oneCode < otherCode ? -1 : 1),
  );
  for (const [code] of byRemainder.slice(0, Math.max(0, left))) whole.set(code, (whole.get(code) ?? 0) + 1);
  return withoutNone(whole);
}

/** The rule of private payers: each code on its own, and none below 8 minutes. */
export function unitsByCode(minutes: TimedMinutes): CodeUnits {
  return withoutNone(Object.entries(minutes).map(([code, own]) => [code, unitsOf(own)]));
}
