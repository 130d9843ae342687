import { clinicProfile, type ClinicProfile, type TherapistHours } from '../../shared/clinic/clinic.model.ts';
import { localHabits } from '../../shared/clinic/local-habits.rules.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';
import { prepared } from '../prepared.ts';

export interface ClinicIdentity {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly lockAfterMinutes: number;
  readonly recoveryCodeConfirmed: boolean;
}

export async function getClinicIdentity(db: Db | Tx): Promise<ClinicIdentity> {
  const row = await db
    .selectFrom('clinic')
    .select(['id', 'name', 'time_zone', 'locale', 'lock_after_minutes', 'recovery_code_confirmed'])
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    locale: row.locale,
    lockAfterMinutes: row.lock_after_minutes,
    recoveryCodeConfirmed: row.recovery_code_confirmed === 1,
  };
}

export async function insertClinic(
  tx: Tx,
  clinic: { readonly id: string; readonly name: string; readonly timeZone: string; readonly locale: string; readonly createdAt: Instant },
): Promise<void> {
  const habits = localHabits(clinic.locale);
  await tx
    .insertInto('clinic')
    .values({
      singleton: 1,
      id: clinic.id,
      name: clinic.name,
      time_zone: clinic.timeZone,
      locale: clinic.locale,
      currency: habits.currency,
      page_size: habits.pageSize,
      week_start: habits.weekStart,
      hour_cycle: habits.hourCycle,
      created_at: clinic.createdAt,
    })
    .execute();
}

export async function setRecoveryCodeConfirmed(tx: Tx, isConfirmed: boolean): Promise<void> {
  await tx.updateTable('clinic').set({ recovery_code_confirmed: isConfirmed ? 1 : 0 }).execute();
}

export async function getClinicProfile(db: Db | Tx): Promise<ClinicProfile> {
  const row = await db.selectFrom('clinic').selectAll().executeTakeFirstOrThrow();
  return clinicProfile.parse({
    name: row.name,
    timeZone: row.time_zone,
    locale: row.locale,
    currency: row.currency,
    phone: row.phone,
    email: row.email,
    addressLines: JSON.parse(row.address_lines),
    pageSize: row.page_size,
    weekStart: row.week_start,
    hourCycle: row.hour_cycle,
    lockAfterMinutes: row.lock_after_minutes,
    version: row.version,
  });
}

/** Whether the profile was met at its version and changed. */
export async function updateClinicProfile(tx: Tx, profile: ClinicProfile): Promise<boolean> {
  const result = await tx
    .updateTable('clinic')
    .set((eb) => ({
      name: profile.name,
      time_zone: profile.timeZone,
      locale: profile.locale,
      currency: profile.currency,
      phone: profile.phone,
      email: profile.email,
      address_lines: JSON.stringify(profile.addressLines),
      page_size: profile.pageSize,
      week_start: profile.weekStart,
      hour_cycle: profile.hourCycle,
      lock_after_minutes: profile.lockAfterMinutes,
      version: eb('version', '+', 1),
    }))
    .where('version', '=', profile.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Whose hours these would be; undefined for an unknown id. */
export async function findHoursOwner(
  tx: Tx,
  staffId: string,
): Promise<{ readonly isActive: boolean; readonly isTherapist: boolean } | undefined> {
  const row = await tx
    .selectFrom('staff_members')
    .leftJoin('staff_roles', (join) =>
      join.onRef('staff_roles.staff_id', '=', 'staff_members.id').on('staff_roles.role', '=', 'therapist'),
    )
    .select(['staff_members.is_active', 'staff_roles.role'])
    .where('staff_members.id', '=', staffId)
    .executeTakeFirst();
  return row && { isActive: row.is_active === 1, isTherapist: row.role !== null };
}

const allHours = prepared([], (db) => db.selectFrom('working_hours').selectAll().orderBy('weekday').orderBy('start_minute'));

/** Working hours of everybody who has any, by weekday and start. */
export async function listTherapistHours(db: Db | Tx): Promise<TherapistHours[]> {
  const rows = await allHours(db, {});
  const byPerson = new Map<string, TherapistHours['hours'][number][]>();
  for (const row of rows) {
    const hours = byPerson.get(row.staff_id) ?? [];
    hours.push({ weekday: row.weekday, startMinute: row.start_minute, endMinute: row.end_minute });
    byPerson.set(row.staff_id, hours);
  }
  return Array.from(byPerson, ([staffId, hours]) => ({ staffId, hours }));
}

export async function replaceTherapistHours(tx: Tx, wanted: TherapistHours): Promise<void> {
  await tx.deleteFrom('working_hours').where('staff_id', '=', wanted.staffId).execute();
  for (const stretch of wanted.hours) {
    await tx
      .insertInto('working_hours')
      .values({
        staff_id: wanted.staffId,
        weekday: stretch.weekday,
        start_minute: stretch.startMinute,
        end_minute: stretch.endMinute,
      })
      .execute();
  }
}
