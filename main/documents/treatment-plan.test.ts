import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { completeNote, startCourse, type StartedCourse } from '../testing/course.ts';
import { makeForTest } from './made.test-support.ts';
import { nodesOf } from './pdf/read-pdf.test-support.ts';

let clinic: TestClinic;
let course: StartedCourse;

beforeEach(async () => {
  clinic = await openTestClinic();
  course = await startCourse(clinic);
  const therapist = clinic.as('therapist');
  const episode = await therapist.episodes.getEpisode({ episodeId: course.episodeId });
  await therapist.episodes.changeEpisode({
    episodeId: episode.id,
    version: episode.version,
    complaint: {
      ...episode.complaint,
      markers: [
        { region: 'buttock_lower', side: 'r', view: 'back', x: 232, y: 480, kind: 'pain', note: '' },
        { region: 'calf', side: 'r', view: 'back', x: 238, y: 780, kind: 'tingling', note: 'at night' },
      ],
    },
  });
});
afterEach(() => clinic.close());

async function changePlan(changes: object): Promise<void> {
  const therapist = clinic.as('therapist');
  const { plan } = await therapist.episodes.getEpisode({ episodeId: course.episodeId });
  if (!plan) throw new Error('the course has a plan');
  await therapist.episodes.savePlan({ episodeId: course.episodeId, version: plan.version, plan: { ...plan, ...changes } });
}

describe('the treatment plan on paper', () => {
  it('says in plain words what hurts, what is aimed at, how often and how it will be seen', async () => {
    await changePlan({
      targets: [
        { measure: 'rom_hip_internal_rotation:r', baseline: 22, target: 40 },
        { measure: 'mmt_gluteus_medius:r', baseline: 4, target: 5 },
        { measure: 'psfs_mean', baseline: null, target: 8, bySession: 1 },
      ],
      prognosis: 'Most people with this sit for an hour without pain after four sessions.',
      isAgreed: true,
    });
    const { text, pdf } = await makeForTest(clinic, 'treatment_plan', course.planId);
    for (const part of [
      'Right buttock pain, canary complaint',
      'Pain: Lower buttock, right',
      'Tingling: Calf, right (at night)',
      'Relieve nerve compression or entrapment',
      '3 to 7 days',
      'Trigger point therapy',
      'Break driving every 40 minutes',
      'Pain, average of 24 hours (0-10) not measured 1',
      'Hip internal rotation, right 22° 40°',
      'Gluteus medius, right: strength (0-5) 4 5',
      'Everyday activities (0-10) not measured 8',
      '1 of 4 Everyday activities (0-10): 8',
      '2 of 4 Half-way: we look at the figures together.',
      'Gluteus medius, right: strength (0-5): 5 We look at the figures and decide together how to go on.',
      'What to expect Most people with this',
      'Prepared by Theo Therapist Date Mar 2, 2026 Talked through and agreed yes',
    ]) {
      expect(text).toContain(part);
    }
    const [figure] = nodesOf(pdf.pages.flatMap((page) => page.structure), 'Figure');
    expect(figure?.alt).toBe('Body map showing where the complaint is felt.');
  });

  it('is read in sections, with a head over each table and nothing where nothing was said', async () => {
    const { pdf } = await makeForTest(clinic, 'treatment_plan', course.planId);
    const structure = pdf.pages.flatMap((page) => page.structure);
    expect(nodesOf(structure, 'H2').map((node) => node.text)).toEqual([
      'What brings you here',
      'What we aim at',
      'Session by session',
      'How we work',
      'What you can do at home',
      'How we will see that it helps',
    ]);
    expect(nodesOf(structure, 'TH').map((node) => node.text).slice(0, 3)).toEqual(['Session', 'Aimed at by then', '2 of 4']);
  });

  it('tells what was decided on the way', async () => {
    const therapist = clinic.as('therapist');
    await therapist.charting.signNote({ visitId: course.visit.id, version: 0, body: completeNote(), typedName: 'Theo Therapist' });
    await changePlan({ sessionsPlanned: 2 });
    await therapist.charting.recordDecision({ episodeId: course.episodeId, planId: course.planId, point: 'midPlan', choice: 'change_approach', reason: 'Less pressure, more stretching.' });
    const { text } = await makeForTest(clinic, 'treatment_plan', course.planId);
    expect(text).toContain('half-way Change the approach Less pressure, more stretching.');
  });

  it('says one number where the spacing is one', async () => {
    await changePlan({ minGapDays: 7, maxGapDays: 7 });
    const { text } = await makeForTest(clinic, 'treatment_plan', course.planId);
    expect(text).toContain('7 days');
    expect(text).not.toContain('7 to 7');
  });

  it('takes the pain at the start from the first signed note', async () => {
    await clinic.as('therapist').charting.signNote({ visitId: course.visit.id, version: 0, body: completeNote(), typedName: 'Theo Therapist' });
    const { text } = await makeForTest(clinic, 'treatment_plan', course.planId);
    expect(text).toContain('Pain, average of 24 hours (0-10) 7 1');
  });

  it('bears the day of the clinic, not of Greenwich', async () => {
    // Half past nine in the evening of 2 March in Chicago is 3 March in UTC.
    clinic.clock.set('2026-03-03T03:30:00.000Z');
    const client = await clinic.as('frontDesk').clients.createClient({ firstName: 'Eve', lastName: 'Late', phone: '+1 312 555 0177' });
    const therapist = clinic.as('therapist');
    const source = await therapist.episodes.getEpisode({ episodeId: course.episodeId });
    await therapist.clients.giveChartReason({ clientId: client.id, reason: 'Walks in tonight' });
    const opened = await therapist.episodes.openEpisode({ clientId: client.id, complaint: source.complaint });
    if (!source.plan) throw new Error('the course has a plan');
    const planned = await therapist.episodes.savePlan({ episodeId: opened.id, version: null, plan: source.plan });
    const made = await makeForTest(clinic, 'treatment_plan', planned.plan?.id ?? '');
    expect(made.document.title).toBe('Treatment plan Mar 2, 2026');
    expect(made.fileName).toMatch(/^treatment-plan-2026-03-02-/);
    expect(made.text).toContain('Mar 2, 2026');
  });
});
