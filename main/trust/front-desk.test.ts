// The front desk runs the clinic and never receives a health word: every reply that it can get, searched.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissionRoles, type Role } from '../../shared/contract/access.ts';
import { nothingNew } from '../../shared/intake/screen.rules.ts';
import { builtInFormId } from '../../shared/intake/built-in-form.ts';
import type { ContractClient } from '../../shared/contract/client.ts';
import { longNote, signedCourse } from '../documents/long-note.test-support.ts';
import { openTestClinic, testPassword, type TestClinic } from '../testing/clinic.ts';
import { bookToday, completeNote } from '../testing/course.ts';
import { unremarkable } from '../testing/intake.ts';
import { proceduresOf } from './payloads.test-support.ts';

/** Words of the chart, one of each place where a therapist writes, and the vocabulary that would give it away. */
const healthWords =
  /canary complaint|Canary words|axolotl|numbat|pangolin|tapir|capybara|ibuprofen|conference on the 20th|piriformis|buttock|G57|sciatic|goal_nerve|trigger.?point|silicone|Break driving|Leg raise|clearance_required|ci_/i;

/** Fields that hold findings, scores or answers, whatever is in them. */
const healthFields = /"(nprs\w*|psfs\w*|findings|treatments|diagnoses|impression|complaint|body|answers|flags|medications|allergies|goals|modalities|homeCare|outcome)":/;

/** The random part of a file's address, in which any three letters turn up now and then. */
const fileToken = /(?<="\/files\/)[\w-]{32}(?=")/g;

let clinic: TestClinic;
let desk: ContractClient;
let course: Awaited<ReturnType<typeof signedCourse>>;
let nextVisitId = '';
let healthAlertId = '';

beforeAll(async () => {
  clinic = await openTestClinic();
  desk = clinic.as('frontDesk');
  course = await signedCourse(clinic, longNote());
  const { clientId } = course;
  const therapist = clinic.as('therapist');
  healthAlertId = (await therapist.clients.addAlert({ clientId, kind: 'health', text: 'latex pangolin' })).id;
  await therapist.clients.recordHealth({
    clientId,
    answers: { flags: [{ contraindicationId: 'ci_asthma', note: 'numbat' }], medications: ['warfarin axolotl'], allergies: ['pangolin'], pregnancy: '', redFlagScreen: '', decision: 'proceed_modified', decisionNote: 'numbat', clearances: [] },
  });
  const notes = ['ci_asthma', 'ci_anticoagulants'].map((contraindicationId) => ({ contraindicationId, note: 'numbat' }));
  await therapist.screening.decide({ clientId, visitId: course.visit.id, result: 'proceed_modified', reason: 'numbat', notes, todaysIds: [], clearance: null, expiresOn: null });
  const preferences = { pressure: 'deep', side: 'left', areasToAvoid: 'tapir', positions: '', lubricant: '', heat: '', music: '', communication: '', stopWord: 'axolotl', note: '' } as const;
  await therapist.clients.savePreferences({ clientId, preferences, version: 0 });
  await therapist.clients.addPrivateFlag({ clientId, text: 'capybara' });
  await therapist.attachments.addAttachment({ clientId, words: { kind: 'referral', title: 'axolotl letter', datedOn: null, note: 'tapir' }, base64 });
  const { draftId } = await therapist.intake.startIntake({ clientId, formId: builtInFormId, way: 'screen' });
  const words = { seizures: { value: 'yes', detail: 'capybara' }, medications: { value: ['axolotl'], detail: '' } };
  await therapist.intake.handIn({ ...unremarkable, draftId, answers: { ...unremarkable.answers, ...words } });
  await therapist.intake.recordScreen({ clientId, visitId: null, screen: { answers: nothingNew.answers.map((one) => ({ ...one, isYes: true, note: 'tapir' })) } });
  await therapist.charting.addAddendum({ noteId: course.note.id, addendum: { kind: 'addendum', reason: 'capybara', text: 'capybara' } });
  const next = await bookToday(clinic, course, 9 * 60 + 30);
  nextVisitId = next.id;
  const body = completeNote();
  await therapist.charting.saveDraft({ visitId: next.id, version: 0, body: { ...body, subjective: { ...body.subjective, statement: 'tapir' } } });
  await therapist.documents.makeDocument({ kind: 'session_note', subjectId: course.note.id });
});
afterAll(() => clinic.close());

const noFilter = { from: null, until: null, therapistId: null, clientId: null, states: [] };
const answers = { flags: [], medications: [], allergies: [], pregnancy: '', redFlagScreen: '', decision: 'proceed' as const, decisionNote: '', clearances: [] };

const base64 = Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64');
const doctor = { name: 'Dr. Ada Wells', speciality: '', practice: '', phone: '', fax: '', email: '', directAddress: '', address: '', registration: '', note: '', isActive: true };

function startPaperIntake() {
  return desk.intake.startIntake({ clientId: course.clientId, formId: builtInFormId, way: 'paper' });
}

async function placeLater(startMinute: number) {
  const [service] = await desk.clinic.listServices();
  const place = { therapistId: clinic.staffIds.therapist, roomId: null, startsOn: '2026-03-09', startMinute, durationMinutes: 60 };
  return { serviceId: service?.id ?? '', place };
}

/** The last of the plan's sessions that are booked. */
async function bookedOfPlan() {
  const visits = await desk.schedule.listPlanVisits({ planId: course.planId });
  const { id: visitId, version } = visits.findLast(({ state, startsOn }) => state === 'booked' && startsOn > '2026-03-08') ?? (await bookLater(7 * 60));
  return { visitId, version };
}

async function bookLater(startMinute: number) {
  const { serviceId, place } = await placeLater(startMinute);
  return desk.schedule.bookVisit({ ...place, serviceId, clientId: course.clientId, planId: course.planId, note: '', state: 'booked', isWalkIn: false, acceptsWarnings: true });
}

/** Outside of the plan, which the calls above have filled. */
async function bookFree(startMinute: number) {
  const { serviceId, place } = await placeLater(startMinute);
  return desk.schedule.bookVisit({ ...place, serviceId, clientId: course.clientId, planId: null, note: '', state: 'booked', isWalkIn: false, acceptsWarnings: true });
}

function addTwin() {
  return desk.clients.createClient({ firstName: 'María', lastName: 'Twin', phone: '' });
}

/** Merges a second record into the one whose chart holds what the desk must not read. */
async function mergeTwin() {
  const { id: mergedId, version: mergedVersion } = await addTwin();
  const { id: keptId, version: keptVersion } = await desk.clients.getClient({ clientId: course.clientId });
  return desk.clients.mergeClients({ keptId, keptVersion, mergedId, mergedVersion, taken: [] });
}

async function recordMother() {
  const { id: clientId } = await desk.clients.createClient({ firstName: 'Aidan', lastName: 'Murphy', phone: '', birthDate: '2015-05-01' });
  const { serviceId, place } = await placeLater(6 * 60);
  const visit = await desk.schedule.bookVisit({ ...place, startsOn: '2026-03-02', serviceId, clientId, planId: null, note: '', state: 'booked', isWalkIn: false, acceptsWarnings: true });
  return desk.screening.recordGuardian({ visitId: visit.id, way: 'present', name: 'Orla Murphy', note: '' });
}

/** One good call of each procedure that the desk may call. A new procedure fails below until it has its call here. */
const calls: Readonly<Record<string, () => Promise<unknown>>> = {
  'session.getStatus': () => desk.session.getStatus(),
  'session.listPeople': () => desk.session.listPeople(),
  'session.keepAwake': () => desk.session.keepAwake(),
  'session.confirmPassword': () => desk.session.confirmPassword({ password: `${testPassword}-own` }),
  'session.changePassword': () => desk.session.changePassword({ currentPassword: `${testPassword}-own`, newPassword: `${testPassword}-other` }),
  'session.setPin': () => desk.session.setPin({ pin: '4711' }),
  'session.openWindow': () => desk.session.openWindow(),
  'clinic.getProfile': () => desk.clinic.getProfile(),
  'clinic.listRooms': () => desk.clinic.listRooms(),
  'clinic.listServices': () => desk.clinic.listServices(),
  'clinic.listTherapistHours': () => desk.clinic.listTherapistHours(),
  'staff.listStaff': () => desk.staff.listStaff(),
  'clients.findClients': () => desk.clients.findClients({ query: 'canary' }),
  'clients.findDuplicates': () => desk.clients.findDuplicates({ firstName: 'María', lastName: 'Núñez-Canary', phone: '+1-312-555-0101', birthDate: '1984-06-11' }),
  'clients.getClient': () => desk.clients.getClient({ clientId: course.clientId }),
  'clients.createClient': () => desk.clients.createClient({ firstName: 'Ada', lastName: 'Other', phone: '' }),
  'clients.changeClient': async () => desk.clients.changeClient(await desk.clients.getClient({ clientId: course.clientId })),
  'clients.archiveClient': async () => {
    const { version } = await desk.clients.getClient({ clientId: course.clientId });
    return desk.clients.archiveClient({ clientId: course.clientId, version, isArchived: false });
  },
  'clients.addAlert': () => desk.clients.addAlert({ clientId: course.clientId, kind: 'desk', text: 'Pays in cash' }),
  'clients.resolveAlert': async () => {
    const { id } = await desk.clients.addAlert({ clientId: course.clientId, kind: 'desk', text: 'Parks outside' });
    return desk.clients.resolveAlert({ clientId: course.clientId, alertId: id });
  },
  'clients.reopenAlert': async () => {
    const { id } = await desk.clients.addAlert({ clientId: course.clientId, kind: 'desk', text: 'Needs a ramp' });
    await desk.clients.resolveAlert({ clientId: course.clientId, alertId: id });
    return desk.clients.reopenAlert({ clientId: course.clientId, alertId: id });
  },
  'clients.recordHealth': () => desk.clients.recordHealth({ clientId: course.clientId, answers }),
  'clients.listConsents': () => desk.clients.listConsents({ clientId: course.clientId }),
  'clients.recordConsent': () =>
    desk.clients.recordConsent({
      clientId: course.clientId,
      consent: { consentId: 'consent_draping', state: 'granted', signer: 'client', method: 'paper', signedName: '', expiresOn: null },
    }),
  'clients.listConsentTexts': () => desk.clients.listConsentTexts(),
  'clients.getConsentText': () => desk.clients.getConsentText({ consentId: 'consent_treatment', version: 1 }),
  'clients.listConsentHistory': () => desk.clients.listConsentHistory({ clientId: course.clientId, consentId: 'consent_treatment' }),
  'clients.getAgeOfMajority': () => desk.clients.getAgeOfMajority(),
  'clients.findDoctors': () => desk.clients.findDoctors({ query: 'wells' }),
  'clients.getDoctors': async () => desk.clients.getDoctors({ doctorIds: [(await desk.clients.saveDoctor(doctor)).id] }),
  'clients.saveDoctor': () => desk.clients.saveDoctor(doctor),
  'clients.listOwnFields': () => desk.clients.listOwnFields(),
  'intake.listForms': () => desk.intake.listForms({ retired: true }),
  'intake.listIntakes': () => desk.intake.listIntakes({ clientId: course.clientId }),
  'intake.startIntake': () => startPaperIntake(),
  'intake.getDraft': async () => desk.intake.getDraft(await startPaperIntake()),
  'intake.saveAnswers': async () => desk.intake.saveAnswers({ ...(await startPaperIntake()), version: 1, answers: {}, signatures: [] }),
  'intake.discardDraft': async () => desk.intake.discardDraft(await startPaperIntake()),
  'intake.handIn': async () => desk.intake.handIn({ ...(await startPaperIntake()), ...unremarkable }),
  'clients.listDuplicates': () => desk.clients.listDuplicates(),
  'clients.tellApart': async () => desk.clients.tellApart({ clientId: course.clientId, otherId: (await addTwin()).id, isDistinct: true }),
  'clients.previewMerge': async () => desk.clients.previewMerge({ keptId: course.clientId, mergedId: (await addTwin()).id }),
  'clients.mergeClients': mergeTwin,
  'clients.listMerges': async () => desk.clients.listMerges({ clientId: (await mergeTwin()).keptId }),
  'clients.previewUnmerge': async () => desk.clients.previewUnmerge({ mergeId: (await mergeTwin()).id }),
  'clients.unmergeClients': async () => desk.clients.unmergeClients({ mergeId: (await mergeTwin()).id }),
  'screening.listStandings': () => desk.screening.listStandings({ clientIds: [course.clientId] }),
  'screening.getGuardian': () => desk.screening.getGuardian({ visitId: course.visit.id }),
  'screening.recordGuardian': recordMother,
  'screening.getTable': () => desk.screening.getTable(),
  'attachments.handInPart': () => desk.attachments.handInPart({ uploadId: course.clientId, at: 0, base64 }),
  'attachments.addAttachment': () => desk.attachments.addAttachment({ clientId: course.clientId, words: { kind: 'scan', title: 'Insurance card', datedOn: null, note: '' }, base64 }),
  'schedule.listFees': () => desk.schedule.listFees({ clientId: course.clientId }),
  'schedule.getDay': () => desk.schedule.getDay({ date: '2026-03-02' }),
  'schedule.getRange': () => desk.schedule.getRange({ from: '2026-03-02', days: 7 }),
  'schedule.getMonth': () => desk.schedule.getMonth({ from: '2026-03-01', days: 31, therapistId: null }),
  'schedule.getVisit': () => desk.schedule.getVisit({ visitId: course.visit.id }),
  'schedule.listFreeSlots': async () => desk.schedule.listFreeSlots({ serviceId: (await placeLater(0)).serviceId, therapistId: null, from: '2026-03-09' }),
  'schedule.bookVisit': () => bookLater(8 * 60),
  'schedule.moveVisit': async () => {
    const { id, version } = await bookLater(10 * 60);
    const { place } = await placeLater(12 * 60);
    return desk.schedule.moveVisit({ ...place, visitId: id, version, acceptsWarnings: true });
  },
  'schedule.changeVisitState': async () => {
    const { version } = await desk.schedule.getVisit({ visitId: nextVisitId });
    return desk.schedule.changeVisitState({ visitId: nextVisitId, version, state: 'arrived', reason: '' });
  },
  'schedule.restoreVisitState': async () => {
    const { version } = await desk.schedule.getVisit({ visitId: nextVisitId });
    return desk.schedule.restoreVisitState({ visitId: nextVisitId, version, state: 'booked' });
  },
  'schedule.rebookVisit': async () => {
    const { id, version } = await bookFree(16 * 60);
    const { place } = await placeLater(18 * 60);
    return desk.schedule.rebookVisit({ ...place, visitId: id, version, reason: '', acceptsWarnings: true });
  },
  'schedule.undoRebooking': async () => {
    const { id, version } = await bookFree(2 * 60);
    const { place } = await placeLater(4 * 60);
    const rebooked = await desk.schedule.rebookVisit({ ...place, visitId: id, version, reason: '', acceptsWarnings: true });
    return desk.schedule.undoRebooking({ visitId: rebooked.id, version: rebooked.version, state: 'booked', reason: '' });
  },
  'schedule.decideFee': async () => {
    const { id, version } = await bookFree(20 * 60);
    await desk.schedule.changeVisitState({ visitId: id, version, state: 'cancelled_late', reason: '' });
    return desk.schedule.decideFee({ visitId: id, decision: { kind: 'waive', reason: 'Emergency' } });
  },
  'schedule.pinVisit': () => desk.schedule.pinVisit({ visitId: nextVisitId }),
  'schedule.listPinned': () => desk.schedule.listPinned(),
  'schedule.unpinVisit': () => desk.schedule.unpinVisit({ visitId: nextVisitId }),
  'schedule.getAttendance': () => desk.schedule.getAttendance({ clientId: course.clientId }),
  'schedule.getCancellationPolicy': () => desk.schedule.getCancellationPolicy(),
  'holds.holdSlot': async () => desk.holds.holdSlot({ ...(await placeLater(6 * 60)).place, bufferMinutes: 15, bufferBeforeMinutes: 0 }),
  'holds.listHolds': () => desk.holds.listHolds(),
  'holds.releaseSlot': () => desk.holds.releaseSlot(),
  'waitlist.saveEntry': () => wait(),
  'waitlist.listEntries': () => desk.waitlist.listEntries(),
  'waitlist.listFits': () => desk.waitlist.listFits({ therapistId: clinic.staffIds.therapist, startsOn: '2026-03-12', minute: 600 }),
  'waitlist.noteCall': async () => desk.waitlist.noteCall({ entryId: (await wait()).id, place: (await placeLater(9 * 60)).place, outcome: 'offered' }),
  'waitlist.removeEntry': async () => {
    const { id, version } = await wait();
    return desk.waitlist.removeEntry({ entryId: id, version });
  },
  'waitlist.restoreEntry': async () => {
    const { id, version } = await wait();
    const removed = await desk.waitlist.removeEntry({ entryId: id, version });
    return desk.waitlist.restoreEntry({ entryId: id, version: removed.version });
  },
  'waitlist.bookEntry': async () => {
    const { id, version } = await wait();
    const { place } = await placeLater(22 * 60);
    return desk.waitlist.bookEntry({ entryId: id, version, place, acceptsWarnings: true });
  },
  'reminders.listToday': () => desk.reminders.listToday(),
  'reminders.markDone': () => desk.reminders.markDone({ visitId: nextVisitId, kind: 'first', channel: 'phone' }),
  'reminders.undoDone': () => desk.reminders.undoDone({ visitId: nextVisitId, kind: 'first' }),
  'reminders.chooseChannel': () => desk.reminders.chooseChannel({ clientId: course.clientId, channel: 'sms' }),
  'reminders.getSettings': () => desk.reminders.getSettings(),
  'schedule.getPlanSessions': () => desk.schedule.getPlanSessions({ planId: course.planId }),
  'schedule.proposeSeries': async () =>
    desk.schedule.proposeSeries({ clientId: course.clientId, serviceId: (await placeLater(0)).serviceId, planId: null, therapistId: clinic.staffIds.therapist, count: 2, minGapDays: 2, maxGapDays: 7, from: '2026-03-10', weekdays: [], earliestMinute: 0, latestMinute: 1440 }),
  'schedule.bookSeries': async () => {
    const { serviceId, place } = await placeLater(14 * 60);
    return desk.schedule.bookSeries({ clientId: course.clientId, serviceId, planId: null, slots: [place, { ...place, startsOn: '2026-03-11' }], note: '', acceptsWarnings: true });
  },
  'schedule.listPlanVisits': () => desk.schedule.listPlanVisits({ planId: course.planId }),
  'schedule.proposeRepair': () => desk.schedule.proposeRepair({ visitId: course.visit.id }),
  'schedule.changeSeries': () => desk.schedule.changeSeries({ planId: course.planId, insteadOfVisitId: null, moves: [], added: [], removed: [] }),
  'schedule.releaseSessions': async () => desk.schedule.releaseSessions({ planId: course.planId, visits: [await bookedOfPlan()], reason: '' }),
  'schedule.restoreSessions': async () => {
    const { visitId, version } = await bookedOfPlan();
    await desk.schedule.releaseSessions({ planId: course.planId, visits: [{ visitId, version }], reason: '' });
    return desk.schedule.restoreSessions({ planId: course.planId, visits: [{ visitId, version: version + 1, state: 'booked' }] });
  },
  'schedule.listVisitsToReassign': () => desk.schedule.listVisitsToReassign(),
  'schedule.listWeekLoad': () => desk.schedule.listWeekLoad({ date: '2026-03-02' }),
  'schedule.previewMisfits': () => desk.schedule.previewMisfits({ kind: 'hours', staffId: clinic.staffIds.therapist, hours: [] }),
  'schedule.keepVisit': async () => {
    const { version } = await desk.schedule.getVisit({ visitId: nextVisitId });
    return desk.schedule.keepVisit({ visitId: nextVisitId, version });
  },
  'schedule.listWorkingDays': () => desk.schedule.listWorkingDays({ staffId: clinic.staffIds.therapist, from: '2026-03-01', days: 31 }),
  'clinic.getWorkingTime': () => desk.clinic.getWorkingTime(),
  'documents.listConsentRecords': () => desk.documents.listConsentRecords({ clientId: course.clientId }),
  'documents.makeDeskDocument': makeConsentForm,
  'documents.getTemplates': () => desk.documents.getTemplates(),
  'documents.copyDocument': async () => desk.documents.copyDocument({ documentId: (await makeConsentForm()).document.id, password: 'kestrel-anchor' }),
  'documents.recordPrinted': async () => desk.documents.recordPrinted({ documentId: (await makeConsentForm()).document.id }),
  'documents.recordSaved': async () => desk.documents.recordSaved({ documentId: (await makeConsentForm()).document.id }),
  'documents.recordSheetPrinted': () => desk.documents.recordSheetPrinted({ paper: 'sheet', subjectId: null }),
  'documents.recordSheetSaved': () => desk.documents.recordSheetSaved({ paper: 'blankIntake', subjectId: course.clientId }),
  'documents.makeBlankIntake': () => desk.documents.makeBlankIntake({ formId: builtInFormId, clientId: course.clientId }),
  'documents.makeSheet': () => desk.documents.makeSheet({ kind: 'week', date: '2026-03-02', staffId: null }),
  'calendar.exportVisit': () => desk.calendar.exportVisit({ visitId: course.visit.id }),
  'calendar.exportPlan': () => desk.calendar.exportPlan({ planId: course.planId }),
  'calendar.exportSeries': async () => {
    const { serviceId, place } = await placeLater(14 * 60);
    const slots = ['2026-03-12', '2026-03-13'].map((startsOn) => ({ ...place, startsOn }));
    const [visit] = await desk.schedule.bookSeries({ clientId: course.clientId, serviceId, planId: null, slots, note: '', acceptsWarnings: true });
    return desk.calendar.exportSeries({ seriesId: visit?.seriesId ?? '' });
  },
  'calendar.exportTherapist': () => desk.calendar.exportTherapist({ staffId: clinic.staffIds.therapist, from: '2026-03-01', until: '2026-03-31' }),
  'history.listVisits': () => desk.history.listVisits({ filter: noFilter }),
  'history.getTimeline': () => desk.history.getTimeline({ clientId: course.clientId }),
  'today.getToday': () => desk.today.getToday(),
  'today.getPlansToMind': () => desk.today.getPlansToMind(),
  'drafts.saveDraft': () => desk.drafts.saveDraft({ form: 'client.new', subject: 'new', content: 'Ada' }),
  'drafts.getDraft': () => Promise.all([desk.drafts.getDraft({ form: 'client.new', subject: 'new' }), desk.drafts.getDraft({ form: 'note', subject: nextVisitId })]),
  'drafts.discardDraft': () => desk.drafts.discardDraft({ form: 'note', subject: nextVisitId }),
};

async function makeConsentForm() {
  const [record] = await desk.documents.listConsentRecords({ clientId: course.clientId });
  return desk.documents.makeDeskDocument({ kind: 'consent_form', subjectId: record?.id ?? '' });
}

async function wait() {
  const { serviceId, place } = await placeLater(0);
  const wish = { clientId: course.clientId, serviceId, durationMinutes: place.durationMinutes, therapistIds: [], weekdays: [], earliestMinute: 0, latestMinute: 1440, noticeHours: 0, priority: 2, expiresOn: null, note: '' };
  return desk.waitlist.saveEntry({ ...wish, id: null, version: 0 });
}

/** What the desk types in from paper is its own to go on with, until it is handed in. */
const ownDrafts: ReadonlySet<string> = new Set(['intake.getDraft']);

/** They end the session, or need a state that this clinic is not in; their replies hold the session and nothing else. */
const sessionOnly = ['session.lock', 'session.signOut', 'session.watchChanges', 'session.createClinic', 'session.openDemo', 'session.confirmRecoveryCode', 'session.signIn', 'session.recover', 'session.unlockWithPin', 'session.findRestorable', 'session.restoreBroken', 'intake.startKiosk'];

function deskMayCall(needs: ReturnType<typeof proceduresOf>[number]['needs']): boolean {
  if (needs === 'nobody') return true;
  const holders: readonly Role[] = permissionRoles[needs];
  return holders.includes('frontDesk');
}

describe('what the front desk is told', () => {
  it('is asked for here, procedure by procedure', () => {
    const open = proceduresOf().filter(({ needs }) => deskMayCall(needs));
    expect([...Object.keys(calls), ...sessionOnly].toSorted()).toEqual(open.map(({ name }) => name).toSorted());
  });

  it.each(Object.entries(calls))('%s answers without a word of health', async (name, call) => {
    const reply = (JSON.stringify(await call()) ?? '').replaceAll(fileToken, '');
    expect(healthWords.exec(reply)?.[0]).toBeUndefined();
    expect(ownDrafts.has(name) ? undefined : healthFields.exec(reply)?.[0]).toBeUndefined();
  });

  it('is about this client all the same, or the search would find nothing for want of anything', async () => {
    const told = JSON.stringify([await calls['schedule.getDay']?.(), await calls['history.listVisits']?.(), await calls['clients.getClient']?.()]);
    expect(told).toContain('Núñez-Canary');
    const chart = JSON.stringify(await clinic.as('therapist').charting.getNote({ noteId: course.note.id }));
    expect(chart).toMatch(healthWords);
    expect(chart).toMatch(healthFields);
  });

  it('of a health alert, only that there is one', async () => {
    const { alerts } = await desk.clients.getClient({ clientId: course.clientId });
    expect(alerts.find(({ id }) => id === healthAlertId)).toMatchObject({ kind: 'health', text: '' });
  });

  it('leaves the therapist’s draft where it was', async () => {
    const workspace = await clinic.as('therapist').charting.getWorkspace({ visitId: nextVisitId });
    expect(workspace.draft?.body.subjective.statement).toBe('tapir');
  });
});
