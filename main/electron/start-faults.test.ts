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

test.each([
  ['has no interface', { hasInterface: false }, 0],
  // Its window is on its way by then.
  ['finds no folder for its data', { hasDataFolder: false }, 1],
])('a program that %s says so in one plain sentence, and ends', async (_what, machineOptions, windows) => {
  const { recorded } = await import('./electron-stub.ts');
  const { startOnStub } = await import('./stub-machine.test-support.ts');
  const machine = await startOnStub(machineOptions);
  expect([recorded.exits, recorded.windows.length]).toEqual([[1], windows]);
  expect(recorded.errorBoxes).toHaveLength(1);
  expect(recorded.errorBoxes[0]).toMatch(/^Fascia could not start: Nothing was changed\./);
  await machine.remove();
});
