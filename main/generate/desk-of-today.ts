// What the desk of the generated clinic has before it: who waits, what is to be placed, whom to call. It takes nothing
// from the stream of chances that makes the history, and nothing of it stands in anybody's way.
import { uuidV7 } from '../../shared/core/ids.ts';
import { addDays, instantFromMilliseconds, weekdayOf, type CivilDate } from '../../shared/core/time.ts';
import type { AuditAction } from '../../shared/audit/audit.model.ts';
import { appendAuditEvent } from '../../db/audit/audit.queries.ts';
import { insertException, putLoadLimits } from '../../db/clinic/working-time.queries.ts';
import type { Tx } from '../../db/database.ts';
import { insertPin } from '../../db/schedule/pins.queries.ts';
import { insertReminder, replaceChoice } from '../../db/schedule/reminders.queries.ts';
import { insertCall, insertEntry } from '../../db/schedule/waitlist.queries.ts';
import type { Team } from './team.ts';

export interface DeskMoment {
  readonly team: Team;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly today: CivilDate;
}

const waiting = 8;
const pinned = 3;
const reached = 6;
/** More than is advised: people of this clinic are full. */
const ownLimits = { dayMinutes: 480, weekMinutes: 2100, breakAfterMinutes: 300, version: 0 } as const;
const channels = ['sms', 'email', 'phone', 'none'] as const;

interface Desk extends DeskMoment {
  readonly tx: Tx;
  readonly deskId: string;
  newId(): string;
  log(action: AuditAction, subject: { readonly clientId?: string; readonly subjectId?: string }): Promise<void>;
}

function deskAt(tx: Tx, moment: DeskMoment): Desk {
  const { team, now } = moment;
  const deskId = (team.desk[0] ?? team.owner).id;
  let count = 0;
  return {
    ...moment,
    tx,
    deskId,
    newId: () => {
      count += 1;
      return uuidV7(now, Uint8Array.of(255, 0, 0, 0, 0, 0, 0, 0, count >> 8, count & 255));
    },
    log: (action, { clientId = null, subjectId = null }: { clientId?: string | null; subjectId?: string | null }) =>
      appendAuditEvent(tx, { at: instantFromMilliseconds(now), action, staffId: deskId, clientId, subjectId, detail: {} }),
  };
}

/** The visits to come, the soonest first. */
function comingVisits({ tx, now }: Desk, limit: number) {
  return tx
    .selectFrom('visits')
    .select(['id', 'client_id', 'starts_at', 'therapist_id', 'starts_on', 'start_minute', 'room_id', 'duration_minutes'])
    .where('starts_at', '>', now)
    .where('state', 'in', ['booked', 'confirmed'])
    .orderBy('starts_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Those who were seen last of all wait for another time; the first of them has been offered one. */
async function fillWaitlist(desk: Desk): Promise<void> {
  const { tx, team, today, now, deskId } = desk;
  const service = team.services.find((one) => one.durationMinutes === 45);
  const clients = await tx.selectFrom('clients').select('id').where('is_archived', '=', 0).orderBy('touched_at', 'desc').orderBy('id').limit(waiting).execute();
  const made = { at: instantFromMilliseconds(now - 60_000), staffId: deskId };
  for (const [index, { id: clientId }] of clients.entries()) {
    if (!service) return;
    const entryId = desk.newId();
    const wish = {
      clientId,
      serviceId: service.id,
      durationMinutes: service.durationMinutes,
      therapistIds: index % 3 === 0 ? team.therapists.slice(0, 1).map(({ id }) => id) : [],
      weekdays: index % 2 === 0 ? [] : [1, 3, 5],
      earliestMinute: index % 4 === 1 ? 13 * 60 : 8 * 60,
      latestMinute: 19 * 60,
      noticeHours: index % 3 === 2 ? 24 : 1,
      priority: 1 + (index % 3),
      expiresOn: addDays(today, 14 + index),
      note: '',
    };
    await insertEntry(tx, wish, { ...made, id: entryId });
    await desk.log('waitlist.saved', { clientId, subjectId: entryId });
    const [visit] = await comingVisits(desk, 1);
    if (index > 0 || !visit) continue;
    const call = { therapistId: visit.therapist_id, startsOn: visit.starts_on, startMinute: visit.start_minute, offeredUntil: null };
    await insertCall(tx, { ...made, ...call, id: desk.newId(), entryId, outcome: 'declined' });
    await desk.log('waitlist.called', { clientId, subjectId: entryId });
  }
}

async function pinAndRemind(desk: Desk): Promise<void> {
  const { tx, now, deskId } = desk;
  const at = instantFromMilliseconds(now);
  const visits = await comingVisits(desk, reached * 4);
  for (const { id, client_id: clientId } of visits.slice(-pinned)) {
    await insertPin(tx, id, at, deskId);
    await desk.log('visit.pinned', { clientId, subjectId: id });
  }
  for (const [index, { id: visitId, client_id: clientId, starts_at: startsAt }] of visits.slice(0, reached).entries()) {
    const channel = channels[index % channels.length] ?? 'phone';
    await replaceChoice(tx, clientId, channel, at, deskId);
    await desk.log('reminder.channelChosen', { clientId });
    if (channel === 'none') continue;
    await insertReminder(tx, { id: desk.newId(), visitId, kind: 'first', channel, startsAt, at, staffId: deskId });
    await desk.log('reminder.done', { clientId, subjectId: visitId });
  }
}

/** Sunday hours in three weeks, when nobody has a visit yet, and limits that somebody set. */
async function planWork({ tx, team, today, newId, log }: Desk): Promise<void> {
  const [first, second] = team.therapists;
  const sunday = addDays(today, 28 - weekdayOf(today));
  if (second) {
    const hours = { startsOn: sunday, endsOn: sunday, stretches: [{ startMinute: 600, endMinute: 840 }], label: 'Open Sunday', version: 1 };
    await insertException(tx, { ...hours, id: newId(), staffId: second.id });
  }
  if (first) await putLoadLimits(tx, { ...ownLimits, staffId: first.id });
  await log('clinic.changed', {});
}

/** Lays it all out at the end of the history. */
export async function layOutDesk(tx: Tx, moment: DeskMoment): Promise<void> {
  const desk = deskAt(tx, moment);
  await planWork(desk);
  await fillWaitlist(desk);
  await pinAndRemind(desk);
}
