// Which state a visit may take next. Forward steps may skip (the desk forgot "arrived"); going back is Undo only.
import type { CivilDate } from '../core/time.ts';
import type { VisitState } from './schedule.model.ts';

/** The way of a visit that takes place, in order. */
const course = ['tentative', 'booked', 'confirmed', 'arrived', 'in_session', 'completed'] as const satisfies readonly VisitState[];

export const cancelStates = ['cancelled_by_client', 'cancelled_late', 'cancelled_by_clinic'] as const satisfies readonly VisitState[];

/** States in which a visit leaves its time to others. The database's triggers hold the same list. */
export const freeingStates = [...cancelStates, 'no_show', 'rescheduled'] as const satisfies readonly VisitState[];

/** Whether a visit in this state takes its therapist's, room's and client's time, and counts as one of its plan's sessions. */
export function occupiesTime(state: VisitState): boolean {
  return !freeingStates.some((freeing) => freeing === state);
}

/** Whether the client is here or was here: such a visit belongs to today or the past. */
export function hasComeTo(state: VisitState): boolean {
  return state === 'arrived' || state === 'in_session' || state === 'completed';
}

/** The states that may follow; none after a state that frees the time, which only Undo leaves again. */
export function statesAfter(state: VisitState): readonly VisitState[] {
  const place = course.findIndex((step) => step === state);
  if (place < 0) return [];
  const onwards: VisitState[] = course.slice(place + 1);
  switch (state) {
    case 'tentative':
    case 'booked':
    case 'confirmed':
      return [...onwards, 'no_show', ...cancelStates, 'rescheduled'];
    case 'arrived':
      return [...onwards, ...cancelStates];
    default:
      return onwards;
  }
}

/** The one state that usually comes next: what the one-key button of a visit does. */
export function usualNextState(state: VisitState): VisitState | undefined {
  switch (state) {
    case 'tentative':
      return 'booked';
    case 'booked':
    case 'confirmed':
      return 'arrived';
    case 'arrived':
      return 'in_session';
    case 'in_session':
      return 'completed';
    default:
      return undefined;
  }
}

export interface StateQuestion {
  readonly from: VisitState;
  readonly to: VisitState;
  readonly startsOn: CivilDate;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly today: CivilDate;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Whether the step is allowed now: nobody arrives on another day, and nobody is missed before the time. `rescheduled` is
 * no step of its own: only cancelling and booking again in one makes it.
 */
export function canChangeState({ from, to, startsOn, startsAt, today, now }: StateQuestion): boolean {
  if (to === 'rescheduled' || !statesAfter(from).includes(to)) return false;
  if (hasComeTo(to)) return startsOn <= today;
  return to === 'no_show' ? now >= startsAt : true;
}

/** Whether the visit may be cancelled and booked again elsewhere. */
export function canRebook(state: VisitState): boolean {
  return statesAfter(state).includes('rescheduled');
}

/** Whether the visit may wait on the pinboard for another place: it is still to come. */
export function canPin(state: VisitState): boolean {
  return occupiesTime(state) && !hasComeTo(state);
}

/** Whether Undo may bring a visit back: only to a state it had before, and only to one that takes place. */
export function canRestoreState(current: VisitState, target: VisitState, earlier: readonly VisitState[]): boolean {
  return target !== current && occupiesTime(target) && earlier.includes(target);
}
