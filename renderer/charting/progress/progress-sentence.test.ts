import { describe, expect, it } from 'vitest';
import type { EpisodeProgress } from '../../../shared/charting/charting.model.ts';
import { computeFunctionOutcome, computeOutcome, isFunctionBehind } from '../../../shared/charting/outcome.rules.ts';
import { painChart, painChartSize } from './pain-chart.ts';
import { progressSentence } from './progress-sentence.ts';

function progressOf(scores: readonly number[], sessionsPlanned: number, followUpScore: number | null = null, psfs: readonly number[] = []): EpisodeProgress {
  const pain = computeOutcome({ scores, followUpScore, targetNprs: 1, sessionsPlanned });
  const ability = computeFunctionOutcome({ sessionScores: psfs.map((score) => [score]), followUpScores: [] });
  return {
    episodeId: '01890000-0000-7000-8000-000000000001',
    sessionsPlanned,
    sessionsDone: scores.length,
    sessionsAborted: 0,
    targetNprs: 1,
    planSessionsTaken: scores.length,
    decisionDue: null,
    outcome: { ...pain, ...ability, functionBehind: isFunctionBehind(pain, ability), timeline: [...pain.timeline], flagsFirstSeenAfterKSessions: { ...pain.flagsFirstSeenAfterKSessions } },
  };
}

describe('the one sentence about an episode', () => {
  it.each([
    ['nothing scored', [], 4, null, 'noScore', 'neutral'],
    ['only the baseline', [7], 4, null, 'baselineOnly', 'neutral'],
    ['one point down after one session', [6, 5], 6, null, 'withinNoise', 'neutral'],
    ['the same after one session', [6, 6], 6, null, 'noChangeYet', 'neutral'],
    ['half of the plan without change', [6, 6, 6], 4, null, 'noChangeReview', 'attention'],
    ['four sessions without change', [6, 6, 6, 6, 6], 6, null, 'noChangeRefer', 'attention'],
    ['as planned', [7, 5, 4], 5, null, 'onCourse', 'good'],
    ['a change that matters, late', [8, 8, 8, 5], 4, null, 'betterButBehind', 'attention'],
    ['at the target', [5, 3, 1], 4, null, 'targetReached', 'good'],
    ['at the target by the follow-up', [5, 3], 4, 0, 'targetReached', 'good'],
    ['two points up', [4, 6], 4, null, 'worse', 'attention'],
    ['one point up twice', [4, 5, 5], 4, null, 'worse', 'attention'],
  ] as const)('%s', (_name, scores, planned, followUp, key, tone) => {
    expect(progressSentence(progressOf(scores, planned, followUp))).toMatchObject({ key, tone });
  });

  it.each([
    ['function falls while pain stays', [6, 6, 6], [6, 5, 4], 'functionBehind', 'attention'],
    ['function falls while pain stays, the line notwithstanding', [2, 2, 2], [7, 6, 5], 'functionBehind', 'attention'],
    ['function falls by less than is measured for sure', [6, 6], [6, 4.1], 'noChangeYet', 'neutral'],
    ['function falls while pain falls', [6, 5, 3], [6, 5, 4], 'onCourse', 'good'],
    ['little pain to begin with, and the activities easier', [2, 2], [4, 6], 'functionBetter', 'good'],
    ['little pain to begin with, and the activities as before', [2, 1.5], [4, 5.9], 'functionSame', 'neutral'],
    ['little pain to begin with, and nothing scored', [2, 2], [], 'noChangeYet', 'neutral'],
    ['a baseline of 3 is judged by pain', [3, 2], [4, 6], 'onCourse', 'good'],
    ['worse comes before all', [2, 4], [4, 6], 'worse', 'attention'],
  ] as const)('%s', (_name, scores, psfs, key, tone) => {
    expect(progressSentence(progressOf(scores, 6, null, psfs))).toMatchObject({ key, tone });
  });

  it('forgets an early flag once the change that matters was met', () => {
    const progress = progressOf([7, 7, 7, 3], 4);
    expect(progress.outcome.flagsFirstSeenAfterKSessions['review_plan']).toBe(2);
    expect(progressSentence(progress).key).not.toMatch(/^noChange/);
  });
});

describe('the pain line', () => {
  it('places each score between 0 and 10 and the follow-up after the last session', () => {
    const chart = painChart(progressOf([7, 5], 4, 3));
    expect(chart.sessions.map((point) => point.score)).toEqual([7, 5]);
    expect(chart.after).toMatchObject({ score: 3 });
    expect(chart.after?.x).toBeGreaterThan(chart.sessions[1]?.x ?? Infinity);
    for (const point of chart.sessions) {
      expect(point.y).toBeGreaterThanOrEqual(painChartSize.top);
      expect(point.y).toBeLessThanOrEqual(painChartSize.height - painChartSize.bottom);
    }
    expect(chart.expected?.[1].y).toBe(chart.targetY);
  });
});
