import { z } from 'zod';
import { CONDITION_STATUSES } from '../clinical/condition-status.ts';
import { id } from '../core/ids.ts';
import { line, optionalLine, prose } from '../core/text.ts';
import { civilDate, instant, partialDate } from '../core/time.ts';
import { signature } from './signature.model.ts';
import { clientDoctor, contact, ownValue } from './people.model.ts';

export const sexRecorded = z.enum(['female', 'male', 'intersex', 'nonbinary', 'unknown', 'preferNot']);
export const dominantHand = z.enum(['unknown', 'left', 'right', 'both']);
export const physicalLoad = z.enum(['unknown', 'light', 'moderate', 'heavy']);
export const therapistWish = z.enum(['any', 'female', 'male']);

/** What the desk fills in. A name and a phone number are enough to begin. */
export const clientDetails = z.object({
  firstName: line(80),
  lastName: line(80),
  preferredName: optionalLine(80),
  pronouns: optionalLine(40),
  birthDate: partialDate.nullable(),
  sexRecorded,
  phone: optionalLine(40),
  email: optionalLine(120),
  address: prose(400),
  language: optionalLine(40),
  needsInterpreter: z.boolean(),
  occupation: optionalLine(120),
  /** How they sit, stand or lift all day, and how hard it is. */
  workPosture: optionalLine(120),
  physicalLoad,
  sport: optionalLine(120),
  dominantHand,
  therapistWish,
  contacts: z.array(contact).max(12),
  doctors: z.array(clientDoctor).max(12),
  own: z.array(ownValue).max(60),
  deskNote: prose(2000),
});
export type ClientDetails = z.infer<typeof clientDetails>;

const blank = clientDetails.shape;

/** A new client: whatever is not known yet may be left out, a name and a phone number are enough. */
export const newClient = clientDetails.extend({
  preferredName: blank.preferredName.default(''),
  pronouns: blank.pronouns.default(''),
  birthDate: blank.birthDate.default(null),
  sexRecorded: blank.sexRecorded.default('unknown'),
  email: blank.email.default(''),
  address: blank.address.default(''),
  language: blank.language.default(''),
  needsInterpreter: blank.needsInterpreter.default(false),
  occupation: blank.occupation.default(''),
  workPosture: blank.workPosture.default(''),
  physicalLoad: blank.physicalLoad.default('unknown'),
  sport: blank.sport.default(''),
  dominantHand: blank.dominantHand.default('unknown'),
  therapistWish: blank.therapistWish.default('any'),
  contacts: blank.contacts.default([]),
  doctors: blank.doctors.default([]),
  own: blank.own.default([]),
  deskNote: blank.deskNote.default(''),
});

/**
 * `desk` alerts are read by everyone. Of a `health` alert the desk receives the kind and "see therapist" only
 * (clinical.md 7.4), so `text` is empty there.
 */
export const clientAlert = z.object({ id, kind: z.enum(['desk', 'health']), text: z.string(), createdAt: instant });
export type ClientAlert = z.infer<typeof clientAlert>;

export const client = clientDetails.extend({
  id,
  isArchived: z.boolean(),
  /** A legal hold stands; why is the owner's to read. */
  isHeld: z.boolean(),
  createdAt: instant,
  version: z.int(),
  alerts: z.array(clientAlert),
});
export type Client = z.infer<typeof client>;

/** A row of the finder: enough to pick the right Maria Lopez. */
export const clientHit = z.object({
  id,
  name: z.string(),
  pronouns: z.string(),
  birthDate: partialDate.nullable(),
  age: z.int().nullable(),
  phone: z.string(),
  lastVisitOn: civilDate.nullable(),
  nextVisitOn: civilDate.nullable(),
  hasAlert: z.boolean(),
});
export type ClientHit = z.infer<typeof clientHit>;

/** Why somebody already on file may be the person who is being typed. */
export const duplicateReason = z.enum(['phone', 'name', 'birthDate']);
export type DuplicateReason = z.infer<typeof duplicateReason>;

export const possibleDuplicate = clientHit.extend({
  email: z.string(),
  isArchived: z.boolean(),
  reasons: z.array(duplicateReason).min(1),
});
export type PossibleDuplicate = z.infer<typeof possibleDuplicate>;

/**
 * A contraindication noted for a client; `contraindicationId` joins the vocabulary or the clinic's additions to it.
 * `regionIds` are the places that a local one means, with their side or for both; left out = nobody has said. `since` is
 * when it was or began, as the client says it: 2019, childhood.
 */
export const healthFlag = z.object({
  contraindicationId: z.string().max(80),
  note: prose(500),
  since: optionalLine(40).optional(),
  status: z.enum(CONDITION_STATUSES.map((status) => status.id)).nullish(),
  regionIds: z.array(z.string().max(60)).max(80).optional(),
});
export type HealthFlag = z.infer<typeof healthFlag>;

/** A doctor's written clearance (clinical.md 1.3): lifts the general and stretching columns, never cupping. */
export const clearance = z.object({
  contraindicationId: z.string().max(80),
  by: line(160),
  date: civilDate,
  document: prose(500),
  /** The last day on which it holds; null = without end. */
  expiresOn: civilDate.nullable(),
});
export type Clearance = z.infer<typeof clearance>;

/** One version of the health answers; a newer version supersedes it, nothing is overwritten. */
export const healthAnswers = z.object({
  flags: z.array(healthFlag).max(90),
  medications: z.array(line(160)).max(60),
  allergies: z.array(line(160)).max(60),
  pregnancy: optionalLine(160),
  redFlagScreen: prose(1000),
  decision: z.enum(['proceed', 'proceed_modified', 'clearance_required', 'proceed_after_clearance', 'defer_or_refer']),
  decisionNote: prose(1000),
  clearances: z.array(clearance).max(20),
});
export type HealthAnswers = z.infer<typeof healthAnswers>;

export const healthRecord = healthAnswers.extend({
  version: z.int(),
  recordedAt: instant,
  recordedByName: z.string(),
  /** Typed in by somebody who may not read it; a therapist has not looked through it yet. */
  isHandedIn: z.boolean(),
  /** Joined from the answers of two records that were merged; nobody has looked through them together yet. */
  isJoined: z.boolean(),
});
export type HealthRecord = z.infer<typeof healthRecord>;

/** What stands in the list of versions. */
export const healthVersion = healthRecord.pick({ version: true, recordedAt: true, recordedByName: true, isHandedIn: true });
export type HealthVersion = z.infer<typeof healthVersion>;

export const consentState = z.enum(['granted', 'declined', 'revoked', 'expired']);
export const consent = z.object({
  consentId: z.string().max(60),
  state: consentState,
  signer: z.enum(['client', 'guardian', 'representative']),
  /** Of a guardian or representative: mother, by power of attorney. */
  relation: optionalLine(60),
  method: z.enum(['drawn', 'typed', 'paper', 'verbal']),
  signedName: optionalLine(120),
  /** Which version of the words was agreed to; null where that is not known. */
  textVersion: z.int().min(1).nullable(),
  /** The day on the paper; null = the day of recording. */
  signedOn: civilDate.nullable(),
  witnessName: optionalLine(120),
  /** Where the paper is, or which scan shows it. */
  paper: optionalLine(200),
  /** Which of the client's papers shows it; null where none was scanned. */
  scanId: id.nullable(),
  hasSignature: z.boolean(),
  recordedAt: instant,
  /**
   * The last day on which it holds; null = until it is revoked. Consent to treat is valid one year where
   * nothing else is given (clinical.md 1.4).
   */
  expiresOn: civilDate.nullable(),
});
export type Consent = z.infer<typeof consent>;

/** One recording of a consent, with what was drawn. */
export const consentRecord = consent.extend({ id: z.string(), signature: signature.nullable(), recordedByName: z.string() });
export type ConsentRecord = z.infer<typeof consentRecord>;

/** What is recorded, in full. */
export const consentDetails = consent.omit({ recordedAt: true, hasSignature: true }).extend({ signature: signature.nullable() });
export type NewConsent = z.infer<typeof consentDetails>;

/** A new consent; of the details, what is not known may be left out. */
export const newConsent = consentDetails.extend({
  relation: consentDetails.shape.relation.default(''),
  textVersion: consentDetails.shape.textVersion.default(null),
  signedOn: consentDetails.shape.signedOn.default(null),
  witnessName: consentDetails.shape.witnessName.default(''),
  paper: consentDetails.shape.paper.default(''),
  scanId: consentDetails.shape.scanId.default(null),
  signature: consentDetails.shape.signature.default(null),
});

/** A version of the words that are agreed to. Version 1 of each kind is Fascia's own. */
export const consentText = z.object({
  consentId: z.string().max(60),
  version: z.int().min(1),
  /** Tag of the language they are in. */
  language: z.string().max(20),
  text: prose(8000).min(1),
  /** For how many days a consent of this kind holds: 0 = that day only, null = until it is revoked. */
  validForDays: z.int().min(0).max(3650).nullable(),
});
export type ConsentText = z.infer<typeof consentText>;

/** `basedOnVersion` is the version that was on the screen: where another has come since, the call is `stale`. */
export const newConsentText = consentText.omit({ version: true }).extend({ text: prose(8000).min(20), basedOnVersion: z.int().min(1) });
export type NewConsentText = z.infer<typeof newConsentText>;
