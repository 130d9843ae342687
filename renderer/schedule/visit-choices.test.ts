import { describe, expect, it } from 'vitest';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import { visitOf } from './board.test-support.ts';
import { canCancel, canMove, offeredStates, proposedCancelState, restorableState } from './visit-choices.ts';

/** The visit is on Monday 2 March 2026 at 10:00 in Chicago. */
const morning = { today: '2026-03-02', now: '2026-03-02T14:00:00.000Z' };
const afterStart = { today: '2026-03-02', now: '2026-03-02T16:01:00.000Z' };
const dayBefore = { today: '2026-03-01', now: '2026-03-01T15:00:00.000Z' };

describe('what can be done with a visit', () => {
  it.each<{ state: VisitState; moment: typeof morning; offered: string[] }>([
    { state: 'tentative', moment: dayBefore, offered: ['booked', 'confirmed'] },
    { state: 'booked', moment: dayBefore, offered: ['confirmed'] },
    { state: 'booked', moment: morning, offered: ['confirmed', 'arrived', 'in_session', 'completed'] },
    { state: 'booked', moment: afterStart, offered: ['confirmed', 'arrived', 'in_session', 'completed', 'no_show'] },
    { state: 'arrived', moment: afterStart, offered: ['in_session', 'completed'] },
    { state: 'completed', moment: afterStart, offered: [] },
    { state: 'cancelled_late', moment: afterStart, offered: [] },
  ])('$state at $moment.now offers $offered', ({ state, moment, offered }) => {
    expect(offeredStates(visitOf({ state }), moment)).toEqual(offered);
  });

  it('moves and cancels only what takes place and has no signed note', () => {
    expect([canMove(visitOf()), canCancel(visitOf())]).toEqual([true, true]);
    const charted = visitOf({ state: 'arrived', isCharted: true });
    expect([canMove(charted), canCancel(charted), offeredStates(charted, afterStart)]).toEqual([
      false,
      false,
      ['in_session', 'completed'],
    ]);
    expect([canMove(visitOf({ state: 'no_show' })), canCancel(visitOf({ state: 'in_session' }))]).toEqual([false, false]);
  });

  it('proposes "late" within the policy’s hours', () => {
    expect(proposedCancelState(visitOf(), '2026-03-01T15:59:00.000Z', { freeHours: 24 })).toBe('cancelled_by_client');
    expect(proposedCancelState(visitOf(), '2026-03-01T16:01:00.000Z', { freeHours: 24 })).toBe('cancelled_late');
  });

  it('restores the last state in which the visit took place', () => {
    const event = (state: VisitState) => ({ at: morning.now, staffName: 'Fran', state, reason: '' });
    const detail = { ...visitOf({ state: 'no_show' }), stateReason: '', replaces: null, replacedBy: null, fee: null };
    expect(restorableState({ ...detail, events: [event('booked'), event('confirmed'), event('no_show')] })).toBe('confirmed');
    expect(restorableState({ ...detail, state: 'booked', events: [event('booked')] })).toBeUndefined();
  });
});
