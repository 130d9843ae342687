// What a client may ask for, and how long their record is kept (clinical.md 7.3, 7.5).
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { line } from '../core/text.ts';
import { civilDate, instant } from '../core/time.ts';

/** Years; the clinic's own law decides, these are where it is written down. */
export const retentionSettings = z.object({
  /** From the last entry. */
  adultYears: z.int().min(1).max(100),
  /** From coming of age, of whoever was a minor at the last entry. */
  minorYears: z.int().min(0).max(100),
  version: z.int(),
});
export type RetentionSettings = z.infer<typeof retentionSettings>;

export const destructionRequest = z.object({ id, reason: z.string(), askedAt: instant, askedByName: z.string(), isAskedByMe: z.boolean() });
export type DestructionRequest = z.infer<typeof destructionRequest>;

export const standing = z.object({
  /** The day of the newest entry of any kind. */
  lastEntryOn: civilDate,
  /** The last day on which the record must be kept. */
  keepUntil: civilDate,
  isMinorRule: z.boolean(),
  isPast: z.boolean(),
  isHeld: z.boolean(),
  /** A visit is still to come. */
  hasVisitAhead: z.boolean(),
  request: destructionRequest.nullable(),
});
export type Standing = z.infer<typeof standing>;

/** Why a record is not destroyed now. */
export const destructionProblem = z.enum(['legalHold', 'stillKept', 'visitAhead', 'needsOtherOwner', 'nameDiffers']);
export type DestructionProblem = z.infer<typeof destructionProblem>;

export const dueRecord = z.object({ id, name: z.string(), lastEntryOn: civilDate, keepUntil: civilDate });
export type DueRecord = z.infer<typeof dueRecord>;

/** What was destroyed, in kinds and numbers, and what is out of the program's reach. */
export const certificateContent = z.object({
  lastEntryOn: civilDate,
  keepUntil: civilDate,
  tables: z.record(z.string(), z.int()),
  /** Files about several clients, which hold this one among others. */
  sharedDocuments: z.int(),
});
export type CertificateContent = z.infer<typeof certificateContent>;

export const certificate = certificateContent.extend({
  id,
  recordId: z.string(),
  reason: z.string(),
  askedAt: instant,
  askedByName: z.string(),
  doneAt: instant,
  doneByName: z.string(),
});
export type Certificate = z.infer<typeof certificate>;

export const copyFormat = z.enum(['pdf', 'json']);
export type CopyFormat = z.infer<typeof copyFormat>;
/** Who asked for the copy; the log keeps this and no name. */
export const copyAskedBy = z.enum(['client', 'guardian', 'representative', 'authority']);
export type CopyAskedBy = z.infer<typeof copyAskedBy>;

/** What a client asks for: that something is put right, or that everything is erased. */
export const requestKind = z.enum(['correction', 'erasure']);
export type RequestKind = z.infer<typeof requestKind>;
/** `restricted`: an erasure that law or care forbids, so that only what must be kept stays, and is used for nothing else. */
export const requestOutcome = z.enum(['corrected', 'restricted', 'refused']);
export type RequestOutcome = z.infer<typeof requestOutcome>;

const asked = z.object({ kind: requestKind, receivedOn: civilDate, askedBy: line(120), text: line(2000) });
export const newCorrection = asked.extend({ kind: requestKind.default('correction') });
export const correction = asked.extend({
  id,
  state: z.enum(['open', ...requestOutcome.options]),
  outcome: z.string(),
  decidedAt: instant.nullable(),
  decidedByName: z.string().nullable(),
});
export type Correction = z.infer<typeof correction>;
