// Rows whose subject or whose rivals are not there yet.
import { notMeasured, type Line } from '../harness/line.ts';
import type { Group } from './group.ts';

const later: readonly Line[] = [
  notMeasured(7, 'free slots, 14 days, 8 therapists, 6 rooms', '<= 5 ms', 'its brute-force oracle is not written yet'),
  notMeasured(8, 'series planner: 6 sessions, three best', '<= 20 ms', 'its exhaustive search is not written yet'),
  notMeasured(10, 'day board painted, 96 to 2,400 visits', '<= 0.7x the fastest rival', 'the rivals are not installed (bench/package.json)'),
  notMeasured(11, 'next week click to paint; drag of one visit', 'p95 <= 100 ms; frame p95 <= 16.7 ms', 'the rivals are not installed (bench/package.json)'),
  notMeasured(14, 'import of 100,000 clients', '<= 15x', 'there is no import yet'),
];

export const laterRows: Group = {
  rows: later.map(({ number }) => number),
  measure: async (_clinics, wanted) => later.filter(({ number }) => wanted.has(number)),
};
