import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { posted } from './electron-stub.ts';

interface PagePost {
  readonly message: string;
  readonly targetOrigin: string;
  readonly transfer: readonly unknown[];
}

let pagePosts: PagePost[];
let listeners: Map<string, () => void>;
let page: Record<string, unknown>;

beforeEach(async () => {
  vi.resetModules();
  posted.length = 0;
  pagePosts = [];
  listeners = new Map();
  page = {
    location: { origin: 'app://fascia' },
    addEventListener: (type: string, listener: () => void) => void listeners.set(type, listener),
    postMessage: (message: string, targetOrigin: string, transfer: readonly unknown[]) =>
      void pagePosts.push({ message, targetOrigin, transfer }),
  };
  vi.stubGlobal('window', page);
});

afterEach(() => vi.unstubAllGlobals());

test('hands the page one port at our own origin, when its modules have run, and exposes nothing', async () => {
  const namesBefore = Object.keys(globalThis);
  const stub = await import('./electron-stub.ts');
  await import('./preload.ts');
  expect([...listeners.keys()]).toEqual(['DOMContentLoaded']);
  expect(pagePosts).toEqual([]);
  listeners.get('DOMContentLoaded')?.();
  expect(pagePosts).toHaveLength(1);
  expect(pagePosts[0]).toMatchObject({ message: 'fascia:port', targetOrigin: 'app://fascia' });
  expect(pagePosts[0]?.transfer).toHaveLength(1);
  expect(pagePosts[0]?.transfer[0]).toBeInstanceOf(MessagePort);
  expect(stub.posted).toHaveLength(1);
  expect(stub.posted[0]).toMatchObject({ channel: 'fascia:port', message: null });
  expect(stub.posted[0]?.ports).toHaveLength(1);
  expect(stub.posted[0]?.ports[0]).not.toBe(pagePosts[0]?.transfer[0]);
  expect(Object.keys(globalThis)).toEqual(namesBefore);
  expect(Object.keys(page).toSorted()).toEqual(['addEventListener', 'location', 'postMessage']);
  for (const port of [...stub.posted[0]?.ports ?? [], ...pagePosts[0]?.transfer ?? []]) {
    if (port instanceof MessagePort) port.close();
  }
});
