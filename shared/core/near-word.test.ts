import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differsByOneLetter } from './near-word.ts';

it.each([
  ['warfarin', 'warfrin', true],
  ['warfarin', 'warrfarin', true],
  ['warfarin', 'warfaren', true],
  ['warfarin', 'wafrarin', true],
  ['warfarin', 'warfari', true],
  ['warfarin', 'xarfarin', true],
  ['warfarin', 'warfarin', false],
  ['warfarin', 'wrfrin', false],
  ['warfarin', 'warfaneri', false],
  ['xarelto', 'xeralto', false],
])('%s and %s: %s', (one, other, isNear) => {
  expect(differsByOneLetter(one, other)).toBe(isNear);
  expect(differsByOneLetter(other, one)).toBe(isNear);
});

it('is so of every word that lost a letter', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.nat(), (word, seed) => {
      const at = seed % word.length;
      expect(differsByOneLetter(word, word.slice(0, at) + word.slice(at + 1))).toBe(true);
    }),
  );
});
