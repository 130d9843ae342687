import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Treatment } from '../../shared/charting/charting.model.ts';
import { noteGaps } from '../../shared/charting/note.rules.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { bookToday, completeNote, startCourse, type StartedCourse } from '../testing/course.ts';
import { addendumHashOf } from './add-addendum.ts';

let clinic: TestClinic;
let course: StartedCourse;

beforeEach(async () => {
  clinic = await openTestClinic();
  course = await startCourse(clinic);
});
afterEach(() => clinic.close());

async function sign(body = completeNote(), visitId = course.visit.id, version = 0) {
  return clinic.as('therapist').charting.signNote({ visitId, version, body, typedName: 'Theo Therapist' });
}

/** The next session, an hour later, already begun. */
async function nextVisit(startMinute = 9 * 60 + 30) {
  const visit = await bookToday(clinic, course, startMinute);
  clinic.clock.set('2026-03-02T23:00:00.000Z');
  return visit;
}

describe('the course of an episode', () => {
  it('holds what was looked at in each signed session, first to last', async () => {
    await sign();
    const next = await nextVisit();
    const { blank } = await clinic.as('therapist').charting.getWorkspace({ visitId: next.id });
    const [piriformis] = blank.objective.findings;
    if (!piriformis) throw new RangeError('last session found one');
    const gone = { ...piriformis, check: 'gone' as const, tenderness: 0 };
    await sign(completeNote({ objective: { ...blank.objective, findings: [gone] } }), next.id);
    const { sessions } = await clinic.as('therapist').charting.getCourse({ episodeId: course.episodeId });
    expect(sessions.map((session) => session.findings.map(({ check, tenderness }) => [check, tenderness]))).toEqual([[['new', 3]], [['gone', 0]]]);
    const third = await nextVisit(11 * 60);
    const workspace = await clinic.as('therapist').charting.getWorkspace({ visitId: third.id });
    expect(workspace.blank.objective.findings).toEqual([]);
    expect(workspace.resolved).toMatchObject([{ id: piriformis.id, check: 'gone' }]);
  });
});

describe('last session’s treatments', () => {
  it('stand by in the next note, and are not signed before they are confirmed', async () => {
    await sign();
    const next = await nextVisit();
    const { blank } = await clinic.as('therapist').charting.getWorkspace({ visitId: next.id });
    expect(blank.treatments).toMatchObject([{ isCarried: true, minutes: 20, muscleId: 'piriformis' }]);
    await expect(sign(completeNote({ treatments: blank.treatments }), next.id)).rejects.toMatchObject({ data: { fields: { treatments: 'treatmentMissing' } } });
    const today = completeNote().treatments.map((row) => ({ ...row, id: '01890000-0000-7000-8000-00000000000a' }));
    const signed = await sign(completeNote({ treatments: [...blank.treatments, ...today] }), next.id);
    expect(signed.body.treatments).toHaveLength(1);
    expect(signed.body.treatments[0]).not.toHaveProperty('isCarried');
  });
});

describe('a student', () => {
  it('signs, and the note waits for the supervisor’s signature, once', async () => {
    const { therapist, otherTherapist } = clinic.staffIds;
    const owner = clinic.as('owner');
    await expect(owner.charting.saveSupervision({ studentId: therapist, supervisorId: therapist })).rejects.toMatchObject({ code: 'validation' });
    expect(await owner.charting.saveSupervision({ studentId: therapist, supervisorId: otherTherapist })).toMatchObject([{ studentId: therapist, supervisorId: otherTherapist }]);
    const note = await sign();
    expect(note.visit.supervisor).toMatchObject({ id: otherTherapist });
    expect(note.coSignature).toBeUndefined();

    const supervisor = clinic.as('otherTherapist');
    expect(await supervisor.charting.listToCoSign()).toMatchObject([{ noteId: note.id, studentName: 'Theo Therapist' }]);
    await expect(clinic.as('therapist').charting.coSignNote({ noteId: note.id, typedName: 'Theo' })).rejects.toMatchObject({ data: { reason: 'notYourStudent' } });
    const signed = await supervisor.charting.coSignNote({ noteId: note.id, typedName: 'Second Therapist' });
    expect(signed.coSignature).toMatchObject({ signedName: 'Second Therapist' });
    expect(signed.contentHash).toBe(note.contentHash);
    expect(await supervisor.charting.listToCoSign()).toEqual([]);
    await expect(supervisor.charting.coSignNote({ noteId: note.id, typedName: 'Second Therapist' })).rejects.toMatchObject({ data: { reason: 'alreadyCoSigned' } });
    await owner.charting.saveSupervision({ studentId: therapist, supervisorId: null });
    expect(await owner.charting.listSupervisions()).toEqual([]);
    const events = await owner.audit.listEvents({ action: 'note.coSigned', limit: 5 });
    expect(events).toMatchObject([{ subjectId: note.id, clientId: course.clientId }]);
  });
});

describe('corrections', () => {
  it('name their field and chain to what stood before', async () => {
    const note = await sign();
    const therapist = clinic.as('therapist');
    const first = { kind: 'correction' as const, reason: 'Wrong side typed', text: 'Left buttock.', field: 'subjective.statement' as const };
    const once = await therapist.charting.addAddendum({ noteId: note.id, addendum: first });
    const twice = await therapist.charting.addAddendum({ noteId: note.id, addendum: { kind: 'addendum', reason: 'Call', text: 'Slept well.' } });
    const [correction, addition] = twice.addenda;
    expect(correction).toMatchObject({ ...first, contentHash: once.addenda[0]?.contentHash });
    if (!correction || !addition) throw new RangeError('two were added');
    for (const [previous, entry] of [[note.contentHash, correction], [correction.contentHash ?? '', addition]] as const) {
      const { authorName: _authorName, contentHash, ...content } = entry;
      expect(addendumHashOf(previous, content, clinic.staffIds.therapist)).toBe(contentHash);
    }
    expect(twice.body.subjective.statement).toBe(note.body.subjective.statement);
  });
});

describe('phrases and templates', () => {
  it('are one’s own or everybody’s, and a shortcut stands once in its scope', async () => {
    const therapist = clinic.as('therapist');
    const mine = await therapist.charting.savePhrase({ id: null, scope: 'mine', shortcut: 'slept', text: 'Slept through.' });
    await therapist.charting.savePhrase({ id: null, scope: 'clinic', shortcut: 'slept', text: 'Slept well.' });
    const again = therapist.charting.savePhrase({ id: null, scope: 'mine', shortcut: 'slept', text: 'Slept.' });
    await expect(again).rejects.toMatchObject({ code: 'conflict', data: { reason: 'shortcutTaken' } });
    await therapist.charting.savePhrase({ ...mine, text: 'Slept through the night.' });
    expect((await therapist.charting.listPhrases()).map(({ text }) => text).toSorted()).toEqual(['Slept through the night.', 'Slept well.']);
    expect(await clinic.as('otherTherapist').charting.listPhrases()).toMatchObject([{ scope: 'clinic' }]);
    await expect(clinic.as('otherTherapist').charting.removePhrase({ id: mine.id })).rejects.toMatchObject({ code: 'notFound' });
    await therapist.charting.removePhrase({ id: mine.id });
    expect(await therapist.charting.listPhrases()).toHaveLength(1);
  });

  it('of one name replace each other', async () => {
    const therapist = clinic.as('therapist');
    const content = { statement: 'Neck.', observation: '', reasoning: '', detail: '', motions: [{ motionId: 'rom_cervical_rotation', side: 'r' as const }], tests: [], strengths: [] };
    const first = await therapist.charting.saveTemplate({ scope: 'clinic', name: 'Neck', content });
    await therapist.charting.saveTemplate({ scope: 'clinic', name: 'Neck', content: { ...content, statement: 'Stiff neck.' } });
    expect(await therapist.charting.listTemplates()).toMatchObject([{ id: first.id, content: { statement: 'Stiff neck.' } }]);
    await therapist.charting.removeTemplate({ id: first.id });
    expect(await therapist.charting.listTemplates()).toEqual([]);
  });
});

describe('notes that may be signed together', () => {
  it('are the caller’s drafts, each with what it still needs', async () => {
    const therapist = clinic.as('therapist');
    const next = await nextVisit();
    const body = completeNote();
    await therapist.charting.saveDraft({ visitId: course.visit.id, version: 0, body });
    await therapist.charting.saveDraft({ visitId: next.id, version: 0, body: { ...body, plan: { ...body.plan, nextStep: null } } });
    expect((await therapist.charting.listSignable()).map(({ visitId, missing }) => [visitId, missing])).toEqual([[course.visit.id, 0], [next.id, 1]]);
  });

  it('say before they are signed what would not be kept: nothing is dropped unseen', async () => {
    const therapist = clinic.as('therapist');
    clinic.clock.set('2026-03-02T23:00:00.000Z');
    const body = completeNote();
    const [row] = body.treatments;
    if (!row) throw new Error('the note treats nothing');
    const carried: Treatment = { ...row, id: '01890000-0000-7000-8000-0000000000c1', isCarried: true };
    const draft = {
      ...body,
      objective: { ...body.objective, motions: [...body.objective.motions, { motionId: 'rom_hip_flexion', side: 'l' as const, before: null, after: null }] },
      treatments: [...body.treatments, carried],
    };
    await therapist.charting.saveDraft({ visitId: course.visit.id, version: 0, body: draft });
    expect(await therapist.charting.listSignable()).toMatchObject([{ missing: 0, leftBehind: { findings: 0, treatments: 1, measures: 1 } }]);
    const signed = await sign(draft, course.visit.id, 1);
    expect(signed.body.treatments).toEqual(body.treatments);
    expect(signed.body.objective.motions).toEqual(body.objective.motions);
  });
});

describe('cups', () => {
  it('are told to rest where their marks have not had time to fade, unless they have', async () => {
    await clinic.as('frontDesk').clients.recordConsent({
      clientId: course.clientId,
      consent: { consentId: 'consent_cupping', state: 'granted', signer: 'client', method: 'paper', signedName: 'María Núñez', expiresOn: null },
    });
    const params: Treatment['params'] = { device: 'silicone', cups: 4, duration_min: 8, skin_check_before: 'intact', skin_check_after: 'intact', marks_0_4: 2 };
    const cups: Treatment = { id: '01890000-0000-7000-8000-000000000009', modality: 'cupping', muscleId: null, regionId: 'upper_back', side: 'r', minutes: 8, params, billingCode: null };
    await sign(completeNote({ treatments: [cups] }));
    const next = await nextVisit();
    const workspace = await clinic.as('therapist').charting.getWorkspace({ visitId: next.id });
    expect(workspace.cupRests).toMatchObject([{ regionId: 'upper_back', side: 'r', until: '2026-03-09' }]);
    const facts = { ...workspace.gate, cupRests: workspace.cupRests, visitMinutes: 60, psfsActivityCount: 1, isLate: false, hasBirthDate: true, hasLicence: true };
    const toldOf = (treatment: Treatment) => noteGaps(completeNote({ treatments: [treatment] }), facts).filter((gap) => gap.messageKey === 'cupsResting');
    expect(toldOf(cups)).toMatchObject([{ severity: 'advice', field: 'treatments.0.params.previous_marks_faded', details: { until: '2026-03-09' } }]);
    expect(toldOf({ ...cups, params: { ...params, previous_marks_faded: true } })).toEqual([]);
    // It warns and does not forbid: the therapist sees the skin.
    await expect(sign(completeNote({ treatments: [cups] }), next.id)).resolves.toBeDefined();
  });
});
