import { describe, expect, it } from 'vitest';
import { computeOutcome } from '../../shared/charting/outcome.rules.ts';
import { blankDetails } from '../../shared/clients/blank-client.ts';
import { seededRandom } from '../../shared/core/random.ts';
import { complaint, planDetails } from '../../shared/episodes/episodes.model.ts';
import { planProblems } from '../../shared/episodes/episodes.rules.ts';
import { startCourse, type Course, type Person } from './course.ts';

const person: Person = {
  id: 'client',
  details: { ...blankDetails, firstName: 'Maria', lastName: 'Lopez', birthDate: '1980-02-03', sexRecorded: 'female' },
  therapist: 0,
  granted: new Set(['consent_cupping']),
  consentUntil: '',
  health: { flags: [], medications: [], allergies: [], pregnancy: '', redFlagScreen: '', decision: 'proceed', decisionNote: '', clearances: [] },
  healthVersion: 0,
  intake: null,
  touchedAt: 0,
};

const random = seededRandom(5);
const courses = Array.from({ length: 2_000 }, (): Course => startCourse(random, person, '2026-03-18'));

function responseOf({ pain, plan }: Course): string | null {
  return computeOutcome({ scores: pain, followUpScore: null, targetNprs: plan.targetNprs, sessionsPlanned: plan.sessionsPlanned }).response;
}

describe('generated courses', () => {
  it('have complaints and plans that the program would take', () => {
    for (const course of courses) {
      expect(complaint.parse(course.complaint)).toEqual(course.complaint);
      expect(planDetails.parse(course.plan)).toEqual(course.plan);
      expect(planProblems(course.plan)).toEqual([]);
    }
  });

  it('resolve, plateau and worsen in the proportions of the demo cases, as the outcome rules see it', () => {
    const share = (...responses: (string | null)[]): number => courses.filter((course) => responses.includes(responseOf(course))).length / courses.length;
    expect(share('resolved')).toBeCloseTo(0.7, 1);
    expect(share('responder', 'partial')).toBeCloseTo(0.2, 1);
    expect(share('worse')).toBeCloseTo(0.1, 1);
    expect(share('unchanged', null)).toBe(0);
  });
});
