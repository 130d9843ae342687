import { z } from 'zod';
import { id } from '../core/ids.ts';
import { instant } from '../core/time.ts';

export const documentsReasons = ['documentInterrupted'] as const;

export const documentKinds = ['session_note', 'treatment_plan'] as const;
export const documentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof documentKind>;

/** A short-lived address at which this session, and no other, fetches a file once or more. */
export const fileTicket = z.object({ url: z.string(), fileName: z.string(), contentType: z.string(), byteSize: z.int() });
export type FileTicket = z.infer<typeof fileTicket>;

export const archivedDocument = z.object({
  id,
  kind: documentKind,
  clientId: id,
  /** The note, or the plan, it was made from. */
  subjectId: id,
  title: z.string(),
  madeAt: instant,
  madeByName: z.string(),
  pageCount: z.int(),
  byteSize: z.int(),
  /** SHA-256 of the file. */
  hash: z.string(),
});
export type ArchivedDocument = z.infer<typeof archivedDocument>;
