import { expect, it } from 'vitest';
import { machineRandom } from './program.ts';

it('gives as many random bytes as are asked for, and none twice', () => {
  const lengths = [10, 32, 16, 2047, 2048, 5000, 1, 10];
  const given = lengths.flatMap((length) => Array.from({ length: 50 }, () => machineRandom(length)));
  expect(given.map((bytes) => bytes.length)).toEqual(lengths.flatMap((length) => Array.from({ length: 50 }, () => length)));
  // Sixteen bytes in a row never come again by chance; a stretch of noughts would be what was wiped.
  const stretches = given.flatMap((bytes) => (bytes.length < 16 ? [] : [bytes.slice(0, 16), bytes.slice(-16)]));
  const texts = stretches.map((bytes) => Buffer.from(bytes).toString('hex'));
  expect(texts).not.toContain('0'.repeat(32));
  expect(new Set(texts).size).toBe(texts.length - 50);
});

it('keeps what it gave: later bytes do not change it', () => {
  const key = machineRandom(32);
  const before = Buffer.from(key).toString('hex');
  for (let call = 0; call < 500; call += 1) machineRandom(10);
  expect(Buffer.from(key).toString('hex')).toBe(before);
});
