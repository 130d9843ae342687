// Papers and photos that came in from outside (FHIR: DocumentReference).
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { line, prose } from '../core/text.ts';
import { civilDate, instant } from '../core/time.ts';

export const attachmentKind = z.enum(['referral', 'clearance', 'report', 'photo', 'scan', 'other']);
export type AttachmentKind = z.infer<typeof attachmentKind>;
export const attachmentKinds: readonly AttachmentKind[] = attachmentKind.options;

/** What is kept. Everything else is refused, whatever its name says. */
export const attachmentType = z.enum(['application/pdf', 'image/jpeg', 'image/png']);
export type AttachmentType = z.infer<typeof attachmentType>;

/** Bytes: a scan of ten pages has 8 to 15 million. */
export const largestAttachment = 20 * 1024 * 1024;

/** Bytes. A larger file is handed in in parts of this size, each of which fits into one request in base64. */
export const partOfAttachment = 3 * 1024 * 1024;

export const attachmentWords = z.object({
  kind: attachmentKind,
  title: line(120),
  /** The day of the letter or the photo; null where nobody knows. */
  datedOn: civilDate.nullable(),
  note: prose(500),
});
export type AttachmentWords = z.infer<typeof attachmentWords>;

export const attachment = attachmentWords.extend({
  id,
  contentType: attachmentType,
  byteSize: z.int(),
  /** SHA-256 of the file as it is kept. */
  hash: z.string(),
  addedAt: instant,
  addedByName: z.string(),
  isRemoved: z.boolean(),
  version: z.int(),
});
export type Attachment = z.infer<typeof attachment>;
