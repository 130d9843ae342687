import { documentKind, type ArchivedDocument } from '../../shared/documents/documents.model.ts';
import type { Db, Tx } from '../database.ts';

function selectDocuments(db: Db | Tx) {
  return db
    .selectFrom('archived_documents')
    .innerJoin('staff_members', 'staff_members.id', 'archived_documents.made_by')
    .select((eb) => [
      'archived_documents.id',
      'archived_documents.kind',
      'archived_documents.client_id',
      'archived_documents.note_id',
      'archived_documents.plan_id',
      'archived_documents.title',
      'archived_documents.made_at',
      'archived_documents.page_count',
      'archived_documents.hash',
      'staff_members.name as made_by_name',
      eb.fn<number>('length', ['archived_documents.bytes']).as('byte_size'),
    ]);
}
type DocumentRow = Awaited<ReturnType<ReturnType<typeof selectDocuments>['execute']>>[number];

function toDocument(row: DocumentRow): ArchivedDocument {
  return {
    id: row.id,
    kind: documentKind.parse(row.kind),
    clientId: row.client_id,
    subjectId: row.note_id ?? row.plan_id ?? row.id,
    title: row.title,
    madeAt: row.made_at,
    madeByName: row.made_by_name,
    pageCount: row.page_count,
    byteSize: row.byte_size,
    hash: row.hash,
  };
}

/** A client's archived documents, newest first, without their bytes. */
export async function listDocuments(db: Db, clientId: string): Promise<ArchivedDocument[]> {
  const rows = await selectDocuments(db)
    .where('archived_documents.client_id', '=', clientId)
    .orderBy('archived_documents.made_at', 'desc')
    .execute();
  return rows.map(toDocument);
}

export async function findDocument(
  db: Db | Tx,
  documentId: string,
): Promise<{ readonly document: ArchivedDocument; readonly bytes: Uint8Array } | undefined> {
  const row = await selectDocuments(db)
    .select('archived_documents.bytes')
    .where('archived_documents.id', '=', documentId)
    .executeTakeFirst();
  return row && { document: toDocument(row), bytes: row.bytes };
}

/** The archive entry with exactly these bytes, made of the same note or plan. */
export async function findSameDocument(db: Db | Tx, subjectId: string, hash: string): Promise<ArchivedDocument | undefined> {
  const row = await selectDocuments(db)
    .where('archived_documents.hash', '=', hash)
    .where((eb) => eb.or([eb('note_id', '=', subjectId), eb('plan_id', '=', subjectId)]))
    .executeTakeFirst();
  return row && toDocument(row);
}

export interface NewDocument extends Omit<ArchivedDocument, 'madeByName' | 'byteSize' | 'subjectId'> {
  readonly noteId: string | null;
  readonly planId: string | null;
  readonly madeBy: string;
  readonly bytes: Uint8Array;
}

export async function insertDocument(tx: Tx, document: NewDocument): Promise<void> {
  await tx
    .insertInto('archived_documents')
    .values({
      id: document.id,
      kind: document.kind,
      client_id: document.clientId,
      note_id: document.noteId,
      plan_id: document.planId,
      title: document.title,
      made_at: document.madeAt,
      made_by: document.madeBy,
      page_count: document.pageCount,
      hash: document.hash,
      bytes: Buffer.from(document.bytes),
    })
    .execute();
}
