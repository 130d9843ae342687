// Row 19: what the program holds in memory after a day's work.
import { compare, medianAtMost, say } from '../harness/line.ts';
import { alternate, perRound } from '../harness/rounds.ts';
import { runSide } from '../harness/side.ts';
import { median } from '../harness/statistics.ts';
import type { DaysMemory, MemoryInput } from '../sides/days-work.ts';
import type { Group } from './group.ts';

const megabyte = 2 ** 20;

/** The day is over when everybody has locked. */
function afterwards(days: readonly DaysMemory[]): readonly number[] {
  return days.map((one) => one.resting / megabyte);
}

export const memoryRow: Group = {
  rows: [19],
  async measure(clinics) {
    const set = await clinics.clinic();
    const run = (side: 'ours' | 'bare') => runSide<DaysMemory>('days-work', { set, side } satisfies MemoryInput);
    // A day with its backup takes half a minute, and what a process holds at its end hardly differs from day to day.
    const days = await alternate({ ours: () => run('ours'), baseline: () => run('bare') }, 2, 0);
    const rounds = { ours: afterwards(days.ours), baseline: afterwards(days.baseline) };
    const above = perRound(rounds, (ours, baseline) => ours - baseline);
    const awake = median(days.ours.map((one) => one.awake / megabyte));
    const what = `memory of main after a day: 420 boards, 300 searches, 60 client pages, 30 documents, a backup (${say(awake, 'MB')} before the last has locked)`;
    return [
      compare({ number: 19, what, unit: 'MB', rounds, baselineIs: 'bare Node with the file open', more: [medianAtMost(120, 'above the baseline', 'MB', above)] }),
    ];
  },
};
