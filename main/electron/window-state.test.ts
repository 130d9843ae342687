import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeWindow, readWindowState, smallestWindow, writeWindowState } from './window-state.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const left = { x: -2560, y: -200, width: 2560, height: 1400 };
const kept = { x: 100, y: 80, width: 1200, height: 800, isMaximized: false };

test.each([
  ['the first time: centred', undefined, [main], { x: 240, y: 70, width: 1440, height: 900 }],
  ['at its old place', kept, [main], { x: 100, y: 80, width: 1200, height: 800 }],
  ['on its old second screen', { ...kept, x: -2000 }, [main, left], { x: -2000, y: 80, width: 1200, height: 800 }],
  ['on the main screen when the second has gone', { ...kept, x: -2000 }, [main], { x: 360, y: 120, width: 1200, height: 800 }],
  ['pushed back inside', { ...kept, x: 1500, y: 900 }, [main], { x: 720, y: 240, width: 1200, height: 800 }],
  ['no larger than the screen', { ...kept, width: 9000, height: 9000 }, [main], { x: 0, y: 0, width: 1920, height: 1040 }],
  ['no smaller than can be used', { ...kept, width: 10, height: 10 }, [main], { x: 100, y: 80, ...smallestWindow }],
] as const)('a window opens %s', (_name, saved, screens, expected) => {
  const [first, ...others] = screens;
  expect(placeWindow(saved, [first, ...others], 0)).toEqual(expected);
});

test('a second window stands beside the first', () => {
  expect(placeWindow(kept, [main], 1)).toEqual({ x: 132, y: 112, width: 1200, height: 800 });
});

test('a window is always wholly on a screen', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 });
  const size = fc.integer({ min: 1, max: 10_000 });
  const state = fc.record({ x: number, y: number, width: size, height: size, isMaximized: fc.boolean() });
  const area = fc.record({ x: number, y: number, width: fc.integer({ min: 960, max: 4000 }), height: fc.integer({ min: 600, max: 4000 }) });
  fc.assert(
    fc.property(state, area, area, fc.nat(5), (saved, one, two, count) => {
      const place = placeWindow(saved, [one, two], count);
      const isInside = [one, two].some(
        (screen) =>
          place.x >= screen.x &&
          place.y >= screen.y &&
          place.x + place.width <= screen.x + screen.width &&
          place.y + place.height <= screen.y + screen.height,
      );
      expect(isInside).toBe(true);
    }),
  );
});

test('what was written is read back; what cannot be read is forgotten', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fascia-test-'));
  const file = join(folder, 'window.json');
  expect(readWindowState(file)).toBeUndefined();
  writeWindowState(file, kept);
  expect(readWindowState(file)).toEqual(kept);
  await writeFile(file, '{"x":"left"}');
  expect(readWindowState(file)).toBeUndefined();
  writeWindowState(join(folder, 'absent', 'window.json'), kept);
  await rm(folder, { recursive: true });
});
