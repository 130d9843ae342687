// Every procedure beside every role, cell by cell. A new procedure fails here until its row has been thought about.
import { getContractRouter, isContractProcedure, type AnyContractRouter } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../shared/contract/index.ts';
import { openTestClinic, type TestClinic } from './testing/clinic.ts';

/** o owner, t therapist, d front desk, a anybody signed in or not; empty: nobody but a client with the form in hand. */
const cells: Readonly<Record<string, string>> = {
  'session.getStatus': 'a',
  'session.watchChanges': 'a',
  'session.listPeople': 'a',
  'session.createClinic': 'a',
  'session.confirmRecoveryCode': 'otd',
  'session.renewRecoveryCode': 'o',
  'session.signIn': 'a',
  'session.recover': 'a',
  'session.unlockWithPin': 'a',
  'session.lock': 'otd',
  'session.signOut': 'otd',
  'session.keepAwake': 'otd',
  'session.confirmPassword': 'otd',
  'session.changePassword': 'otd',
  'session.setPin': 'otd',
  'session.findRestorable': 'a',
  'session.restoreBroken': 'a',
  'session.openDemo': 'a',
  'session.openWindow': 'otd',
  'clinic.getProfile': 'otd',
  'clinic.saveProfile': 'o',
  'clinic.listRooms': 'otd',
  'clinic.saveRoom': 'o',
  'clinic.listServices': 'otd',
  'clinic.saveService': 'o',
  'clinic.listTherapistHours': 'otd',
  'clinic.saveTherapistHours': 'o',
  'clinic.getWorkingTime': 'otd',
  'clinic.saveException': 'o',
  'clinic.removeException': 'o',
  'clinic.saveTimeOff': 'ot',
  'clinic.removeTimeOff': 'ot',
  'clinic.saveClosure': 'o',
  'clinic.removeClosure': 'o',
  'clinic.saveLoadLimits': 'o',
  'staff.listStaff': 'otd',
  'staff.addStaffMember': 'o',
  'staff.changeStaffMember': 'o',
  'staff.resetPassword': 'o',
  'staff.endMembership': 'o',
  'clients.findClients': 'otd',
  'clients.findDuplicates': 'otd',
  'clients.getClient': 'otd',
  'clients.createClient': 'otd',
  'clients.changeClient': 'otd',
  'clients.archiveClient': 'otd',
  'clients.addAlert': 'otd',
  'clients.resolveAlert': 'otd',
  'clients.reopenAlert': 'otd',
  'clients.getHealth': 'ot',
  'clients.listHealthVersions': 'ot',
  'clients.recordHealth': 'otd',
  'clients.listConsents': 'otd',
  'clients.recordConsent': 'otd',
  'clients.listConsentTexts': 'otd',
  'clients.getConsentText': 'otd',
  'clients.saveConsentText': 'o',
  'clients.listConsentHistory': 'otd',
  'clients.getAgeOfMajority': 'otd',
  'clients.giveChartReason': 'ot',
  'clients.findDoctors': 'otd',
  'clients.getDoctors': 'otd',
  'clients.saveDoctor': 'otd',
  'clients.listOwnFields': 'otd',
  'clients.saveOwnField': 'o',
  'clients.removeOwnField': 'o',
  'clients.getPreferences': 'ot',
  'clients.savePreferences': 'ot',
  'clients.listPrivateFlags': 't',
  'clients.addPrivateFlag': 't',
  'clients.removePrivateFlag': 't',
  'clients.restorePrivateFlag': 't',
  'clients.listLegalHolds': 'o',
  'clients.placeLegalHold': 'o',
  'clients.liftLegalHold': 'o',
  'intake.listForms': 'otd',
  'intake.saveForm': 'o',
  'intake.retireForm': 'o',
  'intake.listIntakes': 'otd',
  'intake.startIntake': 'otd',
  'intake.getDraft': 'otd',
  'intake.saveAnswers': 'otd',
  'intake.discardDraft': 'otd',
  'intake.handIn': 'otd',
  'intake.getIntake': 'ot',
  'intake.getProposal': 'ot',
  'intake.reviewIntake': 'ot',
  'intake.confirmNoChange': 'ot',
  'intake.recordScreen': 'ot',
  'intake.withdrawCheck': 'ot',
  'intake.listChecks': 'ot',
  'intake.startKiosk': 'otd',
  'kiosk.getForm': '',
  'kiosk.saveAnswers': '',
  'kiosk.handIn': '',
  'kiosk.keepAwake': '',
  'kiosk.resume': '',
  'kiosk.leave': '',
  'clients.listDuplicates': 'otd',
  'clients.tellApart': 'otd',
  'clients.previewMerge': 'otd',
  'clients.mergeClients': 'otd',
  'clients.listMerges': 'otd',
  'clients.previewUnmerge': 'otd',
  'clients.unmergeClients': 'otd',
  'screening.getGate': 'ot',
  'screening.listStandings': 'otd',
  'screening.listDecisions': 'ot',
  'screening.decide': 't',
  'screening.giveReason': 't',
  'screening.getTable': 'otd',
  'screening.saveRule': 'o',
  'screening.saveSettings': 'o',
  'attachments.listAttachments': 'ot',
  'attachments.addAttachment': 'otd',
  'attachments.changeAttachment': 'ot',
  'attachments.removeAttachment': 'ot',
  'attachments.openAttachment': 'ot',
  'schedule.getDay': 'otd',
  'schedule.getRange': 'otd',
  'schedule.getMonth': 'otd',
  'schedule.getVisit': 'otd',
  'schedule.listFreeSlots': 'otd',
  'schedule.bookVisit': 'otd',
  'schedule.moveVisit': 'otd',
  'schedule.changeVisitState': 'otd',
  'schedule.restoreVisitState': 'otd',
  'schedule.rebookVisit': 'otd',
  'schedule.undoRebooking': 'otd',
  'schedule.listPinned': 'otd',
  'schedule.pinVisit': 'otd',
  'schedule.unpinVisit': 'otd',
  'schedule.decideFee': 'otd',
  'schedule.getAttendance': 'otd',
  'schedule.getCancellationPolicy': 'otd',
  'schedule.saveCancellationPolicy': 'o',
  'waitlist.listEntries': 'otd',
  'waitlist.saveEntry': 'otd',
  'waitlist.removeEntry': 'otd',
  'waitlist.restoreEntry': 'otd',
  'waitlist.listFits': 'otd',
  'waitlist.bookEntry': 'otd',
  'waitlist.noteCall': 'otd',
  'reminders.listToday': 'otd',
  'reminders.markDone': 'otd',
  'reminders.undoDone': 'otd',
  'reminders.chooseChannel': 'otd',
  'reminders.getSettings': 'otd',
  'reminders.saveSettings': 'o',
  'holds.listHolds': 'otd',
  'holds.holdSlot': 'otd',
  'holds.releaseSlot': 'otd',
  'schedule.getPlanSessions': 'otd',
  'schedule.proposeSeries': 'otd',
  'schedule.listPlanVisits': 'otd',
  'schedule.bookSeries': 'otd',
  'schedule.proposeRepair': 'otd',
  'schedule.changeSeries': 'otd',
  'schedule.releaseSessions': 'otd',
  'schedule.restoreSessions': 'otd',
  'schedule.listVisitsToReassign': 'otd',
  'schedule.listWeekLoad': 'otd',
  'schedule.previewMisfits': 'otd',
  'schedule.keepVisit': 'otd',
  'schedule.listWorkingDays': 'otd',
  'calendar.exportVisit': 'otd',
  'calendar.exportPlan': 'otd',
  'calendar.exportSeries': 'otd',
  'calendar.exportTherapist': 'otd',
  'episodes.listEpisodes': 'ot',
  'episodes.getEpisode': 'ot',
  'episodes.openEpisode': 't',
  'episodes.changeEpisode': 't',
  'episodes.closeEpisode': 't',
  'episodes.resumeEpisode': 't',
  'episodes.savePlan': 't',
  'episodes.recordFollowUp': 't',
  'episodes.listPlanTemplates': 'ot',
  'episodes.savePlanTemplate': 't',
  'episodes.removePlanTemplate': 't',
  'episodes.restorePlanTemplate': 't',
  'diagnoses.findDiagnoses': 'ot',
  'diagnoses.checkDiagnoses': 'ot',
  'diagnoses.listEditions': 'o',
  'diagnoses.beginEdition': 'o',
  'diagnoses.addEditionCodes': 'o',
  'diagnoses.finishEdition': 'o',
  'diagnoses.giveUpEdition': 'o',
  'diagnoses.removeEdition': 'o',
  'diagnoses.sweepEditions': 'o',
  'charting.getWorkspace': 'ot',
  'charting.getNote': 'ot',
  'charting.listUnsigned': 'ot',
  'charting.listClientNotes': 'ot',
  'charting.assignEpisode': 't',
  'charting.saveDraft': 't',
  'charting.discardDraft': 't',
  'charting.signNote': 't',
  'charting.addAddendum': 't',
  'charting.getProgress': 'ot',
  'charting.recordDecision': 't',
  'charting.listEpisodeNotes': 'ot',
  'charting.getCourse': 'ot',
  'charting.listPhrases': 'ot',
  'charting.savePhrase': 't',
  'charting.removePhrase': 't',
  'charting.listTemplates': 'ot',
  'charting.saveTemplate': 't',
  'charting.removeTemplate': 't',
  'charting.listSignable': 't',
  'charting.listSupervisions': 'ot',
  'charting.saveSupervision': 'o',
  'charting.listToCoSign': 't',
  'charting.coSignNote': 't',
  'documents.makeDocument': 'ot',
  'documents.makeNotes': 'ot',
  'documents.makeSheet': 'otd',
  'documents.makeDeskDocument': 'otd',
  'documents.listConsentRecords': 'otd',
  'documents.listLetters': 'ot',
  'documents.startLetter': 'ot',
  'documents.saveLetter': 'ot',
  'documents.discardLetter': 'ot',
  'documents.previewLetter': 'ot',
  'documents.finishLetter': 'ot',
  'documents.getTemplates': 'otd',
  'documents.saveTemplate': 'o',
  'documents.resetTemplate': 'o',
  'documents.saveLetterhead': 'o',
  'documents.previewTemplate': 'o',
  'documents.copyDocument': 'otd',
  'documents.makeBlankIntake': 'otd',
  'documents.openDocument': 'ot',
  'documents.listDocuments': 'ot',
  'documents.recordPrinted': 'otd',
  'documents.recordSaved': 'otd',
  'history.listVisits': 'otd',
  'history.getTimeline': 'otd',
  'history.exportVisits': 'o',
  'today.getToday': 'otd',
  'backup.listBackups': 'o',
  'backup.makeBackup': 'o',
  'backup.inspectBackup': 'o',
  'backup.restoreBackup': 'o',
  'audit.listEvents': 'o',
  'audit.getChainState': 'o',
  'audit.verifyChain': 'o',
  'drafts.getDraft': 'otd',
  'drafts.saveDraft': 'otd',
  'drafts.discardDraft': 'otd',
  'system.getCheck': 'o',
};

function proceduresOf(router: AnyContractRouter, path: readonly string[] = []): string[] {
  const here = getContractRouter(router, path);
  if (isContractProcedure(here)) return [path.join('.')];
  return Object.keys(here ?? {}).flatMap((key) => proceduresOf(router, [...path, key]));
}

type Called = (input: unknown) => Promise<unknown>;

/** How a call with nonsense ends: the gate's `forbidden` and `locked` come before the input is even looked at. */
async function outcomeOf(clinic: TestClinic, who: 'owner' | 'therapist' | 'frontDesk' | 'stranger', name: string) {
  const client = who === 'stranger' ? clinic.stranger : clinic.as(who);
  const [feature = '', procedure = ''] = name.split('.');
  // Walks the typed client by name; the test is about every procedure there is.
  const features = client as unknown as Record<string, Record<string, Called>>;
  try {
    await features[feature]?.[procedure]?.({ nonsense: true });
    return 'reached';
  } catch (fault) {
    if (typeof fault !== 'object' || fault === null || !('code' in fault)) return 'broken';
    if (fault.code === 'locked') return 'locked';
    const data = 'data' in fault && typeof fault.data === 'object' && fault.data !== null ? fault.data : {};
    return fault.code === 'forbidden' && !('reason' in data) ? 'forbidden' : 'reached';
  }
}

const names = proceduresOf(contract);
// These would end the sessions that the other cells need; their cells are asserted through the contract's metadata.
const ending = new Set(['session.lock', 'session.signOut', 'session.watchChanges']);

describe('who may call what', () => {
  let clinic: TestClinic;
  beforeAll(async () => {
    clinic = await openTestClinic();
  });
  afterAll(() => clinic.close());

  it('has a row for every procedure and no other', () => {
    expect(Object.keys(cells).toSorted()).toEqual(names.toSorted());
  });

  const people = [
    ['owner', 'o'],
    ['therapist', 't'],
    ['frontDesk', 'd'],
  ] as const;
  for (const name of names.filter((candidate) => !ending.has(candidate))) {
    const row = cells[name] ?? '';
    for (const [who, letter] of people) {
      const isOpen = row === 'a' || row.includes(letter);
      it(`${name} is ${isOpen ? 'open' : 'closed'} to ${who}`, async () => {
        expect(await outcomeOf(clinic, who, name)).toBe(isOpen ? 'reached' : 'forbidden');
      });
    }
    it(`${name} is ${row === 'a' ? 'open' : 'closed'} to nobody signed in`, async () => {
      expect(await outcomeOf(clinic, 'stranger', name)).toBe(row === 'a' ? 'reached' : 'locked');
    });
  }
});
