// What Today's side lists ask. One statement each, however large the clinic.
import { sql } from 'kysely';
import type { CivilDate } from '../../shared/core/time.ts';
import { addDays } from '../../shared/core/time.ts';
import { visitState } from '../../shared/schedule/schedule.model.ts';
import { cancelStates, freeingStates } from '../../shared/schedule/visit-state.rules.ts';
import { decisionDue } from '../../shared/episodes/decision.rules.ts';
import type { DueDecision, MissedVisit, OpenPlan, Today } from '../../shared/today/today.contract.ts';
import type { Db } from '../database.ts';
import { selectVisits, toVisitSummary } from '../schedule/visit-summary.ts';

const freeing = [...freeingStates];
const missing = [...cancelStates, 'no_show'];
const missedDays = 30;
/** A birthday is shown for people who have been worked with in this time. */
const birthdayDays = 730;

/** Active plans with sessions left and no visit to come, the longest wait first. */
export async function listPlansWithoutVisit(db: Db, now: number): Promise<OpenPlan[]> {
  const rows = await db
    .selectFrom('plans as p')
    .innerJoin('episodes as e', 'e.id', 'p.episode_id')
    .innerJoin('clients as c', 'c.id', 'e.client_id')
    .leftJoin('visits as v', (join) => join.onRef('v.plan_id', '=', 'p.id').on('v.state', 'not in', freeing))
    .select((eb) => [
      'p.id',
      'e.client_id',
      'c.first_name',
      'c.last_name',
      'c.phone',
      'p.sessions_planned',
      eb.fn.count<number>('v.id').as('taken'),
      eb.fn.max('v.starts_on').as('last_on'),
      eb
        .selectFrom('visits as newest')
        .select('newest.state')
        .whereRef('newest.plan_id', '=', 'p.id')
        .orderBy('newest.starts_at', 'desc')
        .limit(1)
        .as('last_state'),
    ])
    // Spelled out, for the index that holds nothing but active plans.
    .where('p.status', '=', sql.lit('active'))
    .where('e.status', '=', 'active')
    // An episode has one active plan: the index's order is the groups' too.
    .groupBy('p.episode_id')
    .having((eb) =>
      eb.and([
        eb(eb.fn.count('v.id'), '<', eb.ref('p.sessions_planned')),
        eb(eb.fn.coalesce(eb.fn.max('v.starts_at'), sql<number>`0`), '<', now),
      ]),
    )
    .orderBy('last_on')
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({
    planId: row.id,
    clientId: row.client_id,
    clientName: `${row.first_name} ${row.last_name}`,
    phone: row.phone,
    sessionsDone: row.taken,
    sessionsPlanned: row.sessions_planned,
    lastVisitOn: row.last_on,
    lastState: row.last_state === null ? null : visitState.parse(row.last_state),
  }));
}

const mostDecisions = 50;

/** Active plans whose half or end was reached without a decision, made by this therapist; by anybody without an id. */
export async function listDecisionsDue(db: Db, therapistId: string | null): Promise<DueDecision[]> {
  const rows = await db
    .selectFrom('plans as p')
    .innerJoin('episodes as e', 'e.id', 'p.episode_id')
    .innerJoin('clients as c', 'c.id', 'e.client_id')
    .innerJoin('staff_members as s', 's.id', 'p.created_by')
    .innerJoin('notes as n', (join) => join.onRef('n.episode_id', '=', 'p.episode_id').onRef('n.plan_id', '=', 'p.id'))
    .select((eb) => [
      'p.id',
      'e.client_id',
      'c.first_name',
      'c.last_name',
      'p.sessions_planned',
      's.id as therapist_id',
      's.name as therapist_name',
      eb.fn.count<number>('n.id').as('taken'),
      eb
        .selectFrom('plan_decisions as d')
        .select(sql<number | null>`max(d.figures ->> 'sessionsTaken')`.as('taken'))
        .whereRef('d.episode_id', '=', 'p.episode_id')
        .whereRef('d.plan_id', '=', 'p.id')
        .as('settled'),
    ])
    .where('p.status', '=', sql.lit('active'))
    .where('e.status', '=', 'active')
    .$if(therapistId !== null, (query) => query.where('p.created_by', '=', therapistId ?? ''))
    .groupBy('p.episode_id')
    .having((eb) => eb(eb.fn.count('n.id'), '>=', sql<number>`(p.sessions_planned + 1) / 2`))
    .orderBy('p.id')
    .execute();
  return rows
    .map((row) => {
      const decisions = row.settled === null ? [] : [{ planId: row.id, figures: { sessionsTaken: row.settled } }];
      const point = decisionDue({ planId: row.id, sessionsPlanned: row.sessions_planned, sessionsTaken: row.taken, decisions });
      return (
        point && {
          planId: row.id,
          clientId: row.client_id,
          clientName: `${row.first_name} ${row.last_name}`,
          therapistId: row.therapist_id,
          therapistName: row.therapist_name,
          point,
          sessionsTaken: row.taken,
          sessionsPlanned: row.sessions_planned,
        }
      );
    })
    .filter((due) => due !== null)
    .slice(0, mostDecisions);
}

/** The last missed or cancelled visit of each client of the last 30 days who has nothing booked since, newest first. */
export async function listMissedVisits(db: Db, now: number, today: CivilDate): Promise<MissedVisit[]> {
  const rows = await selectVisits(db, today)
    .where('v.starts_at', '>=', now - missedDays * 86_400_000)
    .where('v.starts_at', '<=', now)
    .where('v.state', 'in', missing)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('visits as since')
            .select('since.id')
            .whereRef('since.client_id', '=', 'v.client_id')
            .where(({ and, or, eb, ref }) => {
              const isLater = eb('since.starts_at', '>', ref('v.starts_at'));
              // Brought forward: it stands before the missed one and was booked after that was cancelled.
              const isBookedSince = eb(
                'since.created_at',
                '>',
                eb
                  .selectFrom('visit_events as last')
                  .select(({ fn }) => fn.max('last.at').as('at'))
                  .whereRef('last.visit_id', '=', 'v.id'),
              );
              return or([
                and([eb('since.state', 'not in', freeing), or([isLater, isBookedSince])]),
                and([eb('since.state', 'in', missing), isLater, eb('since.starts_at', '<=', now)]),
              ]);
            }),
        ),
      ),
    )
    .orderBy('v.starts_at', 'desc')
    .execute();
  return rows.map((row) => {
    const { id, clientId, clientName, planId, startsOn, state } = toVisitSummary(row);
    return { id, clientId, clientName, planId, startsOn, state };
  });
}

/** Born on this day of the year; those of 29 February have theirs on the 28th in a year without one. */
export async function listBirthdays(db: Db, today: CivilDate): Promise<Today['birthdays']> {
  const day = today.slice(5);
  const days = day === '02-28' && addDays(today, 1).endsWith('03-01') ? [day, '02-29'] : [day];
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'first_name', 'last_name'])
    .where(sql<string>`substr(birth_date, 6)`, 'in', days)
    // The plus keeps these from choosing the index by touch, which holds every client of two years.
    .where(sql<number>`+is_archived`, '=', 0)
    .where(sql<string>`+touched_at`, '>=', addDays(today, -birthdayDays))
    .orderBy('last_name')
    .orderBy('first_name')
    .execute();
  return rows.map((row) => ({ clientId: row.id, clientName: `${row.first_name} ${row.last_name}` }));
}
