// Row 19: what the program holds in memory after a day's work.
import { compare } from '../harness/line.ts';
import { alternate } from '../harness/rounds.ts';
import { runSide } from '../harness/side.ts';
import { median } from '../harness/statistics.ts';
import type { MemoryInput } from '../sides/days-work.ts';
import type { Group } from './group.ts';

const megabyte = 2 ** 20;

export const memoryRow: Group = {
  rows: [19],
  async measure(clinics) {
    const set = await clinics.clinic();
    const run = async (side: 'ours' | 'bare') => (await runSide<number>('days-work', { set, side } satisfies MemoryInput)) / megabyte;
    const rounds = await alternate({ ours: () => run('ours'), baseline: () => run('bare') });
    const more = [{ of: 'above the baseline', value: median(rounds.ours) - median(rounds.baseline), most: 120, unit: 'MB' as const }];
    const what = 'memory of main after a day: 420 boards, 300 searches, 60 client pages, 30 documents, a backup';
    return [compare({ number: 19, what, unit: 'MB', rounds, baselineIs: 'bare Node with the file open', more })];
  },
};
