import { describe, expect, it } from 'vitest';
import { firstOfCourseMinutes, isFirstVisit, usualMinutes } from './first-visit.rules.ts';

const service = { durationMinutes: 60, firstVisitMinutes: 75 };
const plain = { durationMinutes: 60, firstVisitMinutes: null };

describe('a first visit', () => {
  it.each([
    { name: 'of somebody new', firstOn: null, startsOn: '2026-03-03', isFirst: true },
    { name: 'of somebody new, no day chosen yet', firstOn: null, startsOn: null, isFirst: true },
    { name: 'before the earliest that stands', firstOn: '2026-03-04', startsOn: '2026-03-03', isFirst: true },
    { name: 'on the day of the earliest', firstOn: '2026-03-03', startsOn: '2026-03-03', isFirst: false },
    { name: 'after it', firstOn: '2026-03-02', startsOn: '2026-03-03', isFirst: false },
    { name: 'of somebody with a visit, no day chosen yet', firstOn: '2026-03-02', startsOn: null, isFirst: false },
  ])('$name: $isFirst', ({ firstOn, startsOn, isFirst }) => {
    expect(isFirstVisit(firstOn, startsOn)).toBe(isFirst);
  });

  it('is as long as its service says, and as any other where it says nothing', () => {
    expect([usualMinutes(service, true), usualMinutes(service, false), usualMinutes(plain, true)]).toEqual([75, 60, 60]);
    expect(usualMinutes({ durationMinutes: 60, firstVisitMinutes: 30 }, true)).toBe(30);
  });

  it('within a plan is never shorter than its sessions', () => {
    expect([firstOfCourseMinutes(service, null), firstOfCourseMinutes(service, 60), firstOfCourseMinutes(service, 90), firstOfCourseMinutes(plain, 45)]).toEqual([75, 75, 90, 45]);
  });
});
