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
  diagnoses: z.array(z.string().regex(/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/)).max(12),
  /** Findings consistent with ...: the therapist's working hypothesis, never a diagnosis. */
  impression: prose(2000),
  entrapmentId: z.string().max(60).nullable(),
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
  'stopped_by_client',
  'referred',
  'referred_red_flag',
  'moved',
]);
export type ClosureKind = z.infer<typeof closureKind>;

export const planTarget = z.object({
  /** `nprs_avg_24h`, `psfs_mean`, `rom_<motion>[:side]`, `mmt_<muscle>[:side]`. */
  measure: z.string().max(80),
  baseline: z.number().min(-1000).max(1000).nullable(),
  target: z.number().min(-1000).max(1000),
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
});
export type PlanDetails = z.infer<typeof planDetails>;

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
  closure: z.object({ kind: closureKind, date: civilDate, reason: prose(1000), sendsLetter: z.boolean() }).nullable(),
  /** The plan in force, or the last one. */
  plan: plan.nullable(),
  followUps: z.array(followUp),
  version: z.int(),
});
export type Episode = z.infer<typeof episode>;
