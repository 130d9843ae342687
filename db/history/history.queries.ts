import { sql } from 'kysely';
import type { VisitFilter, VisitPage } from '../../shared/history/history.model.ts';
import { addDays, instantOfWallTime, millisecondsOf, type CivilDate } from '../../shared/core/time.ts';
import { visitState, type VisitState, type VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { Db, Tx } from '../database.ts';
import { preparedFor } from '../prepared.ts';
import { selectVisits, toVisitSummary } from '../schedule/visit-summary.ts';

/** From where the history looks: the clinic's zone bounds its days, today says which consents are in force. */
export interface HistoryView {
  readonly zone: string;
  readonly today: CivilDate;
}

/** `offset` for pages that a person turns; `after` goes on behind a visit, whatever is booked meanwhile. */
export interface VisitSlice {
  readonly offset?: number;
  readonly after?: VisitSummary;
  readonly limit: number;
}

/** What decides the text of a question; what it asks for is bound. */
interface Asked {
  readonly from: boolean;
  readonly until: boolean;
  readonly therapist: boolean;
  readonly client: boolean;
  readonly states: readonly VisitState[];
  readonly isBehind: boolean;
}

const valueNames = ['from', 'until', 'therapistId', 'clientId', 'afterAt', 'afterId', 'limit', 'offset', 'end', 'today'] as const;

/** Instants in milliseconds. Where the question has no such part, its value is left alone. */
interface AskedValues {
  readonly from: number;
  readonly until: number;
  readonly therapistId: string;
  readonly clientId: string;
  readonly afterAt: number;
  readonly afterId: string;
  readonly limit: number;
  readonly offset: number;
  /** Where the slice ends, counted from the newest. */
  readonly end: number;
  readonly today: CivilDate;
}

function askedBy(filter: VisitFilter, after: VisitSummary | undefined): Asked {
  return {
    from: filter.from !== null,
    until: filter.until !== null,
    therapist: filter.therapistId !== null,
    client: filter.clientId !== null,
    states: filter.states,
    isBehind: after !== undefined,
  };
}

function valuesOf(filter: VisitFilter, { limit, offset = 0, after }: VisitSlice, { zone, today }: HistoryView): AskedValues {
  const startOf = (date: CivilDate): number => millisecondsOf(instantOfWallTime(date, 0, zone).at);
  return {
    from: filter.from === null ? 0 : startOf(filter.from),
    until: filter.until === null ? 0 : startOf(addDays(filter.until, 1)),
    therapistId: filter.therapistId ?? '',
    clientId: filter.clientId ?? '',
    afterAt: after ? millisecondsOf(after.startsAt) : 0,
    afterId: after?.id ?? '',
    limit,
    offset,
    end: offset + limit,
    today,
  };
}

/** The visits that a filter lets through. Days become instants, so that every index on visits also gives their order. */
function filteredVisits(db: Db | Tx, asked: Asked, values: AskedValues) {
  let query = db.selectFrom('visits as f');
  if (asked.from) query = query.where('f.starts_at', '>=', values.from);
  if (asked.until) query = query.where('f.starts_at', '<', values.until);
  // One client's visits are the fewer: the plus keeps SQLite from walking the therapist's instead.
  if (asked.therapist) query = query.where(asked.client ? sql`+f.therapist_id` : 'f.therapist_id', '=', values.therapistId);
  if (asked.client) query = query.where('f.client_id', '=', values.clientId);
  if (asked.states.length > 0) query = query.where('f.state', 'in', asked.states);
  return query;
}

/** The newest visits of a filter, as far as the end of a slice. */
function newestVisits(db: Db | Tx, asked: Asked, values: AskedValues) {
  let query = filteredVisits(db, asked, values).select(['f.id', 'f.starts_at']);
  if (asked.isBehind) {
    query = query
      .where('f.starts_at', '<=', values.afterAt)
      .where((eb) => eb.or([eb('f.starts_at', '<', values.afterAt), eb('f.id', '<', values.afterId)]));
  }
  return query.orderBy('f.starts_at', 'desc').orderBy('f.id', 'desc').limit(values.end);
}

/**
 * The ids of one page, newest first: the page is cut before any name is looked up. Several states of the whole clinic
 * are several walks through the index by state, each cut off; as one they would have to be sorted together.
 */
function visitIdsOf(db: Db | Tx, asked: Asked, values: AskedValues) {
  const isWalkedByState = !asked.therapist && !asked.client && asked.states.length > 1;
  const [first, ...rest] = isWalkedByState ? asked.states.map((state) => ({ ...asked, states: [state] })) : [asked];
  const newest = (part: Asked) => db.selectFrom(newestVisits(db, part, values).as('part')).selectAll();
  let found = newest(first ?? asked);
  for (const part of rest) found = found.unionAll(newest(part));
  return db
    .selectFrom(found.as('found'))
    .select('found.id')
    .orderBy('found.starts_at', 'desc')
    .orderBy('found.id', 'desc')
    .limit(values.limit)
    .offset(values.offset);
}

const visitsOf = preparedFor(valueNames, (db, values: AskedValues, asked: Asked) =>
  selectVisits(db, values.today)
    .where('v.id', 'in', visitIdsOf(db, asked, values))
    .orderBy('v.starts_at', 'desc')
    .orderBy('v.id', 'desc'),
);

const countsByState = preparedFor(valueNames, (db, values: AskedValues, asked: Asked) =>
  db.selectNoFrom(
    visitState.options.map((state) =>
      filteredVisits(db, { ...asked, states: [state] }, values)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .as(state),
    ),
  ),
);

/** How many visits of the whole clinic a filter lets through, by state: each is a stretch of one index, no row is read. */
async function countByState(db: Db | Tx, asked: Asked, values: AskedValues): Promise<VisitPage['totals']> {
  const [counts] = await countsByState(db, values, asked);
  return visitState.options.flatMap((state) => {
    const count = counts?.[state] ?? 0;
    return count === 0 ? [] : [{ state, count }];
  });
}

const countsOfClient = preparedFor(valueNames, (db, values: AskedValues, asked: Asked) =>
  filteredVisits(db, asked, values)
    .select((eb) => ['f.state', eb.fn.countAll<number>().as('count')])
    .groupBy('f.state'),
);

/** The same for one client, whose visits are few enough to be looked at. */
async function countOfClient(db: Db | Tx, asked: Asked, values: AskedValues): Promise<VisitPage['totals']> {
  const counted = await countsOfClient(db, values, asked);
  return counted.map((row) => ({ state: visitState.parse(row.state), count: row.count }));
}

/** One slice of the filtered visits, newest first; one statement. */
export async function listVisitSlice(db: Db | Tx, filter: VisitFilter, slice: VisitSlice, view: HistoryView): Promise<VisitSummary[]> {
  const rows = await visitsOf(db, valuesOf(filter, slice, view), askedBy(filter, slice.after));
  return rows.map(toVisitSummary);
}

/**
 * One page with the number of visits by state; two statements, however long the history is. The totals leave the filter's
 * states out, so that each state shows how many visits it would add.
 */
export async function listVisitPage(db: Db | Tx, filter: VisitFilter, slice: VisitSlice, view: HistoryView): Promise<VisitPage> {
  const [values, asked] = [valuesOf(filter, slice, view), askedBy(filter, slice.after)];
  const visits = (await visitsOf(db, values, asked)).map(toVisitSummary);
  const totals = await (asked.client ? countOfClient : countByState)(db, { ...asked, states: [] }, values);
  const isWanted = (state: VisitState): boolean => filter.states.length === 0 || filter.states.includes(state);
  const total = totals.filter((row) => isWanted(row.state)).reduce((sum, row) => sum + row.count, 0);
  return { visits, totals, total };
}
