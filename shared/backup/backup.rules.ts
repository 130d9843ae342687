import {
  addDays,
  daysBetween,
  instantFromMilliseconds,
  millisecondsOf,
  minutesBetween,
  wallTimeOf,
  weekdayOf,
  type CivilDate,
  type Instant,
} from '../core/time.ts';
import { backupName, type BackupCause, type BackupManifest } from './backup.model.ts';

/** How far back one backup each is kept: of every hour of today, and of every day, week and month (trust.md, Backup). */
export const keptBackups = { days: 14, weeks: 8, months: 24 } as const;

/** Copies kept before the whole file was changed are the way back from that change: they stay this many days. */
export const safetyDays = 30;

/** A backup at close is due where the last one is older than this. */
export const closeAfterMinutes = 60;

/** The name for a backup made at this moment; `count` tells apart those of one second. */
export function nameOfBackup(at: Instant, cause: BackupCause, count = 0): string {
  const [date = '', time = ''] = instantFromMilliseconds(millisecondsOf(at) + count * 1000).split(/[T.]/);
  return backupName.parse(`fascia-${date.replaceAll('-', '')}-${time.replaceAll(':', '')}-${cause}`);
}

type Dated = Pick<BackupManifest, 'name' | 'madeAt' | 'cause'>;

function monthOf(date: CivilDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The places in the scheme that a backup can hold; empty where it is too old for all of them. */
function placesOf(madeAt: Instant, today: CivilDate, zone: string): string[] {
  const { date, minute } = wallTimeOf(madeAt, zone);
  const places: string[] = [];
  if (date === today) places.push(`hour ${Math.floor(minute / 60)}`);
  if (daysBetween(date, today) < keptBackups.days) places.push(`day ${date}`);
  if (daysBetween(mondayOf(date), mondayOf(today)) < keptBackups.weeks * 7) places.push(`week ${mondayOf(date)}`);
  if (monthOf(today) - monthOf(date) < keptBackups.months) places.push(`month ${monthOf(date)}`);
  return places;
}

/**
 * Names of the backups that the scheme no longer keeps. Give it good backups only: a broken one must not take the
 * place of a whole one. The newest is never among them, nor one from the future (the clock was put back).
 */
export function backupsToRemove(good: readonly Dated[], now: Instant, zone: string): string[] {
  const today = wallTimeOf(now, zone).date;
  const taken = new Set<string>();
  const removed: string[] = [];
  const newestFirst = good.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt) || b.name.localeCompare(a.name));
  for (const [index, backup] of newestFirst.entries()) {
    const age = daysBetween(wallTimeOf(backup.madeAt, zone).date, today);
    const isSafetyCopy = backup.cause === 'restore' || backup.cause === 'migration';
    if (index > 0 && (age < 0 || (isSafetyCopy && age <= safetyDays))) continue;
    const free = placesOf(backup.madeAt, today, zone).filter((place) => !taken.has(place));
    for (const place of free) taken.add(place);
    if (index > 0 && free.length === 0) removed.push(backup.name);
  }
  return removed;
}

/** Whether the program makes a backup as it closes: something changed, and the last is older than an hour or missing. */
export function isCloseBackupDue(last: Pick<BackupManifest, 'madeAt'> | undefined, hasChanged: boolean, now: Instant): boolean {
  if (last === undefined) return true;
  const age = minutesBetween(last.madeAt, now);
  // A backup from the future says that the clock was put back; its age means nothing.
  return hasChanged && (age < 0 || age > closeAfterMinutes);
}
