// How long a screen takes from the key that opens it until nothing on it changes any more.
import type { Page, Request } from '@playwright/test';

/** Milliseconds without a change after which a screen has settled: longer than the wait before a sign of loading shows. */
const quiet = 400;

/** What the page notes of the opening under way, in milliseconds of its own clock. */
interface Seen {
  pressedAt: number;
  changedAt: number;
  paintedAt: number;
  /** Whether a sign of loading was shown on the way. */
  hasWaited: boolean;
}

export interface Opened {
  /** Milliseconds from the last key until the frame with the last change had been painted. */
  readonly took: number;
  readonly hasWaited: boolean;
}

async function watchChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen = { pressedAt: 0, changedAt: 0, paintedAt: 0, hasWaited: false };
    Reflect.set(globalThis, 'seenScreen', seen);
    const begin = ({ timeStamp }: KeyboardEvent): void => {
      seen.pressedAt = timeStamp;
      // The program may have heard this key first, and changed the page at once.
      if (seen.changedAt < timeStamp) Object.assign(seen, { changedAt: 0, paintedAt: 0, hasWaited: false });
    };
    addEventListener('keydown', begin, { capture: true });
    // A message that is sent in a frame arrives once that frame has been handed over.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      seen.paintedAt = performance.now();
    });
    port1.start();
    new MutationObserver(() => {
      seen.changedAt = performance.now();
      seen.hasWaited ||= document.querySelector('[role=progressbar]') !== null;
      requestAnimationFrame(() => port2.postMessage(null));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** Counts the requests that begin from now on and have not ended. */
function watchRequests(page: Page): () => number {
  const underWay = new Set<Request>();
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return () => underWay.size;
}

/**
 * Makes what times the opening of screens in this page; its address must not be loaded anew meanwhile.
 * @returns a function that presses the keys it is given and waits until the screen has settled; it throws when nothing changed.
 */
export async function openingsOf(page: Page): Promise<(pressKeys: () => Promise<void>) => Promise<Opened>> {
  await watchChanges(page);
  const requestsUnderWay = watchRequests(page);
  // Made above in this page.
  const look = () => page.evaluate(() => ({ ...(Reflect.get(globalThis, 'seenScreen') as Seen), now: performance.now() }));
  return async (pressKeys) => {
    await pressKeys();
    let seen = await look();
    while (requestsUnderWay() > 0 || seen.now - Math.max(seen.changedAt, seen.pressedAt) < quiet) {
      await page.waitForTimeout(quiet / 8);
      seen = await look();
    }
    if (seen.changedAt === 0) throw new Error('a key that opens a screen changed nothing');
    return { took: seen.paintedAt - seen.pressedAt, hasWaited: seen.hasWaited };
  };
}
