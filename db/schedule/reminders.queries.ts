import { instantFromMilliseconds, type CivilDate, type Instant } from '../../shared/core/time.ts';
import {
  channelChoice,
  reminderChannel,
  reminderKind,
  reminderSettings,
  type ChannelChoice,
  type ReminderChannel,
  type ReminderKind,
  type ReminderSettings,
} from '../../shared/schedule/reminders.model.ts';
import { visitState, type VisitState } from '../../shared/schedule/schedule.model.ts';
import type { Db, Tx } from '../database.ts';

export async function getReminderSettings(db: Db | Tx): Promise<ReminderSettings> {
  const row = await db.selectFrom('reminder_settings').selectAll().executeTakeFirstOrThrow();
  return reminderSettings.parse({
    firstHours: row.first_hours,
    secondHours: row.second_hours,
    quietFromMinute: row.quiet_from_minute,
    quietUntilMinute: row.quiet_until_minute,
    template: row.template,
    version: row.version,
  });
}

/** Whether the settings were met at their version and changed. */
export async function updateReminderSettings(tx: Tx, settings: ReminderSettings): Promise<boolean> {
  const result = await tx
    .updateTable('reminder_settings')
    .set((eb) => ({
      first_hours: settings.firstHours,
      second_hours: settings.secondHours,
      quiet_from_minute: settings.quietFromMinute,
      quiet_until_minute: settings.quietUntilMinute,
      template: settings.template,
      version: eb('version', '+', 1),
    }))
    .where('version', '=', settings.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** A visit to come with all that its reminders need. */
export interface VisitToRemind {
  readonly visitId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly firstName: string;
  readonly phone: string;
  readonly email: string;
  readonly choice: ChannelChoice | null;
  readonly therapistName: string;
  readonly startsOn: CivilDate;
  readonly startMinute: number;
  readonly startsAt: Instant;
  readonly bookedAt: Instant;
  readonly state: VisitState;
  readonly version: number;
  readonly done: readonly { readonly kind: ReminderKind; readonly at: Instant; readonly staffName: string; readonly channel: ReminderChannel }[];
}

/** Visits still to come that start before `until` (both in milliseconds since 1970), with what was done about each. */
export async function listVisitsToRemind(db: Db | Tx, now: number, until: number): Promise<VisitToRemind[]> {
  const rows = await db
    .selectFrom('visits as v')
    .innerJoin('clients as c', 'c.id', 'v.client_id')
    .innerJoin('staff_members as t', 't.id', 'v.therapist_id')
    .leftJoin('reminder_choices as o', 'o.client_id', 'v.client_id')
    .select(['v.id', 'v.client_id', 'c.first_name', 'c.preferred_name', 'c.last_name', 'c.phone', 'c.email', 'o.channel'])
    .select(['t.name as therapist_name', 'v.starts_on', 'v.start_minute', 'v.starts_at', 'v.created_at', 'v.state', 'v.version'])
    .where('v.starts_at', '>', now)
    .where('v.starts_at', '<', until)
    .where('v.state', 'in', ['tentative', 'booked', 'confirmed'])
    .orderBy('v.starts_at')
    .execute();
  const done = await listDone(db, rows.map((row) => row.id));
  return rows.map((row) => ({
    visitId: row.id,
    clientId: row.client_id,
    clientName: `${row.first_name} ${row.last_name}`,
    firstName: row.preferred_name === '' ? row.first_name : row.preferred_name,
    phone: row.phone,
    email: row.email,
    choice: row.channel === null ? null : channelChoice.parse(row.channel),
    therapistName: row.therapist_name,
    startsOn: row.starts_on,
    startMinute: row.start_minute,
    startsAt: instantFromMilliseconds(row.starts_at),
    bookedAt: row.created_at,
    state: visitState.parse(row.state),
    version: row.version,
    // A visit that was moved after its reminder is due again.
    done: done.filter((one) => one.visitId === row.id && one.startsAt === row.starts_at),
  }));
}

async function listDone(db: Db | Tx, visitIds: readonly string[]) {
  if (visitIds.length === 0) return [];
  const rows = await db
    .selectFrom('reminders as r')
    .innerJoin('staff_members as m', 'm.id', 'r.done_by')
    .select(['r.visit_id', 'r.kind', 'r.starts_at', 'r.channel', 'r.done_at', 'm.name'])
    .where('r.visit_id', 'in', visitIds)
    .where('r.undone_at', 'is', null)
    .execute();
  return rows.map((row) => ({
    visitId: row.visit_id,
    startsAt: row.starts_at,
    kind: reminderKind.parse(row.kind),
    at: row.done_at,
    staffName: row.name,
    channel: reminderChannel.parse(row.channel),
  }));
}

export interface NewReminder {
  readonly id: string;
  readonly visitId: string;
  readonly kind: ReminderKind;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly channel: ReminderChannel;
  readonly at: Instant;
  readonly staffId: string;
}

/** Notes a reminder as done; one that is done already stays as it is. */
export async function insertReminder(tx: Tx, reminder: NewReminder): Promise<void> {
  await tx
    .insertInto('reminders')
    .values({
      id: reminder.id,
      visit_id: reminder.visitId,
      kind: reminder.kind,
      starts_at: reminder.startsAt,
      channel: reminder.channel,
      done_at: reminder.at,
      done_by: reminder.staffId,
      undone_at: null,
    })
    .onConflict((conflict) => conflict.columns(['visit_id', 'kind', 'starts_at']).where('undone_at', 'is', null).doNothing())
    .execute();
}

export async function undoReminder(tx: Tx, visitId: string, kind: ReminderKind, at: Instant): Promise<void> {
  await tx
    .updateTable('reminders')
    .set({ undone_at: at })
    .where('visit_id', '=', visitId)
    .where('kind', '=', kind)
    .where('undone_at', 'is', null)
    .execute();
}

export async function replaceChoice(tx: Tx, clientId: string, channel: ChannelChoice | null, at: Instant, staffId: string): Promise<void> {
  await tx.deleteFrom('reminder_choices').where('client_id', '=', clientId).execute();
  if (channel === null) return;
  await tx.insertInto('reminder_choices').values({ client_id: clientId, channel, recorded_at: at, recorded_by: staffId }).execute();
}
