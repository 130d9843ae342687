import { describe, expect, it } from 'vitest';
import { visitOf } from '../schedule/board.test-support.ts';
import { daysByTherapist, nowIndex } from './day-lists.ts';

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
    { minute: 500, index: 0 },
    { minute: 539, index: 0 },
    { minute: 540, index: 1 },
    { minute: 659, index: 1 },
    { minute: 660, index: 2 },
  ])('at minute $minute now stands before place $index', ({ minute, index }) => {
    expect(nowIndex([first, second, gone], minute)).toBe(index);
  });
});
