import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankComplaint } from '../../shared/episodes/blank.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { complaint, fourSessions, newClient } from '../testing/course.ts';

let clinic: TestClinic;
let clientId = '';
beforeAll(async () => {
  clinic = await openTestClinic();
  clientId = (await clinic.as('frontDesk').clients.createClient(newClient)).id;
});
afterAll(() => clinic.close());

const episodes = () => clinic.as('therapist').episodes;

describe('a red flag with a yes', () => {
  const withFlag = { ...complaint, redFlags: { isAsked: true, positive: ['cauda_equina'], ruledOut: '' } };

  it('is kept, and stops every plan until a doctor has ruled it out', async () => {
    const opened = await episodes().openEpisode({ clientId, complaint: withFlag });
    const plan = { episodeId: opened.id, version: null, plan: fourSessions };
    await expect(episodes().savePlan(plan)).rejects.toMatchObject({ code: 'conflict', data: { reason: 'redFlagOpen' } });
    await expect(episodes().openEpisode({ clientId, complaint: { ...withFlag, redFlags: { ...withFlag.redFlags, positive: ['hiccups'] } } })).rejects.toMatchObject({ code: 'validation' });
    await episodes().changeEpisode({ episodeId: opened.id, version: opened.version, complaint: { ...withFlag, redFlags: { ...withFlag.redFlags, ruledOut: 'Dr. Cole, MRI of 1 March' } } });
    await expect(episodes().savePlan(plan)).resolves.toMatchObject({ plan: { sessionsPlanned: 4 } });
  });
});

describe('two complaints at once', () => {
  it('have each their own plan, hypothesis and end', async () => {
    const [neck, knee] = await Promise.all(['Neck', 'Knee'].map((label) => episodes().openEpisode({ clientId, complaint: { ...complaint, label } })));
    if (!neck || !knee) throw new RangeError('two were opened');
    const evidence = [{ testId: 'st_spurling', side: 'r', result: 'negative', speaks: 'against' }] as const;
    const confirmedBy = { by: 'Dr. Ortiz', date: '2026-02-18' };
    await episodes().changeEpisode({ episodeId: neck.id, version: neck.version, complaint: { ...neck.complaint, evidence: [...evidence], confirmedBy, timing: ['night', 'morning'] } });
    await episodes().savePlan({ episodeId: neck.id, version: null, plan: fourSessions });
    await episodes().savePlan({ episodeId: knee.id, version: null, plan: { ...fourSessions, sessionsPlanned: 2 } });
    await episodes().closeEpisode({ episodeId: neck.id, version: neck.version + 1, kind: 'discharged_plateau', date: '2026-03-02', reason: 'No further gain', sendsLetter: false });
    const all = await episodes().listEpisodes({ clientId });
    expect(all.find((one) => one.id === neck.id)).toMatchObject({ status: 'discharged', plan: { status: 'ended' }, complaint: { evidence, confirmedBy, timing: ['night', 'morning'] } });
    expect(all.find((one) => one.id === knee.id)).toMatchObject({ status: 'active', plan: { status: 'active', sessionsPlanned: 2 }, complaint: { evidence: [] } });
  });
});

describe('a complaint of an earlier program', () => {
  it('is read with what it was never asked left open', async () => {
    const { timing: _timing, redFlags: _redFlags, evidence: _evidence, diagnosisTitles: _titles, ...earlier } = complaint;
    const opened = await episodes().openEpisode({ clientId, complaint: earlier });
    expect(opened.complaint).toMatchObject({ timing: [], redFlags: blankComplaint.redFlags, evidence: [], confirmedBy: null });
  });
});

describe('templates of plans', () => {
  const plan = { ...fourSessions, isAgreed: true, targets: [{ measure: 'psfs_mean', baseline: 3, target: 8, bySession: 3 }] };

  it('keep what is general, one of each name, and come back after a removal', async () => {
    const first = await episodes().savePlanTemplate({ name: 'Neck, four sessions', plan });
    expect(first.plan).toMatchObject({ isAgreed: false, targets: [{ measure: 'psfs_mean', baseline: null, target: 8, bySession: 3 }] });
    const second = await episodes().savePlanTemplate({ name: 'NECK, four sessions', plan: { ...plan, sessionsPlanned: 5 } });
    expect((await clinic.as('otherTherapist').episodes.listPlanTemplates()).map((template) => template.id)).toEqual([second.id]);
    await episodes().removePlanTemplate({ templateId: second.id });
    expect(await episodes().listPlanTemplates()).toEqual([]);
    await expect(episodes().removePlanTemplate({ templateId: second.id })).rejects.toMatchObject({ code: 'notFound' });
    await episodes().restorePlanTemplate({ templateId: second.id });
    expect(await episodes().listPlanTemplates()).toMatchObject([{ name: 'NECK, four sessions', plan: { sessionsPlanned: 5 } }]);
    await expect(episodes().restorePlanTemplate({ templateId: first.id })).rejects.toMatchObject({ code: 'conflict' });
    await expect(episodes().savePlanTemplate({ name: 'Seven', plan: { ...plan, sessionsPlanned: 7 } })).rejects.toMatchObject({ data: { fields: { reasonForCount: 'planNeedsReason' } } });
  });
});
