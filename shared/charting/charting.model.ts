import { z } from 'zod';
import { id } from '../core/ids.ts';
import { line, optionalLine, prose } from '../core/text.ts';
import { civilDate, instant, minuteOfDay } from '../core/time.ts';
import { bodyView, clientSide, decisionPoint } from '../episodes/episodes.model.ts';
import { guardianPresence } from '../screening/guardian.model.ts';
import { gate } from '../screening/screening.model.ts';
import { homeCareDone, nerveCheck, painArea, painScore, postureItem } from './note-parts.model.ts';

/** Tenderness 0 none to 4 untouchable (clinical.md 2.3). */
export const tenderness = z.int().min(0).max(4).nullable();

/**
 * How last session's finding stands today. `unchecked` was carried over and not looked at: it is shown grey,
 * does not print and does not count.
 */
export const findingCheck = z.enum(['new', 'same', 'better', 'worse', 'gone', 'unchecked']);
export type FindingCheck = z.infer<typeof findingCheck>;

const painPressure = z.number().min(0).max(20).nullable();

export const finding = z.object({
  /** One id for the finding's whole life over the sessions of its episode. */
  id,
  check: findingCheck,
  kind: z.string().max(40),
  muscleId: z.string().max(60).nullable(),
  regionId: z.string().max(60).nullable(),
  side: clientSide,
  view: bodyView,
  x: z.number().min(0).max(400),
  y: z.number().min(0).max(1000),
  tenderness,
  tendernessAfter: tenderness,
  /** Tenderness at the session before, for the comparison; null on a new finding. */
  tendernessBefore: tenderness,
  referral: optionalLine(200),
  note: optionalLine(300),
  /** How large, in the therapist's words: "2 x 3 cm". */
  size: optionalLine(60).exactOptional(),
  /** Pressure that hurts, by algometer in kg/cm²; today's and last session's. */
  pressure: painPressure.exactOptional(),
  pressureBefore: painPressure.exactOptional(),
  /** New today at a place where a finding of this episode was gone: it has that finding's id. */
  isReturned: z.literal(true).exactOptional(),
});
export type Finding = z.infer<typeof finding>;

export const motionMeasure = z.object({
  motionId: z.string().max(60),
  side: clientSide,
  before: z.number().min(-30).max(360).nullable(),
  after: z.number().min(-30).max(360).nullable(),
  /** Moved by the therapist; `before` and `after` are the client's own movement. */
  passive: z.number().min(-30).max(360).nullable().exactOptional(),
  endFeel: z.string().max(40).exactOptional(),
  /** Pain at the end of the range. */
  isEndPainful: z.boolean().nullable().exactOptional(),
});
export type MotionMeasure = z.infer<typeof motionMeasure>;
export const specialTestResult = z.object({
  testId: z.string().max(60),
  side: clientSide,
  result: z.enum(['positive', 'negative', 'equivocal', 'not_done', 'unable']),
  familiarSymptoms: z.boolean().nullable(),
  /** Pain while tested. */
  nprs: painScore.exactOptional(),
  /** In the test's own unit: degrees, seconds, centimetres. */
  value: z.number().min(-30).max(600).nullable().exactOptional(),
  note: optionalLine(200).exactOptional(),
});
export const strengthMeasure = z.object({
  muscleId: z.string().max(60),
  side: clientSide,
  /** 0 to 5 with the plus and minus grades of clinical.md 2.5. */
  grade: z.string().max(2),
  isPainful: z.boolean().nullable(),
});

export const treatment = z.object({
  id,
  modality: z.string().max(40),
  muscleId: z.string().max(60).nullable(),
  regionId: z.string().max(60).nullable(),
  side: clientSide.nullable(),
  minutes: z.int().min(0).max(480).nullable(),
  /** Taken over from last session and not confirmed yet: grey, counts nothing, and is never signed. */
  isCarried: z.literal(true).exactOptional(),
  /** The modality's own fields; which there are stands in shared/clinical/techniques.ts. */
  params: z.record(z.string().max(40), z.union([z.string().max(300), z.number(), z.boolean(), z.null()])),
  billingCode: z.string().max(10).nullable(),
});
export type Treatment = z.infer<typeof treatment>;

/** Each row is its own: two of one id could not be told apart at the next session. */
function haveOwnIds(rows: readonly { readonly id: string }[]): boolean {
  return new Set(rows.map((row) => row.id)).size === rows.length;
}

/** Everything a therapist writes in a note. A draft may leave any of it open; `noteGaps` says what signing needs. */
export const noteBody = z.object({
  header: z.object({
    /** Health changes since the last visit: null = not asked yet. */
    healthChanged: z.boolean().nullable(),
    healthChange: prose(1000),
    screening: z
      .enum(['proceed', 'proceed_modified', 'clearance_required', 'proceed_after_clearance', 'defer_or_refer'])
      .nullable(),
    screeningNote: prose(1000),
  }),
  subjective: z.object({
    statement: prose(6000),
    /** Average pain of the last 24 hours before the session: the only score that counts (clinical.md 8.3). */
    nprsAverage24h: painScore,
    nprsNow: painScore,
    nprsBest24h: painScore,
    nprsWorst24h: painScore,
    psfsScores: z.array(painScore).max(5),
    adverseReaction: z.boolean().nullable(),
    adverseReactionDetail: prose(1000),
    // What was added to the note later stays absent in older ones, so that their hash holds.
    homeCareDone: homeCareDone.nullable().exactOptional(),
    /** Sleep of the last nights, 0 none to 10 as good as ever. */
    sleep: painScore.exactOptional(),
    /** Self-rated stress, 0 none to 10. */
    stress: painScore.exactOptional(),
    /** Hours of soreness after the last session. */
    sorenessHours: z.int().min(0).max(240).nullable().exactOptional(),
    medicationChange: prose(500).exactOptional(),
    painAreas: z.array(painArea).max(12).exactOptional(),
  }),
  objective: z.object({
    observation: prose(6000),
    noAbnormalFinding: z.boolean(),
    findings: z.array(finding).max(120).refine(haveOwnIds),
    motions: z.array(motionMeasure).max(60),
    tests: z.array(specialTestResult).max(60),
    strengths: z.array(strengthMeasure).max(60),
    posture: z.array(postureItem).max(30).exactOptional(),
    nerves: z.array(nerveCheck).max(40).exactOptional(),
  }),
  treatments: z.array(treatment).max(60).refine(haveOwnIds),
  assessment: z.object({
    response: z.enum(['better', 'same', 'worse']).nullable(),
    tolerance: z.enum(['well', 'fair', 'poor']).nullable(),
    adverseEvent: z.boolean().nullable(),
    adverseEventDetail: prose(1000),
    reasoning: prose(6000),
    nprsAfter: painScore,
  }),
  plan: z.object({
    nextStep: z.enum(['next_visit', 'discharge', 'referral']).nullable(),
    detail: prose(3000),
    homeCare: z.array(line(200)).max(20),
    /** What stands in the box and is not entered yet: in a draft only. */
    homeCareTyped: z.string().max(200).exactOptional(),
    noHomeCare: z.boolean(),
  }),
  /** A session that was begun and broken off: needs a reason and no treatment (clinical.md 7.1). */
  aborted: z.object({ reason: prose(1000), redFlagId: z.string().max(60).nullable() }).nullable(),
  /** Why the note was written later than the day of the visit. */
  lateEntryReason: prose(500),
});
export type NoteBody = z.infer<typeof noteBody>;

/** Fields of a note whose words a correction may put right; the words as signed stay readable beside it. */
export const correctableFields = [
  'subjective.statement',
  'objective.observation',
  'assessment.reasoning',
  'plan.detail',
  'header.healthChange',
  'header.screeningNote',
  'subjective.adverseReactionDetail',
  'assessment.adverseEventDetail',
] as const;
export type CorrectableField = (typeof correctableFields)[number];

export const addendum = z.object({
  id,
  at: instant,
  authorName: z.string(),
  kind: z.enum(['addendum', 'late_entry', 'correction']),
  reason: line(300),
  text: prose(6000).min(1),
  /** On a correction: the field whose words the text takes the place of. */
  field: z.enum(correctableFields).exactOptional(),
  /** SHA-256 over the entry and the hash before it, so that the chain of versions proves itself. */
  contentHash: z.string().exactOptional(),
});
export type Addendum = z.infer<typeof addendum>;

/** The visit as the head of its note shows it; copied into the signed note so that it never changes afterwards. */
export const noteVisit = z.object({
  visitId: id,
  clientId: id,
  clientName: z.string(),
  clientBirthDate: z.string().nullable(),
  episodeId: id,
  complaint: z.string(),
  planId: id.nullable(),
  sessionNumber: z.int().nullable(),
  sessionsPlanned: z.int().nullable(),
  startsOn: civilDate,
  startMinute: minuteOfDay,
  durationMinutes: z.int(),
  therapistId: id,
  therapistName: z.string(),
  licence: z.string(),
  roomName: z.string().nullable(),
  /** Who answers for the session where a student gave it; the note then waits for a second signature. */
  supervisor: z.object({ id, name: z.string(), licence: z.string() }).exactOptional(),
  /** Of a minor: who was in the room, or agreed to their coming alone. */
  guardian: guardianPresence.pick({ way: true, name: true }).exactOptional(),
});
export type NoteVisit = z.infer<typeof noteVisit>;

/** The supervisor's signature under a student's. */
export const coSignature = z.object({ signedName: z.string(), licence: z.string(), signedAt: instant, contentHash: z.string() });
export type CoSignature = z.infer<typeof coSignature>;

export const signedNote = z.object({
  id,
  visit: noteVisit,
  body: noteBody,
  signedAt: instant,
  signedName: z.string(),
  /** SHA-256 over the canonical form of visit, body, signer and time. */
  contentHash: z.string(),
  isLateEntry: z.boolean(),
  coSignature: coSignature.exactOptional(),
  addenda: z.array(addendum),
});
export type SignedNote = z.infer<typeof signedNote>;

/** What is still missing before a note can be signed, or should be looked at. `field` names the part of the form. */
export const noteGap = z.object({
  field: z.string(),
  severity: z.enum(['mandatory', 'advice']),
  messageKey: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type NoteGap = z.infer<typeof noteGap>;

/** Everything the charting screen needs in one answer. */
export const noteWorkspace = z.object({
  visit: noteVisit,
  draft: z.object({ body: noteBody, version: z.int(), savedAt: instant }).nullable(),
  /** A fresh body with last session's open findings to re-check, for a visit without a draft. */
  blank: noteBody,
  signed: signedNote.nullable(),
  previous: signedNote.nullable(),
  psfsActivities: z.array(z.string()),
  plannedModalities: z.array(z.string()),
  planHomeCare: z.array(z.string()),
  /** What is known of the client's safety as the page opens; it follows `screening.getGate` while it stands open. */
  gate,
  /** Findings that were gone earlier in this episode: one of them may have come back. */
  resolved: z.array(finding),
  /** Where cups rest, in this client's sessions of every episode. */
  cupRests: z.array(
    z.object({ muscleId: z.string().nullable(), regionId: z.string().nullable(), side: clientSide.nullable(), until: civilDate, marks: z.int() }),
  ),
});
export type NoteWorkspace = z.infer<typeof noteWorkspace>;

export const noteListItem = z.object({
  visitId: id,
  noteId: id.nullable(),
  clientId: id,
  clientName: z.string(),
  therapistId: id,
  therapistName: z.string(),
  startsOn: civilDate,
  startMinute: minuteOfDay,
  endsAt: instant,
  state: z.enum(['missing', 'draft', 'signed']),
  sessionNumber: z.int().nullable(),
  sessionsPlanned: z.int().nullable(),
  complaint: z.string().nullable(),
});
export type NoteListItem = z.infer<typeof noteListItem>;

export const outcomePoint = z.object({
  session: z.int(),
  sessionsCompletedBefore: z.int(),
  preNprs: z.int(),
  expectedNprs: z.number(),
  status: z.enum(['baseline', 'ahead', 'on_track', 'behind']),
});

/** Response to care, computed from signed notes and follow-ups only (clinical.md 8.3). */
export const outcome = z.object({
  timeline: z.array(outcomePoint),
  baseline: z.number().nullable(),
  latest: z.number().nullable(),
  drop: z.number().nullable(),
  pct: z.number().nullable(),
  response: z.enum(['resolved', 'responder', 'partial', 'worse', 'unchanged']).nullable(),
  mcidPoints: z.int().nullable(),
  mcidMet: z.boolean(),
  slopePerSession: z.number().nullable(),
  projectedFurtherSessions: z.int().nullable(),
  onTrackForResolutionWithin6: z.boolean(),
  /** Flag -> after how many sessions it was first seen. */
  flagsFirstSeenAfterKSessions: z.record(z.string(), z.int()),
  psfsBaseline: z.number().nullable(),
  psfsLatest: z.number().nullable(),
  psfsChange: z.number().nullable(),
  psfsMdcMet: z.boolean().nullable(),
  /** Function fell beyond measurement error while pain stayed as it was: behind, whatever the line says. */
  functionBehind: z.boolean(),
});
export type Outcome = z.infer<typeof outcome>;

/** How an episode stands. Numbers are a prompt, never a verdict. */
export const episodeProgress = z.object({
  episodeId: id,
  sessionsPlanned: z.int().nullable(),
  /** Sessions with a signed note that were not broken off. */
  sessionsDone: z.int(),
  sessionsAborted: z.int(),
  targetNprs: z.int().nullable(),
  /** Sessions of the plan in force that were held or broken off; its decision points count these. */
  planSessionsTaken: z.int(),
  /** The decision that the plan in force asks for now. */
  decisionDue: decisionPoint.nullable(),
  outcome,
});
export type EpisodeProgress = z.infer<typeof episodeProgress>;
