import { describe, expect, it } from 'vitest';
import type { Treatment } from './charting.model.ts';
import { brokenRest, cupRests } from './cup-rest.rules.ts';
import { emptyNote } from './note.rules.ts';

const cups: Treatment = { id: '01890000-0000-7000-8000-000000000002', modality: 'cupping', muscleId: null, regionId: 'upper_back', side: 'r', minutes: 8, params: { marks_0_4: 2 }, billingCode: null };

function cuppedOn(startsOn: string, ...treatments: readonly Treatment[]) {
  return { startsOn, body: { ...emptyNote(0), treatments: [...treatments] } };
}

describe('a place that was cupped', () => {
  it('rests by the colour of its marks, and is free on the day it is told', () => {
    const sessions = [cuppedOn('2026-03-01', cups)];
    expect(cupRests(sessions, '2026-03-07')).toMatchObject([{ regionId: 'upper_back', side: 'r', until: '2026-03-08', marks: 2 }]);
    expect(cupRests(sessions, '2026-03-08')).toEqual([]);
  });

  it('rests until the latest of several dates, and for what was done only', () => {
    const dark = { ...cups, params: { marks_0_4: 3 } };
    const carried = { ...cups, side: 'l' as const, isCarried: true as const };
    expect(cupRests([cuppedOn('2026-03-01', dark), cuppedOn('2026-03-03', cups, carried)], '2026-03-04')).toMatchObject([{ until: '2026-03-11' }]);
  });

  it('is told to cups on the same place and side only', () => {
    const rests = cupRests([cuppedOn('2026-03-01', cups)], '2026-03-02');
    expect(brokenRest(cups, rests)?.until).toBe('2026-03-08');
    expect(brokenRest({ ...cups, side: 'bilateral' }, rests)).toBeDefined();
    expect(brokenRest({ ...cups, side: 'l' }, rests)).toBeUndefined();
    expect(brokenRest({ ...cups, modality: 'myofascial_release' }, rests)).toBeUndefined();
  });
});
