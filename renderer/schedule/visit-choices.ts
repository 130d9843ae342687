// Pure: what can be done with a visit now. The program decides again.
import { millisecondsOf, type CivilDate, type Instant } from '../../shared/core/time.ts';
import type { CancellationPolicy } from '../../shared/schedule/cancellation.model.ts';
import { clientCancelState } from '../../shared/schedule/cancellation.rules.ts';
import type { VisitDetail, VisitState, BoardVisit } from '../../shared/schedule/schedule.model.ts';
import { cancelStates, canChangeState, canPin, canRestoreState, occupiesTime, statesAfter } from '../../shared/schedule/visit-state.rules.ts';

export type ActState = 'booked' | 'confirmed' | 'arrived' | 'in_session' | 'completed' | 'no_show';

/** The states with a button of their own, in the order of a visit. */
const actStates: readonly ActState[] = ['booked', 'confirmed', 'arrived', 'in_session', 'completed', 'no_show'];

interface Moment {
  readonly today: CivilDate;
  readonly now: Instant;
}

function canBecome(visit: BoardVisit, to: VisitState, { today, now }: Moment): boolean {
  if (visit.isCharted && !occupiesTime(to)) return false;
  const { state: from, startsOn, startsAt } = visit;
  return canChangeState({ from, to, startsOn, startsAt: millisecondsOf(startsAt), today, now: millisecondsOf(now) });
}

/** The states a button is offered for now. */
export function offeredStates(visit: BoardVisit, moment: Moment): readonly ActState[] {
  return actStates.filter((state) => canBecome(visit, state, moment));
}

export function canMove(visit: BoardVisit): boolean {
  return occupiesTime(visit.state) && !visit.isCharted;
}

/** Whether it may wait on the pinboard for another place. */
export function mayPin(visit: BoardVisit): boolean {
  return canPin(visit.state) && !visit.isCharted;
}

export function canCancel(visit: BoardVisit): boolean {
  return !visit.isCharted && cancelStates.some((state) => statesAfter(visit.state).includes(state));
}

/** How a cancellation is called that happens now: the client's within the policy's hours is late. */
export function proposedCancelState(visit: BoardVisit, now: Instant, policy: Pick<CancellationPolicy, 'freeHours'>): VisitState {
  return clientCancelState(millisecondsOf(visit.startsAt), millisecondsOf(now), policy);
}

/** The state that a cancelled or missed visit would return to. */
export function restorableState(visit: VisitDetail): VisitState | undefined {
  if (occupiesTime(visit.state)) return undefined;
  const earlier = visit.events.map((event) => event.state);
  return earlier.findLast((state) => canRestoreState(visit.state, state, earlier));
}
