import type { Draft, DraftKey } from '../../shared/drafts/drafts.contract.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

export async function findDraft(
  db: Db,
  staffId: string,
  key: DraftKey,
): Promise<(Draft & { readonly version: number }) | undefined> {
  const row = await db
    .selectFrom('drafts')
    .select(['content', 'saved_at', 'version'])
    .where('staff_id', '=', staffId)
    .where('form', '=', key.form)
    .where('subject', '=', key.subject)
    .executeTakeFirst();
  return row && { content: row.content, savedAt: row.saved_at, version: row.version };
}

/** Puts a draft in place of the person's earlier one and answers with its version. */
export async function putDraft(db: Db | Tx, staffId: string, key: DraftKey, content: string, at: Instant): Promise<number> {
  const row = await db
    .insertInto('drafts')
    .values({ staff_id: staffId, form: key.form, subject: key.subject, content, version: 1, saved_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['staff_id', 'form', 'subject'])
        .doUpdateSet((eb) => ({ content, saved_at: at, version: eb('drafts.version', '+', 1) })),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

export async function deleteDraft(db: Db | Tx, staffId: string, key: DraftKey): Promise<void> {
  await db
    .deleteFrom('drafts')
    .where('staff_id', '=', staffId)
    .where('form', '=', key.form)
    .where('subject', '=', key.subject)
    .execute();
}
