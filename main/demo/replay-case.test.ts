import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bodyFigure } from '../../shared/clinical/body/body.data.ts';
import { openTestClinic } from '../testing/clinic.ts';
import { careCases, type CareCase } from './case.model.ts';
import { compareCase } from './compare-case.ts';
import { compareUnits } from './compare-units.ts';
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

function courseNamed(id: string): CareCase {
  const course = courses.find((candidate) => candidate.id === id);
  if (!course) throw new RangeError(`no case ${id}`);
  return course;
}

function closureOf(course: CareCase): NonNullable<CareCase['closure']> {
  if (!course.closure) throw new RangeError(`${course.id} is closed`);
  return course.closure;
}

async function differencesOf(course: CareCase): Promise<readonly string[]> {
  const replayed = await replay(course);
  return [...compareCase(course, replayed), ...compareUnits(course, replayed.units)].filter((value) => !value.isEqual).map((value) => value.name);
}

describe('a course of care, replayed through the contract', () => {
  for (const course of courses) {
    it(`comes out as expected: ${course.id}`, async () => {
      const replayed = await replay(course);
      const compared = [...compareCase(course, replayed), ...compareUnits(course, replayed.units)];
      expect(compared.filter((value) => !value.isEqual)).toEqual([]);
      expect(compared.some((value) => value.name.startsWith('psfs_'))).toBe(true);
      expect(compared.filter((value) => value.name.startsWith('units[')).length).toBeGreaterThanOrEqual(2 * (course.sessions.length - 1));
    });
  }

  it('notices a value that is not as expected, however close', async () => {
    const course = courseNamed('case_01');
    const replayed = await replay(course);
    const wrong = { ...course, expected: { ...course.expected, drop: 1, slope_per_session: -1.3 } };
    expect(compareCase(wrong, replayed).filter((value) => !value.isEqual)).toEqual([
      { name: 'drop', expected: 1, computed: 6, isEqual: false },
      { name: 'slope_per_session', expected: -1.3, computed: -1.257, isEqual: false },
    ]);
  });

  it('notices a unit too many, a rule it does not know, and a value that nobody computes', async () => {
    const course = courseNamed('case_05');
    const replayed = await replay(course);
    const [first, ...others] = course.sessions;
    if (!first) throw new RangeError('a case has sessions');
    const wrong = { ...course, sessions: [{ ...first, expected_units: { ama_per_code: { 97124: 2, 97140: 1 }, house_rule: { 97124: 1 } } }, ...others] };
    expect(compareUnits(wrong, replayed.units).filter((value) => !value.isEqual)).toEqual([
      { name: 'units[1].ama_per_code.97124', expected: 2, computed: 1, isEqual: false },
      { name: 'units[1].house_rule.97124', expected: 1, computed: null, isEqual: false },
    ]);
    const more = { ...course, expected: { ...course.expected, psfs_latest: 8.5, happiness: 10 } };
    expect(compareCase(more, replayed).filter((value) => !value.isEqual).map((value) => value.name)).toEqual(['psfs_latest', 'happiness']);
  });

  it('goes through visits that were called off before the first session, early, or late', async () => {
    const course = courseNamed('case_02');
    const called: CareCase['appointments_extra'] = [
      { start_local: '2026-02-27T17:30', status: 'no_show', note: '' },
      { start_local: '2026-02-28T09:00', status: 'cancelled_by_client', notice_hours: 96, note: '' },
      { start_local: '2026-03-14T17:30', status: 'cancelled_by_clinic', notice_hours: 400, note: '' },
      { start_local: '2026-04-10T17:30', status: 'cancelled_late', notice_hours: 2, note: '' },
    ];
    expect(await differencesOf({ ...course, appointments_extra: called })).toEqual([]);
  });

  it('closes a course only after the session of the same day', async () => {
    const course = courseNamed('case_05');
    const { progress } = await replay({ ...course, sessions: course.sessions.slice(0, 1), closure: { ...closureOf(course), date: '2026-03-05' } });
    expect(progress.sessionsDone).toBe(1);
  });

  it('signs a session that runs past midnight without calling it late', async () => {
    const course = courseNamed('case_05');
    const nights = ['2026-03-05T23:30', '2026-03-07T23:45', '2026-03-10T23:15'];
    const sessions = course.sessions.map((session, at) => ({ ...session, start_local: nights[at] ?? '' }));
    expect(await differencesOf({ ...course, sessions })).toEqual([]);
  });

  it('charts a session in which a red flag came up under the hands', async () => {
    const course = courseNamed('case_05');
    const sessions = course.sessions.map((session) => (session.session_no === 2 ? { ...session, red_flag: 'ci_acute_neuro_deficit' } : session));
    expect(await differencesOf({ ...course, sessions })).toEqual([]);
  });

  it('keeps in words what the form has no field or choice for', async () => {
    const course = courseNamed('case_01');
    const [first, ...others] = course.sessions;
    if (!first) throw new RangeError('a case has sessions');
    const [row, ...rows] = first.treatment;
    if (!row) throw new RangeError('a session has treatments');
    const odd = { ...row, params: { ...row.params, stance: 'half kneeling', method: 'isokinetic' } };
    expect(await differencesOf({ ...course, sessions: [{ ...first, treatment: [odd, ...rows] }, ...others] })).toEqual([]);
  });

  it('reads a case that leaves out, or gives as null, what it need not say', () => {
    const { phone: _phone, email: _email, ...client } = courseNamed('case_01').client;
    const { target_nprs: _target, ...plan } = courseNamed('case_01').plan;
    const [read] = careCases.parse([
      { ...courseNamed('case_01'), client: { ...client, occupation: null, guardian: null }, plan, follow_up: null, appointments_extra: null },
    ]);
    expect(read).toMatchObject({ client: { phone: '', occupation: '' }, plan: { target_nprs: 1 }, appointments_extra: [] });
  });

  it('skips a session without a score and does not invent one', async () => {
    const { progress } = await replay(withoutScore(courseNamed('case_01'), 3));
    expect(progress.outcome.timeline.map((point) => point.preNprs)).toEqual([7, 5, 2, 1]);
    expect(progress.sessionsDone).toBe(5);
  });
});
