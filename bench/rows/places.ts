// Rows 7 and 8: finding places, beside trying everything; and the procedures themselves on the clinic of ten years.
import { compare, medianAtMost, type Line } from '../harness/line.ts';
import type { DataSet } from '../harness/data-set.ts';
import { alternate, repeat } from '../harness/rounds.ts';
import { runSide } from '../harness/side.ts';
import { median } from '../harness/statistics.ts';
import type { PlacesInput } from '../sides/find-places.ts';
import type { Group } from './group.ts';

/** Fresh programs that are asked the procedure itself. */
const askedRounds = 5;

async function lineOf(set: DataSet, row: 7 | 8, most: number, what: (cases: number) => string, baselineIs: string): Promise<Line> {
  const run = async (side: 'ours' | 'brute' | 'asked'): Promise<number> => median(await runSide<readonly number[]>('find-places', { set, row, side } satisfies PlacesInput));
  const cases = await runSide<number>('find-places', { set, row, side: 'check' } satisfies PlacesInput);
  const rounds = await alternate({ ours: () => run('ours'), baseline: () => run('brute') });
  const asked = await repeat(askedRounds, () => run('asked'));
  return compare({ number: row, what: what(cases), unit: 'ms', rounds, baselineIs, mostRatio: 1, more: [medianAtMost(most, 'asked through the contract', 'ms', asked)] });
}

function slots(cases: number): string {
  return `all free slots of 14 days, 8 therapists; equal there and in ${cases} random clinics`;
}

function series(cases: number): string {
  return `best series of 20 small clinics, equal in ${cases}; asked: 6 sessions, 3-5 days apart, three best`;
}

export const placeRows: Group = {
  rows: [7, 8],
  async measure(clinics, wanted) {
    const set = await clinics.clinic();
    return [
      ...(wanted.has(7) ? [await lineOf(set, 7, 5, slots, 'each quarter of an hour against each visit')] : []),
      ...(wanted.has(8) ? [await lineOf(set, 8, 20, series, 'walking through every series')] : []),
    ];
  },
};
