// Through the front door: who gives answers, who reads them, and what becomes of them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInForm, builtInFormId } from '../../shared/intake/built-in-form.ts';
import { nothingNew } from '../../shared/intake/screen.rules.ts';
import type { Answers } from '../../shared/intake/intake.model.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { bookToday, newClient } from '../testing/course.ts';
import { unremarkable } from '../testing/intake.ts';

let clinic: TestClinic;
let clientId: string;

beforeEach(async () => {
  clinic = await openTestClinic();
  clientId = (await clinic.as('frontDesk').clients.createClient(newClient)).id;
});
afterEach(() => clinic.close());

const blood: Answers = { ...unremarkable.answers, thinnersToday: { value: 'yes', detail: 'for a valve' }, medications: { value: ['Eliquis 5 mg'], detail: '' } };

async function handIn(who: 'therapist' | 'frontDesk', answers: Answers = blood): Promise<string> {
  const { draftId } = await clinic.as(who).intake.startIntake({ clientId, formId: builtInFormId, way: who === 'therapist' ? 'screen' : 'paper' });
  const { intakeId } = await clinic.as(who).intake.handIn({ ...unremarkable, draftId, answers });
  return intakeId;
}

describe('answers from paper', () => {
  it('are typed in by the desk, which goes on with them and cannot read them back once handed in', async () => {
    const desk = clinic.as('frontDesk');
    const { draftId } = await desk.intake.startIntake({ clientId, formId: builtInFormId, way: 'paper' });
    await desk.intake.saveAnswers({ draftId, version: 1, answers: blood, signatures: [] });
    expect((await desk.intake.getDraft({ draftId })).answers).toEqual(blood);
    await expect(desk.intake.saveAnswers({ draftId, version: 1, answers: {}, signatures: [] })).rejects.toMatchObject({ code: 'stale' });
    const { intakeId } = await desk.intake.handIn({ ...unremarkable, draftId, answers: blood });
    await expect(desk.intake.getDraft({ draftId })).rejects.toMatchObject({ code: 'notFound' });
    await expect(desk.intake.getIntake({ intakeId })).rejects.toMatchObject({ code: 'forbidden' });
    const [line] = await desk.intake.listIntakes({ clientId });
    expect(line).toMatchObject({ id: intakeId, state: 'proposed', way: 'paper', byName: 'Fran Desk', isMine: false });
  });

  it('wait for what is required and for a signature', async () => {
    const desk = clinic.as('frontDesk');
    const { draftId } = await desk.intake.startIntake({ clientId, formId: builtInFormId, way: 'paper' });
    const { allergies: _left, ...without } = blood;
    await expect(desk.intake.handIn({ ...unremarkable, draftId, answers: without })).rejects.toMatchObject({ code: 'validation', data: { fields: { allergies: 'required' } } });
    await expect(desk.intake.handIn({ draftId, answers: blood, signatures: [] })).rejects.toMatchObject({ data: { reason: 'signatureMissing' } });
  });

  it('of a minor are signed for by a guardian', async () => {
    const child = await clinic.as('frontDesk').clients.createClient({ ...newClient, birthDate: '2014-05-01' });
    const desk = clinic.as('frontDesk');
    const { draftId } = await desk.intake.startIntake({ clientId: child.id, formId: builtInFormId, way: 'paper' });
    await expect(desk.intake.handIn({ ...unremarkable, draftId })).rejects.toMatchObject({ data: { reason: 'signatureMissing' } });
    const signatures = [{ role: 'guardian' as const, name: 'G. Núñez', method: 'paper' as const, drawn: null }];
    expect((await desk.intake.getDraft({ draftId })).signers).toEqual(['guardian']);
    await desk.intake.handIn({ ...unremarkable, draftId, signatures });
    // Where the clinic's law says fourteen years, they sign for themselves from then on.
    await clinic.as('owner').screening.saveSettings({ clearanceMonths: 6, ageOfMajority: 14, guardianPresentUnder: 14, cupsMinors: false, version: 1 });
    clinic.clock.set('2028-05-02T15:00:00.000Z');
    const later = await desk.intake.startIntake({ clientId: child.id, formId: builtInFormId, way: 'paper' });
    expect((await desk.intake.getDraft(later)).signers).toEqual(['client']);
  });

  it('of somebody else’s draft are nobody’s but theirs and the therapist’s', async () => {
    const { draftId } = await clinic.as('therapist').intake.startIntake({ clientId, formId: builtInFormId, way: 'screen' });
    await expect(clinic.as('frontDesk').intake.getDraft({ draftId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(clinic.as('frontDesk').intake.saveAnswers({ draftId, version: 1, answers: {}, signatures: [] })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(clinic.as('frontDesk').intake.discardDraft({ draftId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(clinic.as('otherTherapist').intake.getDraft({ draftId })).resolves.toMatchObject({ clientId });
  });
});

describe('a proposal', () => {
  it('changes nothing until it is taken over, and then only line by line', async () => {
    const intakeId = await handIn('frontDesk');
    const therapist = clinic.as('therapist');
    expect(await therapist.clients.getHealth({ clientId })).toBeNull();
    const { lines, healthVersion } = await therapist.intake.getProposal({ intakeId });
    expect(lines.map(({ id }) => id)).toEqual(['add:ci_anticoagulants', 'add:medications:Eliquis 5 mg', 'set:pregnancy'].slice(0, 2));
    await therapist.intake.reviewIntake({ intakeId, healthVersion, acceptedIds: ['add:ci_anticoagulants'] });
    expect(await therapist.clients.getHealth({ clientId })).toMatchObject({
      version: 1,
      flags: [{ contraindicationId: 'ci_anticoagulants', note: 'for a valve; Eliquis 5 mg' }],
      medications: [],
      decision: 'proceed_modified',
      recordedByName: 'Theo Therapist',
    });
    const { review } = await therapist.intake.getIntake({ intakeId });
    expect(review?.accepted.map(({ id }) => id)).toEqual(['add:ci_anticoagulants']);
    expect(review?.declined.map(({ id }) => id)).toEqual(['add:medications:Eliquis 5 mg']);
    await expect(therapist.intake.reviewIntake({ intakeId, healthVersion: 1, acceptedIds: [] })).rejects.toMatchObject({ data: { reason: 'alreadyReviewed' } });
  });

  it('over a record that has changed since is stale, and one with unknown lines too', async () => {
    const intakeId = await handIn('frontDesk');
    const therapist = clinic.as('therapist');
    await expect(therapist.intake.reviewIntake({ intakeId, healthVersion: 0, acceptedIds: ['add:ci_pacemaker'] })).rejects.toMatchObject({ code: 'stale' });
    await therapist.intake.recordScreen({ clientId, visitId: null, screen: { answers: nothingNew.answers.map((one) => (one.item === 'screen_fever' ? { ...one, isYes: true, flags: ['ci_fever'] } : one)) } });
    await expect(therapist.intake.reviewIntake({ intakeId, healthVersion: 0, acceptedIds: [] })).rejects.toMatchObject({ code: 'stale' });
  });

  it('is compared with the answers before it', async () => {
    const first = await handIn('frontDesk', unremarkable.answers);
    clinic.clock.advanceMinutes(1);
    const second = await handIn('therapist');
    const { previous, response } = await clinic.as('therapist').intake.getIntake({ intakeId: second });
    expect(previous?.id).toBe(first);
    expect(response.hash).not.toBe(previous?.hash);
    expect(response).toMatchObject({ formVersion: 1, form: { title: builtInForm.title } });
  });

  it('carries what the clinic added to the table into the record and to the gate', async () => {
    const owner = clinic.as('owner');
    const classes = { general: 'local', cupping: 'absolute', stretch: 'none' } as const;
    await owner.screening.saveRule({ rule: { itemId: 'own_pump', label: 'Insulin pump', classes, action: 'not on it', regionIds: [], isActive: true }, reason: '' });
    const [group] = builtInForm.groups;
    const [question] = group?.questions ?? [];
    if (!group || !question) throw new RangeError('our form asks something');
    const pump = { ...question, id: 'pump', text: 'Do you wear a pump?', kind: 'yesNo' as const, options: [], carries: ['own_pump'], fills: null, askedIf: null };
    const { formId } = await owner.intake.saveForm({ formId: null, basedOnVersion: 0, form: { ...builtInForm, title: 'Ours', groups: [{ ...group, questions: [pump] }] } });
    const desk = clinic.as('frontDesk');
    const therapist = clinic.as('therapist');
    const { draftId } = await desk.intake.startIntake({ clientId, formId, way: 'paper' });
    const { intakeId } = await desk.intake.handIn({ ...unremarkable, draftId, answers: { pump: { value: 'yes', detail: 'left hip' } } });
    await therapist.intake.reviewIntake({ intakeId, healthVersion: 0, acceptedIds: ['add:own_pump'] });
    expect(await therapist.screening.getGate({ clientId, visitId: null })).toMatchObject({ flags: [{ contraindicationId: 'own_pump', label: 'Insulin pump', classes }] });
  });

  it('of another therapist’s client needs a reason', async () => {
    await bookToday(clinic, { clientId, planId: null }, 600);
    const intakeId = await handIn('frontDesk');
    await expect(clinic.as('otherTherapist').intake.getIntake({ intakeId })).rejects.toMatchObject({ data: { reason: 'chartReasonNeeded' } });
    await expect(clinic.as('owner').intake.getProposal({ intakeId })).rejects.toMatchObject({ data: { reason: 'chartReasonNeeded' } });
    await expect(clinic.as('otherTherapist').intake.reviewIntake({ intakeId, healthVersion: 0, acceptedIds: [] })).rejects.toMatchObject({ data: { reason: 'chartReasonNeeded' } });
  });
});

describe('an intake together', () => {
  it('begins where the last one ended', async () => {
    await handIn('therapist');
    const { draftId } = await clinic.as('therapist').intake.startIntake({ clientId, formId: builtInFormId, way: 'screen' });
    expect((await clinic.as('therapist').intake.getDraft({ draftId })).answers).toEqual(blood);
  });
});

describe('at a visit', () => {
  it('“reviewed, no change” stands for today’s visit and can be taken back by whoever said it', async () => {
    const therapist = clinic.as('therapist');
    await expect(therapist.intake.confirmNoChange({ clientId })).rejects.toMatchObject({ code: 'notFound' });
    const intakeId = await handIn('frontDesk');
    await therapist.intake.reviewIntake({ intakeId, healthVersion: 0, acceptedIds: ['add:ci_anticoagulants'] });
    const visit = await bookToday(clinic, { clientId, planId: null }, 600);
    const { checkId } = await therapist.intake.confirmNoChange({ clientId });
    const { checks, visitsOfToday } = await therapist.intake.listChecks({ clientId });
    expect(visitsOfToday).toEqual([{ id: visit.id, startMinute: 600 }]);
    expect(checks).toMatchObject([{ id: checkId, kind: 'noChange', visitId: visit.id, healthVersion: 1, isWithdrawn: false }]);
    await therapist.intake.withdrawCheck({ checkId });
    await expect(therapist.intake.withdrawCheck({ checkId })).rejects.toMatchObject({ data: { reason: 'alreadyWithdrawn' } });
    expect((await therapist.intake.listChecks({ clientId })).checks).toMatchObject([{ id: checkId, isWithdrawn: true }]);
  });

  it('what a yes of the short screen stands for joins the record, where the gate reads it', async () => {
    const therapist = clinic.as('therapist');
    const screen = { answers: nothingNew.answers.map((one) => (one.item === 'screen_limb' ? { ...one, isYes: true, note: 'left calf', flags: ['ci_dvt_current'] } : one)) };
    expect(await therapist.intake.recordScreen({ clientId, visitId: null, screen })).toMatchObject({ healthVersion: 1 });
    expect(await therapist.intake.recordScreen({ clientId, visitId: null, screen })).toMatchObject({ healthVersion: 1 });
    expect(await therapist.clients.getHealth({ clientId })).toMatchObject({ decision: 'defer_or_refer', flags: [{ contraindicationId: 'ci_dvt_current', note: 'left calf' }] });
    const nonsense = { answers: nothingNew.answers.map((one) => ({ ...one, isYes: true, flags: ['ci_nonsense'] })) };
    await expect(therapist.intake.recordScreen({ clientId, visitId: null, screen: nonsense })).rejects.toMatchObject({ code: 'validation' });
  });
});

describe('forms', () => {
  const own = { ...builtInForm, title: 'Ours', groups: builtInForm.groups.slice(0, 1) };

  it('of the clinic are published in versions; answers stay with the one they were given to', async () => {
    const owner = clinic.as('owner');
    const { formId } = await owner.intake.saveForm({ formId: null, basedOnVersion: 0, form: own });
    const { draftId } = await clinic.as('frontDesk').intake.startIntake({ clientId, formId, way: 'paper' });
    await owner.intake.saveForm({ formId, basedOnVersion: 1, form: { ...own, title: 'Ours, anew' } });
    await expect(owner.intake.saveForm({ formId, basedOnVersion: 1, form: own })).rejects.toMatchObject({ code: 'stale' });
    expect(await clinic.as('frontDesk').intake.getDraft({ draftId })).toMatchObject({ formVersion: 1, form: { title: 'Ours' } });
    expect((await owner.intake.listForms({})).map(({ form, version }) => [form.title, version])).toEqual([['Ours, anew', 2], [builtInForm.title, 1]]);
  });

  it('that are out of use are not begun any more; ours stays', async () => {
    const owner = clinic.as('owner');
    const { formId } = await owner.intake.saveForm({ formId: null, basedOnVersion: 0, form: own });
    await owner.intake.retireForm({ formId, basedOnVersion: 1, isRetired: true });
    expect((await owner.intake.listForms({})).map((form) => form.formId)).toEqual([builtInFormId]);
    await expect(clinic.as('frontDesk').intake.startIntake({ clientId, formId, way: 'paper' })).rejects.toMatchObject({ data: { reason: 'formRetired' } });
    await expect(owner.intake.saveForm({ formId: builtInFormId, basedOnVersion: 1, form: own })).rejects.toMatchObject({ data: { reason: 'builtInForm' } });
    const twice = { ...own, groups: [...own.groups, ...own.groups] };
    await expect(owner.intake.saveForm({ formId: null, basedOnVersion: 0, form: twice })).rejects.toMatchObject({ code: 'validation' });
  });
});
