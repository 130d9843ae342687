import type { RefusalCode, RefusalReason } from '../../contract/errors.ts';

/**
 * One plain sentence per expected outcome, and the way on. Keys: every reason and every code of the contract,
 * and what only the page can notice.
 */
export const errors = {
  // What the page itself notices.
  incident: 'Something went wrong, and nothing was changed. Code {{code}}.',
  incidentWithoutCode: 'Something went wrong, and nothing was changed.',
  waitSeconds_one: 'Too many wrong tries. Wait {{count}} second, then try again.',
  waitSeconds_other: 'Too many wrong tries. Wait {{count}} seconds, then try again.',
  waitMinutes_one: 'Too many wrong tries. Wait {{count}} minute, then try again.',
  waitMinutes_other: 'Too many wrong tries. Wait {{count}} minutes, then try again.',
  offline: 'Fascia does not answer. What you typed is still here; try again in a moment.',
  pageFailed: 'This page could not be shown. Your data is not affected.',

  // Codes.
  validation: 'Some fields need another look.',
  notFound: 'This is no longer here. Somebody may have changed it.',
  conflict: 'This does not fit with what is already there.',
  stale: 'Somebody else saved this first. Nothing of yours is lost.',
  forbidden: 'Your role does not allow this.',
  locked: 'Fascia is locked. Unlock it and try again.',
  unavailable: 'This cannot be done right now. Try again in a moment.',

  // Session and the clinic's file.
  wrongCredentials: 'Name and password or PIN do not match.',
  tooManyTries: 'Too many wrong tries. Wait a little, then try again.',
  pinNotSet: 'This person has no PIN. Use the password.',
  pinUsedUp: 'Too many wrong PINs. Sign in with the password; the PIN works again after that.',
  freshSignInNeeded: 'Please confirm your password first.',
  passwordChangeNeeded: 'Choose your own password first.',
  weakPassword: 'This password is too common or too easy to guess. Choose another one.',
  wrongRecoveryCode: 'This is not the recovery code.',
  ownersOnly: 'Only an owner of the clinic can restore a backup.',
  clinicExists: 'There is already a clinic in this folder.',
  clinicFileMissing: 'The clinic’s file is not in its folder, although its key is. Restore it from a backup.',
  clinicFileBroken: 'The clinic’s file is damaged and was not changed. Restore it from a backup.',
  clinicFileForeign: 'The file in this folder is not a Fascia clinic. It was not changed. Restore the clinic from a backup.',
  clinicFileOtherKey:
    'The clinic’s file does not open with this clinic’s key: it is damaged, or it belongs to another clinic. It was not changed. Restore it from a backup.',
  clinicFileNewer: 'This clinic was last opened with a newer Fascia. Start that version; nothing was changed.',
  clinicFileInUse: 'Another program is using the clinic’s file. Close it and try again.',
  clinicFileWell: 'The clinic’s file is in order. Sign in as always.',
  keyFileMissing:
    'The key file “clinic.keys” is missing. Put it back from a copy of the folder, or from the newest backup: its file ending in .keys.',
  keyFileBroken:
    'The key file “clinic.keys” is damaged. Put it back from a copy of the folder, or from the newest backup: its file ending in .keys.',
  readOnlyFolder: 'The clinic’s folder cannot be written to. You can look, but not change anything.',
  diskFull: 'The disk is full. Free some space, then try again; what you typed is still here.',

  // Staff.
  signInNameTaken: 'Somebody else already signs in with this name.',
  lastOwner: 'A clinic needs at least one owner.',
  notATherapist: 'This person is not a therapist.',
  memberLeft: 'This person no longer works here.',

  // Intake.
  withClient: 'The client is filling this in. What they answer is for their therapist.',
  alreadyReviewed: 'Somebody has looked through this intake already.',
  formRetired: 'This form is out of use. Choose another one.',
  builtInForm: 'The form that comes with Fascia stays as it is. Make a copy and change that.',
  signatureMissing: 'A signature is missing.',
  alreadyWithdrawn: 'This was withdrawn already.',

  // Clients.
  chartReasonNeeded: 'This chart belongs to another therapist. Give a reason to open it.',
  consentUnknown: 'Fascia does not know this consent.',
  alreadyResolved: 'This alert is already resolved.',
  visitsOverlap: 'Both records have a visit at the same time. Move or cancel one of them first.',
  mergedHasMerges: 'Other records were merged into this one. Keep it and merge the other into it, or un-merge them first.',
  legalHold: 'A legal hold stands on this record. The owner lifts it first.',
  fieldFilled: 'Clients have answers to this field. Its kind and the choices given stay; it can be retired instead.',
  fieldUnknown: 'This field is no longer there.',
  doctorUnknown: 'This doctor is not in the directory.',

  // Attachments.
  fileUnknown: 'Only PDF, JPEG and PNG files are kept, known by what is in them and not by their name.',
  fileBroken: 'This file is damaged. Nothing was kept.',
  fileTooLarge: 'This file is too large. At most 20 MB and 50 megapixels.',
  photoConsentMissing: 'There is no consent for photos in force. Record it first.',
  attachmentsFull: 'This client’s attachments are full: at most 500 files, 200 MB together.',
  filePartMissing: 'The file did not arrive whole. Try again.',

  // Screening.
  reasonNotAllowed: 'No reason opens this: it is ruled out, or asks for none.',
  flagUnknown: 'This is not noted for the client any more.',
  guardianNotAsked: 'The client is of age on the day of the visit: no guardian is asked for.',
  // Rights.
  stillKept: 'This record must still be kept.',
  visitAhead: 'A visit is still to come. Cancel it first.',
  needsOtherOwner: 'Another owner gives the second confirmation.',
  nameDiffers: 'This is not the client’s name.',
  destructionAsked: 'Its destruction was asked for already.',
  correctionDecided: 'This request was decided on already.',

  // Schedule.
  therapistBusy: 'The therapist already has a visit at this time.',
  roomTaken: 'The room is taken at this time.',
  clientElsewhere: 'The client already has a visit at this time.',
  bufferMissing: 'There is not enough turnover time before or after.',
  outsideHours: 'This is outside the therapist’s working hours.',
  timeDoesNotExist: 'This time does not exist: the clock goes forward that night.',
  stateNotAllowed: 'The visit cannot go to this state from the one it is in.',
  planFull: 'All sessions of this plan are booked or done.',
  planNotActive: 'This plan is no longer active.',
  noFreeSeries: 'No series without a conflict was found. Widen the days or the hours.',
  therapistUnavailable: 'The therapist does not work on this day.',
  closed: 'The clinic is closed at this time.',
  timeOff: 'The therapist is away at this time.',
  therapistMayNot: 'This therapist does not give this service.',
  roomLacks: 'The room lacks what the service needs.',
  noRoomFits: 'No room has what this service needs. Look at the equipment of the rooms.',
  dayLoad: 'This is more hands-on work than the therapist should do on a day.',
  weekLoad: 'This is more hands-on work than the therapist should do in a week.',
  breakMissing: 'The therapist would work too long without a break.',
  slotHeld: 'Somebody else is booking this time right now.',
  noLongerWaiting: 'This client is no longer on the waitlist: somebody has booked or removed them.',
  visitHasNote: 'This visit has a note and can no longer be changed this way.',

  // Episodes.
  planNeedsReason: 'Fewer than two or more than six sessions need a reason.',
  planAlreadyActive: 'This episode already has an active plan.',
  clearanceRequired: 'A doctor’s clearance is needed before treatment.',
  episodeClosed: 'This episode is closed.',
  unknownDiagnosis: 'This ICD-10 code is not in the list.',
  redFlagOpen: 'A red flag stands open. Refer the client, or note which doctor ruled it out and when.',
  noDecisionDue: 'This decision is not due, or it was made meanwhile.',
  templateReplaced: 'Another template has this name by now.',
  notWholeList: 'The list did not arrive whole. Nothing of it was kept; load it again.',

  // Charting.
  noteIncomplete: 'The note is not complete yet.',
  noteSigned: 'This note is signed. Add an addendum instead.',
  notYourVisit: 'This is another therapist’s visit.',
  visitNotStarted: 'This visit has not started yet.',
  visitHasNoEpisode: 'Choose the episode this visit belongs to first.',
  consentMissing: 'A consent that this needs is missing.',
  contraindicated: 'A contraindication rules this out.',
  shortcutTaken: 'This shortcut is taken.',
  notYourStudent: 'The session’s supervisor signs this note.',
  alreadyCoSigned: 'This note has its second signature already.',

  // Documents.
  documentInterrupted: 'The document could not be finished. Nothing was kept of it; try again.',
  noNotesToPrint: 'There are no signed notes to print here.',
  tooManyNotes: 'These are too many notes for one file. Choose fewer days.',
  noHomeCareYet: 'No home care has been given yet: neither the plan nor a signed note names any.',
  noDraftYet: 'Nothing is written in this note yet.',
  noVisitsYet: 'This client has no visits yet.',
  letterFinished: 'This letter is finished and stays as it went out. Begin a new one.',
  logoUnreadable: 'This is no picture that can be printed. Choose a PNG or JPEG of at most 512 kB.',
  visitNotAttended: 'This visit has not taken place: attendance is certified once the session has begun.',
  episodeStillOpen: 'A discharge letter needs a closed episode. Close it first.',

  // Backups.
  backupTampered: 'This backup was changed after it was made. It was not touched.',
  backupForeign: 'This backup belongs to another clinic.',
  backupNewer: 'This backup was made by a newer Fascia.',
  backupOtherKey: 'This backup was made with another key.',
  backupIncomplete: 'This backup is not complete.',
  backupBusy: 'A backup is already running.',
} as const satisfies Record<RefusalReason | RefusalCode, string> & Record<string, string>;
