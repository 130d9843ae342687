// The kinds of gaps of a note, and how one is told.
import type { NoteGap } from './charting.model.ts';

/** Every kind of gap; each has its sentence in the catalogue under `charting.gaps`. */
export const noteGapKinds = [
  'birthDateMissing',
  'licenceMissing',
  'healthChangedOpen',
  'healthChangeMissing',
  'screeningOpen',
  'screeningNoteMissing',
  'screeningForbidsTreatment',
  'screeningTooLoose',
  'treatmentConsentMissing',
  'guardianConsentMissing',
  'guardianAbsent',
  'guardianNotAgreed',
  'subjectiveMissing',
  'adverseReactionOpen',
  'adverseReactionDetailMissing',
  'objectiveMissing',
  'treatmentMissing',
  'treatmentPlaceMissing',
  'treatmentSideMissing',
  'treatmentMinutesMissing',
  'treatmentFieldMissing',
  'treatmentFieldWrong',
  'minutesExceedVisit',
  'contraindicated',
  'reasonMissing',
  'consentMissing',
  'neverTreated',
  'neverCupped',
  'cupsResting',
  'adverseNotTold',
  'responseOpen',
  'toleranceOpen',
  'adverseEventOpen',
  'adverseEventDetailMissing',
  'nextStepOpen',
  'homeCareOpen',
  'abortReasonMissing',
  'lateEntryReasonMissing',
  'painAverageMissing',
  'functionMissing',
  'reasoningMissing',
  'findingsUnchecked',
  'treatmentsUnconfirmed',
  'measuresOpen',
  'measureWrong',
  'testStops',
  'testRefers',
  'painRangeMissing',
  'painRangeOdd',
  'homeCareDoneMissing',
  'sleepMissing',
] as const;
export type NoteGapKind = (typeof noteGapKinds)[number];

export type Found = readonly NoteGap[];

/** Must be filled before the note can be signed. */
export function gap(kind: NoteGapKind, field: string, details: NoteGap['details'] = {}): NoteGap {
  return { field, severity: 'mandatory', messageKey: kind, details };
}

/** Worth a look, and no hindrance. */
export function advice(kind: NoteGapKind, field: string, details: NoteGap['details'] = {}): NoteGap {
  return { field, severity: 'advice', messageKey: kind, details };
}
