import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bodyFigure } from '../../shared/clinical/body/body.data.ts';
import { openTestClinic } from '../testing/clinic.ts';
import { careCases, type CareCase } from './case.model.ts';
import { compareCase } from './compare-case.ts';
import { replayCase } from './replay-case.ts';

const courses = careCases.parse(JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')));

async function replay(course: CareCase) {
  const clinic = await openTestClinic({}, { timeZone: course.timezone });
  try {
    const [service] = await clinic.as('frontDesk').clinic.listServices();
    return await replayCase(
      {
        desk: clinic.as('frontDesk'),
        therapist: clinic.as('therapist'),
        therapistId: clinic.staffIds.therapist,
        therapistName: 'Theo Therapist',
        serviceId: service?.id ?? '',
        roomAt: () => null,
        zone: course.timezone,
        figure: bodyFigure,
        newId: randomUUID,
        setClock: clinic.clock.set,
      },
      course,
    );
  } finally {
    await clinic.close();
  }
}

function withoutScore(course: CareCase, sessionNo: number): CareCase {
  return {
    ...course,
    sessions: course.sessions.map((session) =>
      session.session_no === sessionNo ? { ...session, S: { ...session.S, nprs_avg_24h: null } } : session,
    ),
  };
}

describe('a course of care, replayed through the contract', () => {
  for (const course of courses) {
    it(`comes out as expected: ${course.id}`, async () => {
      const { progress } = await replay(course);
      const different = compareCase(course, progress).filter((value) => !value.isEqual);
      expect(different).toEqual([]);
    });
  }

  it('notices a value that is not as expected', async () => {
    const [course] = courses;
    if (!course) throw new Error('there are cases');
    const { progress } = await replay(course);
    const wrong = { ...course, expected: { ...course.expected, drop: 1 } };
    expect(compareCase(wrong, progress).filter((value) => !value.isEqual)).toEqual([
      { name: 'drop', expected: 1, computed: 6, isEqual: false },
    ]);
  });

  it('skips a session without a score and does not invent one', async () => {
    const [course] = courses;
    if (!course) throw new Error('there are cases');
    const { progress } = await replay(withoutScore(course, 3));
    expect(progress.outcome.timeline.map((point) => point.preNprs)).toEqual([7, 5, 2, 1]);
    expect(progress.sessionsDone).toBe(5);
  });
});
