// A form is FHIR's Questionnaire in our words, filled-in answers its QuestionnaireResponse: groups of items, each with a
// link id, a kind, a condition under which it is asked, and what an answer stands for.
import { z } from 'zod';
import { signature } from '../clients/signature.model.ts';
import { id } from '../core/ids.ts';
import { line, optionalLine, prose } from '../core/text.ts';
import { instant } from '../core/time.ts';

export const questionKinds = ['yesNo', 'choice', 'choices', 'text', 'longText', 'number', 'date', 'list', 'info'] as const;
export const questionKind = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof questionKind>;

/** What an answer fills in the health record besides conditions. */
export const questionFills = ['medications', 'allergies', 'pregnancy', 'pregnancyWeeks'] as const;

const linkId = z.string().regex(/^[a-z][A-Za-z0-9_-]{0,39}$/);
const contraindicationIds = z.array(z.string().max(80)).max(6);

/** An answer to choose, and the contraindications it may stand for. */
export const answerOption = z.object({ text: line(120), carries: contraindicationIds });

export const question = z.object({
  id: linkId,
  kind: questionKind,
  text: line(300),
  hint: optionalLine(300),
  isRequired: z.boolean(),
  options: z.array(answerOption).max(20),
  /** Asked only where an earlier question was answered so: `yes`, `no`, or the text of an option. */
  askedIf: z.object({ questionId: linkId, answer: line(120) }).nullable(),
  /** What to add to a yes; empty = nothing more is asked. */
  detailHint: optionalLine(200),
  /** Contraindications that a yes, or for texts any answer, stands for. */
  carries: contraindicationIds,
  fills: z.enum(questionFills).nullable(),
});
export type Question = z.infer<typeof question>;

export const questionGroup = z.object({
  id: linkId,
  title: line(120),
  text: prose(1000),
  questions: z.array(question).max(60),
});
export type QuestionGroup = z.infer<typeof questionGroup>;

export const signerRoles = ['client', 'guardian', 'therapist', 'witness'] as const;
export const signerRole = z.enum(signerRoles);
export type SignerRole = z.infer<typeof signerRole>;

/** What a clinic asks, a group a page. */
export const intakeForm = z.object({
  title: line(120),
  groups: z.array(questionGroup).min(1).max(30),
  /** Stands above the signatures. */
  statement: prose(2000),
  /** Who signs. The client's guardian takes their place where the client is a minor. */
  signers: z.array(signerRole).max(4),
});
export type IntakeForm = z.infer<typeof intakeForm>;

/** A version of a form as it was published; it never changes. */
export const keptForm = z.object({
  formId: z.string().max(60),
  version: z.int().min(1),
  form: intakeForm,
  /** Ours, in the program; a clinic's own begins as a copy of it. */
  isBuiltIn: z.boolean(),
  isRetired: z.boolean(),
  savedAt: instant.nullable(),
  savedByName: z.string().nullable(),
});
export type KeptForm = z.infer<typeof keptForm>;

/**
 * One answer. `yesNo`: `yes` or `no`; `choice`: an option's text; `choices` and `list`: texts, an empty list says "none";
 * everything else: what was written. A question that was not answered has no entry.
 */
export const answer = z.object({ value: z.union([prose(2000), z.array(line(160)).max(60)]), detail: prose(1000) });
export type Answer = z.infer<typeof answer>;

const mostAnswers = 600;
export const answers = z.record(linkId, answer).refine((all) => Object.keys(all).length <= mostAnswers);
export type Answers = Readonly<Record<string, Answer>>;

export const formSignature = z.object({
  role: signerRole,
  name: line(120),
  method: z.enum(['drawn', 'typed', 'paper']),
  drawn: signature.nullable(),
});
export type FormSignature = z.infer<typeof formSignature>;

/** A signature that is not handed in yet: begun, and perhaps without its name. */
export const begunSignature = formSignature.extend({ name: optionalLine(120) });
export const begunSignatures = z.array(begunSignature).max(signerRoles.length);
export type BegunSignature = z.infer<typeof begunSignature>;

/** How the answers came: typed by staff with the client, copied from paper, or typed by the client in the kiosk. */
export const intakeWay = z.enum(['screen', 'paper', 'kiosk']);
export type IntakeWay = z.infer<typeof intakeWay>;

/** Answers that are being given. */
export const intakeDraft = z.object({
  id,
  clientId: id,
  formId: z.string(),
  formVersion: z.int(),
  form: intakeForm,
  way: intakeWay,
  answers: z.record(z.string(), answer),
  signatures: begunSignatures,
  version: z.int(),
  /** Who has to sign: of a minor the guardian in the client's place. */
  signers: z.array(signerRole),
  startedAt: instant,
  savedAt: instant,
});
export type IntakeDraft = z.infer<typeof intakeDraft>;

/**
 * `open`: being filled in by staff. `withClient`: handed over to the client, and nobody's to read until it is handed in.
 * `proposed`: handed in, a therapist has not looked through it. `reviewed`: line by line taken over or left.
 */
export const intakeState = z.enum(['open', 'withClient', 'proposed', 'reviewed']);
export type IntakeState = z.infer<typeof intakeState>;

/** A line of the list of intakes: no answers. */
export const intakeSummary = z.object({
  id,
  state: intakeState,
  formTitle: z.string(),
  formVersion: z.int(),
  way: intakeWay,
  /** When it was handed in, or last typed in. */
  at: instant,
  byName: z.string(),
  reviewedAt: instant.nullable(),
  reviewedByName: z.string().nullable(),
  /** Whether this person may go on with it. */
  isMine: z.boolean(),
});
export type IntakeSummary = z.infer<typeof intakeSummary>;

/** Answers as they were handed in. They never change. */
export const intakeResponse = z.object({
  id,
  clientId: id,
  formId: z.string(),
  formVersion: z.int(),
  form: intakeForm,
  way: intakeWay,
  answers: z.record(z.string(), answer),
  signatures: z.array(formSignature),
  handedInAt: instant,
  handedInByName: z.string(),
  /** SHA-256 of form, answers and signatures. */
  hash: z.string(),
});
export type IntakeResponse = z.infer<typeof intakeResponse>;

/** One line of what the answers would change in the health record. */
export const proposalLine = z.object({
  /** The same answers and the same record give the same ids. */
  id: z.string().max(300),
  part: z.enum(['conditions', 'medications', 'allergies', 'pregnancy']),
  change: z.enum(['add', 'note', 'remove', 'set']),
  /** A condition's id; else empty. */
  contraindicationId: z.string().max(80),
  text: z.string().max(1000),
  /** What stands in the record now; empty where nothing does. */
  before: z.string().max(1000),
});
export type ProposalLine = z.infer<typeof proposalLine>;

export const intakeReview = z.object({
  accepted: z.array(proposalLine),
  declined: z.array(proposalLine),
  /** The version of the health record that came of it; null where nothing was accepted. */
  healthVersion: z.int().nullable(),
  reviewedAt: instant,
  reviewedByName: z.string(),
});
export type IntakeReview = z.infer<typeof intakeReview>;
