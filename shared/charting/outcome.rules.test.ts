import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFunctionOutcome, computeOutcome, expectedScore, isFunctionBehind, mcidPointsOf, painTrend, psfsMean } from './outcome.rules.ts';
import type { OutcomeInput, OutcomeStatus } from './outcome.rules.ts';

/** Ten episodes of the clinical dossier, with the numbers its author computed. `timeline`: expected score and status per session. */
const CASES = [
  {
    name: 'case_01', planned: 5, target: 1,
    scores: [7, 5, 4, 2, 1], followUp: 1,
    psfs: [[2, 4, 4], [4, 5, 5], [6, 6, 6], [8, 8, 8], [9, 9, 9]], psfsFollowUp: [9, 9, 9],
    timeline: [[7, 'baseline'], [5.8, 'ahead'], [4.6, 'ahead'], [3.4, 'ahead'], [2.2, 'ahead']],
    result: {
      baseline: 7, latest: 1, drop: 6, pct: 85.7, response: 'resolved', mcidPoints: 2, mcidMet: true,
      slopePerSession: -1.257, projectedFurtherSessions: 0, onTrackForResolutionWithin6: true,
      flagsFirstSeenAfterKSessions: { target_met: 4 },
    },
    psfsResult: { psfsBaseline: 3.33, psfsLatest: 9, psfsChange: 5.67, psfsMdcMet: true },
  },
  {
    name: 'case_02', planned: 6, target: 1,
    scores: [6, 5, 4, 3, 2, 1], followUp: 1,
    psfs: [[4, 5, 5], [5, 6, 6], [6, 6, 7], [7, 7, 8], [8, 8, 8], [9, 8, 9]], psfsFollowUp: [9, 9, 9],
    timeline: [[6, 'baseline'], [5.17, 'on_track'], [4.33, 'on_track'], [3.5, 'ahead'], [2.67, 'ahead'], [1.83, 'ahead']],
    result: {
      baseline: 6, latest: 1, drop: 5, pct: 83.3, response: 'resolved', mcidPoints: 2, mcidMet: true,
      slopePerSession: -0.893, projectedFurtherSessions: 0, onTrackForResolutionWithin6: true,
      flagsFirstSeenAfterKSessions: { target_met: 5 },
    },
    psfsResult: { psfsBaseline: 4.67, psfsLatest: 9, psfsChange: 4.33, psfsMdcMet: true },
  },
  {
    name: 'case_04', planned: 6, target: 1,
    scores: [6, 5, 4], followUp: 3,
    psfs: [[3, 4, 5], [4, 4, 5], [5, 5, 6]], psfsFollowUp: [6, 6, 7],
    timeline: [[6, 'baseline'], [5.17, 'on_track'], [4.33, 'on_track']],
    result: {
      baseline: 6, latest: 3, drop: 3, pct: 50, response: 'responder', mcidPoints: 2, mcidMet: true,
      slopePerSession: -1, projectedFurtherSessions: 2, onTrackForResolutionWithin6: true,
      flagsFirstSeenAfterKSessions: {},
    },
    psfsResult: { psfsBaseline: 4, psfsLatest: 6.33, psfsChange: 2.33, psfsMdcMet: true },
  },
  {
    name: 'case_05', planned: 3, target: 1,
    scores: [8, 4, 1], followUp: 0,
    psfs: [[2, 3, 1], [5, 6, 4], [8, 8, 8]], psfsFollowUp: [9, 9, 9],
    timeline: [[8, 'baseline'], [5.67, 'ahead'], [3.33, 'ahead']],
    result: {
      baseline: 8, latest: 0, drop: 8, pct: 100, response: 'resolved', mcidPoints: 3, mcidMet: true,
      slopePerSession: -2.7, projectedFurtherSessions: 0, onTrackForResolutionWithin6: true,
      flagsFirstSeenAfterKSessions: { target_met: 2 },
    },
    psfsResult: { psfsBaseline: 2, psfsLatest: 9, psfsChange: 7, psfsMdcMet: true },
  },
  {
    name: 'case_07', planned: 5, target: 1,
    scores: [6, 5, 3, 2, 1], followUp: 1,
    psfs: [[3, 5, 3], [4, 5, 4], [6, 7, 5], [8, 8, 7], [9, 9, 8]], psfsFollowUp: [9, 9, 9],
    timeline: [[6, 'baseline'], [5, 'on_track'], [4, 'ahead'], [3, 'ahead'], [2, 'ahead']],
    result: {
      baseline: 6, latest: 1, drop: 5, pct: 83.3, response: 'resolved', mcidPoints: 2, mcidMet: true,
      slopePerSession: -1.086, projectedFurtherSessions: 0, onTrackForResolutionWithin6: true,
      flagsFirstSeenAfterKSessions: { target_met: 4 },
    },
    psfsResult: { psfsBaseline: 3.67, psfsLatest: 9, psfsChange: 5.33, psfsMdcMet: true },
  },
  {
    name: 'case_08', planned: 4, target: 1,
    scores: [5, 4, 2, 1], followUp: 1,
    psfs: [[4, 5, 6], [5, 6, 6], [7, 7, 8], [9, 9, 9]], psfsFollowUp: [9, 9, 9],
    timeline: [[5, 'baseline'], [4, 'on_track'], [3, 'ahead'], [2, 'ahead']],
    result: {
      baseline: 5, latest: 1, drop: 4, pct: 80, response: 'resolved', mcidPoints: 2, mcidMet: true,
      slopePerSession: -1.1, projectedFurtherSessions: 0, onTrackForResolutionWithin6: true,
      flagsFirstSeenAfterKSessions: { target_met: 3 },
    },
    psfsResult: { psfsBaseline: 5, psfsLatest: 9, psfsChange: 4, psfsMdcMet: true },
  },
  {
    name: 'case_10', planned: 3, target: 1,
    scores: [5, 4, 1], followUp: 1,
    psfs: [[4, 5, 6], [6, 6, 7], [9, 9, 9]], psfsFollowUp: [9, 9, 9],
    timeline: [[5, 'baseline'], [3.67, 'on_track'], [2.33, 'ahead']],
    result: {
      baseline: 5, latest: 1, drop: 4, pct: 80, response: 'resolved', mcidPoints: 2, mcidMet: true,
      slopePerSession: -1.5, projectedFurtherSessions: 0, onTrackForResolutionWithin6: true,
      flagsFirstSeenAfterKSessions: { target_met: 2 },
    },
    psfsResult: { psfsBaseline: 5, psfsLatest: 9, psfsChange: 4, psfsMdcMet: true },
  },
  {
    name: 'case_11', planned: 3, target: 1,
    scores: [4, 7], followUp: 7,
    psfs: [[6, 6, 7], [3, 3, 4]], psfsFollowUp: [3, 3, 4],
    timeline: [[4, 'baseline'], [3, 'behind']],
    result: {
      baseline: 4, latest: 7, drop: -3, pct: -75, response: 'worse', mcidPoints: 1, mcidMet: false,
      slopePerSession: 1.5, projectedFurtherSessions: null, onTrackForResolutionWithin6: false,
      flagsFirstSeenAfterKSessions: { worsening_review: 1, review_plan: 2, worsening_refer: 2 },
    },
    psfsResult: { psfsBaseline: 6.33, psfsLatest: 3.33, psfsChange: -3, psfsMdcMet: false },
  },
  {
    name: 'case_13', planned: 4, target: 1,
    scores: [5, 4, 2, 1], followUp: 0,
    psfs: [[4, 6, 6], [5, 7, 7], [7, 8, 8], [9, 9, 9]], psfsFollowUp: [9, 9, 9],
    timeline: [[5, 'baseline'], [4, 'on_track'], [3, 'ahead'], [2, 'ahead']],
    result: {
      baseline: 5, latest: 0, drop: 5, pct: 100, response: 'resolved', mcidPoints: 2, mcidMet: true,
      slopePerSession: -1.3, projectedFurtherSessions: 0, onTrackForResolutionWithin6: true,
      flagsFirstSeenAfterKSessions: { target_met: 3 },
    },
    psfsResult: { psfsBaseline: 5.33, psfsLatest: 9, psfsChange: 3.67, psfsMdcMet: true },
  },
  {
    name: 'case_14', planned: 4, target: 2,
    scores: [6, 4, 3, 2], followUp: 2,
    psfs: [[4, 5, 5], [6, 6, 6], [7, 7, 7], [8, 8, 8]], psfsFollowUp: [8, 8, 8],
    timeline: [[6, 'baseline'], [5, 'ahead'], [4, 'ahead'], [3, 'ahead']],
    result: {
      baseline: 6, latest: 2, drop: 4, pct: 66.7, response: 'responder', mcidPoints: 2, mcidMet: true,
      slopePerSession: -1, projectedFurtherSessions: 0, onTrackForResolutionWithin6: true,
      flagsFirstSeenAfterKSessions: { target_met: 3 },
    },
    psfsResult: { psfsBaseline: 4.67, psfsLatest: 8, psfsChange: 3.33, psfsMdcMet: true },
  },
] as const;

function outcomeOf(scores: readonly (number | null)[], rest: Partial<Omit<OutcomeInput, 'scores'>> = {}) {
  return computeOutcome({ scores, followUpScore: null, targetNprs: 1, sessionsPlanned: 4, ...rest });
}

describe('the ten cases of the dossier', () => {
  it.each(CASES)('$name: pain', ({ scores, followUp, target, planned, timeline, result }) => {
    expect(computeOutcome({ scores, followUpScore: followUp, targetNprs: target, sessionsPlanned: planned })).toEqual({
      ...result,
      timeline: timeline.map(([expectedNprs, status], index) => ({
        session: index + 1,
        sessionsCompletedBefore: index,
        preNprs: scores[index],
        expectedNprs,
        status,
      })),
    });
  });

  it.each(CASES)('$name: function', ({ psfs, psfsFollowUp, psfsResult }) => {
    expect(computeFunctionOutcome({ sessionScores: psfs, followUpScores: psfsFollowUp })).toEqual(psfsResult);
  });
});

describe('scores that are missing', () => {
  it('skips a missing score: it keeps no place, and nothing is interpolated', () => {
    expect(outcomeOf([7, null, 5, null, 4])).toEqual(outcomeOf([7, 5, 4]));
  });

  it('takes the first score there is as the baseline', () => {
    expect(outcomeOf([null, 6, 4]).baseline).toBe(6);
  });

  it('computes nothing without any session score', () => {
    expect(outcomeOf([])).toMatchObject({ timeline: [], baseline: null, latest: null, drop: null, mcidMet: false, flagsFirstSeenAfterKSessions: {} });
    expect(outcomeOf([null], { followUpScore: 3 })).toMatchObject({ timeline: [], baseline: null, latest: 3, drop: null, response: null, slopePerSession: null, onTrackForResolutionWithin6: false });
  });

  it('has only a baseline after one score', () => {
    expect(outcomeOf([6])).toMatchObject({ baseline: 6, latest: 6, drop: 0, pct: 0, response: 'unchanged', slopePerSession: null, projectedFurtherSessions: null, flagsFirstSeenAfterKSessions: {} });
  });
});

describe('a baseline of 0', () => {
  it('has no percentage and no response class', () => {
    expect(outcomeOf([0, 2, 3])).toMatchObject({ baseline: 0, drop: -3, pct: null, response: null });
  });
});

describe('response classes', () => {
  it.each([
    [5, 1, 'resolved'],
    [1, 0, 'partial'],
    [1, 1, 'unchanged'],
    [10, 7, 'responder'],
    [10, 8, 'partial'],
    [7, 5, 'partial'],
    [6, 4, 'responder'],
    [7, 6, 'unchanged'],
    [6, 5, 'partial'],
    [6, 7, 'unchanged'],
    [6, 8, 'worse'],
  ] as const)('%i to %i is %s', (baseline, latest, response) => {
    expect(outcomeOf([baseline, latest]).response).toBe(response);
  });
});

describe('MCID', () => {
  it.each([[0, 1], [4, 1], [5, 2], [7, 2], [8, 3], [10, 3]])('baseline %i asks for %i', (baseline, points) => {
    expect(mcidPointsOf(baseline)).toBe(points);
  });

  it('is met exactly at its points', () => {
    expect(outcomeOf([8, 5]).mcidMet).toBe(true);
    expect(outcomeOf([8, 6]).mcidMet).toBe(false);
  });
});

describe('status against the expected line', () => {
  const status = (score: number): OutcomeStatus | undefined => outcomeOf([6, score], { sessionsPlanned: 2 }).timeline[1]?.status;

  it('counts both edges of the tolerance: 3.5 expected', () => {
    expect([3, 4, 5].map(status)).toEqual(['ahead', 'on_track', 'behind']);
  });

  it('is not swayed by float arithmetic: the line is at 1.8, so 1.3 is exactly ahead', () => {
    expect(outcomeOf([5, 4, 3, 2, 1.3], { sessionsPlanned: 5 }).timeline[4]).toMatchObject({ expectedNprs: 1.8, status: 'ahead' });
  });

  it('expects the target from the end of the plan on', () => {
    expect(outcomeOf([6, 5, 4, 3], { sessionsPlanned: 2 }).timeline.map((point) => point.expectedNprs)).toEqual([6, 3.5, 1, 1]);
  });
});

describe('slope and projection', () => {
  it('needs three entries, the follow-up included', () => {
    expect(outcomeOf([6, 5]).slopePerSession).toBeNull();
    expect(outcomeOf([6, 5], { followUpScore: 4 }).slopePerSession).toBe(-1);
  });

  it('projects nothing at a slope of exactly -0.1', () => {
    const outcome = outcomeOf([5, 5, 5, 5, 4.5]);
    expect(outcome).toMatchObject({ slopePerSession: -0.1, projectedFurtherSessions: null, onTrackForResolutionWithin6: false });
    expect(painTrend(-0.1)).toBe('steady');
  });

  it('rounds the further sessions up, but not a whole number that floats missed', () => {
    expect(outcomeOf([8, 7, 6]).projectedFurtherSessions).toBe(5);
    expect(outcomeOf([8, 7, 7]).projectedFurtherSessions).toBe(12);
    expect(outcomeOf([10, 9.7, 9.4], { targetNprs: 8.8 }).projectedFurtherSessions).toBe(2);
  });

  it('is on track up to six sessions in all, and always once the target is met', () => {
    expect(outcomeOf([6, 5, 4], { targetNprs: 0 }).onTrackForResolutionWithin6).toBe(true);
    expect(outcomeOf([6, 5, 5, 4]).onTrackForResolutionWithin6).toBe(false);
    expect(outcomeOf([6, 6, 6, 5, 4, 3, 2, 1]).onTrackForResolutionWithin6).toBe(true);
  });

  it('names the trend with its dead band', () => {
    expect([-0.2, 0.1, 0.2, null].map(painTrend)).toEqual(['improving', 'steady', 'worsening', null]);
  });
});

describe('flags', () => {
  const flags = (scores: readonly number[], rest: Partial<Omit<OutcomeInput, 'scores'>> = {}) => outcomeOf(scores, rest).flagsFirstSeenAfterKSessions;

  it('asks for a review at half of the plan, at two sessions at the earliest', () => {
    expect(flags([6, 6, 6, 6], { sessionsPlanned: 6 })).toEqual({ review_plan: 3 });
    expect(flags([6, 6, 6], { sessionsPlanned: 2 })).toEqual({ review_plan: 2 });
    expect(flags([6, 6, 6], { sessionsPlanned: 5 })).toEqual({});
  });

  it('asks to refer or reassess after four sessions without a change that matters', () => {
    expect(flags([6, 5, 5, 5, 5], { sessionsPlanned: 6 })).toEqual({ review_plan: 3, refer_or_reassess: 4 });
    expect(flags([6, 5, 5, 4, 4], { sessionsPlanned: 6 })).toEqual({});
  });

  it('sees worsening at +2 at once and at +1 twice in a row', () => {
    expect(flags([4, 6], { sessionsPlanned: 6 })).toEqual({ worsening_review: 1 });
    expect(flags([4, 5, 5], { sessionsPlanned: 6 })).toEqual({ worsening_refer: 2 });
    expect(flags([4, 5, 3, 5], { sessionsPlanned: 8 })).toEqual({});
  });

  it('counts the follow-up as one more entry', () => {
    expect(flags([5, 3], { followUpScore: 1 })).toEqual({ target_met: 2 });
  });
});

describe('function (PSFS)', () => {
  it('means only the activities that were scored', () => {
    expect(psfsMean([3, null, 6])).toBe(4.5);
    expect(psfsMean([null])).toBeNull();
  });

  it('uses the last scored session where there is no follow-up', () => {
    expect(computeFunctionOutcome({ sessionScores: [[], [3, 3, 4], [5, 5, 6], []], followUpScores: [] })).toEqual({ psfsBaseline: 3.33, psfsLatest: 5.33, psfsChange: 2, psfsMdcMet: true });
  });

  it('computes the change before rounding and has none without scores', () => {
    expect(computeFunctionOutcome({ sessionScores: [[2, 2, 3]], followUpScores: [3, 4, 4] })).toMatchObject({ psfsBaseline: 2.33, psfsLatest: 3.67, psfsChange: 1.33, psfsMdcMet: false });
    expect(computeFunctionOutcome({ sessionScores: [], followUpScores: [] })).toEqual({ psfsBaseline: null, psfsLatest: null, psfsChange: null, psfsMdcMet: null });
  });
});

describe('falling function with stable pain', () => {
  const isBehind = (pain: readonly number[], means: readonly number[]): boolean =>
    isFunctionBehind(outcomeOf(pain), computeFunctionOutcome({ sessionScores: means.map((mean) => [mean]), followUpScores: [] }));

  it.each([
    ['by exactly 2', [6, 6, 6], [6, 5, 4], true],
    ['by less than 2', [6, 6, 6], [6, 5, 4.01], false],
    ['with a slope at the edge of the dead band', [5, 5, 5, 5, 4.5], [6, 6, 6, 6, 4], true],
    ['with a slope beyond it', [6, 6, 5], [6, 5, 4], false],
    ['with pain that grows', [6, 6, 7], [6, 5, 4], false],
    ['of two sessions without any change of pain', [6, 6], [6, 4], true],
    ['of two sessions with a change of pain', [6, 5], [6, 4], false],
    ['without a score of function', [6, 6, 6], [], false],
  ] as const)('%s', (_name, pain, means, expected) => {
    expect(isBehind(pain, means)).toBe(expected);
  });
});

describe('for any scores', () => {
  const score = fc.integer({ min: 0, max: 10 });
  const input = fc.record({
    scores: fc.array(fc.option(score), { maxLength: 12 }),
    followUpScore: fc.option(score),
    targetNprs: fc.integer({ min: 0, max: 4 }),
    sessionsPlanned: fc.integer({ min: 1, max: 12 }),
  });

  it('drop, slope and mean change do not move when all scores shift together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 5 }), (scores, shift) => {
        const [before, after] = [outcomeOf(scores), outcomeOf(scores.map((value) => value + shift))];
        expect(after.drop).toBe(before.drop);
        expect(after.slopePerSession).toBe(before.slopePerSession);
      }),
    );
  });

  it('the expected line never rises from a baseline above the target, and ends at the target', () => {
    fc.assert(
      fc.property(score, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 12 }), (a, b, planned) => {
        const [target, baseline] = [Math.min(a, b), Math.max(a, b)];
        const line = Array.from({ length: planned + 3 }, (_, k) => expectedScore(baseline, target, planned, k));
        expect(line[0]).toBe(baseline);
        expect(line[planned]).toBeCloseTo(target, 9);
        for (const [k, value] of line.entries()) expect(value).toBeLessThanOrEqual((line[k - 1] ?? baseline) + 1e-9);
      }),
    );
  });

  it('each session has exactly the status its distance from the line gives, a lower score never a worse one', () => {
    const rank: Readonly<Record<OutcomeStatus, number>> = { baseline: 0, ahead: 1, on_track: 2, behind: 3 };
    fc.assert(
      fc.property(score, score, score, fc.integer({ min: 1, max: 6 }), (baseline, one, other, sessionsPlanned) => {
        const statusOfScore = (value: number) => outcomeOf([baseline, value], { sessionsPlanned }).timeline[1]?.status ?? 'baseline';
        const [low, high] = [statusOfScore(Math.min(one, other)), statusOfScore(Math.max(one, other))];
        expect(low).not.toBe('baseline');
        expect(rank[low]).toBeLessThanOrEqual(rank[high]);
      }),
    );
  });

  it('agrees with itself: timeline, drop, response, flags', () => {
    fc.assert(
      fc.property(input, (given) => {
        const outcome = computeOutcome(given);
        const present = given.scores.filter((value) => value !== null);
        const entries = present.length === 0 ? 0 : present.length + (given.followUpScore === null ? 0 : 1);
        expect(outcome.timeline.map((point) => point.preNprs)).toEqual(present);
        expect(outcome.timeline.filter((point) => point.status === 'baseline')).toHaveLength(Math.min(1, present.length));
        for (const first of Object.values(outcome.flagsFirstSeenAfterKSessions)) expect(first).toBeLessThan(entries);
        if (outcome.baseline === null || outcome.latest === null) return;
        expect(outcome.drop).toBe(outcome.baseline - outcome.latest);
        expect(outcome.response === null).toBe(outcome.baseline === 0);
        if (outcome.response === 'responder') expect(outcome.drop).toBeGreaterThanOrEqual(2);
        if (outcome.projectedFurtherSessions === 0) expect(outcome.onTrackForResolutionWithin6).toBe(true);
        expect(Object.is(outcome.drop, -0) || Object.is(outcome.pct, -0) || Object.is(outcome.slopePerSession, -0)).toBe(false);
      }),
    );
  });
});
