import { letter, type Letter, type LetterKind, type LetterText } from '../../shared/documents/letters.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

function selectLetters(db: Db | Tx) {
  return db
    .selectFrom('letters')
    .innerJoin('staff_members', 'staff_members.id', 'letters.created_by')
    .select([
      'letters.id',
      'letters.episode_id',
      'letters.kind',
      'letters.recipient',
      'letters.body',
      'letters.created_at',
      'letters.changed_at',
      'letters.finished_at',
      'letters.version',
      'staff_members.name as created_by_name',
    ]);
}

function toLetter(row: Awaited<ReturnType<ReturnType<typeof selectLetters>['execute']>>[number]): Letter {
  return letter.parse({
    id: row.id,
    episodeId: row.episode_id,
    kind: row.kind,
    recipient: row.recipient,
    body: row.body,
    createdAt: row.created_at,
    createdByName: row.created_by_name,
    changedAt: row.changed_at,
    finishedAt: row.finished_at,
    version: row.version,
  });
}

/** Drafts and finished letters of an episode, newest first. */
export async function listLetters(db: Db | Tx, episodeId: string): Promise<Letter[]> {
  const rows = await selectLetters(db).where('letters.episode_id', '=', episodeId).orderBy('letters.created_at', 'desc').orderBy('letters.id', 'desc').execute();
  return rows.map(toLetter);
}

export async function findLetter(db: Db | Tx, letterId: string): Promise<Letter | undefined> {
  const row = await selectLetters(db).where('letters.id', '=', letterId).executeTakeFirst();
  return row && toLetter(row);
}

export interface NewLetter extends LetterText {
  readonly id: string;
  readonly episodeId: string;
  readonly kind: LetterKind;
  readonly at: Instant;
  readonly staffId: string;
}

export async function insertLetter(tx: Tx, { id, episodeId, kind, recipient, body, at, staffId }: NewLetter): Promise<void> {
  await tx
    .insertInto('letters')
    .values({ id, episode_id: episodeId, kind, recipient, body, created_at: at, created_by: staffId, changed_at: at, changed_by: staffId, finished_at: null, version: 1 })
    .execute();
}

interface Change {
  readonly letterId: string;
  /** The version that was read. */
  readonly version: number;
  readonly at: Instant;
  readonly staffId: string;
}

/** Whether the draft was met at its version and changed. */
export async function updateLetter(tx: Tx, { letterId, version, at, staffId }: Change, { recipient, body }: LetterText): Promise<boolean> {
  const result = await tx
    .updateTable('letters')
    .set({ recipient, body, changed_at: at, changed_by: staffId, version: version + 1 })
    .where('id', '=', letterId)
    .where('version', '=', version)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Whether the draft was met at its version and closed. */
export async function finishLetter(tx: Tx, { letterId, version, at }: Pick<Change, 'letterId' | 'version' | 'at'>): Promise<boolean> {
  const result = await tx
    .updateTable('letters')
    .set({ finished_at: at })
    .where('id', '=', letterId)
    .where('version', '=', version)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Whether the draft was met at its version and removed. */
export async function deleteLetter(tx: Tx, { letterId, version }: Pick<Change, 'letterId' | 'version'>): Promise<boolean> {
  const result = await tx.deleteFrom('letters').where('id', '=', letterId).where('version', '=', version).where('finished_at', 'is', null).executeTakeFirst();
  return result.numDeletedRows === 1n;
}
