// Rows whose subject or whose rivals are not there yet.
import { notMeasured, type Line } from '../harness/line.ts';
import type { Group } from './group.ts';

const later: readonly Line[] = [
  notMeasured(14, 'import of 100,000 clients', '<= 15x', 'there is no import yet'),
];

export const laterRows: Group = {
  rows: later.map(({ number }) => number),
  measure: async (_clinics, wanted) => later.filter(({ number }) => wanted.has(number)),
};
