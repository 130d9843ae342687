// Pages in the same Chromium: opened, throttled, and watched frame by frame.
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { advice, findBrowser } from '../../scripts/find-browser.ts';

const size = { width: 1440, height: 900 } as const;

/** A browser with one context: pages in it share cookies and cache, as windows of one person do. */
export async function withBrowser<T>(work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error(advice);
  const browser = await chromium.launch({ executablePath, args: ['--disable-background-networking', '--no-first-run'] });
  try {
    return await work(await browser.newContext({ viewport: size, locale: 'en-US', timezoneId: 'America/Chicago', reducedMotion: 'reduce' }));
  } finally {
    await browser.close();
  }
}

/** Slows the page's processor down so many times; 1 is its own speed. */
export async function throttle(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/** Milliseconds from the start of a fresh page's loading until the frame with this element has been painted. */
export async function timeToPaint(context: BrowserContext, url: string, selector: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.addInitScript((wanted) => {
      const seek = (): void => {
        if (document.querySelector(wanted) === null) {
          requestAnimationFrame(seek);
          return;
        }
        // A message that is sent in a frame arrives once that frame has been handed over.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => Reflect.set(globalThis, 'paintedAt', performance.now()));
        port1.start();
        requestAnimationFrame(() => port2.postMessage(null));
      };
      requestAnimationFrame(seek);
    }, selector);
    await page.goto(url);
    // Set by the script above.
    const painted = await page.waitForFunction(() => Reflect.get(globalThis, 'paintedAt') as number | undefined, undefined, { timeout: 60_000 });
    return Number(await painted.jsonValue());
  } finally {
    await page.close();
  }
}

/** Begins to note, for each key that goes down, the milliseconds until the frame after it has been painted. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const took: number[] = [];
    Reflect.set(globalThis, 'keyTimes', took);
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => took.push(performance.now() - timeStamp));
        port1.start();
        requestAnimationFrame(() => port2.postMessage(null));
      },
      { capture: true },
    );
  });
}

export async function keyTimes(page: Page): Promise<readonly number[]> {
  // Made by watchKeys in this page.
  return page.evaluate(() => Reflect.get(globalThis, 'keyTimes') as number[]);
}

/** The lengths of the frames, in milliseconds, while this work is done in the page. */
export async function frameTimes(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Reflect.set(globalThis, 'frameTimes', frames);
    let last = performance.now();
    const next = (at: number): void => {
      frames.push(at - last);
      last = at;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await work();
  // Made above in this page.
  return page.evaluate(() => Reflect.get(globalThis, 'frameTimes') as number[]);
}

/** Begins to note the milliseconds of each frame in which the pointer or the wheel moved: handlers, script, style, layout and paint. */
export async function watchMoves(page: Page): Promise<void> {
  await page.evaluate(() => {
    const took: number[] = [];
    Reflect.set(globalThis, 'moveTimes', took);
    let isCounting = false;
    const begin = (): void => {
      if (isCounting) return;
      isCounting = true;
      const startedAt = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        took.push(performance.now() - startedAt);
        isCounting = false;
      });
      port1.start();
      requestAnimationFrame(() => port2.postMessage(null));
    };
    for (const name of ['pointermove', 'wheel']) addEventListener(name, begin, { capture: true });
  });
}

export async function moveTimes(page: Page): Promise<readonly number[]> {
  // Made by watchMoves in this page.
  return page.evaluate(() => Reflect.get(globalThis, 'moveTimes') as number[]);
}
