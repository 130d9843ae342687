import { z } from 'zod';
import { consentState } from '../clients/clients.model.ts';
import { fileTicket } from '../core/file-ticket.ts';
import { id } from '../core/ids.ts';
import { civilDate, instant } from '../core/time.ts';
import { letterKinds } from './letters.model.ts';

/** What is made from an episode and its signed notes. */
export const courseKinds = [...letterKinds, 'result_sheet', 'home_care'] as const;
export type CourseKind = (typeof courseKinds)[number];

/** What the desk hands out: who was here and what was signed, nothing of a chart. */
export const deskKinds = ['attendance', 'consent_form'] as const;
export const deskKind = z.enum(deskKinds);
export type DeskKind = z.infer<typeof deskKind>;

export function isDeskKind(kind: string): boolean {
  return deskKinds.some((known) => known === kind);
}

/** What is made from one subject of a chart. */
export const documentKinds = ['session_note', 'treatment_plan', 'visit_history', 'intake', ...courseKinds] as const;
export const documentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof documentKind>;

/** What the archive holds besides: many notes in one file. */
export const archivedKind = z.enum([...documentKinds, ...deskKinds, 'session_notes']);
export type ArchivedKind = z.infer<typeof archivedKind>;

/** More in one file would be months of a whole clinic. */
export const mostNotesInFile = 500;

/** Whose signed notes go into one file, in the order of their sessions. */
export const notesWanted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('episode'), episodeId: id }),
  z.object({ kind: z.literal('therapist'), therapistId: id, from: civilDate, until: civilDate }),
]);
export type NotesWanted = z.infer<typeof notesWanted>;

/** A day, or the week around it, on paper: of one therapist or of all. */
export const sheetWish = z.object({ kind: z.enum(['day', 'week']), date: civilDate.refine((date) => date >= '1900' && date < '2199'), staffId: id.nullable() });
export type SheetWish = z.infer<typeof sheetWish>;

/** A sheet to look at and print; it is not archived. */
export const sheetMade = z.object({ title: z.string(), pageCount: z.int(), ticket: fileTicket });
export type SheetMade = z.infer<typeof sheetMade>;

/** What is made to be looked at, printed or saved, and is kept in no archive. */
export const unkeptPapers = ['sheet', 'draft', 'blankIntake', 'draftNote', 'certificate', 'correction'] as const;

/** Such a paper on its way out; `subjectId` is the letter, client, visit or request that it is of. */
export const unkeptPaper = z.object({ paper: z.enum(unkeptPapers), subjectId: id.nullable() });
export type UnkeptPaper = z.infer<typeof unkeptPaper>;

export const archivedDocument = z.object({
  id,
  kind: archivedKind,
  /** Null where it is about several clients. */
  clientId: id.nullable(),
  /** The note, letter, consent, plan, episode, visit or therapist it was made from. */
  subjectId: id,
  /** Of its note or letter: 1 as it was signed, one more with each addendum; null for what has no versions. */
  sourceVersion: z.int().nullable(),
  title: z.string(),
  madeAt: instant,
  madeByName: z.string(),
  pageCount: z.int(),
  byteSize: z.int(),
  /** SHA-256 of the file. */
  hash: z.string(),
});
export type ArchivedDocument = z.infer<typeof archivedDocument>;

export const madeDocument = z.object({
  document: archivedDocument,
  ticket: fileTicket,
  /** What no font here can show, each character once: it is printed as its number in brackets. */
  missing: z.array(z.string()).max(40).default([]),
});
export type MadeDocument = z.infer<typeof madeDocument>;

/** One step of a file of many notes; the last one carries what was made. */
export const notesStep = z.object({
  step: z.enum(['read', 'print', 'keep', 'done']),
  done: z.int(),
  total: z.int(),
  made: madeDocument.nullable(),
});
export type NotesStep = z.infer<typeof notesStep>;

/** A consent that was recorded, whose form can be printed. */
export const consentRecord = z.object({
  id,
  consentId: z.string(),
  state: consentState,
  signedName: z.string(),
  recordedAt: instant,
});
export type ConsentRecord = z.infer<typeof consentRecord>;
