import { describe, expect, it } from 'vitest';
import { visitStates, type VisitState } from './schedule.model.ts';
import {
  canChangeState,
  canRestoreState,
  occupiesTime,
  statesAfter,
  usualNextState,
} from './visit-state.rules.ts';

const following: Record<VisitState, readonly VisitState[]> = {
  tentative: [
    'booked', 'confirmed', 'arrived', 'in_session', 'completed',
    'no_show', 'cancelled_by_client', 'cancelled_late', 'cancelled_by_clinic', 'rescheduled',
  ],
  booked: [
    'confirmed', 'arrived', 'in_session', 'completed',
    'no_show', 'cancelled_by_client', 'cancelled_late', 'cancelled_by_clinic', 'rescheduled',
  ],
  confirmed: [
    'arrived', 'in_session', 'completed',
    'no_show', 'cancelled_by_client', 'cancelled_late', 'cancelled_by_clinic', 'rescheduled',
  ],
  arrived: ['in_session', 'completed', 'cancelled_by_client', 'cancelled_late', 'cancelled_by_clinic'],
  in_session: ['completed'],
  completed: [],
  no_show: [],
  cancelled_late: [],
  cancelled_by_client: [],
  cancelled_by_clinic: [],
  rescheduled: [],
};

const freeing = new Set<VisitState>(['cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'no_show', 'rescheduled']);

describe('states of a visit', () => {
  it.each(visitStates)('%s leads where the closed list says', (state) => {
    expect(statesAfter(state)).toEqual(following[state]);
  });

  it.each(visitStates)('%s takes time unless the visit does not take place', (state) => {
    expect(occupiesTime(state)).toBe(!freeing.has(state));
  });

  it('offers as usual next step only a step that is allowed', () => {
    for (const state of visitStates) {
      const next = usualNextState(state);
      if (next) expect(statesAfter(state)).toContain(next);
    }
  });

  const noon = 1_772_474_400_000;
  it.each([
    { to: 'arrived', startsOn: '2026-03-02', now: noon, allowed: true },
    { to: 'arrived', startsOn: '2026-03-01', now: noon, allowed: true },
    { to: 'arrived', startsOn: '2026-03-03', now: noon, allowed: false },
    { to: 'completed', startsOn: '2026-03-03', now: noon, allowed: false },
    { to: 'confirmed', startsOn: '2026-03-03', now: noon, allowed: true },
    { to: 'cancelled_by_client', startsOn: '2026-03-03', now: noon, allowed: true },
    { to: 'no_show', startsOn: '2026-03-02', now: noon - 1, allowed: false },
    { to: 'no_show', startsOn: '2026-03-02', now: noon, allowed: true },
    { to: 'rescheduled', startsOn: '2026-03-03', now: noon, allowed: false },
  ] as const)('booked -> $to on $startsOn at $now: $allowed', ({ to, startsOn, now, allowed }) => {
    expect(canChangeState({ from: 'booked', to, startsOn, startsAt: noon, today: '2026-03-02', now })).toBe(allowed);
  });

  it('undoes only to an earlier state in which the visit takes place', () => {
    expect(canRestoreState('cancelled_late', 'confirmed', ['booked', 'confirmed', 'cancelled_late'])).toBe(true);
    expect(canRestoreState('cancelled_late', 'arrived', ['booked', 'confirmed', 'cancelled_late'])).toBe(false);
    expect(canRestoreState('booked', 'cancelled_late', ['booked', 'cancelled_late', 'booked'])).toBe(false);
    expect(canRestoreState('booked', 'booked', ['booked'])).toBe(false);
  });
});
