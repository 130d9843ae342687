import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { fileTicket } from '../core/file-ticket.ts';
import { attachment, attachmentWords, partOfAttachment } from './attachments.model.ts';

const touches = ['attachments', 'history', 'clients'] as const;
const ofClient = z.object({ clientId: id });
const one = z.object({ attachmentId: id, version: z.int() });
/** Base64 is a third longer than what it stands for. */
const part = z.base64().min(4).max(Math.ceil(partOfAttachment / 3) * 4);

export const attachmentsContract = {
  /** Newest first, removed ones last. */
  listAttachments: reading('attachments.read', 'attachment.viewed').input(ofClient).output(z.array(attachment)),
  /**
   * Takes one part of a large file, the first at 0; one file at a time, held in memory until its last part is added.
   * @throws validation `fileTooLarge`; conflict `filePartMissing` where the part before it did not arrive.
   */
  handInPart: procedure({ needs: 'attachments.write', touches: [], audit: null })
    .input(z.object({ uploadId: id, at: z.int().min(0), base64: part }))
    .output(z.object({ byteSize: z.int() })),
  /**
   * Keeps a file, known by its first bytes and not by its name; a picture loses everything but its picture. The desk may
   * hand in what it scanned, and cannot read it back. `base64` is the whole file, or its last part.
   * @throws validation `fileUnknown`, `fileBroken`, `fileTooLarge`; conflict `photoConsentMissing`, `attachmentsFull`,
   * `filePartMissing`.
   */
  addAttachment: procedure({ needs: 'attachments.write', touches, audit: 'attachment.added' })
    .input(ofClient.extend({ words: attachmentWords, uploadId: id.nullable().default(null), base64: part }))
    .output(attachment),
  changeAttachment: procedure({ needs: 'attachments.read', touches, audit: 'attachment.changed' })
    .input(one.extend({ words: attachmentWords }))
    .output(attachment),
  /** Takes it off the list; nothing is deleted, and `isRemoved: false` brings it back. */
  removeAttachment: procedure({ needs: 'attachments.read', touches, audit: 'attachment.removed' })
    .input(one.extend({ isRemoved: z.boolean() }))
    .output(attachment),
  openAttachment: reading('attachments.read', 'attachment.viewed')
    .input(z.object({ attachmentId: id }))
    .output(z.object({ attachment, ticket: fileTicket })),
};
