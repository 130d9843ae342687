import { z } from 'zod';
import {
  dayStretch,
  type Closure,
  type HoursException,
  type LoadLimits,
  type TimeOff,
  type WorkingTime,
} from '../../shared/clinic/working-time.model.ts';
import type { Db, Tx } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { ClosuresTable, HoursExceptionsTable, TimeOffTable } from './clinic.table.ts';

const stretches = z.array(dayStretch);
const dates = z.array(z.string());

const allExceptions = prepared([], (db) => db.selectFrom('hours_exceptions').selectAll().orderBy('starts_on').orderBy('id'));
const allTimeOff = prepared([], (db) => db.selectFrom('time_off').selectAll().orderBy('starts_on').orderBy('id'));
const allClosures = prepared([], (db) => db.selectFrom('closures').selectAll().orderBy('starts_on').orderBy('id'));
const allLimits = prepared([], (db) => db.selectFrom('load_limits').selectAll());

/** Everything, by its first day; four statements. */
export async function loadWorkingTime(db: Db | Tx): Promise<WorkingTime> {
  const exceptions = await allExceptions(db, {});
  const timeOff = await allTimeOff(db, {});
  const closures = await allClosures(db, {});
  const limits = await allLimits(db, {});
  return {
    exceptions: exceptions.map((row) => ({
      id: row.id,
      staffId: row.staff_id,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      stretches: stretches.parse(JSON.parse(row.stretches)),
      label: row.label,
      version: row.version,
    })),
    timeOff: timeOff.map((row) => ({
      id: row.id,
      staffId: row.staff_id,
      startsOn: row.starts_on,
      startMinute: row.start_minute,
      endsOn: row.ends_on,
      endMinute: row.end_minute,
      label: row.label,
      rrule: row.rrule,
      exceptOn: dates.parse(JSON.parse(row.except_on)),
      version: row.version,
    })),
    closures: closures.map((row) => ({
      id: row.id,
      startsOn: row.starts_on,
      startMinute: row.start_minute,
      endsOn: row.ends_on,
      endMinute: row.end_minute,
      label: row.label,
      isYearly: row.is_yearly === 1,
      version: row.version,
    })),
    limits: limits.map((row) => ({
      staffId: row.staff_id,
      dayMinutes: row.day_minutes,
      weekMinutes: row.week_minutes,
      breakAfterMinutes: row.break_after_minutes,
      version: row.version,
    })),
  };
}

export function exceptionRow(exception: HoursException): HoursExceptionsTable {
  const { id, staffId, startsOn, endsOn, label, version } = exception;
  return { id, staff_id: staffId, starts_on: startsOn, ends_on: endsOn, stretches: JSON.stringify(exception.stretches), label, version };
}

function spanColumns(one: TimeOff | Closure) {
  return { starts_on: one.startsOn, start_minute: one.startMinute, ends_on: one.endsOn, end_minute: one.endMinute };
}

export function timeOffRow(timeOff: TimeOff): TimeOffTable {
  const { id, staffId, label, rrule, version } = timeOff;
  return { id, staff_id: staffId, ...spanColumns(timeOff), label, rrule, except_on: JSON.stringify(timeOff.exceptOn), version };
}

export function closureRow(closure: Closure): ClosuresTable {
  const { id, label, version } = closure;
  return { id, ...spanColumns(closure), label, is_yearly: closure.isYearly ? 1 : 0, version };
}

/** Kept alike: put in anew at version 1, changed or removed only at the version that was read. */
export type Shelf = 'hours_exceptions' | 'time_off' | 'closures';

export async function insertException(tx: Tx, exception: HoursException): Promise<void> {
  await tx.insertInto('hours_exceptions').values(exceptionRow(exception)).execute();
}

export async function insertTimeOff(tx: Tx, timeOff: TimeOff): Promise<void> {
  await tx.insertInto('time_off').values(timeOffRow(timeOff)).execute();
}

export async function insertClosure(tx: Tx, closure: Closure): Promise<void> {
  await tx.insertInto('closures').values(closureRow(closure)).execute();
}

/** Whether it was met at that version and taken away. */
export async function removeFrom(tx: Tx, shelf: Shelf, id: string, version: number): Promise<boolean> {
  const result = await tx.deleteFrom(shelf).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Whether the limits were met at their version (0 for none yet) and are now these. */
export async function putLoadLimits(tx: Tx, limits: LoadLimits): Promise<boolean> {
  const columns = {
    day_minutes: limits.dayMinutes,
    week_minutes: limits.weekMinutes,
    break_after_minutes: limits.breakAfterMinutes,
    version: limits.version + 1,
  };
  const found = await tx.selectFrom('load_limits').select('version').where('staff_id', '=', limits.staffId).executeTakeFirst();
  if ((found?.version ?? 0) !== limits.version) return false;
  await tx
    .insertInto('load_limits')
    .values({ staff_id: limits.staffId, ...columns })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(columns))
    .execute();
  return true;
}

const presentRosterVersion = prepared([], (db) => db.selectFrom('roster_version').select('version'));

/** Equal as long as nobody, in this program or another, changes the clinic, its people, rooms, services or hours. */
export async function getRosterVersion(db: Db | Tx): Promise<number> {
  const [row] = await presentRosterVersion(db, {});
  return row?.version ?? 0;
}
