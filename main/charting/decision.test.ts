// A plan that comes to nothing: what it asks half-way and at its end, what is kept of it, and where it leads.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOfWallTime } from '../../shared/core/time.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { bookToday, completeNote, fourSessions, startCourse, type StartedCourse } from '../testing/course.ts';

let clinic: TestClinic;
let course: StartedCourse;
let startMinute = 8 * 60;

beforeAll(async () => {
  clinic = await openTestClinic();
  course = await startCourse(clinic);
  await sign(course.visit.id, 7);
});
afterAll(() => clinic.close());

async function sign(visitId: string, pain: number): Promise<void> {
  const body = completeNote();
  await clinic.as('therapist').charting.signNote({
    visitId,
    version: 0,
    typedName: 'Theo Therapist',
    body: { ...body, subjective: { ...body.subjective, nprsAverage24h: pain } },
  });
}

/** The next session of the plan, an hour and a quarter later, signed with this pain. */
async function holdSession(pain: number): Promise<void> {
  startMinute += 75;
  const visit = await bookToday(clinic, course, startMinute);
  clinic.clock.set(instantOfWallTime('2026-03-02', startMinute + 60, 'America/Chicago').at);
  await sign(visit.id, pain);
}

const episodes = () => clinic.as('therapist').episodes;
const progress = () => clinic.as('therapist').charting.getProgress({ episodeId: course.episodeId });
const episode = () => episodes().getEpisode({ episodeId: course.episodeId });

type Decision = Parameters<ReturnType<TestClinic['as']>['charting']['recordDecision']>[0];
function decide(changes: Partial<Decision>, who: 'therapist' | 'otherTherapist' | 'owner' = 'therapist') {
  return clinic.as(who).charting.recordDecision({ episodeId: course.episodeId, planId: course.planId, point: 'midPlan', choice: 'go_on', reason: '', ...changes });
}

describe('a plan of four that plateaus', () => {
  it('asks nothing after its first session', async () => {
    expect(await progress()).toMatchObject({ planSessionsTaken: 1, decisionDue: null });
    await expect(decide({})).rejects.toMatchObject({ code: 'conflict', data: { reason: 'noDecisionDue' } });
  });

  it('asks half-way, and to go on without a change that matters needs a reason', async () => {
    await holdSession(7);
    expect(await progress()).toMatchObject({ planSessionsTaken: 2, decisionDue: 'midPlan' });
    const due = async (who: 'therapist' | 'otherTherapist' | 'owner' | 'frontDesk') => (await clinic.as(who).today.getPlansToMind()).decisionsDue.map(({ planId, point }) => ({ planId, point }));
    const own = [{ planId: course.planId, point: 'midPlan' }];
    expect([await due('therapist'), await due('owner'), await due('otherTherapist'), await due('frontDesk')]).toEqual([own, own, [], []]);
    await expect(decide({ point: 'lastSession', choice: 'refer', reason: 'x' })).rejects.toMatchObject({ data: { reason: 'noDecisionDue' } });
    await expect(decide({ planId: course.visit.id, reason: 'x' })).rejects.toMatchObject({ data: { reason: 'noDecisionDue' } });
    await expect(decide({ reason: '  ' })).rejects.toMatchObject({ code: 'validation', data: { fields: { reason: 'required' } } });
    const decided = await decide({ reason: 'Two sessions more, deeper work' });
    expect(decided.decisions).toMatchObject([
      {
        point: 'midPlan',
        choice: 'go_on',
        reason: 'Two sessions more, deeper work',
        decidedByName: 'Theo Therapist',
        figures: { sessionsTaken: 2, sessionsPlanned: 4, baseline: 7, latest: 7, mcidMet: false, flags: [] },
      },
    ]);
    expect((await progress()).decisionDue).toBeNull();
    expect((await clinic.as('owner').today.getPlansToMind()).decisionsDue).toEqual([]);
    await expect(decide({ reason: 'twice' })).rejects.toMatchObject({ data: { reason: 'noDecisionDue' } });
  });

  it('is the treating therapist’s to decide', async () => {
    await expect(decide({ reason: 'x' }, 'otherTherapist')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(decide({ reason: 'x' }, 'owner')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('asks again at its new half when it is made longer after sessions were held, and seven need a reason', async () => {
    const { plan } = await episode();
    const longer = { ...fourSessions, sessionsPlanned: 7 };
    await expect(episodes().savePlan({ episodeId: course.episodeId, version: plan?.version ?? 0, plan: longer })).rejects.toMatchObject({
      code: 'validation',
      data: { reason: 'planNeedsReason', fields: { reasonForCount: 'planNeedsReason' } },
    });
    const saved = await episodes().savePlan({ episodeId: course.episodeId, version: plan?.version ?? 0, plan: { ...longer, reasonForCount: 'Two sites on one nerve' } });
    expect(saved.plan).toMatchObject({ id: course.planId, sessionsPlanned: 7, sessionsTaken: 2 });
    expect((await progress()).decisionDue).toBeNull();
    await holdSession(6);
    await holdSession(7);
    expect(await progress()).toMatchObject({ planSessionsTaken: 4, decisionDue: 'midPlan' });
  });

  it('is cut to what was held: its end is what is asked, with the same figures as the sentence', async () => {
    const { plan } = await episode();
    await episodes().savePlan({ episodeId: course.episodeId, version: plan?.version ?? 0, plan: fourSessions });
    const { outcome, decisionDue } = await progress();
    expect({ decisionDue, flags: Object.keys(outcome.flagsFirstSeenAfterKSessions) }).toEqual({ decisionDue: 'lastSession', flags: ['review_plan'] });
    await expect(decide({ point: 'lastSession', choice: 'go_on', reason: 'again' })).rejects.toMatchObject({ data: { reason: 'noDecisionDue' } });
    const decided = await decide({ point: 'lastSession', choice: 'refer', reason: 'No change after four sessions' });
    expect(decided.decisions.at(-1)?.figures).toMatchObject({ sessionsTaken: 4, sessionsPlanned: 4, mcidMet: false, flags: ['review_plan'] });
    expect((await progress()).decisionDue).toBeNull();
  });

  it('asks nothing while it is on hold, keeps its plan, and is then referred to somebody', async () => {
    const close = async (changes: object) => {
      const { version } = await episode();
      return episodes().closeEpisode({ episodeId: course.episodeId, version, kind: 'referred', date: '2026-03-02', reason: 'No change after four sessions', sendsLetter: true, ...changes });
    };
    const held = await close({ kind: 'paused_by_clinic', reason: 'Waits for an image' });
    expect(held).toMatchObject({ status: 'on_hold', plan: { status: 'active' } });
    expect((await progress()).decisionDue).toBeNull();
    await episodes().resumeEpisode({ episodeId: course.episodeId, version: held.version });
    await expect(close({})).rejects.toMatchObject({ data: { fields: { referredTo: 'chooseOne' } } });
    await expect(close({ referredTo: 'physician', reason: '' })).rejects.toMatchObject({ data: { fields: { reason: 'required' } } });
    const referred = await close({ referredTo: 'physician' });
    expect(referred).toMatchObject({ status: 'referred_out', plan: { status: 'ended' }, closure: { referredTo: 'physician' } });
    expect(referred.decisions).toHaveLength(2);
  });

  it('leaves a trace of each decision without a word of it', async () => {
    const events = await clinic.as('owner').audit.listEvents({ action: 'plan.decided' });
    expect(events.map((event) => event.detail)).toEqual([
      { point: 'lastSession', choice: 'refer' },
      { point: 'midPlan', choice: 'go_on' },
    ]);
    expect(JSON.stringify(events)).not.toContain('deeper');
  });
});
