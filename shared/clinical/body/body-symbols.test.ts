import { expect, test } from 'vitest';
import { FINDING_KINDS } from '../findings.ts';
import { markKinds, symbolLegend, symbolOf } from './body-symbols.ts';

test('every finding kind has its own symbol, in the group of the vocabulary', () => {
  for (const kind of FINDING_KINDS) expect(symbolOf(kind.id).group).toBe(kind.group);
  const pictures = markKinds.map((kind) => JSON.stringify([symbolOf(kind).plate, symbolOf(kind).glyph, symbolOf(kind).isSolid]));
  expect(new Set(pictures).size).toBe(markKinds.length);
});

test('the legend shows each symbol once', () => {
  const shown = symbolLegend().flatMap((entry) => entry.symbols.map((symbol) => symbol.kind));
  expect(shown.toSorted()).toEqual([...markKinds].toSorted());
});

test('symbols stay in their box of 10 x 10 and use only M, L, C, Z', () => {
  for (const kind of markKinds) {
    for (const d of [symbolOf(kind).plate, ...symbolOf(kind).glyph.map((stroke) => stroke.d)]) {
      expect(d).toMatch(/^[MLCZ\d\s.-]+$/);
      for (const number of d.match(/-?\d*\.?\d+/g) ?? []) {
        expect(Number(number)).toBeGreaterThanOrEqual(0);
        expect(Number(number)).toBeLessThanOrEqual(10);
      }
    }
  }
});
