// Row 15: a backup that can be trusted, beside a bare copy.
import { compare, say } from '../harness/line.ts';
import { alternate } from '../harness/rounds.ts';
import { runSide } from '../harness/side.ts';
import { median } from '../harness/statistics.ts';
import type { BackupInput, BackupTimes } from '../sides/backup.ts';
import type { Group } from './group.ts';

/** Tables that the backup's own audit events add to. */
const growing = new Set(['audit_events']);

function keptRows({ rowCounts }: BackupTimes): string {
  return JSON.stringify(Object.entries(rowCounts).filter(([table]) => !growing.has(table)));
}

function refuseDifference(ours: BackupTimes, raw: BackupTimes): void {
  if (keptRows(ours) !== keptRows(raw)) throw new Error('the two copies do not hold the same rows');
}

export const backupRow: Group = {
  rows: [15],
  async measure(clinics) {
    const set = await clinics.clinic();
    const run = (side: 'ours' | 'raw') => runSide<BackupTimes>('backup', { set, side } satisfies BackupInput);
    refuseDifference(await run('ours'), await run('raw'));
    const taken = await alternate({ ours: () => run('ours'), baseline: () => run('raw') });
    const delay = median(taken.ours.map((one) => one.delay));
    const idle = median(taken.ours.map((one) => one.idle));
    const rounds = { ours: taken.ours.map((one) => one.took), baseline: taken.baseline.map((one) => one.took) };
    const what = `backup: copied, opened, checked, counted, hashed (idle thread: delay p99 ${say(idle, 'ms')})`;
    const more = [{ of: 'delay p99', value: delay, most: 50, unit: 'ms' as const }];
    return [compare({ number: 15, what, unit: 'ms', rounds, baselineIs: 'VACUUM INTO', mostRatio: 4, more })];
  },
};
