import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteGaps } from '../../shared/charting/note.rules.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { bookToday, completeNote, startCourse, type StartedCourse } from '../testing/course.ts';

let clinic: TestClinic;
let course: StartedCourse;

beforeEach(async () => {
  clinic = await openTestClinic();
  course = await startCourse(clinic);
});
afterEach(() => clinic.close());

async function sign(body = completeNote(), visitId = course.visit.id) {
  return clinic.as('therapist').charting.signNote({ visitId, version: 0, body, typedName: 'Theo Therapist' });
}

describe('signing a note', () => {
  it('locks the note, completes the visit, drops the draft and leaves its mark in the audit log', async () => {
    const therapist = clinic.as('therapist');
    const draft = await therapist.charting.saveDraft({ visitId: course.visit.id, version: 0, body: completeNote() });
    const note = await therapist.charting.signNote({
      visitId: course.visit.id,
      version: draft.version,
      body: completeNote(),
      typedName: 'Theo Therapist',
    });
    expect(note.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(note.visit).toMatchObject({ sessionNumber: 1, sessionsPlanned: 4, complaint: 'Right buttock pain, canary complaint' });
    const workspace = await therapist.charting.getWorkspace({ visitId: course.visit.id });
    expect(workspace.draft).toBeNull();
    expect(workspace.signed?.id).toBe(note.id);
    expect((await therapist.schedule.getVisit({ visitId: course.visit.id })).state).toBe('completed');
    const { plan } = await therapist.episodes.getEpisode({ episodeId: course.episodeId });
    expect(plan).toMatchObject({ sessionsPlanned: 4, sessionsBooked: 0, sessionsTaken: 1 });
    const events = await clinic.as('owner').audit.listEvents({ action: 'note.signed', limit: 5 });
    expect(events).toMatchObject([{ subjectId: note.id, clientId: course.clientId }]);
  });

  it('refuses a second signature, a save after signing and a note of somebody else', async () => {
    await sign();
    await expect(sign()).rejects.toMatchObject({ code: 'conflict', data: { reason: 'noteSigned' } });
    const late = clinic.as('therapist').charting.saveDraft({ visitId: course.visit.id, version: 0, body: completeNote() });
    await expect(late).rejects.toMatchObject({ data: { reason: 'noteSigned' } });
    const other = clinic.as('otherTherapist').charting.saveDraft({ visitId: course.visit.id, version: 0, body: completeNote() });
    await expect(other).rejects.toMatchObject({ code: 'forbidden', data: { reason: 'notYourVisit' } });
  });

  it('names every mandatory field that is open', async () => {
    const body = completeNote();
    const open = { ...body, assessment: { ...body.assessment, response: null }, plan: { ...body.plan, noHomeCare: false } };
    await expect(sign(open)).rejects.toMatchObject({
      code: 'validation',
      data: { reason: 'noteIncomplete', fields: { 'assessment.response': 'responseOpen', 'plan.homeCare': 'homeCareOpen' } },
    });
  });

  it('asks for the client’s age and the therapist’s licence number', async () => {
    const { clients, staff } = clinic.as('owner');
    await clients.changeClient({ ...(await clients.getClient({ clientId: course.clientId })), birthDate: null });
    const theo = (await staff.listStaff()).find((member) => member.id === clinic.staffIds.therapist);
    if (!theo) throw new RangeError('Theo works here');
    await staff.changeStaffMember({ ...theo, licence: '' });
    await expect(sign()).rejects.toMatchObject({
      data: { reason: 'noteIncomplete', fields: { 'header.birthDate': 'birthDateMissing', 'header.licence': 'licenceMissing' } },
    });
  });

  it('keeps the later of two rows on one motion, and refuses two findings of one id at their field', async () => {
    const body = completeNote();
    const { findings } = body.objective;
    const twice = { ...body, objective: { ...body.objective, findings: [...findings, ...findings] } };
    await expect(sign(twice)).rejects.toMatchObject({ code: 'validation', data: { fields: { 'body.objective.findings': 'invalid' } } });
    const motion = { motionId: 'rom_hip_internal_rotation', side: 'r' as const, before: 24, after: 30 };
    const note = await sign({ ...body, objective: { ...body.objective, motions: [motion, { ...motion, after: 33 }] } });
    expect(note.body.objective.motions).toHaveLength(2);
  });

  it('refuses work on a sensitive area without its consent, and cups without theirs', async () => {
    await clinic.as('frontDesk').clients.recordConsent({
      clientId: course.clientId,
      consent: { consentId: 'consent_gluteal', state: 'revoked', signer: 'client', method: 'verbal', signedName: '', expiresOn: null },
    });
    await expect(sign()).rejects.toMatchObject({ data: { reason: 'consentMissing', fields: { 'treatments.0': 'consentMissing' } } });
  });

  it('asks for a reason on a later day and marks the note as a late entry', async () => {
    clinic.clock.set('2026-03-03T15:00:00.000Z');
    await expect(sign()).rejects.toMatchObject({ data: { fields: { lateEntryReason: 'lateEntryReasonMissing' } } });
    const note = await sign(completeNote({ lateEntryReason: 'Power cut at closing time.' }));
    expect(note.isLateEntry).toBe(true);
  });

  it('takes a broken-off session with a reason and without treatment, and does not count it as done', async () => {
    const body = completeNote({ treatments: [], aborted: { reason: 'Calf warm and swollen', redFlagId: 'ci_dvt_current' } });
    await sign({ ...body, header: { ...body.header, screening: 'defer_or_refer' } });
    const progress = await clinic.as('therapist').charting.getProgress({ episodeId: course.episodeId });
    expect(progress).toMatchObject({ sessionsDone: 0, sessionsAborted: 1 });
  });

  it('does not sign a visit that has not begun', async () => {
    clinic.clock.set('2026-03-02T13:00:00.000Z');
    await expect(sign()).rejects.toMatchObject({ data: { reason: 'visitNotStarted' } });
  });

  it('keeps corrections beside the original', async () => {
    const note = await sign();
    const addendum = { kind: 'correction' as const, reason: 'Wrong side typed', text: 'The left piriformis was meant.' };
    const amended = await clinic.as('therapist').charting.addAddendum({ noteId: note.id, addendum });
    expect(amended.body).toEqual(note.body);
    expect(amended.contentHash).toBe(note.contentHash);
    expect(amended.addenda).toMatchObject([{ ...addendum, authorName: 'Theo Therapist' }]);
  });
});

describe('the draft of a note', () => {
  it('refuses to overwrite what another window saved', async () => {
    const therapist = clinic.as('therapist');
    await therapist.charting.saveDraft({ visitId: course.visit.id, version: 0, body: completeNote() });
    const second = therapist.charting.saveDraft({ visitId: course.visit.id, version: 0, body: completeNote() });
    await expect(second).rejects.toMatchObject({ code: 'stale' });
  });
});

describe('the next session', () => {
  it('shows last session open findings to re-check, and counts only what was looked at', async () => {
    await sign();
    const next = await bookToday(clinic, course, 9 * 60 + 30);
    const workspace = await clinic.as('therapist').charting.getWorkspace({ visitId: next.id });
    expect(workspace.blank.objective.findings).toMatchObject([
      { check: 'unchecked', muscleId: 'piriformis', tenderness: null, tendernessBefore: 2 },
    ]);
    const body = completeNote({ objective: workspace.blank.objective });
    const facts = {
      ...workspace.gate,
      visitMinutes: 60,
      psfsActivityCount: 1,
      isLate: false, hasBirthDate: true, hasLicence: true,
    };
    expect(noteGaps(body, facts).map((gap) => gap.messageKey)).toContain('objectiveMissing');
  });
});

describe('who reads a chart', () => {
  it('asks an owner and another therapist for a reason, once, and logs it', async () => {
    const note = await sign();
    for (const who of ['owner', 'otherTherapist'] as const) {
      const reader = clinic.as(who);
      const refused = reader.charting.getNote({ noteId: note.id });
      await expect(refused).rejects.toMatchObject({ code: 'forbidden', data: { reason: 'chartReasonNeeded' } });
      await reader.clients.giveChartReason({ clientId: course.clientId, reason: 'Covers for Theo this week' });
      await expect(reader.charting.getNote({ noteId: note.id })).resolves.toMatchObject({ id: note.id });
    }
    const events = await clinic.as('owner').audit.listEvents({ action: 'chart.accessReasonGiven', limit: 5 });
    expect(events).toHaveLength(2);
  });

  it('never lets a word of the chart reach the front desk', async () => {
    await sign();
    const desk = clinic.as('frontDesk');
    const replies = [
      await desk.clients.getClient({ clientId: course.clientId }),
      await desk.schedule.getDay({ date: '2026-03-02' }),
      await desk.today.getToday(),
      await desk.today.getPlansToMind(),
      await desk.history.listVisits({ filter: { from: null, until: null, therapistId: null, clientId: course.clientId, states: [] } }),
    ];
    const text = JSON.stringify(replies);
    expect(text).toContain('Núñez-Canary');
    expect(text).not.toMatch(/canary complaint|Canary words|piriformis|G57/);
  });
});
