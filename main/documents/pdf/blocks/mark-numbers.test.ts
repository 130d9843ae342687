import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberPlaces } from './mark-numbers.ts';

describe('numberPlaces', () => {
  test('a lone mark has its number at its right', () => {
    const [place] = numberPlaces([{ x: 50, y: 50 }], [{ index: 0, width: 4 }], 9, 7);
    expect(place).toMatchObject({ index: 0, isFar: false });
    expect(place?.x).toBeGreaterThan(50);
    expect(place?.y).toBe(50);
  });

  test('up to a dozen crowded marks keep their numbers apart', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 200 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (centres) => {
        const wanted = centres.map((_, index) => ({ index, width: 8 }));
        const places = numberPlaces(centres, wanted, 9, 7);
        expect(places).toHaveLength(centres.length);
        for (const [at, one] of places.entries())
          for (const other of places.slice(at + 1)) expect(Math.abs(one.x - other.x) >= 8 || Math.abs(one.y - other.y) >= 7).toBe(true);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
