// Row 11: two windows of one program; a visit is put down elsewhere in one, until it is seen there in the other.
import type { BrowserContext, Page } from '@playwright/test';
import type { DataSet } from '../harness/data-set.ts';
import { state, type Line } from '../harness/line.ts';
import { withProgram } from '../harness/loopback.ts';
import { withBrowser } from '../harness/page.ts';
import { runSide } from '../harness/side.ts';
import { quantile } from '../harness/statistics.ts';
import type { PreparedVisit } from '../sides/prepare-visit.ts';

const warmUps = 3;
const moves = 20;
/** Pixels by which the visit is dragged: more than a quarter of an hour is high. */
const far = 40;

/** In a window of its own, as a second screen shows it: of two tabs of one window, the one behind is given no frames. */
async function openBoard(context: BrowserContext, address: string, block: string): Promise<Page> {
  const tab = await context.newPage();
  const [page] = await Promise.all([context.waitForEvent('page'), tab.evaluate(() => void window.open('about:blank', '_blank', 'popup'))]);
  await tab.close();
  await page.goto(address);
  await page.locator(block).waitFor();
  return page;
}

/** Begins to watch for a change of the block's place. @returns what waits for the moment at which it has been painted. */
async function watchPlace(page: Page, block: string): Promise<() => Promise<number>> {
  await page.evaluate((selector) => {
    const placeOf = (): string | undefined => document.querySelector<HTMLElement>(selector)?.style.top;
    const before = placeOf();
    Reflect.deleteProperty(globalThis, 'placedAt');
    const seek = (): void => {
      if ([before, undefined].includes(placeOf())) {
        requestAnimationFrame(seek);
        return;
      }
      // A message that is sent in a frame arrives once that frame has been handed over.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => Reflect.set(globalThis, 'placedAt', performance.timeOrigin + performance.now()));
      port1.start();
      port2.postMessage(null);
    };
    requestAnimationFrame(seek);
  }, block);
  return async () => {
    // Set by the script above.
    const placed = await page.waitForFunction(() => Reflect.get(globalThis, 'placedAt') as number | undefined, undefined, { timeout: 30_000 });
    return Number(await placed.jsonValue());
  };
}

/** Drags the block up or down. @returns the moment at which it was let go. */
async function drag(page: Page, block: string, by: number): Promise<number> {
  const box = await page.locator(block).boundingBox();
  if (!box) throw new Error('the visit to drag is not there');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => {
    addEventListener('pointerup', ({ timeStamp }) => Reflect.set(globalThis, 'letGoAt', performance.timeOrigin + timeStamp), { capture: true, once: true });
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + by, { steps: 8 });
  await page.mouse.up();
  return Number(await page.evaluate(() => Reflect.get(globalThis, 'letGoAt')));
}

async function timeMoves(mover: Page, watcher: Page, block: string): Promise<readonly number[]> {
  const took: number[] = [];
  for (let move = 0; move < warmUps + moves; move += 1) {
    // Down and up again.
    const seen = await watchPlace(watcher, block);
    const letGoAt = await drag(mover, block, move % 2 === 0 ? far : -far);
    const seenAt = await seen();
    if (move >= warmUps) took.push(seenAt - letGoAt);
    await mover.waitForTimeout(300);
  }
  return took;
}

/** What a run of as many moves as a quarter of these would have said, for each quarter. */
function p95OfParts(took: readonly number[]): readonly number[] {
  const size = Math.ceil(took.length / 4);
  return [0, 1, 2, 3].map((part) => quantile(took.slice(part * size, (part + 1) * size), 0.95));
}

/** The line of two windows that stay in step. */
export async function inStep(set: DataSet): Promise<Line> {
  const { visitId, startsOn } = await runSide<PreparedVisit>('prepare-visit', set);
  const block = `[data-visit="${visitId}"]`;
  const took = await withBrowser((context) =>
    withProgram(set, context, 'frontDesk', async ({ origin }) => {
      const address = `${origin}/#/schedule/${startsOn}`;
      return timeMoves(await openBoard(context, address, block), await openBoard(context, address, block), block);
    }),
  );
  const what = `two windows in step: a visit let go in one until painted in the other, ${moves} moves`;
  return state(11, what, [{ of: 'p95', value: quantile(took, 0.95), most: 200, unit: 'ms', rounds: p95OfParts(took) }]);
}
