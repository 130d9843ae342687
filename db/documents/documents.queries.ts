import { archivedKind, type ArchivedDocument } from '../../shared/documents/documents.model.ts';
import { recordIdsOf } from '../clients/records.queries.ts';
import type { Db, Tx } from '../database.ts';

function selectDocuments(db: Db | Tx) {
  return db
    .selectFrom('archived_documents')
    .innerJoin('staff_members', 'staff_members.id', 'archived_documents.made_by')
    .leftJoin('clients', 'clients.id', 'archived_documents.client_id')
    .select((eb) => [
      'archived_documents.id',
      'archived_documents.kind',
      // Whose it is today: the record it was made for may have been merged into another.
      eb.fn.coalesce('clients.merged_into', 'archived_documents.client_id').as('client_id'),
      'archived_documents.note_id',
      'archived_documents.plan_id',
      'archived_documents.episode_id',
      'archived_documents.visit_id',
      'archived_documents.therapist_id',
      'archived_documents.consent_id',
      'archived_documents.letter_id',
      'archived_documents.source_version',
      'archived_documents.intake_id',
      'archived_documents.title',
      'archived_documents.made_at',
      'archived_documents.made_by',
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
    kind: archivedKind.parse(row.kind),
    clientId: row.client_id,
    subjectId: row.note_id ?? row.letter_id ?? row.consent_id ?? row.plan_id ?? row.episode_id ?? row.visit_id ?? row.intake_id ?? row.therapist_id ?? row.client_id ?? row.id,
    sourceVersion: row.source_version,
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
    .where('archived_documents.client_id', 'in', await recordIdsOf(db, clientId))
    .orderBy('archived_documents.made_at', 'desc')
    .execute();
  return rows.map(toDocument);
}

export interface KeptDocument {
  readonly document: ArchivedDocument;
  readonly madeBy: string;
  readonly bytes: Uint8Array;
}

export async function findDocument(db: Db | Tx, documentId: string): Promise<KeptDocument | undefined> {
  const row = await selectDocuments(db)
    .select('archived_documents.bytes')
    .where('archived_documents.id', '=', documentId)
    .executeTakeFirst();
  return row && { document: toDocument(row), madeBy: row.made_by, bytes: row.bytes };
}

/** What a document was made from, and whose chart that is; null where several clients' are. */
export interface DocumentSubject {
  readonly clientId: string | null;
  readonly noteId?: string;
  readonly planId?: string;
  readonly episodeId?: string;
  readonly visitId?: string;
  readonly therapistId?: string;
  readonly consentId?: string;
  readonly letterId?: string;
  readonly intakeId?: string;
}

/** The archive entry of this kind with exactly these bytes. */
export async function findSameDocument(
  db: Db | Tx,
  { kind, clientId, hash }: Pick<ArchivedDocument, 'kind' | 'clientId' | 'hash'>,
): Promise<ArchivedDocument | undefined> {
  const row = await selectDocuments(db)
    .where('archived_documents.hash', '=', hash)
    .where('archived_documents.kind', '=', kind)
    .where('archived_documents.client_id', 'is', clientId)
    .executeTakeFirst();
  return row && toDocument(row);
}

export interface NewDocument extends Omit<ArchivedDocument, 'madeByName' | 'byteSize' | 'subjectId' | 'clientId'> {
  readonly subject: DocumentSubject;
  readonly madeBy: string;
  readonly bytes: Uint8Array;
}

export async function insertDocument(tx: Tx, { subject, ...document }: NewDocument): Promise<void> {
  await tx
    .insertInto('archived_documents')
    .values({
      id: document.id,
      kind: document.kind,
      client_id: subject.clientId,
      note_id: subject.noteId ?? null,
      plan_id: subject.planId ?? null,
      episode_id: subject.episodeId ?? null,
      visit_id: subject.visitId ?? null,
      therapist_id: subject.therapistId ?? null,
      consent_id: subject.consentId ?? null,
      letter_id: subject.letterId ?? null,
      source_version: document.sourceVersion,
      intake_id: subject.intakeId ?? null,
      title: document.title,
      made_at: document.madeAt,
      made_by: document.madeBy,
      page_count: document.pageCount,
      hash: document.hash,
      bytes: Buffer.from(document.bytes),
    })
    .execute();
}
