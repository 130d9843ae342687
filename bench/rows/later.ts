// Rows whose subject or whose rivals are not there yet.
import { notMeasured, type Line } from '../harness/line.ts';
import type { Group } from './group.ts';

const later: readonly Line[] = [
  notMeasured(7, 'free slots, 14 days, 8 therapists, 6 rooms', '<= 5 ms', 'its brute-force oracle is not written yet'),
  notMeasured(8, 'series planner: 6 sessions, three best', '<= 20 ms', 'its exhaustive search is not written yet'),
  notMeasured(14, 'import of 100,000 clients', '<= 15x', 'there is no import yet'),
];

export const laterRows: Group = {
  rows: later.map(({ number }) => number),
  measure: async (_clinics, wanted) => later.filter(({ number }) => wanted.has(number)),
};
