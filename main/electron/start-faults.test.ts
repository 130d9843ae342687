import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());

test('a second start of the same clinic ends at once and opens nothing', async () => {
  const { recorded } = await import('./electron-stub.ts');
  const { startOnStub } = await import('./stub-machine.test-support.ts');
  recorded.hasLock = false;
  const machine = await startOnStub();
  expect([recorded.quits, recorded.windows.length, recorded.isReady]).toEqual([1, 0, false]);
  await machine.remove();
});

test('a program that cannot start says so in one plain sentence, and ends', async () => {
  const { recorded } = await import('./electron-stub.ts');
  const { startOnStub } = await import('./stub-machine.test-support.ts');
  const machine = await startOnStub({ hasInterface: false });
  expect([recorded.exits, recorded.windows.length]).toEqual([[1], 0]);
  expect(recorded.errorBoxes).toHaveLength(1);
  expect(recorded.errorBoxes[0]).toMatch(/^Fascia could not start: Nothing was changed\./);
  await machine.remove();
});

test('a program that finds no folder for its data says so, though its window is on its way', async () => {
  const { recorded } = await import('./electron-stub.ts');
  const { startOnStub } = await import('./stub-machine.test-support.ts');
  const machine = await startOnStub({ hasDataFolder: false });
  expect([recorded.exits, recorded.windows.length]).toEqual([[1], 1]);
  expect(recorded.errorBoxes).toHaveLength(1);
  expect(recorded.errorBoxes[0]).toMatch(/^Fascia could not start: Nothing was changed\./);
  await machine.remove();
});
