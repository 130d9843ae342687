import type { CivilDate } from '../../shared/core/time.ts';
import type { ComingVisit } from '../../shared/schedule/misfit.rules.ts';
import { freeingStates } from '../../shared/schedule/visit-state.rules.ts';
import type { Db, Tx } from '../database.ts';
import { prepared } from '../prepared.ts';

const coming = prepared(['now'], (db, { now }: { readonly now: number }) =>
  db
    .selectFrom('visits')
    .select(['id', 'therapist_id', 'room_id', 'service_id', 'starts_on', 'start_minute', 'starts_at', 'ends_at', 'accepted'])
    .where('starts_at', '>=', now)
    .where('state', 'not in', [...freeingStates, 'completed'])
    .orderBy('starts_at'),
);

/** What the rules ask of every visit still to come, soonest first; `now` in milliseconds since 1970. */
export async function listComingVisits(db: Db | Tx, now: number): Promise<ComingVisit[]> {
  const rows = await coming(db, { now });
  return rows.map((row) => ({
    id: row.id,
    therapistId: row.therapist_id,
    roomId: row.room_id,
    serviceId: row.service_id,
    startsOn: row.starts_on,
    startMinute: row.start_minute,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    accepted: row.accepted,
  }));
}

const handsOn = prepared(['from', 'until'], (db, { from, until }: { readonly from: CivilDate; readonly until: CivilDate }) =>
  db
    .selectFrom('visits')
    .select(['therapist_id', (eb) => eb.fn.sum<number>('duration_minutes').as('minutes')])
    .where('starts_on', '>=', from)
    .where('starts_on', '<=', until)
    .where('state', 'not in', [...freeingStates])
    .groupBy('therapist_id'),
);

/** Minutes of the visits that take place on these days, both included, by therapist. */
export async function listHandsOnMinutes(
  db: Db | Tx,
  span: { readonly from: CivilDate; readonly until: CivilDate },
): Promise<{ staffId: string; minutes: number }[]> {
  return (await handsOn(db, span)).map((row) => ({ staffId: row.therapist_id, minutes: row.minutes }));
}

/** Whether the visit was met at that version; it then counts as wanted where it stands, for these reasons. */
export async function acceptWhereItStands(tx: Tx, visitId: string, version: number, accepted: string): Promise<boolean> {
  const result = await tx
    .updateTable('visits')
    .set((eb) => ({ accepted, version: eb('version', '+', 1) }))
    .where('id', '=', visitId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What was accepted with the place of a visit. */
export async function acceptedWith(tx: Tx, visitId: string): Promise<string> {
  return (await tx.selectFrom('visits').select('accepted').where('id', '=', visitId).executeTakeFirst())?.accepted ?? '';
}
