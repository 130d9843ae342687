import { describe, expect, test } from 'vitest';
import { distanceToPath, flattenPath, isInPath, mirrorPath } from './body.path.ts';

/** A square of 10 with straight sides written as curves, and a hole of 2 in its middle. */
const SQUARE = 'M0 0C3 0 7 0 10 0C10 3 10 7 10 10C7 10 3 10 0 10C0 7 0 3 0 0Z';
const HOLE = 'M4 4C4.5 4 5.5 4 6 4C6 4.5 6 5.5 6 6C5.5 6 4.5 6 4 6C4 5.5 4 4.5 4 4Z';

describe('flattenPath', () => {
  test('reads one ring per M and its box', () => {
    const flat = flattenPath(SQUARE + HOLE);
    expect(flat.rings).toHaveLength(2);
    expect(flat.box).toEqual({ left: 0, top: 0, right: 10, bottom: 10 });
  });

  test('keeps to a circle within a tenth of a unit', () => {
    const k = 50 * 0.5523;
    const circle = `M50 0C50 ${k} ${k} 50 0 50C${-k} 50 -50 ${k} -50 0C-50 ${-k} ${-k} -50 0 -50C${k} -50 50 ${-k} 50 0Z`;
    for (const ring of flattenPath(circle).rings) {
      for (let i = 0; i < ring.length; i += 2) {
        const middle = Math.hypot(((ring[i] ?? 0) + (ring[i + 2] ?? ring[0] ?? 0)) / 2, ((ring[i + 1] ?? 0) + (ring[i + 3] ?? ring[1] ?? 0)) / 2);
        expect(Math.abs(middle - 50)).toBeLessThan(0.3);
      }
    }
  });

  test('refuses commands it does not know', () => {
    expect(() => flattenPath('M0 0L10 10Z')).toThrow(RangeError);
  });
});

describe('isInPath', () => {
  const flat = flattenPath(SQUARE + HOLE);
  test.each([
    [1, 1, true],
    [5, 5, false],
    [7, 5, true],
    [11, 5, false],
    [5, -1, false],
  ])('(%d, %d) is inside: %s', (x, y, isInside) => {
    expect(isInPath(flat, x, y)).toBe(isInside);
  });
});

test('distanceToPath measures to the nearest edge, from either side', () => {
  const flat = flattenPath(SQUARE);
  expect(distanceToPath(flat, 13, 5)).toBeCloseTo(3);
  expect(distanceToPath(flat, 5, 2)).toBeCloseTo(2);
  expect(distanceToPath(flat, 13, 14)).toBeCloseTo(5);
});

test('mirrorPath turns x about the middle and comes back when done twice', () => {
  const d = 'M10 20C30.5 40 50 60.2 70 80ZM100 0C1 2 3 4 200.1 6';
  expect(mirrorPath(d)).toBe('M390 20C369.5 40 350 60.2 330 80ZM300 0C399 2 397 4 199.9 6');
  expect(mirrorPath(mirrorPath(d))).toBe(d);
});
