// Row 17: the largest replies on their way, beside the clone that a bare message would cost.
import { compare, state, type Line } from '../harness/line.ts';
import { alternate, type Rounds } from '../harness/rounds.ts';
import { runSide } from '../harness/side.ts';
import { median } from '../harness/statistics.ts';
import type { Reply, WireInput } from '../sides/wire.ts';
import type { Group } from './group.ts';

/** Replies smaller than this cost microseconds either way. */
const smallest = 4096;

function atIndex(rounds: Rounds<readonly number[]>, index: number): Rounds<number> {
  const pick = (values: readonly number[]): number => values[index] ?? Number.NaN;
  return { ours: rounds.ours.map(pick), baseline: rounds.baseline.map(pick) };
}

function ratioAt(rounds: Rounds<readonly number[]>, index: number): number {
  const { ours, baseline } = atIndex(rounds, index);
  return median(ours) / median(baseline);
}

function largestLine(replies: readonly Reply[]): Line {
  const [largest] = replies.toSorted((one, other) => other.bytes - one.bytes);
  const what = `largest reply: ${largest?.path} of ${replies.length} procedures; files travel by ticket`;
  return state(17, what, [{ of: 'ours', value: (largest?.bytes ?? 0) / 1024, most: 64, unit: 'kB' }]);
}

export const wireRow: Group = {
  rows: [17],
  async measure(clinics) {
    const set = await clinics.clinic();
    const all = await runSide<readonly Reply[]>('wire', { set, side: 'collect', replies: [] } satisfies WireInput);
    const replies = all.filter(({ bytes }) => bytes >= smallest);
    const run = (side: 'ours' | 'clone') => runSide<readonly number[]>('wire', { set, side, replies } satisfies WireInput);
    const rounds = await alternate({ ours: () => run('ours'), baseline: () => run('clone') });
    const worst = replies.map((_reply, index) => index).toSorted((one, other) => ratioAt(rounds, other) - ratioAt(rounds, one));
    const lines = worst.slice(0, 3).map((index, place) => {
      const { path, bytes } = replies[index] ?? { path: '', bytes: 0 };
      const what = `wire, ${place === 0 ? 'the dearest' : 'next'}: ${path}, ${Math.round(bytes / 1024)} kB; validate, encode, decode`;
      return compare({ number: 17, what, unit: 'ms', rounds: atIndex(rounds, index), baselineIs: 'structured clone', mostRatio: 3 });
    });
    return [...lines, largestLine(all)];
  },
};
