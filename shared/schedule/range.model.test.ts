import { describe, expect, it } from 'vitest';
import { rangeBoard, type RangeRow } from './range.model.ts';

const visitId = '0198f0c0-0000-7000-8000-000000000001';
const row: RangeRow = [visitId, visitId, 'Ada', 0, -1, 0, 6, 540, 60, 15, 0, 1, 1_772_000_000_000, 2, 5, 7, 1, ''];
const board = { from: '2026-03-02', closed: [], therapists: [], rooms: [], services: [] };

function holds(...rows: readonly unknown[]): boolean {
  return rangeBoard.safeParse({ ...board, rows }).success;
}

describe('the rows of several days', () => {
  it('are passed on as they are', () => {
    expect(rangeBoard.parse({ ...board, rows: [row, row] }).rows).toEqual([row, row]);
  });

  it('are refused where there is a value too many, too few, or none', () => {
    expect([holds([...row, 1]), holds(row.slice(0, -1)), holds(null), holds(row, {})]).toEqual([false, false, false, false]);
    expect(rangeBoard.safeParse(board).success).toBe(false);
  });

  // Each place by itself: what it may not be.
  it.each<readonly [keyof RangeRow & number, readonly unknown[]]>([
    [0, ['', 'x', 1, null]], [1, [`${visitId}0`, undefined]], [2, [1, null]], [3, [-1, 0.5, '0', Number.NaN]], [4, [-2, null]], [5, [-1]], [6, [-1, 7]], [7, [-1, 1440, 0.5]],
    [8, [4, 481]], [9, [-1, null]], [10, [-1]], [11, [-1, 11, 99]], [12, [0.5, Number.POSITIVE_INFINITY, '']], [13, [-1]], [14, [-1]], [15, [-1, 8]], [16, [-1, 1.5]], [17, [null, 0]],
  ])('are refused for a wrong value at place %i', (place, wrongs) => {
    for (const wrong of wrongs) expect({ wrong, holds: holds(row.with(place, wrong as never)) }).toEqual({ wrong, holds: false });
  });
});
