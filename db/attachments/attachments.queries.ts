import {
  attachmentKind,
  attachmentType,
  type Attachment,
  type AttachmentType,
  type AttachmentWords,
} from '../../shared/attachments/attachments.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

function selectAttachments(db: Db | Tx) {
  return db.selectFrom('attachments as a').innerJoin('staff_members as s', 's.id', 'a.added_by').selectAll('a').select('s.name as added_by_name');
}
type AttachmentRow = Awaited<ReturnType<ReturnType<typeof selectAttachments>['execute']>>[number];

export interface KeptAttachment extends Attachment {
  readonly clientId: string;
}

function toAttachment(row: AttachmentRow): KeptAttachment {
  return {
    id: row.id,
    clientId: row.client_id,
    kind: attachmentKind.parse(row.kind),
    title: row.title,
    datedOn: row.dated_on,
    note: row.note,
    contentType: attachmentType.parse(row.content_type),
    byteSize: row.byte_size,
    hash: row.hash,
    addedAt: row.added_at,
    addedByName: row.added_by_name,
    isRemoved: row.removed_at !== null,
    version: row.version,
  };
}

/** A client's attachments without their files: newest first, those taken off the list last. */
export async function listAttachments(db: Db | Tx, clientId: string): Promise<KeptAttachment[]> {
  const rows = await selectAttachments(db)
    .where('a.client_id', '=', clientId)
    .orderBy((eb) => eb('a.removed_at', 'is not', null))
    .orderBy('a.added_at', 'desc')
    .orderBy('a.id', 'desc')
    .execute();
  return rows.map(toAttachment);
}

/** How many files a client has, and of how many bytes together. */
export async function measureAttachments(db: Db | Tx, clientId: string): Promise<{ readonly count: number; readonly byteSize: number }> {
  const { count, size } = await db
    .selectFrom('attachments')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.sum<number | null>('byte_size').as('size')])
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  return { count, byteSize: size ?? 0 };
}

export async function findAttachment(db: Db | Tx, attachmentId: string): Promise<KeptAttachment | undefined> {
  const row = await selectAttachments(db).where('a.id', '=', attachmentId).executeTakeFirst();
  return row && toAttachment(row);
}

export async function readFile(db: Db | Tx, attachmentId: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('attachment_files').select('bytes').where('attachment_id', '=', attachmentId).executeTakeFirst();
  return row?.bytes;
}

export interface NewAttachment {
  readonly id: string;
  readonly clientId: string;
  readonly words: AttachmentWords;
  readonly contentType: AttachmentType;
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly at: Instant;
  readonly staffId: string;
}

function wordColumns({ kind, title, datedOn, note }: AttachmentWords) {
  return { kind, title, dated_on: datedOn, note };
}

export function attachmentRow({ id, clientId, words, contentType, hash, bytes, at, staffId }: NewAttachment) {
  return {
    id,
    client_id: clientId,
    ...wordColumns(words),
    content_type: contentType,
    byte_size: bytes.byteLength,
    hash,
    added_at: at,
    added_by: staffId,
    removed_at: null,
    removed_by: null,
  };
}

export async function insertAttachment(tx: Tx, attachment: NewAttachment): Promise<void> {
  await tx.insertInto('attachments').values(attachmentRow(attachment)).execute();
  await tx.insertInto('attachment_files').values({ attachment_id: attachment.id, bytes: Buffer.from(attachment.bytes) }).execute();
}

/** Whether the row was met at that version and changed. */
export async function updateAttachment(tx: Tx, attachmentId: string, version: number, words: AttachmentWords): Promise<boolean> {
  const result = await tx
    .updateTable('attachments')
    .set((eb) => ({ ...wordColumns(words), version: eb('version', '+', 1) }))
    .where('id', '=', attachmentId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes an attachment off the list, or brings it back; whether the row was met at that version. */
export async function setAttachmentRemoved(
  tx: Tx,
  attachmentId: string,
  version: number,
  removal: { readonly at: Instant; readonly staffId: string } | null,
): Promise<boolean> {
  const result = await tx
    .updateTable('attachments')
    .set((eb) => ({ removed_at: removal?.at ?? null, removed_by: removal?.staffId ?? null, version: eb('version', '+', 1) }))
    .where('id', '=', attachmentId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
