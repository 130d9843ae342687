import { templateContent, type NoteTemplate, type Phrase } from '../../shared/charting/library.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

function scopeOf(ownerId: string | null): Phrase['scope'] {
  return ownerId === null ? 'clinic' : 'mine';
}

/** One's own phrases and everybody's, by shortcut. */
export async function listPhrases(db: Db | Tx, staffId: string): Promise<Phrase[]> {
  const rows = await db
    .selectFrom('phrases')
    .selectAll()
    .where((eb) => eb.or([eb('owner_id', 'is', null), eb('owner_id', '=', staffId)]))
    .orderBy('shortcut')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, scope: scopeOf(row.owner_id), shortcut: row.shortcut, text: row.text }));
}

export async function findPhraseByShortcut(db: Db | Tx, ownerId: string | null, shortcut: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('phrases')
    .select('id')
    .where('owner_id', ownerId === null ? 'is' : '=', ownerId)
    .where('shortcut', '=', shortcut)
    .executeTakeFirst();
  return row?.id;
}

export async function putPhrase(tx: Tx, phrase: Phrase, ownerId: string | null, at: Instant): Promise<void> {
  const { id, shortcut, text } = phrase;
  await tx
    .insertInto('phrases')
    .values({ id, owner_id: ownerId, shortcut, text, saved_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ owner_id: ownerId, shortcut, text, saved_at: at }))
    .execute();
}

/** Removes one's own phrase or one of everybody's. @returns whether there was one. */
export async function deletePhrase(tx: Tx, staffId: string, id: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('phrases')
    .where('id', '=', id)
    .where((eb) => eb.or([eb('owner_id', 'is', null), eb('owner_id', '=', staffId)]))
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** One's own templates and everybody's, by name. */
export async function listTemplates(db: Db | Tx, staffId: string): Promise<NoteTemplate[]> {
  const rows = await db
    .selectFrom('note_templates')
    .selectAll()
    .where((eb) => eb.or([eb('owner_id', 'is', null), eb('owner_id', '=', staffId)]))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, scope: scopeOf(row.owner_id), name: row.name, content: templateContent.parse(JSON.parse(row.content)) }));
}

/** Keeps a template; one of the same name in the same scope is replaced. @returns the id it has now. */
export async function putTemplate(tx: Tx, template: NoteTemplate, ownerId: string | null, at: Instant): Promise<string> {
  const known = await tx
    .selectFrom('note_templates')
    .select('id')
    .where('owner_id', ownerId === null ? 'is' : '=', ownerId)
    .where('name', '=', template.name)
    .executeTakeFirst();
  const id = known?.id ?? template.id;
  const content = JSON.stringify(template.content);
  await tx
    .insertInto('note_templates')
    .values({ id, owner_id: ownerId, name: template.name, content, saved_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ content, saved_at: at }))
    .execute();
  return id;
}

export async function deleteTemplate(tx: Tx, staffId: string, id: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('note_templates')
    .where('id', '=', id)
    .where((eb) => eb.or([eb('owner_id', 'is', null), eb('owner_id', '=', staffId)]))
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
