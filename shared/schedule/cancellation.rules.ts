// What the clinic's policy asks for a visit that did not take place.
import type { CancellationPolicy } from './cancellation.model.ts';
import type { VisitState } from './schedule.model.ts';

export interface ProposedFee {
  readonly percent: number;
  readonly amountCents: number;
}

/**
 * The fee for a visit that went to this state; undefined where none is asked.
 * @param priceCents the service's price. Half a cent rounds up.
 */
export function proposedFee(policy: CancellationPolicy, state: VisitState, priceCents: number): ProposedFee | undefined {
  const percent = state === 'cancelled_late' ? policy.latePercent : state === 'no_show' ? policy.noShowPercent : 0;
  const amountCents = Math.round((priceCents * percent) / 100);
  return amountCents > 0 ? { percent, amountCents } : undefined;
}

/** The state of a client's cancellation at this moment; both times in milliseconds since 1970. */
export function clientCancelState(
  startsAt: number,
  now: number,
  { freeHours }: Pick<CancellationPolicy, 'freeHours'>,
): 'cancelled_by_client' | 'cancelled_late' {
  return startsAt - now < freeHours * 3_600_000 ? 'cancelled_late' : 'cancelled_by_client';
}
