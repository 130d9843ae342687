import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesAt, decisionDue, midPlanSession, needsReason } from './decision.rules.ts';

function decided(...sessions: readonly number[]) {
  return sessions.map((sessionsTaken) => ({
    planId: 'plan',
    figures: { sessionsTaken, sessionsPlanned: 4, baseline: 6, latest: 6, psfsBaseline: null, psfsLatest: null, mcidMet: false, flags: [] },
  }));
}

function due(sessionsPlanned: number, sessionsTaken: number, decisions: ReturnType<typeof decided> = []) {
  return decisionDue({ planId: 'plan', sessionsPlanned, sessionsTaken, decisions });
}

describe('a decision', () => {
  it.each([
    [1, [null, 'lastSession']],
    [2, [null, 'midPlan', 'lastSession']],
    [3, [null, null, 'midPlan', 'lastSession']],
    [4, [null, null, 'midPlan', 'midPlan', 'lastSession', 'lastSession']],
    [5, [null, null, null, 'midPlan', 'midPlan', 'lastSession']],
    [6, [null, null, null, 'midPlan', 'midPlan', 'midPlan', 'lastSession']],
  ] as const)('of a plan of %i is due after each number of sessions: %j', (planned, byTaken) => {
    expect(byTaken.map((_due, taken) => due(planned, taken))).toEqual(byTaken);
  });

  it('is not asked twice for one point', () => {
    expect(due(4, 2, decided(2))).toBeNull();
    expect(due(4, 3, decided(2))).toBeNull();
    expect(due(4, 3, decided(3))).toBeNull();
    expect(due(4, 4, decided(2))).toBe('lastSession');
    expect(due(4, 4, decided(2, 4))).toBeNull();
    expect(due(4, 5, decided(4))).toBeNull();
  });

  it('is asked again at the new half and end of a plan that was made longer or shorter after sessions were held', () => {
    expect(due(6, 2, decided(2))).toBeNull();
    expect(due(6, 3, decided(2))).toBe('midPlan');
    expect(due(6, 4, decided(2, 4))).toBeNull();
    expect(due(6, 6, decided(2, 4))).toBe('lastSession');
    // Four planned, three held, cut to two: its end is behind already.
    expect(due(2, 3, decided(2))).toBeNull();
    expect(due(2, 3)).toBe('lastSession');
  });

  it('is the plan’s own', () => {
    const other = decided(4).map((entry) => ({ ...entry, planId: 'an earlier plan' }));
    expect(due(4, 2, other)).toBe('midPlan');
  });

  it('once made at a session is not due at that session', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 30 }), (planned, taken) => {
        expect(due(planned, taken, decided(taken))).toBeNull();
        expect(due(planned, midPlanSession(planned))).not.toBeNull();
      }),
    );
  });

  it('has no going on after the last session: that is a longer plan', () => {
    expect(choicesAt('midPlan')).toContain('go_on');
    expect(choicesAt('lastSession')).not.toContain('go_on');
  });

  it.each([
    ['reached', true, true, false],
    ['reached', false, true, true],
    ['go_on', false, true, false],
    ['go_on', false, false, true],
    ['change_approach', true, true, true],
    ['refer', true, true, true],
    ['discharge', true, true, true],
  ] as const)('%s, target met %s, change that matters %s, needs a reason: %s', (choice, isTargetMet, mcidMet, needs) => {
    expect(needsReason(choice, { isTargetMet, mcidMet })).toBe(needs);
  });
});
