// What a note begins with, and what it needs before it can be signed (clinical.md 7.1).
import type { ScreeningResult } from '../clinical/screening.ts';
import { missingParams, paramProblems } from '../clinical/techniques.rules.ts';
import { addDays, type CivilDate } from '../core/time.ts';
import type { GuardianStanding } from '../screening/guardian.model.ts';
import { guardianDueOf } from '../screening/guardian.rules.ts';
import { isLooserResult } from '../screening/gate.rules.ts';
import { carriedFinding, carriedTreatment, treatmentsThatCount, withTypedHomeCare } from './carry.rules.ts';
import type { Finding, NoteBody, NoteGap, NoteVisit, Treatment } from './charting.model.ts';
import { advice, gap, type Found } from './note-gap.ts';
import { objectiveGaps } from './objective.rules.ts';
import { cupsRestUntil, techniqueOf, treatmentObstacles, type SafetyFacts } from './treatment.rules.ts';

/** What the visit itself tells of the note. */
export interface VisitFacts {
  readonly visitMinutes: number;
  /** The client's date of birth or age is known, the year at least. */
  readonly hasBirthDate: boolean;
  /** The therapist's licence number is on file. */
  readonly hasLicence: boolean;
  /** The note is written on a later day than the visit. */
  readonly isLate: boolean;
}

export interface NoteFacts extends SafetyFacts, VisitFacts {
  /** What the gate lets through today; the note's own screen may be stricter. */
  readonly result: ScreeningResult;
  readonly isMinor: boolean;
  /** Who must come along to the visit, and who did; left out where nobody asks. */
  readonly guardian?: GuardianStanding;
  readonly psfsActivityCount: number;
  /** Last session gave home care, so that its adherence is asked. */
  readonly hadHomeCare?: boolean;
}

const minutesOfDay = 24 * 60;

/** What a visit tells of its note when it is written on this day. A visit over midnight may be written up on either day. */
export function visitFacts(visit: NoteVisit, today: CivilDate): VisitFacts {
  const endsOn = addDays(visit.startsOn, Math.floor((visit.startMinute + visit.durationMinutes) / minutesOfDay));
  return {
    visitMinutes: visit.durationMinutes,
    hasBirthDate: visit.clientBirthDate !== null,
    hasLicence: visit.licence !== '' || (visit.supervisor?.licence ?? '') !== '',
    isLate: today > endsOn,
  };
}

/** An empty note: nothing asked, nothing found. */
export function emptyNote(psfsActivityCount: number): NoteBody {
  return {
    header: { healthChanged: null, healthChange: '', screening: null, screeningNote: '' },
    subjective: {
      statement: '',
      nprsAverage24h: null,
      nprsNow: null,
      nprsBest24h: null,
      nprsWorst24h: null,
      psfsScores: Array.from({ length: psfsActivityCount }, () => null),
      adverseReaction: null,
      adverseReactionDetail: '',
    },
    objective: { observation: '', noAbnormalFinding: false, findings: [], motions: [], tests: [], strengths: [] },
    treatments: [],
    assessment: {
      response: null,
      tolerance: null,
      adverseEvent: null,
      adverseEventDetail: '',
      reasoning: '',
      nprsAfter: null,
    },
    plan: { nextStep: null, detail: '', homeCare: [], noHomeCare: false },
    aborted: null,
    lateEntryReason: '',
  };
}

/** The note a therapist begins with: last session's open findings and its treatments stand by, each to be confirmed. */
export function blankNote(previous: NoteBody | undefined, psfsActivityCount: number): NoteBody {
  const empty = emptyNote(psfsActivityCount);
  const open = (previous?.objective.findings ?? []).filter((finding) => finding.check !== 'gone');
  const treatments = previous ? treatmentsThatCount(previous).map(carriedTreatment) : [];
  return { ...empty, objective: { ...empty.objective, findings: open.map(carriedFinding) }, treatments };
}

/** Findings that were looked at today; the others are grey, do not print and do not count. */
export function findingsThatCount(body: NoteBody): readonly Finding[] {
  return body.objective.findings.filter((finding) => finding.check !== 'unchecked');
}

export function treatedMinutes(body: NoteBody): number {
  return treatmentsThatCount(body).reduce((sum, treatment) => sum + (treatment.minutes ?? 0), 0);
}

function headerGaps(body: NoteBody, facts: NoteFacts): Found {
  const { header, aborted } = body;
  const gaps: NoteGap[] = [];
  if (!facts.hasBirthDate) gaps.push(gap('birthDateMissing', 'header.birthDate'));
  if (!facts.hasLicence) gaps.push(gap('licenceMissing', 'header.licence'));
  if (header.healthChanged === null) gaps.push(gap('healthChangedOpen', 'header.healthChanged'));
  if (header.healthChanged === true && header.healthChange.trim() === '') {
    gaps.push(gap('healthChangeMissing', 'header.healthChange'));
  }
  if (header.screening === null) gaps.push(gap('screeningOpen', 'header.screening'));
  else if (isLooserResult(header.screening, facts.result)) gaps.push(gap('screeningTooLoose', 'header.screening'));
  if (header.screening === 'proceed_modified' && header.screeningNote.trim() === '') {
    gaps.push(gap('screeningNoteMissing', 'header.screeningNote'));
  }
  const mayTreat = header.screening !== 'defer_or_refer' && header.screening !== 'clearance_required';
  if (!mayTreat && (aborted === null || treatmentsThatCount(body).length > 0)) {
    gaps.push(gap('screeningForbidsTreatment', 'header.screening'));
  }
  if (!facts.grantedConsentIds.includes('consent_treatment')) {
    gaps.push(gap('treatmentConsentMissing', 'header.consent'));
  }
  if (facts.isMinor && !facts.grantedConsentIds.includes('consent_guardian')) {
    gaps.push(gap('guardianConsentMissing', 'header.consent'));
  }
  const due = facts.guardian ? guardianDueOf(facts.guardian) : 'nothing';
  // A session that was broken off for want of a guardian is told as such.
  if (due === 'present' && aborted === null) gaps.push(gap('guardianAbsent', 'header.guardian'));
  if (due === 'agreement') gaps.push(advice('guardianNotAgreed', 'header.guardian'));
  return gaps;
}

/** Least, average and worst pain in this order never fall. */
function isRangeOdd(scores: readonly (number | null)[]): boolean {
  const told = scores.filter((score) => score !== null);
  return told.some((score, index) => index > 0 && score < (told[index - 1] ?? score));
}

function subjectiveGaps({ subjective }: NoteBody, facts: NoteFacts): Found {
  const gaps: NoteGap[] = [];
  if (subjective.statement.trim() === '' && subjective.nprsAverage24h === null) {
    gaps.push(gap('subjectiveMissing', 'subjective.statement'));
  } else if (subjective.nprsAverage24h === null) {
    gaps.push(advice('painAverageMissing', 'subjective.nprsAverage24h'));
  }
  if (subjective.adverseReaction === null) gaps.push(gap('adverseReactionOpen', 'subjective.adverseReaction'));
  if (subjective.adverseReaction === true && subjective.adverseReactionDetail.trim() === '') {
    gaps.push(gap('adverseReactionDetailMissing', 'subjective.adverseReactionDetail'));
  }
  if (facts.psfsActivityCount > 0 && subjective.psfsScores.every((score) => score === null)) {
    gaps.push(advice('functionMissing', 'subjective.psfsScores'));
  }
  if (subjective.nprsBest24h === null || subjective.nprsWorst24h === null) gaps.push(advice('painRangeMissing', 'subjective.nprsBest24h'));
  else if (isRangeOdd([subjective.nprsBest24h, subjective.nprsAverage24h, subjective.nprsWorst24h])) gaps.push(advice('painRangeOdd', 'subjective.nprsBest24h'));
  if ((subjective.sleep ?? null) === null) gaps.push(advice('sleepMissing', 'subjective.sleep'));
  if (facts.hadHomeCare === true && (subjective.homeCareDone ?? null) === null) gaps.push(advice('homeCareDoneMissing', 'subjective.homeCareDone'));
  return gaps;
}

function treatmentGaps(treatment: Treatment, index: number, body: NoteBody, facts: NoteFacts): Found {
  const at = `treatments.${index}`;
  const gaps: NoteGap[] = [];
  if (treatment.muscleId === null && treatment.regionId === null) gaps.push(gap('treatmentPlaceMissing', `${at}.muscleId`));
  if (treatment.side === null) gaps.push(gap('treatmentSideMissing', `${at}.side`));
  if (treatment.minutes === null || treatment.minutes < 1) gaps.push(gap('treatmentMinutesMissing', `${at}.minutes`));
  const technique = techniqueOf(treatment.modality);
  if (!technique) gaps.push(gap('treatmentFieldWrong', `${at}.modality`, { field: 'modality' }));
  else {
    for (const problem of missingParams(technique, treatment.params)) {
      gaps.push(gap('treatmentFieldMissing', `${at}.params.${problem.fieldId}`, { field: problem.fieldId }));
    }
    for (const problem of paramProblems(technique, treatment.params)) {
      gaps.push(gap('treatmentFieldWrong', `${at}.params.${problem.fieldId}`, { field: problem.fieldId }));
    }
  }
  const restsUntil = cupsRestUntil(treatment, facts);
  if (restsUntil !== undefined) gaps.push(advice('cupsResting', `${at}.params.previous_marks_faded`, { until: restsUntil }));
  for (const obstacle of treatmentObstacles(treatment, body.objective.findings, facts)) {
    const { kind, ...about } = obstacle;
    gaps.push(gap(kind, at, about));
  }
  return gaps;
}

function treatmentsGaps(body: NoteBody, facts: NoteFacts): Found {
  const gaps = body.treatments.flatMap((treatment, index) => (treatment.isCarried === true ? [] : treatmentGaps(treatment, index, body, facts)));
  const counted = treatmentsThatCount(body).length;
  if (counted === 0 && body.aborted === null) gaps.push(gap('treatmentMissing', 'treatments'));
  const unconfirmed = body.treatments.length - counted;
  if (unconfirmed > 0 && (counted > 0 || body.aborted !== null)) gaps.push(advice('treatmentsUnconfirmed', 'treatments', { count: unconfirmed }));
  const minutes = treatedMinutes(body);
  if (minutes > facts.visitMinutes) {
    gaps.push(gap('minutesExceedVisit', 'treatments', { minutes, visitMinutes: facts.visitMinutes }));
  }
  return gaps;
}

/** Marks of this grade, dark or blistered, are an adverse event (clinical.md 2.2). */
const ADVERSE_MARKS = 4;

function isAdverse({ params }: Treatment): boolean {
  return params['adverse'] === true || params['marks_0_4'] === ADVERSE_MARKS;
}

function assessmentGaps(body: NoteBody): Found {
  const { assessment } = body;
  const gaps: NoteGap[] = [];
  if (assessment.adverseEvent === false && treatmentsThatCount(body).some(isAdverse)) gaps.push(advice('adverseNotTold', 'assessment.adverseEvent'));
  if (assessment.response === null) gaps.push(gap('responseOpen', 'assessment.response'));
  if (assessment.tolerance === null) gaps.push(gap('toleranceOpen', 'assessment.tolerance'));
  if (assessment.adverseEvent === null) gaps.push(gap('adverseEventOpen', 'assessment.adverseEvent'));
  if (assessment.adverseEvent === true && assessment.adverseEventDetail.trim() === '') {
    gaps.push(gap('adverseEventDetailMissing', 'assessment.adverseEventDetail'));
  }
  if (assessment.reasoning.trim() === '') gaps.push(advice('reasoningMissing', 'assessment.reasoning'));
  return gaps;
}

function planGaps(body: NoteBody): Found {
  const { plan } = withTypedHomeCare(body);
  const gaps: NoteGap[] = [];
  if (plan.nextStep === null) gaps.push(gap('nextStepOpen', 'plan.nextStep'));
  if (plan.homeCare.length === 0 && !plan.noHomeCare) gaps.push(gap('homeCareOpen', 'plan.homeCare'));
  return gaps;
}

/**
 * What signing still needs (`mandatory`) and what the therapist may want to look at (`advice`). A session that was
 * broken off needs its reason and no treatment, response or home care (clinical.md 7.1).
 */
export function noteGaps(body: NoteBody, facts: NoteFacts): readonly NoteGap[] {
  const closing: NoteGap[] = [];
  if (body.aborted && body.aborted.reason.trim() === '') closing.push(gap('abortReasonMissing', 'aborted.reason'));
  if (facts.isLate && body.lateEntryReason.trim() === '') closing.push(gap('lateEntryReasonMissing', 'lateEntryReason'));
  const gaps = [
    ...headerGaps(body, facts),
    ...subjectiveGaps(body, facts),
    ...objectiveGaps(body),
    ...treatmentsGaps(body, facts),
    ...(body.aborted ? [] : assessmentGaps(body)),
    ...planGaps(body).filter((found) => body.aborted === null || found.field === 'plan.nextStep'),
    ...closing,
  ];
  return gaps;
}

export function canSign(gaps: readonly NoteGap[]): boolean {
  return gaps.every((found) => found.severity !== 'mandatory');
}
