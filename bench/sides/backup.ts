// A backup that is copied, opened, checked, counted and hashed beside the bare copy.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { countRows } from '../../db/backup/backup.queries.ts';
import { openClinicFile } from '../../db/open.ts';
import { dataPaths } from '../../main/store/clinic-store.ts';
import { answer } from '../harness/answer.ts';
import { delayDuring, idleDelay } from '../harness/delay.ts';
import type { DataSet } from '../harness/data-set.ts';
import { openProgram } from './program.ts';
import { dataKeyOf, openRaw } from './raw-file.ts';

export interface BackupInput {
  readonly set: DataSet;
  readonly side: 'ours' | 'raw';
}

export interface BackupTimes {
  readonly took: number;
  /** Event-loop delay of the main thread, milliseconds at the 99th percentile; 0 where there is no such thread. */
  readonly delay: number;
  readonly idle: number;
  readonly rowCounts: Readonly<Record<string, number>>;
}

const idleMilliseconds = 1000;

async function ours(set: DataSet): Promise<BackupTimes> {
  const owner = await openProgram(set).as('owner');
  const idle = await idleDelay(idleMilliseconds);
  const startedAt = performance.now();
  const { p99 } = await delayDuring(async () => {
    for await (const _step of await owner.backup.makeBackup()) void _step;
  });
  const took = performance.now() - startedAt;
  const { backups } = await owner.backup.listBackups();
  const [entry] = backups;
  if (!entry?.manifest || entry.problem !== null) throw new Error('the backup is not one');
  rmSync(dataPaths(set.folder).backups, { recursive: true, force: true });
  return { took, delay: p99, idle, rowCounts: entry.manifest.rowCounts };
}

async function raw(set: DataSet): Promise<BackupTimes> {
  const file = await openRaw(set);
  const target = join(set.folder, 'raw-copy.fascia');
  rmSync(target, { force: true });
  const startedAt = performance.now();
  file.prepare('VACUUM INTO ?').run(target);
  const took = performance.now() - startedAt;
  const copy = openClinicFile({ path: target, key: await dataKeyOf(set), isReadOnly: true });
  const rowCounts = countRows(copy);
  copy.close();
  rmSync(target, { force: true });
  return { took, delay: 0, idle: 0, rowCounts };
}

answer(({ set, side }: BackupInput) => (side === 'ours' ? ours(set) : raw(set)));
