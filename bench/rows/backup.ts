// Row 15: a backup that can be trusted, beside a bare copy.
import { compare, medianAtMost, say } from '../harness/line.ts';
import { alternate } from '../harness/rounds.ts';
import { runSide } from '../harness/side.ts';
import { median } from '../harness/statistics.ts';
import type { BackupInput, BackupTimes } from '../sides/backup.ts';
import type { Group } from './group.ts';

/** Tables that the backup's own audit events add to. */
const growing = new Set(['audit_events']);

/** Each round copies gigabytes twice and reads them twice. */
const rounds = 3;

function keptRows({ rowCounts }: BackupTimes): string {
  return JSON.stringify(Object.entries(rowCounts).filter(([table]) => !growing.has(table)));
}

function refuseDifference(ours: BackupTimes, raw: BackupTimes | undefined): void {
  if (!raw || keptRows(ours) !== keptRows(raw)) throw new Error('the two copies do not hold the same rows');
}

export const backupRow: Group = {
  rows: [15],
  async measure(clinics) {
    const set = await clinics.clinic();
    const run = (side: 'ours' | 'raw') => runSide<BackupTimes>('backup', { set, side } satisfies BackupInput);
    const taken = await alternate({ ours: () => run('ours'), baseline: () => run('raw') }, rounds, 1);
    for (const [index, ours] of taken.ours.entries()) refuseDifference(ours, taken.baseline[index]);
    const idle = median(taken.ours.map((one) => one.idle));
    const times = { ours: taken.ours.map((one) => one.took), baseline: taken.baseline.map((one) => one.took) };
    const what = `backup: copied, opened, checked, counted, hashed; ${rounds} rounds (idle thread: delay p99 ${say(idle, 'ms')})`;
    const more = [medianAtMost(50, 'delay p99', 'ms', taken.ours.map((one) => one.delay))];
    return [compare({ number: 15, what, unit: 'ms', rounds: times, baselineIs: 'VACUUM INTO', mostRatio: 4, more })];
  },
};
