// The finder: full-text search by trigrams for words of three characters and more, LIKE for shorter ones.
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { ClientHit, PossibleDuplicate } from '../../shared/clients/clients.model.ts';
import { clientName } from '../../shared/clients/clients.rules.ts';
import { duplicateReasons, tellingKeys, type ComparedDetails } from '../../shared/clients/duplicate.rules.ts';
import { searchTerms } from '../../shared/clients/search.rules.ts';
import type { SearchTerm } from '../../shared/clients/typed-month.rules.ts';
import { ageOn, type CivilDate } from '../../shared/core/time.ts';
import type { Database, Db, Tx } from '../database.ts';
import { prepared } from '../prepared.ts';

/** Visits that did not and will not take place: neither a last nor a next visit. */
const voidStates = ['cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'no_show', 'rescheduled'] as const;

const trigramLength = 3;
/** The index looks for the beginning of a long text only: the rest, "@gmail.com", is in every other client. */
const mostIndexed = 12;

type ClientBuilder = ExpressionBuilder<Database, 'clients'>;

/** A text as an FTS5 string: quoted, so that nothing a person types is an operator. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function matchOf(terms: readonly SearchTerm[]): string {
  return terms
    .map((texts) => `(${texts.map((text) => quoted([...text].slice(0, mostIndexed).join(''))).join(' OR ')})`)
    .join(' AND ');
}

/** Whether the index can look for a term: every text of it has at least one trigram. */
function hasTrigram(term: SearchTerm): boolean {
  return term.every((text) => [...text].length >= trigramLength);
}

/** Whether the index has the last word on a term. */
function isWhollyIndexed(term: SearchTerm): boolean {
  return hasTrigram(term) && term.every((text) => [...text].length <= mostIndexed);
}

function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** What is bound in a search: the index's own query, and the patterns of each term that it has not the last word on. */
interface Wanted {
  readonly match: string | undefined;
  readonly patterns: readonly (readonly string[])[];
}

function wantedBy(terms: readonly SearchTerm[]): Wanted {
  const indexed = terms.filter(hasTrigram);
  return {
    match: indexed.length > 0 ? matchOf(indexed) : undefined,
    patterns: terms.filter((term) => !isWhollyIndexed(term)).map((term) => term.map(likePattern)),
  };
}

/** Every term must occur in the client's search text. The index speaks first: it needs no row of the table. */
function contains(eb: ClientBuilder, { match, patterns }: Wanted): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [];
  if (match !== undefined) {
    conditions.push(sql<SqlBool>`clients.number in (select rowid from client_search where client_search match ${match})`);
  }
  for (const term of patterns) {
    conditions.push(eb.or(term.map((pattern) => sql<SqlBool>`clients.search_text like ${pattern} escape '\\'`)));
  }
  return eb.and(conditions);
}

/** The part of the clinic's day that a search looks at. */
export interface FinderView {
  readonly locale: string;
  readonly today: CivilDate;
  /** Now, in milliseconds since 1970: parts last visits from next ones. */
  readonly nowMilliseconds: number;
}

const hitColumns = [
  'clients.id',
  'clients.number',
  'clients.first_name',
  'clients.last_name',
  'clients.preferred_name',
  'clients.pronouns',
  'clients.birth_date',
  'clients.phone',
  'clients.email',
  'clients.is_archived',
  'clients.touched_at',
] as const;

function foundQuery(db: Db | Tx, where: (eb: ClientBuilder) => Expression<SqlBool>, limit: number) {
  return db
    .selectFrom('clients')
    .select(hitColumns)
    .where((eb) => where(eb))
    .where('clients.merged_into', 'is', null)
    .orderBy('clients.touched_at', 'desc')
    .limit(limit);
}

/** The found clients with what tells one from another. Looked up for the found rows only, in the same statement. */
function hitQuery(db: Db | Tx, found: ReturnType<typeof foundQuery>, { nowMilliseconds }: Pick<FinderView, 'nowMilliseconds'>) {
  return db
    .selectFrom(found.as('found'))
    .selectAll('found')
    .select((eb) => [
      eb
        .selectFrom('visits')
        .select('visits.starts_on')
        .whereRef('visits.client_id', '=', 'found.id')
        .where('visits.starts_at', '<=', nowMilliseconds)
        .where('visits.state', 'not in', voidStates)
        .orderBy('visits.starts_at', 'desc')
        .limit(1)
        .as('last_visit_on'),
      eb
        .selectFrom('visits')
        .select('visits.starts_on')
        .whereRef('visits.client_id', '=', 'found.id')
        .where('visits.starts_at', '>', nowMilliseconds)
        .where('visits.state', 'not in', voidStates)
        .orderBy('visits.starts_at')
        .limit(1)
        .as('next_visit_on'),
      eb
        .exists(
          eb
            .selectFrom('client_alerts')
            .select('client_alerts.id')
            .whereRef('client_alerts.client_id', '=', 'found.id')
            .where('client_alerts.resolved_at', 'is', null),
        )
        .$castTo<number>()
        .as('has_alert'),
    ])
    .orderBy('found.touched_at', 'desc');
}

type HitRow = Awaited<ReturnType<ReturnType<typeof hitQuery>['execute']>>[number];

/** The stored details by which records are told apart. */
export function comparedOf(row: Pick<HitRow, 'first_name' | 'last_name' | 'phone' | 'birth_date'>): ComparedDetails {
  return { firstName: row.first_name, lastName: row.last_name, phone: row.phone, birthDate: row.birth_date };
}

function toHit(row: HitRow, today: CivilDate): ClientHit {
  const age = row.birth_date === null ? undefined : ageOn(row.birth_date, today);
  return {
    id: row.id,
    name: clientName({ firstName: row.first_name, lastName: row.last_name, preferredName: row.preferred_name }),
    pronouns: row.pronouns,
    birthDate: row.birth_date,
    age: age ?? null,
    phone: row.phone,
    lastVisitOn: row.last_visit_on,
    nextVisitOn: row.next_visit_on,
    hasAlert: row.has_alert === 1,
  };
}

/** With what tells apart two records of one name. */
function toRecordHit(row: HitRow, today: CivilDate): Omit<PossibleDuplicate, 'reasons'> {
  return { ...toHit(row, today), email: row.email, isArchived: row.is_archived === 1 };
}

export interface ClientSearch {
  readonly query: string;
  readonly isArchived: boolean;
  readonly limit: number;
}

interface Bounds {
  readonly isArchived: number;
  readonly limit: number;
  readonly nowMilliseconds: number;
}

function searchQuery(db: Db | Tx, wanted: Wanted, { isArchived, limit, nowMilliseconds }: Bounds) {
  const found = foundQuery(db, (eb) => eb.and([eb('clients.is_archived', '=', isArchived), contains(eb, wanted)]), limit);
  return hitQuery(db, found, { nowMilliseconds });
}

function boundsOf(search: ClientSearch, view: FinderView): Bounds {
  return { isArchived: search.isArchived ? 1 : 0, limit: search.limit, nowMilliseconds: view.nowMilliseconds };
}

interface SearchValues extends Bounds {
  readonly match: string;
  readonly [pattern: `pattern${number}`]: string;
}

type PreparedSearch = (db: Db | Tx, values: SearchValues) => Promise<HitRow[]>;
const preparedSearches = new Map<string, PreparedSearch>();
/** Searches of more shapes than people type are built anew each time. */
const mostShapes = 64;

/** The search of this shape, its statement built once: with or without the index, and how many patterns a term has. */
function preparedSearch({ match, patterns }: Wanted): PreparedSearch | undefined {
  const lengths = patterns.map((term) => term.length);
  const shape = `${match === undefined ? '' : 'index'} ${lengths.join(' ')}`;
  const known = preparedSearches.get(shape);
  if (known || preparedSearches.size >= mostShapes) return known;
  const names = patterns.flat().map((_pattern, index) => `pattern${index}` as const);
  const search = prepared(['isArchived', 'limit', 'nowMilliseconds', 'match', ...names], (db, values: SearchValues) => {
    let next = 0;
    const slots = lengths.map((length) => Array.from({ length }, () => values[`pattern${next++}`] ?? ''));
    return searchQuery(db, { match: match === undefined ? undefined : values.match, patterns: slots }, values);
  });
  preparedSearches.set(shape, search);
  return search;
}

/** Clients in which every word occurs, most recently touched first; without words simply the most recent. */
export async function findClients(db: Db | Tx, search: ClientSearch, view: FinderView): Promise<ClientHit[]> {
  const wanted = wantedBy(searchTerms(search.query, view.locale));
  const ask = preparedSearch(wanted);
  const patterns = Object.fromEntries(wanted.patterns.flat().map((pattern, index) => [`pattern${index}` as const, pattern]));
  const values = { ...boundsOf(search, view), match: wanted.match ?? '', ...patterns };
  const rows = ask ? await ask(db, values) : await searchQuery(db, wanted, boundsOf(search, view)).execute();
  return rows.map((row) => toHit(row, view.today));
}

/** These clients, in the order asked for; merged and unknown ones are left out. */
export async function listHits(db: Db | Tx, ids: readonly string[], view: FinderView): Promise<Omit<PossibleDuplicate, 'reasons'>[]> {
  if (ids.length === 0) return [];
  const rows = await hitQuery(db, foundQuery(db, (eb) => eb('clients.id', 'in', ids), ids.length), view).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toRecordHit(row, view.today)] : [];
  });
}

const mostCandidates = 50;

/** Clients on file who may be the person being typed: they share a telling key. */
export async function findDuplicates(db: Db | Tx, typed: ComparedDetails, view: FinderView): Promise<PossibleDuplicate[]> {
  const keys = tellingKeys(typed);
  if (keys.length === 0) return [];
  const found = foundQuery(
    db,
    (eb) => eb('clients.number', 'in', eb.selectFrom('client_telling_keys').select('client_telling_keys.client_number').where('client_telling_keys.key', 'in', keys)),
    mostCandidates,
  );
  const rows = await hitQuery(db, found, view).execute();
  return rows.map((row) => ({ ...toRecordHit(row, view.today), reasons: [...duplicateReasons(typed, comparedOf(row))] }));
}
