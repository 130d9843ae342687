import { describe, expect, it } from 'vitest';
import type { CourseOfCare, CourseSession } from './course.model.ts';
import { courseSeries, decisionPoints } from './series.rules.ts';

function session(index: number, change: Partial<CourseSession>): CourseSession {
  return {
    noteId: `01890000-0000-7000-8000-00000000000${index}`, startsOn: `2026-03-0${index}`, sessionNumber: index, isAborted: false,
    nprsAverage24h: null, nprsNow: null, nprsBest24h: null, nprsWorst24h: null, nprsAfter: null, psfsScores: [], painAreas: [], findings: [], motions: [], tests: [], strengths: [], posture: [], nerves: [],
    ...change,
  };
}

const course: CourseOfCare = {
  episodeId: '01890000-0000-7000-8000-000000000000',
  targetNprs: 1,
  sessionsPlanned: 5,
  psfsActivities: ['Drive', 'Sit'],
  targets: [{ measure: 'rom_hip_internal_rotation:r', target: 40 }],
  sessions: [
    session(1, { nprsAverage24h: 7, psfsScores: [3, 4], motions: [{ motionId: 'rom_hip_internal_rotation', side: 'r', before: 24, after: 30 }], strengths: [{ muscleId: 'piriformis', side: 'r', grade: '3', isPainful: null }] }),
    session(2, { psfsScores: [4, null] }),
    session(3, { nprsAverage24h: 5, psfsScores: [6, 7], motions: [{ motionId: 'rom_hip_internal_rotation', side: 'r', before: 31, after: null }], strengths: [{ muscleId: 'piriformis', side: 'r', grade: '4', isPainful: null }] }),
  ],
};

describe('the curves of an episode', () => {
  const series = courseSeries(course);
  const byKey = (key: string) => series.find((one) => one.key === key);

  it('are pain, activities, motions and strength, each with the sessions that measured it', () => {
    expect(series.map((one) => one.key)).toEqual(['pain', 'activities', 'activity 0', 'activity 1', 'motion rom_hip_internal_rotation r', 'strength piriformis r']);
    expect(byKey('pain')?.points.map(({ index, before, change }) => [index, before, change])).toEqual([[0, 7, 'unchanged'], [2, 5, 'better']]);
    expect(byKey('pain')).toMatchObject({ target: 1, band: [5, 9] });
  });

  it('mark only a real change against the first value', () => {
    expect(byKey('activity 0')?.points.map(({ change }) => change)).toEqual(['unchanged', 'unchanged', 'better']);
    expect(byKey('motion rom_hip_internal_rotation r')).toMatchObject({ target: 40, norm: 45, band: [18, 30], points: [{ before: 24, after: 30, change: 'unchanged' }, { before: 31, change: 'better' }] });
    expect(byKey('strength piriformis r')?.points.map(({ before, change }) => [before, change])).toEqual([[3, 'unchanged'], [4, 'better']]);
  });

  it('give one activity alone the target of the mean', () => {
    const alone = courseSeries({ ...course, psfsActivities: ['Drive'], targets: [{ measure: 'psfs_mean', target: 8 }] });
    expect(alone.filter(({ kind }) => kind !== 'motion').map(({ key, target }) => [key, target])).toEqual([['pain', 1], ['activity 0', 8], ['strength piriformis r', null]]);
  });

  it('ask for a decision in the middle and at the end of the plan', () => {
    expect([decisionPoints(5), decisionPoints(1), decisionPoints(null)]).toEqual([[3, 5], [1], []]);
  });
});
