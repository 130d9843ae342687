import { z } from 'zod';
import { id } from '../core/ids.ts';
import { line, optionalLine, prose } from '../core/text.ts';
import { civilDate, instant } from '../core/time.ts';
import { guardianDue, guardianStanding } from './guardian.model.ts';

export const contraindicationClass = z.enum(['absolute', 'clearance', 'local', 'caution', 'none']);
export const screeningResult = z.enum(['proceed', 'proceed_modified', 'clearance_required', 'proceed_after_clearance', 'defer_or_refer']);

/** How strict an item is, by the column of the table that a technique is judged by. */
export const itemClasses = z.object({ general: contraindicationClass, cupping: contraindicationClass, stretch: contraindicationClass });
export type ItemClasses = z.infer<typeof itemClasses>;

/** An id of the table (`ci_...`) or of the clinic's own additions (`own_...`). */
export const itemId = z.string().regex(/^(ci|own)_[a-z0-9_-]{1,60}$/);

/** A region of the body map, with its side or for both. */
const regionId = z.string().max(60);

/**
 * What a clinic says of an item beyond the table: an item of its own, or a stricter class for one of ours. Each saving is
 * a version of its own; the newest holds.
 */
export const clinicRule = z.object({
  itemId,
  label: line(160),
  classes: itemClasses,
  action: optionalLine(300),
  /** Where it applies, for `local`; empty = the therapist says where. */
  regionIds: z.array(regionId).max(80),
  isActive: z.boolean(),
});
export type ClinicRule = z.infer<typeof clinicRule>;

export const screeningSettings = z.object({
  /** How long a clearance holds where the letter names no end, in months. */
  clearanceMonths: z.int().min(1).max(36),
  /** From this age on a person consents for themselves, in years. */
  ageOfMajority: z.int().min(14).max(21),
  /** Under this age a guardian stays in the room, in years; from it to the age of majority that is agreed upon. 0 = never asked. */
  guardianPresentUnder: z.int().min(0).max(21),
  /** Cups for minors whose guardian has consented: the one exception that a clinic may make (clinical.md 1.3). */
  cupsMinors: z.boolean(),
  version: z.int(),
});
export type ScreeningSettings = z.infer<typeof screeningSettings>;

export const usualSettings: ScreeningSettings = { clearanceMonths: 6, ageOfMajority: 18, guardianPresentUnder: 14, cupsMinors: false, version: 1 };

/** The clinic's part of the table. */
export interface ClinicTable {
  readonly rules: readonly ClinicRule[];
  readonly settings: ScreeningSettings;
}

export const flagSource = z.enum(['condition', 'medication', 'pregnancy', 'age', 'screen', 'today']);
export type FlagSource = z.infer<typeof flagSource>;

/** A contraindication that holds for a client, as the table and the clinic judge it today. */
export const gateFlag = z.object({
  contraindicationId: z.string(),
  label: z.string(),
  action: z.string(),
  classes: itemClasses,
  source: flagSource,
  /** What it was read from: the medicine, the words about pregnancy. Empty for a condition that was ticked. */
  readFrom: z.string(),
  note: z.string(),
  /** Full or base ids of the regions that a `local` class means; empty where nobody has said. */
  regionIds: z.array(z.string()),
  /** A doctor's letter that holds today lifts `clearance`, for all but cups. */
  isCleared: z.boolean(),
});
export type GateFlag = z.infer<typeof gateFlag>;

/** A doctor's letter, kept in the program or described. */
export const clearanceLetter = z.object({
  contraindicationIds: z.array(z.string().max(80)).min(1).max(20),
  by: line(160),
  date: civilDate,
  document: line(300),
  /** The file or archived document that holds it, where there is one. */
  documentId: id.nullable(),
  /** The last day on which it holds. */
  expiresOn: civilDate.nullable(),
});
export type ClearanceLetter = z.infer<typeof clearanceLetter>;

const flagNotes = z.array(z.object({ contraindicationId: z.string().max(80), note: prose(500) })).max(100);

/** What a therapist decides after the screen. `notes` says of each flag how it is minded. */
export const newDecision = z.object({
  clientId: id,
  /** Of which visit, and so of its episode; null = of the client until it ends. */
  visitId: id.nullable(),
  result: screeningResult,
  reason: prose(1000),
  notes: flagNotes,
  /** Found today and of today only: a fever, sunburn, marks of the last cups. */
  todaysIds: z.array(itemId).max(30),
  clearance: clearanceLetter.nullable(),
  /** The last day on which the decision holds; null = as long as the flags stay. */
  expiresOn: civilDate.nullable(),
});
export type NewDecision = z.infer<typeof newDecision>;

export const decision = newDecision.extend({
  id,
  /** The flags it was made about. */
  flagIds: z.array(z.string()),
  decidedAt: instant,
  decidedByName: z.string(),
});
export type Decision = z.infer<typeof decision>;

/** Why a technique is used where a flag asks for a reason. */
export const newReason = z.object({
  visitId: id,
  contraindicationId: z.string().max(80),
  techniqueId: z.string().max(40),
  /** Base id of the region; null = wherever it is used. */
  regionId: regionId.nullable(),
  reason: line(500),
});
export const givenReason = newReason.omit({ visitId: true }).extend({ givenAt: instant, givenByName: z.string() });
export type GivenReason = z.infer<typeof givenReason>;

/** The decision in force, whether it was taken here or written with the health answers. */
export const decided = decision
  .pick({ result: true, reason: true, notes: true, clearance: true, expiresOn: true, decidedAt: true, decidedByName: true })
  .extend({ isOfAnswers: z.boolean() });
export type Decided = z.infer<typeof decided>;

/** Where a client stands before a visit. */
export const gate = z.object({
  flags: z.array(gateFlag),
  /** What the flags alone come to. */
  suggested: screeningResult,
  /** What holds: the decision in force where there is one, and never looser than the flags. */
  result: screeningResult,
  decided: decided.nullable(),
  /** Flags are on file that nobody has decided on, or the decision has run out. */
  isDecisionDue: z.boolean(),
  isMinor: z.boolean(),
  /** Of a minor: who must come along to the visit, and who did. */
  guardian: guardianStanding,
  grantedConsentIds: z.array(z.string()),
  /** Kinds that were declined or revoked, or have run out. */
  refusedConsentIds: z.array(z.string()),
  reasons: z.array(givenReason),
});
export type Gate = z.infer<typeof gate>;

/** What a treatment of this client is judged by. */
export interface SafetyOfClient {
  readonly flags: readonly GateFlag[];
  readonly grantedConsentIds: readonly string[];
  readonly reasons: readonly GivenReason[];
}

/** What anybody may know of it: that there is something, never what (clinical.md 7.4). */
export const deskStanding = z.enum(['clear', 'seeTherapist', 'needsClearance', 'notToday']);
export type DeskStanding = z.infer<typeof deskStanding>;

/** Of how many clients one question may ask. */
export const mostStandings = 200;

export const clientStanding = z.object({
  clientId: id,
  standing: deskStanding,
  /** Flags are on file that no therapist has decided on, or the decision has run out. */
  isDecisionDue: z.boolean(),
  isMinor: z.boolean(),
  hasTreatmentConsent: z.boolean(),
  /** Of a minor: the guardian's consent is on file. */
  hasGuardianConsent: z.boolean(),
  /** Whether a guardian must come along to today's visit or the next, and nobody has recorded it yet. */
  guardianDue,
});
export type ClientStanding = z.infer<typeof clientStanding>;
