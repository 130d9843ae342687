import { describe, expect, it } from 'vitest';
import { blankPlan } from './blank.ts';
import type { ClosureKind, PlanDetails, Referral } from './episodes.model.ts';
import { closureProblems, complaintProblems, openRedFlags, planProblems, referralStanding, statusAfter } from './episodes.rules.ts';

const plan: PlanDetails = {
  ...blankPlan,
  sessionsPlanned: 4,
  reasonForCount: '',
  durationMinutes: 60,
  minGapDays: 3,
  maxGapDays: 7,
  targetNprs: 1,
  goals: ['goal_trp'],
  modalities: [],
  targets: [],
  homeCare: [],
};

describe('a plan', () => {
  it.each([[1, true], [2, false], [6, false], [7, true], [24, true]])('of %i sessions needs a reason: %s', (sessionsPlanned, needs) => {
    const asked = [{ field: 'reasonForCount', messageKey: 'planNeedsReason' }];
    expect(planProblems({ ...plan, sessionsPlanned })).toEqual(needs ? asked : []);
    expect(planProblems({ ...plan, sessionsPlanned, reasonForCount: '  ' })).toEqual(needs ? asked : []);
    expect(planProblems({ ...plan, sessionsPlanned, reasonForCount: 'Two sites on one nerve' })).toEqual([]);
  });

  it('reaches its targets by one of its own sessions', () => {
    const targets = [1, 4, 5, null].map((bySession) => ({ measure: 'psfs_mean', baseline: 3, target: 8, bySession }));
    expect(planProblems({ ...plan, targets })).toEqual([{ field: 'targets.2.bySession', messageKey: 'afterPlan' }]);
  });

  it('does not come more often than it may', () => {
    expect(planProblems({ ...plan, minGapDays: 8 })).toEqual([{ field: 'maxGapDays', messageKey: 'gapReversed' }]);
    expect(planProblems({ ...plan, minGapDays: 7 })).toEqual([]);
  });
});

describe('an end', () => {
  it.each([
    ['discharged_goals_met', 'discharged', []],
    ['discharged_plateau', 'discharged', ['reason']],
    ['discharged_other', 'discharged', ['reason']],
    ['paused_by_client', 'on_hold', ['reason']],
    ['paused_by_clinic', 'on_hold', ['reason']],
    ['stopped_by_client', 'discharged', ['reason']],
    ['moved', 'discharged', ['reason']],
    ['referred', 'referred_out', ['referredTo', 'reason']],
    ['referred_red_flag', 'referred_out', ['referredTo', 'reason']],
  ] as const satisfies readonly (readonly [ClosureKind, string, readonly string[]])[])('%s leaves the episode %s and asks for %j', (kind, status, asked) => {
    expect(statusAfter(kind)).toBe(status);
    expect(closureProblems({ kind, reason: ' ', referredTo: null }).map((problem) => problem.field)).toEqual(asked);
    expect(closureProblems({ kind, reason: 'No change after four sessions', referredTo: 'physician' })).toEqual([]);
  });
});

describe('red flags with a yes', () => {
  it('stand open, the most urgent first, until a doctor has ruled them out', () => {
    const answers = { isAsked: true, positive: ['tumour', 'fracture', 'cauda_equina'], ruledOut: '' };
    expect(openRedFlags(answers).map((bundle) => bundle.id)).toEqual(['cauda_equina', 'fracture', 'tumour']);
    expect(openRedFlags({ ...answers, ruledOut: '  ' })).toHaveLength(3);
    expect(openRedFlags({ ...answers, ruledOut: 'Dr. Cole, 14 March' })).toEqual([]);
    expect(openRedFlags({ isAsked: true, positive: [], ruledOut: '' })).toEqual([]);
  });
});

describe('a referral', () => {
  const referral: Referral = { by: 'Dr. Ortiz', kind: 'physician', date: '2026-02-18', visitsOrdered: 6, expiresOn: '2026-05-18' };

  it.each([[0, 6, 0], [5, 1, 0], [6, 0, 0], [7, 0, 1]])('of six visits, with %i taken, leaves %i and is exceeded by %i', (taken, visitsLeft, visitsOver) => {
    expect(referralStanding(referral, taken, '2026-03-02')).toEqual({ visitsLeft, visitsOver, validity: 'valid' });
  });

  it.each([['2026-05-03', 'valid'], ['2026-05-04', 'expiresSoon'], ['2026-05-18', 'expiresSoon'], ['2026-05-19', 'expired']])('on %s is %s', (today, validity) => {
    expect(referralStanding(referral, 0, today).validity).toBe(validity);
  });

  it('may order no number and have no end', () => {
    expect(referralStanding({ ...referral, visitsOrdered: null, expiresOn: null }, 9, '2030-01-01')).toEqual({ visitsLeft: null, visitsOver: 0, validity: 'unlimited' });
  });

  it('does not end before it began', () => {
    const redFlags = { isAsked: false, positive: [], ruledOut: '' };
    expect(complaintProblems({ redFlags, referral: { ...referral, expiresOn: '2026-02-17' } })).toEqual([{ field: 'referral.expiresOn', messageKey: 'endBeforeStart' }]);
    expect(complaintProblems({ redFlags, referral: { ...referral, expiresOn: '2026-02-18' } })).toEqual([]);
    expect(complaintProblems({ redFlags: { ...redFlags, positive: ['hiccups'] }, referral: null })).toEqual([{ field: 'redFlags', messageKey: 'invalid' }]);
  });
});
