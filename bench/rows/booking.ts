// Row 6: a booking with all that belongs to it, beside one bare insert; both end on the disk.
import { compare } from '../harness/line.ts';
import { alternate, rounds, warmUps } from '../harness/rounds.ts';
import { runSide } from '../harness/side.ts';
import { median } from '../harness/statistics.ts';
import type { BookInput, Place } from '../sides/book.ts';
import type { Group } from './group.ts';

export const bookingRow: Group = {
  rows: [6],
  async measure(clinics) {
    const set = await clinics.clinic();
    const runs = 2 * (rounds + warmUps);
    const lists = await runSide<readonly (readonly Place[])[]>('book', { set, side: 'places', places: [], runs } satisfies BookInput);
    let next = 0;
    const run = async (side: 'ours' | 'raw'): Promise<number> => {
      const places = lists[next] ?? [];
      next += 1;
      return median(await runSide<readonly number[]>('book', { set, side, places, runs } satisfies BookInput));
    };
    const taken = await alternate({ ours: () => run('ours'), baseline: () => run('raw') });
    const what = 'booking: conflicts, visit, event, client, audit, read back; synchronous=FULL';
    return [compare({ number: 6, what, unit: 'ms', rounds: taken, baselineIs: 'one raw insert, FULL', mostRatio: 2 })];
  },
};
