// Search texts and telling keys that an earlier version, or a clinic with another way of writing dates, has stored.
import { clientDetails } from '../../shared/clients/clients.model.ts';
import { searchForm } from '../../shared/clients/search.rules.ts';
import type { Db, Tx } from '../database.ts';
import { searchColumns } from './clients.queries.ts';

/** As many as are made anew in one transaction: some milliseconds, so that nobody waits. */
const batch = 250;
const { contacts } = clientDetails.shape;

/** Whether the texts on file were made otherwise than this program makes them. */
export async function areSearchTextsOld(db: Db | Tx, locale: string): Promise<boolean> {
  const state = await db.selectFrom('search_state').select(['form', 'locale']).executeTakeFirst();
  return state?.form !== searchForm || state.locale !== locale;
}

/**
 * Makes the next texts anew, in the order of their numbers.
 * @returns the number of the last client looked at; undefined at the end.
 */
export async function renewSearchTexts(tx: Tx, afterNumber: number, locale: string): Promise<number | undefined> {
  const rows = await tx
    .selectFrom('clients')
    .select(['number', 'first_name', 'last_name', 'preferred_name', 'contacts', 'phone', 'email', 'birth_date', 'search_text', 'telling_keys'])
    .where('number', '>', afterNumber)
    .orderBy('number')
    .limit(batch)
    .execute();
  for (const row of rows) {
    const made = searchColumns(
      {
        firstName: row.first_name,
        lastName: row.last_name,
        preferredName: row.preferred_name,
        contacts: contacts.parse(JSON.parse(row.contacts)),
        phone: row.phone,
        email: row.email,
        birthDate: row.birth_date,
      },
      locale,
    );
    if (made.search_text === row.search_text && made.telling_keys === row.telling_keys) continue;
    await tx.updateTable('clients').set(made).where('number', '=', row.number).execute();
  }
  return rows.at(-1)?.number;
}

/** From now on the texts on file are of today's form. */
export async function setSearchTextsNew(tx: Tx, locale: string): Promise<void> {
  await tx.updateTable('search_state').set({ form: searchForm, locale }).execute();
}
