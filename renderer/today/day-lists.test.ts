import { describe, expect, it } from 'vitest';
import { visitOf } from '../schedule/board.test-support.ts';
import { daysByTherapist, decisionPoint, nowIndex, reassessmentsDue } from './day-lists.ts';

const first = visitOf({ id: 'first', startMinute: 540 });
const second = visitOf({ id: 'second', startMinute: 660 });
const gone = visitOf({ id: 'gone', startMinute: 480, state: 'no_show' });
const taras = visitOf({ id: 'taras', therapistId: 'tara', therapistName: 'Tara Therapist', startMinute: 480 });

describe('today’s lists', () => {
  it('put the own day first, otherwise by name, and what does not take place last', () => {
    const shown = (ownId: string) => daysByTherapist([gone, second, first, taras], ownId).map((day) => day.visits.map((visit) => visit.id));
    expect(shown('desk')).toEqual([['taras'], ['first', 'second', 'gone']]);
    expect(shown('theo')).toEqual([['first', 'second', 'gone'], ['taras']]);
    expect(daysByTherapist([], 'theo')).toEqual([]);
  });

  it.each([
    [1, 4, undefined], [2, 4, 'midPlan'], [3, 4, undefined], [4, 4, 'lastSession'], [3, 5, 'midPlan'], [1, 2, 'midPlan'], [2, 2, 'lastSession'], [1, 1, 'lastSession'],
    [null, null, undefined],
  ] as const)('session %s of %s is %s', (sessionNumber, sessionsPlanned, point) => {
    expect(decisionPoint(visitOf({ planId: 'plan', sessionNumber, sessionsPlanned }))).toBe(point);
  });

  it('ask nothing of a series that has no plan', () => {
    expect(decisionPoint(visitOf({ sessionNumber: 2, sessionsPlanned: 4 }))).toBeUndefined();
  });

  it('call for a re-assessment where a decision is due, the therapist’s own and not charted yet', () => {
    const due = visitOf({ id: 'due', planId: 'plan', sessionNumber: 2, sessionsPlanned: 4 });
    const others = [{ ...due, id: 'charted', isCharted: true }, { ...due, id: 'gone', state: 'no_show' as const }, { ...due, id: 'taras', therapistId: 'tara' }, first];
    expect(reassessmentsDue([due, ...others], 'theo').map((visit) => visit.id)).toEqual(['due']);
    expect(reassessmentsDue([due, ...others], null).map((visit) => visit.id)).toEqual(['due', 'taras']);
  });

  it.each([
    { minute: 500, index: 0 },
    { minute: 539, index: 0 },
    { minute: 540, index: 1 },
    { minute: 659, index: 1 },
    { minute: 660, index: 2 },
  ])('at minute $minute now stands before place $index', ({ minute, index }) => {
    expect(nowIndex([first, second, gone], minute)).toBe(index);
  });
});
