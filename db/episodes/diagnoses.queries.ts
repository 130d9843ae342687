// The official lists of ICD-10-CM codes. Some 98,000 rows each: read by the index, written and deleted in short steps.
import { sql } from 'kysely';
import { bareCode, pointedCode, type DiagnosisEntry, type DiagnosisFinding } from '../../shared/clinical/diagnosis.rules.ts';
import { addDays, type CivilDate, type Instant } from '../../shared/core/time.ts';
import type { DiagnosisEdition, DiagnosisHit } from '../../shared/episodes/diagnoses.contract.ts';
import type { Db, Tx } from '../database.ts';

interface Edition {
  readonly id: string;
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate;
}

const mostHits = 40;
const mostLonger = 6;

/** The list that holds on a day: of those that have begun by then the latest, as an April edition replaces October's. */
export async function findEditionOn(db: Db | Tx, on: CivilDate): Promise<Edition | undefined> {
  return db
    .selectFrom('diagnosis_editions')
    .select(['id', 'valid_from as validFrom', 'valid_until as validUntil'])
    .where('state', '=', 'ready')
    .where('valid_from', '<=', on)
    .where('valid_until', '>=', on)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function listEditions(db: Db | Tx): Promise<DiagnosisEdition[]> {
  return db
    .selectFrom('diagnosis_editions as e')
    .innerJoin('staff_members as s', 's.id', 'e.loaded_by')
    .select([
      'e.id', 'e.valid_from as validFrom', 'e.valid_until as validUntil', 'e.file_name as fileName',
      'e.code_count as codeCount', 'e.loaded_at as loadedAt', 's.name as loadedByName',
    ])
    .where('e.state', '=', 'ready')
    .orderBy('e.valid_from', 'desc')
    .execute();
}

/** Every typed word as an FTS5 prefix, quoted, so that nothing a person types is an operator. */
function matchOf(words: readonly string[]): string {
  return words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' AND ');
}

/** Codes of a list that may be reported and hold every word, in the list's order. */
export async function searchEdition(db: Db, editionId: string, words: readonly string[]): Promise<DiagnosisHit[]> {
  if (words.length === 0) return [];
  // The rows of a list lie together: the index is asked for its part only, and stops when it has enough.
  const rows = await sql<{ code: string; title: string }>`
    SELECT c.code, c.title FROM diagnosis_search AS f INNER JOIN diagnosis_codes AS c ON c.number = f.rowid
    WHERE f.diagnosis_search MATCH ${matchOf(words)}
      AND f.rowid >= (SELECT number FROM diagnosis_codes WHERE edition_id = ${editionId} ORDER BY edition_id, code LIMIT 1)
      AND c.edition_id = ${editionId} AND c.is_billable = 1
    ORDER BY f.rowid LIMIT ${mostHits}`.execute(db);
  return rows.rows.map(({ code, title }) => ({ code: pointedCode(code), title }));
}

interface ListedIn extends Edition {
  readonly title: string;
  /** Null where the list lacks the code. */
  readonly isBillable: boolean | null;
}

/** The lists in force over the years, oldest first, each with what it says of a code. */
async function editionsWith(db: Db | Tx, code: string): Promise<ListedIn[]> {
  const rows = await db
    .selectFrom('diagnosis_editions as e')
    .leftJoin('diagnosis_codes as c', (join) => join.onRef('c.edition_id', '=', 'e.id').on('c.code', '=', bareCode(code)))
    .select(['e.id', 'e.valid_from as validFrom', 'e.valid_until as validUntil', 'c.title', 'c.is_billable'])
    .where('e.state', '=', 'ready')
    .orderBy('e.valid_from')
    .execute();
  return rows.map(({ title, is_billable: isBillable, ...edition }) => ({ ...edition, title: title ?? '', isBillable: isBillable === null ? null : isBillable === 1 }));
}

/** The last day of what a list does not have any more: it may begin before the one in front of it would have ended. */
function lastDayBefore(lists: readonly ListedIn[], at: number): CivilDate | null {
  const [before, next] = [lists[at - 1], lists[at]];
  if (!before || !next) return null;
  const eve = addDays(next.validFrom, -1);
  return eve < before.validUntil ? eve : before.validUntil;
}

/** A code as the lists have it around a day: its first and last day where a list before or after lacks it. */
function entryAround(code: string, lists: readonly ListedIn[], at: number): DiagnosisEntry | undefined {
  const own = lists[at];
  if (!own || own.isBillable === null) return undefined;
  const isSame = (list: ListedIn): boolean => list.isBillable === own.isBillable;
  const before = lists.slice(0, at).findLastIndex((list) => !isSame(list));
  const after = lists.findIndex((list, index) => index > at && !isSame(list));
  return {
    code,
    title: own.title,
    isBillable: own.isBillable,
    validFrom: before === -1 ? null : (lists[before + 1]?.validFrom ?? null),
    validUntil: after === -1 ? null : lastDayBefore(lists, after),
  };
}

/** What the list of a day, and the others, say of a code. */
export async function findInEdition(db: Db | Tx, code: string, edition: Edition, on: CivilDate): Promise<DiagnosisFinding> {
  const bare = bareCode(code);
  const stem = bare.length === 7 ? bare.slice(0, 6) : bare;
  const longer = await db
    .selectFrom('diagnosis_codes')
    .select('code')
    .where('edition_id', '=', edition.id)
    .where('code', '>', stem)
    .where('code', '<', `${stem}~`)
    .where('code', '!=', bare)
    .where('is_billable', '=', 1)
    .orderBy('code')
    .limit(mostLonger)
    .execute();
  const lists = await editionsWith(db, code);
  const entry = entryAround(code, lists, lists.findIndex((list) => list.id === edition.id));
  // Nearest to the day: what has ended before it, else what begins after it.
  const past = lists.findLastIndex((list) => list.validFrom < on && list.isBillable === true);
  const other = past === -1 ? lists.findIndex((list) => list.isBillable === true) : past;
  return {
    entry,
    elsewhere: entry ? undefined : entryAround(code, lists, other),
    longer: longer.map((row) => pointedCode(row.code)),
    isWhole: true,
  };
}

export async function insertEdition(
  tx: Tx,
  edition: Edition & { readonly fileName: string; readonly loadedAt: Instant; readonly loadedBy: string },
): Promise<void> {
  await tx
    .insertInto('diagnosis_editions')
    .values({
      id: edition.id,
      valid_from: edition.validFrom,
      valid_until: edition.validUntil,
      file_name: edition.fileName,
      code_count: 0,
      state: 'loading',
      loaded_at: edition.loadedAt,
      loaded_by: edition.loadedBy,
    })
    .execute();
}

/** Whether the list is being loaded still. */
export async function isLoading(tx: Tx, editionId: string): Promise<boolean> {
  const row = await tx.selectFrom('diagnosis_editions').select('id').where('id', '=', editionId).where('state', '=', 'loading').executeTakeFirst();
  return row !== undefined;
}

export async function insertCodes(
  tx: Tx,
  editionId: string,
  codes: readonly { readonly code: string; readonly title: string; readonly isBillable: boolean }[],
): Promise<void> {
  // One value for all: the statement stays one, however many there are. A code that is there twice leaves the count short.
  await sql`
    INSERT OR IGNORE INTO diagnosis_codes (edition_id, code, title, is_billable)
    SELECT ${editionId}, value ->> 'code', value ->> 'title', value ->> 'isBillable' FROM json_each(${JSON.stringify(codes)})`.execute(tx);
}

export async function countCodes(tx: Tx, editionId: string): Promise<number> {
  const row = await tx
    .selectFrom('diagnosis_codes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('edition_id', '=', editionId)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Puts a loaded list in force; one that began on the same day is taken out of force. */
export async function putInForce(tx: Tx, editionId: string, codeCount: number): Promise<void> {
  const { valid_from: validFrom } = await tx.selectFrom('diagnosis_editions').select('valid_from').where('id', '=', editionId).executeTakeFirstOrThrow();
  await tx.updateTable('diagnosis_editions').set({ state: 'removed' }).where('state', '=', 'ready').where('valid_from', '=', validFrom).execute();
  await tx.updateTable('diagnosis_editions').set({ state: 'ready', code_count: codeCount }).where('id', '=', editionId).execute();
}

/** @returns whether there was such a list in force. */
export async function takeOutOfForce(tx: Tx, editionId: string): Promise<boolean> {
  const result = await tx.updateTable('diagnosis_editions').set({ state: 'removed' }).where('id', '=', editionId).where('state', '=', 'ready').executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What was begun and not finished is given up: one list, or all. */
export async function giveUpLoading(tx: Tx, editionId?: string): Promise<void> {
  await tx
    .updateTable('diagnosis_editions')
    .set({ state: 'removed' })
    .where('state', '=', 'loading')
    .$if(editionId !== undefined, (query) => query.where('id', '=', editionId ?? ''))
    .execute();
}

/** Deletes some rows of lists that were taken out of force. @returns whether there are more. */
export async function sweepRemoved(tx: Tx, most: number): Promise<boolean> {
  const removed = await tx.selectFrom('diagnosis_editions').select('id').where('state', '=', 'removed').limit(1).executeTakeFirst();
  if (!removed) return false;
  const result = await tx
    .deleteFrom('diagnosis_codes')
    .where('number', 'in', (eb) => eb.selectFrom('diagnosis_codes').select('number').where('edition_id', '=', removed.id).limit(most))
    .executeTakeFirst();
  if (result.numDeletedRows < BigInt(most)) await tx.deleteFrom('diagnosis_editions').where('id', '=', removed.id).execute();
  return true;
}
