import { sql } from 'kysely';
import type { VisitFilter, VisitPage } from '../../shared/history/history.model.ts';
import { addDays, instantOfWallTime, millisecondsOf, type CivilDate } from '../../shared/core/time.ts';
import { visitState, type VisitState, type VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { Db, Tx } from '../database.ts';
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

/** The visits that a filter lets through. Days become instants, so that every index on visits also gives their order. */
function filteredVisits(db: Db | Tx, filter: VisitFilter, zone: string) {
  let query = db.selectFrom('visits as f');
  if (filter.from !== null) {
    query = query.where('f.starts_at', '>=', millisecondsOf(instantOfWallTime(filter.from, 0, zone).at));
  }
  if (filter.until !== null) {
    query = query.where('f.starts_at', '<', millisecondsOf(instantOfWallTime(addDays(filter.until, 1), 0, zone).at));
  }
  // One client's visits are the fewer: the plus keeps SQLite from walking the therapist's instead.
  if (filter.therapistId !== null) query = query.where(filter.clientId === null ? 'f.therapist_id' : sql`+f.therapist_id`, '=', filter.therapistId);
  if (filter.clientId !== null) query = query.where('f.client_id', '=', filter.clientId);
  if (filter.states.length > 0) query = query.where('f.state', 'in', filter.states);
  return query;
}

/** The newest visits of a filter, as far as the end of a slice. */
function newestVisits(db: Db | Tx, filter: VisitFilter, { after, limit, offset = 0 }: VisitSlice, zone: string) {
  let query = filteredVisits(db, filter, zone).select(['f.id', 'f.starts_at']);
  if (after) {
    const startsAt = millisecondsOf(after.startsAt);
    query = query
      .where('f.starts_at', '<=', startsAt)
      .where((eb) => eb.or([eb('f.starts_at', '<', startsAt), eb('f.id', '<', after.id)]));
  }
  return query
    .orderBy('f.starts_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(offset + limit);
}

/**
 * The ids of one page, newest first: the page is cut before any name is looked up. Several states of the whole clinic
 * are several walks through the index by state, each cut off; as one they would have to be sorted together.
 */
function visitIdsOf(db: Db | Tx, filter: VisitFilter, slice: VisitSlice, zone: string) {
  const isWalkedByState = filter.therapistId === null && filter.clientId === null && filter.states.length > 1;
  const [first, ...rest] = isWalkedByState ? filter.states.map((state) => ({ ...filter, states: [state] })) : [filter];
  const newest = (part: VisitFilter) => db.selectFrom(newestVisits(db, part, slice, zone).as('part')).selectAll();
  let found = newest(first ?? filter);
  for (const part of rest) found = found.unionAll(newest(part));
  return db
    .selectFrom(found.as('found'))
    .select('found.id')
    .orderBy('found.starts_at', 'desc')
    .orderBy('found.id', 'desc')
    .limit(slice.limit)
    .offset(slice.offset ?? 0);
}

/** How many visits of the whole clinic a filter lets through, by state: each is a stretch of one index, no row is read. */
async function countByState(db: Db | Tx, filter: VisitFilter, zone: string): Promise<VisitPage['totals']> {
  const counts = await db
    .selectNoFrom(
      visitState.options.map((state) =>
        filteredVisits(db, { ...filter, states: [state] }, zone)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .as(state),
      ),
    )
    .executeTakeFirstOrThrow();
  return visitState.options.flatMap((state) => {
    const count = counts[state] ?? 0;
    return count === 0 ? [] : [{ state, count }];
  });
}

/** The same for one client, whose visits are few enough to be looked at. */
async function countOfClient(db: Db | Tx, filter: VisitFilter, zone: string): Promise<VisitPage['totals']> {
  const counted = await filteredVisits(db, { ...filter, states: [] }, zone)
    .select((eb) => ['f.state', eb.fn.countAll<number>().as('count')])
    .groupBy('f.state')
    .execute();
  return counted.map((row) => ({ state: visitState.parse(row.state), count: row.count }));
}

/** One slice of the filtered visits, newest first; one statement. */
export async function listVisitSlice(db: Db | Tx, filter: VisitFilter, slice: VisitSlice, view: HistoryView): Promise<VisitSummary[]> {
  const rows = await selectVisits(db, view.today)
    .where('v.id', 'in', visitIdsOf(db, filter, slice, view.zone))
    .orderBy('v.starts_at', 'desc')
    .orderBy('v.id', 'desc')
    .execute();
  return rows.map(toVisitSummary);
}

/**
 * One page with the number of visits by state; two statements, however long the history is. The totals leave the filter's
 * states out, so that each state shows how many visits it would add.
 */
export async function listVisitPage(db: Db | Tx, filter: VisitFilter, slice: VisitSlice, view: HistoryView): Promise<VisitPage> {
  const visits = await listVisitSlice(db, filter, slice, view);
  const totals = await (filter.clientId === null ? countByState : countOfClient)(db, filter, view.zone);
  const isWanted = (state: VisitState): boolean => filter.states.length === 0 || filter.states.includes(state);
  const total = totals.filter((row) => isWanted(row.state)).reduce((sum, row) => sum + row.count, 0);
  return { visits, totals, total };
}
