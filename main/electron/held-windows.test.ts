// While a client has a form in hand the program's windows fill the screen and do not close.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { session } from 'electron';
import { afterAll, expect, test } from 'vitest';
import { recorded } from './electron-stub.ts';
import { createWindows } from './window.ts';

const folder = mkdtempSync(join(tmpdir(), 'fascia-held-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('held windows fill the screen and refuse to close, until they are let go', () => {
  const windows = createWindows({ session: session.fromPartition('persist:fascia'), preloadFile: 'preload.cjs', stateFile: join(folder, 'window.json'), isDevelopment: false });
  windows.open();
  const first = recorded.windows.at(-1);
  windows.hold(true);
  windows.open();
  const second = recorded.windows.at(-1);
  expect([first?.isKioskNow, second?.isKioskNow]).toEqual([true, true]);
  const closing = { isPrevented: false, preventDefault: () => void (closing.isPrevented = true) };
  first?.emit('close', closing);
  expect(closing.isPrevented).toBe(true);
  windows.hold(false);
  expect([first?.isKioskNow, second?.isKioskNow]).toEqual([false, false]);
  closing.isPrevented = false;
  first?.emit('close', closing);
  expect(closing.isPrevented).toBe(false);
});
