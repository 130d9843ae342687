import { describe, expect, it } from 'vitest';
import type { CourseSession } from '../../../shared/charting/course.model.ts';
import { nerveRows, postureRows, testRows } from './word-rows.ts';

const blank: CourseSession = {
  noteId: '01890000-0000-7000-8000-000000000001', startsOn: '2026-03-02', sessionNumber: 1, isAborted: false,
  nprsAverage24h: null, nprsNow: null, nprsBest24h: null, nprsWorst24h: null, nprsAfter: null, psfsScores: [], painAreas: [],
  findings: [], motions: [], tests: [], strengths: [], posture: [], nerves: [],
};

describe('what is told in words over a course', () => {
  it('has a row for each test and side, and a gap where it was not done', () => {
    const sessions: CourseSession[] = [
      { ...blank, tests: [{ testId: 'fair', side: 'r', result: 'positive', familiarSymptoms: true }] },
      blank,
      { ...blank, tests: [{ testId: 'fair', side: 'r', result: 'negative', familiarSymptoms: null }, { testId: 'fair', side: 'l', result: 'equivocal', familiarSymptoms: null }] },
    ];
    const [right, left, ...others] = testRows(sessions);
    expect(others).toEqual([]);
    expect(right?.name).toMatch(/, right$/);
    expect(right?.cells).toMatchObject([{ text: 'Positive', tone: 'bad' }, undefined, { text: 'Negative', tone: 'good' }]);
    expect(left?.cells).toMatchObject([undefined, undefined, { tone: null }]);
  });

  it('judges no posture, and leaves out what was never graded', () => {
    const sessions: CourseSession[] = [
      { ...blank, posture: [{ itemId: 'forward_head', side: 'midline', grade: 'marked' }, { itemId: 'kyphosis', side: 'midline', grade: null }] },
      { ...blank, posture: [{ itemId: 'forward_head', side: 'midline', grade: 'mild' }] },
    ];
    expect(postureRows(sessions)).toMatchObject([{ name: 'Forward head', cells: [{ text: 'Marked', tone: null }, { text: 'Mild', tone: null }] }]);
  });

  it('tells what differs from normal at a root', () => {
    const sessions: CourseSession[] = [
      { ...blank, nerves: [{ rootId: 'L5', side: 'r', sensation: 'reduced', reflex: null, power: 'normal' }] },
      { ...blank, nerves: [{ rootId: 'L5', side: 'r', sensation: 'normal', reflex: null, power: 'normal' }] },
    ];
    expect(nerveRows(sessions)).toMatchObject([{ name: 'L5, right', cells: [{ text: 'sensation reduced, power full', tone: 'bad' }, { tone: 'good' }] }]);
  });
});
