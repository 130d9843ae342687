import { z } from 'zod';
import { id } from '../core/ids.ts';
import { line, optionalLine, prose } from '../core/text.ts';
import { civilDate, instant, partialDate } from '../core/time.ts';

export const bodyView = z.enum(['front', 'back', 'left', 'right']);
export const clientSide = z.enum(['l', 'r', 'bilateral', 'midline']);
export type ClientSide = z.infer<typeof clientSide>;

/** A mark of the complaint on the body; `x` and `y` in the units of the plate, 400 x 1000 for each view. */
export const bodyMarker = z.object({
  region: z.string().max(60),
  side: clientSide,
  view: bodyView,
  x: z.number().min(0).max(400),
  y: z.number().min(0).max(1000),
  kind: z.string().max(40),
  note: optionalLine(200),
  /** 0 to 10, where the client tells; absent in what was written before it was asked. */
  intensity: z.int().min(0).max(10).nullish(),
});
export type BodyMarker = z.infer<typeof bodyMarker>;

export const referral = z.object({
  by: line(160),
  kind: line(60),
  date: civilDate,
  visitsOrdered: z.int().min(1).max(99).nullable(),
  expiresOn: civilDate.nullable(),
});
export type Referral = z.infer<typeof referral>;

/** What points to or away from the working hypothesis; a record of what was found, never a diagnosis. */
export const hypothesisTest = z.object({
  testId: z.string().max(60),
  side: clientSide,
  result: z.enum(['positive', 'negative', 'equivocal', 'not_done']),
  /** What the therapist takes it for; null = neither. */
  speaks: z.enum(['for', 'against']).nullable(),
});
export type HypothesisTest = z.infer<typeof hypothesisTest>;

/** The red-flag questions of a complaint (clinical.md 1.3). A yes stops until a doctor has ruled it out. */
export const redFlagAnswers = z.object({
  isAsked: z.boolean(),
  /** Bundles with at least one yes. */
  positive: z.array(z.string().max(60)).max(20),
  /** Who ruled it out and when: a yes stands until this says so. */
  ruledOut: prose(500),
});
export type RedFlagAnswers = z.infer<typeof redFlagAnswers>;

/** An ICD-10-CM code with its point: "M54.2", "S13.4XXA". */
export const diagnosisCode = z.string().regex(/^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/);

export const symptomTiming = z.enum(['constant', 'intermittent', 'night', 'morning']);

// Fields with a default came later: what was written before them lacks them.
export const complaint = z.object({
  /** The complaint in the client's words. */
  label: line(200),
  /** Null where the onset was insidious. */
  onset: partialDate.nullable(),
  mechanism: prose(1000),
  chronicity: z.enum(['acute', 'subacute', 'chronic']).nullable(),
  quality: z.array(line(40)).max(20),
  aggravating: z.array(line(120)).max(20),
  relieving: z.array(line(120)).max(20),
  priorTreatment: prose(1000),
  markers: z.array(bodyMarker).max(60),
  /** Activities of the Patient-Specific Functional Scale, chosen by the client, 3 to 5 (clinical.md 8.1). */
  psfsActivities: z.array(line(120)).max(5),
  referral: referral.nullable(),
  /** ICD-10-CM codes as reported by the referrer; optional (clinical.md 0.1). */
  diagnoses: z.array(diagnosisCode).max(12),
  /** Findings consistent with ...: the therapist's working hypothesis, never a diagnosis. */
  impression: prose(2000),
  entrapmentId: z.string().max(60).nullable(),
  timing: z.array(symptomTiming).max(4).default([]),
  /** Imaging as the client reports it. */
  imaging: prose(1000).default(''),
  /** Work or accident claim: number, adjuster, attorney. */
  claim: optionalLine(200).default(''),
  /** What the client wants to do again, in their own words. */
  clientGoals: prose(1000).default(''),
  redFlags: redFlagAnswers.default({ isAsked: false, positive: [], ruledOut: '' }),
  evidence: z.array(hypothesisTest).max(20).default([]),
  /** A doctor's letter that confirms the working hypothesis; null while it is the therapist's own. */
  confirmedBy: z.object({ by: line(160), date: civilDate }).nullable().default(null),
  /** Titles of the codes as the list in force said when they were entered; written by the program. */
  diagnosisTitles: z.record(z.string().max(8), z.string().max(400)).default({}),
});
export type Complaint = z.infer<typeof complaint>;

/** clinical.md section 1, status of an issue. */
export const episodeStatus = z.enum(['active', 'on_hold', 'discharged', 'referred_out', 'cancelled']);
export type EpisodeStatus = z.infer<typeof episodeStatus>;

export const closureKind = z.enum([
  'discharged_goals_met',
  'discharged_plateau',
  'discharged_other',
  'paused_by_client',
  'paused_by_clinic',
  'stopped_by_client',
  'referred',
  'referred_red_flag',
  'moved',
]);
export type ClosureKind = z.infer<typeof closureKind>;

/** Whom a client is sent to (clinical.md 8.4). */
export const referredTo = z.enum(['physician', 'emergency', 'physiotherapist', 'dentist', 'mental_health', 'midwife', 'other']);
export type ReferredTo = z.infer<typeof referredTo>;

export const closure = z.object({
  kind: closureKind,
  date: civilDate,
  reason: prose(1000),
  sendsLetter: z.boolean(),
  /** Needed where the client is referred. */
  referredTo: referredTo.nullable().default(null),
});
export type Closure = z.infer<typeof closure>;

export const planTarget = z.object({
  /** `nprs_avg_24h`, `psfs_mean`, `rom_<motion>[:side]`, `mmt_<muscle>[:side]`. */
  measure: z.string().max(80),
  baseline: z.number().min(-1000).max(1000).nullable(),
  target: z.number().min(-1000).max(1000),
  /** The session by which it is to be reached; null = the last one. */
  bySession: z.int().min(1).max(24).nullable().default(null),
});
export type PlanTarget = z.infer<typeof planTarget>;

export const planDetails = z.object({
  sessionsPlanned: z.int().min(1).max(24),
  /** Needed below two or above six sessions (clinical.md 1.7). */
  reasonForCount: optionalLine(300),
  durationMinutes: z.int().min(5).max(480),
  minGapDays: z.int().min(1).max(60),
  maxGapDays: z.int().min(1).max(60),
  targetNprs: z.int().min(0).max(10),
  goals: z.array(z.string().max(40)).min(1).max(8),
  modalities: z.array(z.string().max(40)).max(7),
  targets: z.array(planTarget).max(12),
  homeCare: z.array(line(200)).max(20),
  prognosis: prose(1000).default(''),
  /** Whether the client was told of the plan and agrees. */
  isAgreed: z.boolean().default(false),
});
export type PlanDetails = z.infer<typeof planDetails>;

/** A plan that is used again and again; what is particular to a client is not in it. */
export const planTemplate = z.object({ id, name: line(80), plan: planDetails });
export type PlanTemplate = z.infer<typeof planTemplate>;

export const plan = planDetails.extend({
  id,
  episodeId: id,
  status: z.enum(['active', 'completed', 'ended']),
  createdAt: instant,
  /** Visits of the plan that are booked or under way, not completed. */
  sessionsBooked: z.int(),
  /** Visits of the plan that count: booked, under way or completed. What is left of the plan can be booked. */
  sessionsTaken: z.int(),
  version: z.int(),
});
export type Plan = z.infer<typeof plan>;

/** Where a plan asks for a decision: half-way and at its last session (clinical.md 1.9). */
export const decisionPoint = z.enum(['midPlan', 'lastSession']);
export type DecisionPoint = z.infer<typeof decisionPoint>;

export const decisionChoice = z.enum(['reached', 'go_on', 'change_approach', 'refer', 'discharge']);
export type DecisionChoice = z.infer<typeof decisionChoice>;

/** The figures beside a decision, as they stood then. */
export const decisionFigures = z.object({
  /** Sessions of the plan that were held or broken off. */
  sessionsTaken: z.int(),
  sessionsPlanned: z.int(),
  baseline: z.number().nullable(),
  latest: z.number().nullable(),
  psfsBaseline: z.number().nullable(),
  psfsLatest: z.number().nullable(),
  mcidMet: z.boolean(),
  flags: z.array(z.string().max(40)).max(10),
});
export type DecisionFigures = z.infer<typeof decisionFigures>;

export const planDecision = z.object({
  id,
  planId: id,
  point: decisionPoint,
  choice: decisionChoice,
  reason: prose(1000),
  figures: decisionFigures,
  decidedAt: instant,
  decidedByName: z.string(),
});
export type PlanDecision = z.infer<typeof planDecision>;

export const followUp = z.object({
  date: civilDate,
  channel: z.enum(['phone', 'email', 'sms', 'in_person', 'other']),
  nprsAverage24h: z.int().min(0).max(10).nullable(),
  psfsScores: z.array(z.int().min(0).max(10)).max(5),
  /** Global rating of change, -7 to +7 (clinical.md 8.1). */
  groc: z.int().min(-7).max(7).nullable(),
  note: prose(1000),
});
export type FollowUp = z.infer<typeof followUp>;

export const episode = z.object({
  id,
  clientId: id,
  complaint,
  status: episodeStatus,
  openedAt: instant,
  openedByName: z.string(),
  closure: closure.nullable(),
  /** The plan in force, or the last one. */
  plan: plan.nullable(),
  followUps: z.array(followUp),
  /** Oldest first; none is ever changed. */
  decisions: z.array(planDecision),
  /** Visits of the episode that took place or will: what a referral's number of ordered visits is compared with. */
  visitsTaken: z.int(),
  version: z.int(),
});
export type Episode = z.infer<typeof episode>;
