import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HealthAnswers } from '../../shared/clients/clients.model.ts';
import type { ClinicRule, NewDecision } from '../../shared/screening/screening.model.ts';
import { nothingNew } from '../../shared/intake/screen.rules.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { completeNote, newClient, startCourse, type StartedCourse } from '../testing/course.ts';
import { rowsOf } from '../testing/rows.ts';

let clinic: TestClinic;
let course: StartedCourse;
beforeEach(async () => {
  clinic = await openTestClinic();
  course = await startCourse(clinic, ['consent_treatment', 'consent_gluteal', 'consent_cupping']);
});
afterEach(() => clinic.close());

const blank: HealthAnswers = { flags: [], medications: [], allergies: [], pregnancy: '', redFlagScreen: '', decision: 'proceed', decisionNote: '', clearances: [] };

function record(changes: Partial<HealthAnswers>) {
  return clinic.as('therapist').clients.recordHealth({ clientId: course.clientId, answers: { ...blank, ...changes } });
}

function flag(contraindicationId: string, regionIds?: string[]) {
  return { contraindicationId, note: '', ...(regionIds && { regionIds }) };
}

function decide(changes: Partial<NewDecision>) {
  const { clientId, visit } = course;
  return clinic.as('therapist').screening.decide({ clientId, visitId: visit.id, result: 'proceed_modified', reason: '', notes: [], todaysIds: [], clearance: null, expiresOn: null, ...changes });
}

function minded(...ids: string[]): NewDecision['notes'] {
  return ids.map((contraindicationId) => ({ contraindicationId, note: 'light pressure' }));
}

/** A letter that came in as a file. */
const smallPdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n').toString('base64');

const letter = { contraindicationIds: ['ci_unexplained_weight_loss'], by: 'Dr. Cole', date: '2026-03-01', document: 'blood work normal', documentId: null, expiresOn: null };

function gateNow() {
  return clinic.as('therapist').screening.getGate({ clientId: course.clientId, visitId: course.visit.id });
}

async function standingNow() {
  const [standing] = await clinic.as('frontDesk').screening.listStandings({ clientIds: [course.clientId] });
  return standing;
}

function sign(body = completeNote()) {
  return clinic.as('therapist').charting.signNote({ visitId: course.visit.id, version: 0, body, typedName: 'Theo Therapist' });
}

const cups = { ...completeNote().treatments[0], id: '01890000-0000-7000-8000-000000000009', modality: 'cupping', muscleId: 'iliocostalis_lumborum', params: { method: 'static', device: 'silicone', cups: 2, suction: 'light', duration_min: 5, skin_check_before: 'intact', skin_check_after: 'intact', marks_0_4: 1 } };

describe('the gate', () => {
  it('is open for a client of whom nothing is noted', async () => {
    expect(await gateNow()).toMatchObject({ flags: [], result: 'proceed', decided: null, isDecisionDue: false, isMinor: false });
    expect(await standingNow()).toMatchObject({ standing: 'clear', isDecisionDue: false, hasTreatmentConsent: true });
  });

  it('reads a medicine that the desk typed from paper, and waits for a therapist', async () => {
    await clinic.as('frontDesk').clients.recordHealth({ clientId: course.clientId, answers: { ...blank, medications: ['warfarin 5 mg'] } });
    expect(await gateNow()).toMatchObject({ result: 'proceed_modified', isDecisionDue: true, flags: [{ contraindicationId: 'ci_anticoagulants', source: 'medication', readFrom: 'warfarin 5 mg' }] });
    expect(await standingNow()).toMatchObject({ standing: 'seeTherapist', isDecisionDue: true });
    const decided = await decide({ notes: minded('ci_anticoagulants') });
    expect(decided).toMatchObject({ isDecisionDue: false, decided: { result: 'proceed_modified', decidedByName: 'Theo Therapist', isOfAnswers: false } });
  });

  it('takes the decision written with the answers, until something new comes up', async () => {
    await record({ flags: [flag('ci_asthma')], decision: 'proceed_modified', decisionNote: 'upright' });
    expect(await gateNow()).toMatchObject({ isDecisionDue: false, decided: { isOfAnswers: true, reason: 'upright' } });
    await clinic.as('frontDesk').clients.recordHealth({ clientId: course.clientId, answers: { ...blank, medications: ['apixaban'] } });
    expect(await gateNow()).toMatchObject({ isDecisionDue: true, decided: null });
  });

  it('does not let absolute be overridden by anybody, with any reason or letter', async () => {
    await record({ flags: [flag('ci_dvt_current')], decision: 'defer_or_refer' });
    const forced = decide({ reason: 'I insist', notes: minded('ci_dvt_current'), clearance: { ...letter, contraindicationIds: ['ci_dvt_current'] } });
    await expect(forced).rejects.toMatchObject({ code: 'validation', data: { fields: { result: 'tooLoose', 'clearance.contraindicationIds': 'letterForNothing' } } });
    const given = clinic.as('therapist').screening.giveReason({ visitId: course.visit.id, contraindicationId: 'ci_dvt_current', techniqueId: 'trigger_point_therapy', regionId: null, reason: 'I insist' });
    await expect(given).rejects.toMatchObject({ code: 'conflict', data: { reason: 'reasonNotAllowed' } });
    await expect(sign()).rejects.toMatchObject({ code: 'validation', data: { reason: 'contraindicated' } });
    expect(await standingNow()).toMatchObject({ standing: 'notToday' });
  });

  it('opens clearance by its letter only, for as long as it holds, and never for cups', async () => {
    await record({ flags: [flag('ci_unexplained_weight_loss')], decision: 'clearance_required' });
    await expect(decide({ notes: minded('ci_unexplained_weight_loss') })).rejects.toMatchObject({ code: 'validation', data: { fields: { result: 'tooLoose' } } });
    expect(await standingNow()).toMatchObject({ standing: 'needsClearance' });
    const cleared = await decide({ result: 'proceed_after_clearance', notes: minded('ci_unexplained_weight_loss'), clearance: letter });
    expect(cleared).toMatchObject({ result: 'proceed_after_clearance', decided: { clearance: { by: 'Dr. Cole', expiresOn: '2026-09-01' } } });
    const header = { healthChanged: false, healthChange: '', screening: 'proceed_after_clearance' as const, screeningNote: 'cleared' };
    await expect(sign(completeNote({ header, treatments: [{ ...cups, side: 'r', minutes: 5, muscleId: 'iliocostalis_lumborum', regionId: null, billingCode: null }] }))).rejects.toMatchObject({ data: { reason: 'contraindicated' } });
    expect(await sign(completeNote({ header }))).toMatchObject({ body: { header } });
    clinic.clock.set('2026-09-02T15:00:00.000Z');
    expect(await gateNow()).toMatchObject({ result: 'clearance_required' });
  });

  it('takes a scan of the letter only from among the client’s papers', async () => {
    await record({ flags: [flag('ci_unexplained_weight_loss')], decision: 'clearance_required' });
    const { id } = await clinic.as('therapist').attachments.addAttachment({ clientId: course.clientId, words: { kind: 'clearance', title: 'Blood work', datedOn: null, note: '' }, base64: smallPdf });
    const cleared = { result: 'proceed_after_clearance', notes: minded('ci_unexplained_weight_loss') } as const;
    expect(await decide({ ...cleared, clearance: { ...letter, documentId: id } })).toMatchObject({ decided: { clearance: { documentId: id } } });
    const strange = decide({ ...cleared, clearance: { ...letter, documentId: course.visit.id } });
    await expect(strange).rejects.toMatchObject({ code: 'validation', data: { fields: { 'clearance.documentId': 'notOfClient' } } });
  });

  it('reads the short screen of the visit, and waits until somebody decides on a yes', async () => {
    const therapist = clinic.as('therapist');
    const { clientId } = course;
    await record({ flags: [flag('ci_asthma')], decision: 'proceed_modified', decisionNote: 'upright' });
    const answer = (item: string, flags: string[]) => ({ answers: nothingNew.answers.map((one) => (one.item === item ? { ...one, isYes: true, note: 'since last night', flags } : one)) });
    await therapist.intake.recordScreen({ clientId, visitId: course.visit.id, screen: answer('screen_limb', []) });
    expect(await gateNow()).toMatchObject({ result: 'proceed_modified', isDecisionDue: true, flags: [{ contraindicationId: 'ci_asthma' }, { contraindicationId: 'screen_limb', source: 'screen', note: 'since last night' }] });
    expect(await standingNow()).toMatchObject({ standing: 'seeTherapist', isDecisionDue: true });
    expect(await decide({ notes: minded('ci_asthma', 'screen_limb') })).toMatchObject({ isDecisionDue: false });
    expect(await standingNow()).toMatchObject({ isDecisionDue: false });
    // The newest screen of the visit holds. A fever is of the day: it shuts this visit and leaves the record as it is.
    const { checkId, healthVersion } = await therapist.intake.recordScreen({ clientId, visitId: course.visit.id, screen: answer('screen_fever', ['ci_fever']) });
    expect(healthVersion).toBe(1);
    expect(await gateNow()).toMatchObject({ result: 'defer_or_refer' });
    expect(await standingNow()).toMatchObject({ standing: 'notToday' });
    await expect(sign()).rejects.toMatchObject({ data: { reason: 'contraindicated' } });
    expect(await therapist.screening.getGate({ clientId, visitId: null })).toMatchObject({ result: 'proceed_modified', flags: [{ contraindicationId: 'ci_asthma' }] });
    await therapist.intake.withdrawCheck({ checkId });
    expect(await gateNow()).toMatchObject({ flags: [{ contraindicationId: 'ci_asthma' }, { contraindicationId: 'screen_limb' }], isDecisionDue: false });
  });

  it('keeps what was found today to its visit', async () => {
    const found = await decide({ result: 'proceed_modified', todaysIds: ['ci_skin_sunburn'], notes: minded('ci_skin_sunburn') });
    expect(found.flags).toMatchObject([{ contraindicationId: 'ci_skin_sunburn', source: 'today' }]);
    const elsewhere = await clinic.as('therapist').screening.getGate({ clientId: course.clientId, visitId: null });
    expect(elsewhere).toMatchObject({ flags: [], result: 'proceed' });
    await expect(decide({ visitId: null, todaysIds: ['ci_skin_sunburn'], notes: minded('ci_skin_sunburn') })).rejects.toMatchObject({ data: { fields: { todaysIds: 'required' } } });
  });

  it('holds to a stricter decision until its day is over', async () => {
    await decide({ result: 'defer_or_refer', reason: 'unwell', expiresOn: '2026-03-02' });
    expect(await standingNow()).toMatchObject({ standing: 'notToday' });
    await expect(sign()).rejects.toMatchObject({ data: { fields: { 'header.screening': 'screeningTooLoose' } } });
    clinic.clock.set('2026-03-03T15:00:00.000Z');
    expect(await standingNow()).toMatchObject({ standing: 'clear' });
  });

  it('asks for a reason where a flag is local, keeps it, and tells the audit log ids only', async () => {
    await record({ flags: [flag('ci_recent_surgery', ['buttock_lower_r'])], decision: 'proceed_modified', decisionNote: 'scar' });
    const body = completeNote({ header: { healthChanged: false, healthChange: '', screening: 'proceed_modified', screeningNote: 'scar' } });
    await expect(sign(body)).rejects.toMatchObject({ data: { fields: { 'treatments.0': 'reasonMissing' } } });
    const gate = await clinic.as('therapist').screening.giveReason({ visitId: course.visit.id, contraindicationId: 'ci_recent_surgery', techniqueId: 'trigger_point_therapy', regionId: 'buttock_lower', reason: 'healed, canary reason' });
    expect(gate.reasons).toMatchObject([{ reason: 'healed, canary reason', givenByName: 'Theo Therapist' }]);
    await sign(body);
    const events = await clinic.as('owner').audit.listEvents({ action: 'screening.reasonGiven', limit: 5 });
    expect(events).toMatchObject([{ clientId: course.clientId, detail: { itemId: 'ci_recent_surgery', techniqueId: 'trigger_point_therapy', regionId: 'buttock_lower' } }]);
    expect(JSON.stringify(events)).not.toContain('canary');
  });

  it('keeps every decision, newest first, and the file refuses to change one', async () => {
    await decide({ result: 'defer_or_refer', reason: 'unwell' });
    await decide({ result: 'proceed', reason: '' });
    const decisions = await clinic.as('therapist').screening.listDecisions({ clientId: course.clientId });
    expect(decisions.map((one) => one.result)).toEqual(['proceed', 'defer_or_refer']);
    expect((await rowsOf(clinic, ['screening_decisions']))['screening_decisions']).toHaveLength(2);
  });

  it('belongs to the client’s own therapist; another gives a reason first, the desk never sees it', async () => {
    const { clientId } = course;
    await expect(clinic.as('otherTherapist').screening.getGate({ clientId, visitId: null })).rejects.toMatchObject({ data: { reason: 'chartReasonNeeded' } });
    await expect(clinic.as('otherTherapist').screening.decide({ clientId, visitId: null, result: 'proceed', reason: '', notes: [], todaysIds: [], clearance: null, expiresOn: null })).rejects.toMatchObject({ data: { reason: 'chartReasonNeeded' } });
    await expect(clinic.as('frontDesk').screening.getGate({ clientId, visitId: null })).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await clinic.as('frontDesk').clients.createClient(newClient);
    await expect(clinic.as('therapist').screening.getGate({ clientId: stranger.id, visitId: course.visit.id })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('a consent', () => {
  it('that is revoked shuts the note that is open at once', async () => {
    await clinic.as('frontDesk').clients.recordConsent({ clientId: course.clientId, consent: { consentId: 'consent_gluteal', state: 'revoked', signer: 'client', method: 'verbal', signedName: '', expiresOn: null } });
    expect(await gateNow()).toMatchObject({ refusedConsentIds: ['consent_gluteal'] });
    await expect(sign()).rejects.toMatchObject({ code: 'validation', data: { reason: 'consentMissing' } });
  });

  it('of the guardian is needed before a minor’s note is signed', async () => {
    const minor = await clinic.as('frontDesk').clients.getClient({ clientId: course.clientId });
    await clinic.as('frontDesk').clients.changeClient({ ...minor, birthDate: '2012-05-01', contacts: [{ name: 'Orla Murphy', relation: 'mother', phone: '', email: '', parts: ['guardian'], mayConsent: true, mayBeTold: true, note: '' }] });
    expect(await standingNow()).toMatchObject({ isMinor: true, hasGuardianConsent: false, standing: 'seeTherapist' });
    const body = completeNote({ header: { healthChanged: false, healthChange: '', screening: 'proceed_modified', screeningNote: 'guardian present' } });
    await expect(sign(body)).rejects.toMatchObject({ data: { reason: 'consentMissing', fields: { 'header.consent': 'guardianConsentMissing' } } });
    await clinic.as('frontDesk').clients.recordConsent({ clientId: course.clientId, consent: { consentId: 'consent_guardian', state: 'granted', signer: 'guardian', method: 'paper', signedName: 'Orla Murphy', expiresOn: null } });
    await clinic.as('frontDesk').screening.recordGuardian({ visitId: course.visit.id, way: 'present', name: 'Orla Murphy', note: '' });
    expect(await sign(body)).toMatchObject({ body: { header: { screening: 'proceed_modified' } } });
  });
});

describe('the clinic’s table', () => {
  const rule: ClinicRule = { itemId: 'ci_antiplatelets', label: 'Antiplatelets', classes: { general: 'caution', cupping: 'absolute', stretch: 'caution' }, action: 'no cups', regionIds: [], isActive: true };

  it('sharpens what is noted already, and refuses to weaken with the reason at the field', async () => {
    await record({ medications: ['aspirin 81 mg'] });
    const owner = clinic.as('owner').screening;
    await owner.saveRule({ rule, reason: '' });
    expect((await gateNow()).flags).toMatchObject([{ contraindicationId: 'ci_antiplatelets', classes: { cupping: 'absolute' } }]);
    const weaker = { ...rule, classes: { ...rule.classes, general: 'none' as const } };
    await expect(owner.saveRule({ rule: weaker, reason: 'we know better' })).rejects.toMatchObject({ code: 'validation', data: { fields: { 'classes.general': 'weakerThanTable' } } });
    await expect(owner.saveRule({ rule: { ...rule, isActive: false }, reason: '' })).rejects.toMatchObject({ data: { fields: { reason: 'weakerNeedsReason' } } });
    await owner.saveRule({ rule: { ...rule, isActive: false }, reason: 'decided in the team' });
    expect((await gateNow()).flags).toMatchObject([{ classes: { cupping: 'caution' } }]);
  });

  it('takes a condition of the clinic’s own, which then restricts like ours', async () => {
    await clinic.as('owner').screening.saveRule({ rule: { ...rule, itemId: 'own_pump', label: 'Insulin pump', classes: { general: 'absolute', cupping: 'absolute', stretch: 'none' } }, reason: '' });
    await record({ flags: [flag('own_pump')], decision: 'proceed_modified', decisionNote: 'x' });
    expect(await gateNow()).toMatchObject({ result: 'defer_or_refer', flags: [{ label: 'Insulin pump' }] });
  });

  it('moves the age of majority and the months of a clearance', async () => {
    await clinic.as('owner').screening.saveSettings({ clearanceMonths: 3, ageOfMajority: 21, guardianPresentUnder: 14, cupsMinors: false, version: 1 });
    const client = await clinic.as('frontDesk').clients.getClient({ clientId: course.clientId });
    await clinic.as('frontDesk').clients.changeClient({ ...client, birthDate: '2006-01-01' });
    expect((await gateNow()).isMinor).toBe(true);
    const late = clinic.as('owner').screening.saveSettings({ clearanceMonths: 9, ageOfMajority: 18, guardianPresentUnder: 14, cupsMinors: true, version: 1 });
    await expect(late).rejects.toMatchObject({ code: 'stale' });
  });
});

describe('two records of one person', () => {
  it('keep the decisions and consents of each when they are taken apart again', async () => {
    const desk = clinic.as('frontDesk');
    const therapist = clinic.as('therapist');
    const other = await desk.clients.createClient({ ...newClient, firstName: 'Maria' });
    const { clientId } = course;
    await therapist.screening.decide({ clientId: other.id, visitId: null, result: 'proceed', reason: '', notes: [], todaysIds: [], clearance: null, expiresOn: null });
    await desk.clients.recordConsent({ clientId: other.id, consent: { consentId: 'consent_head_face', state: 'granted', signer: 'client', method: 'paper', signedName: 'M', expiresOn: null } });
    const kept = await desk.clients.getClient({ clientId });
    const merge = await desk.clients.mergeClients({ keptId: clientId, keptVersion: kept.version, mergedId: other.id, mergedVersion: other.version, taken: [] });
    expect((await therapist.screening.listDecisions({ clientId })).map((one) => one.result)).toEqual(['proceed']);
    expect((await gateNow()).grantedConsentIds).toContain('consent_head_face');
    await decide({ result: 'defer_or_refer', reason: 'unwell' });
    await desk.clients.unmergeClients({ mergeId: merge.id });
    expect((await therapist.screening.listDecisions({ clientId })).map((one) => one.result)).toEqual(['defer_or_refer']);
    expect((await therapist.screening.listDecisions({ clientId: other.id })).map((one) => one.result)).toEqual(['proceed']);
    expect((await gateNow()).grantedConsentIds).not.toContain('consent_head_face');
  });
});
