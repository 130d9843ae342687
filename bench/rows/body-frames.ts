// Row 12: how long a frame takes while the body with its sixty marks is zoomed, moved and pointed at.
import type { BrowserContext, Page } from '@playwright/test';
import type { DataSet } from '../harness/data-set.ts';
import { compare, type Line } from '../harness/line.ts';
import { withProgram } from '../harness/loopback.ts';
import { moveTimes, watchMoves, withBrowser } from '../harness/page.ts';
import { alternate } from '../harness/rounds.ts';
import { quantile } from '../harness/statistics.ts';

const marks = 60;
const steps = 120;
const turns = 12;
const box = { width: 500, height: 560 } as const;

/** Zooms by the wheel, drags the picture about and lets the pointer wander over it, as somebody looking for a place does. */
async function handle(page: Page, selector: string): Promise<number> {
  const place = await page.locator(selector).boundingBox();
  if (!place) throw new Error('there is nothing to move');
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
  await page.mouse.move(x, y);
  await watchMoves(page);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < turns; turn += 1) await page.mouse.wheel(0, -60);
  await page.keyboard.up('Control');
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 140, { steps });
  await page.mouse.move(x, y, { steps });
  await page.mouse.up();
  await page.mouse.move(x - 100, y - 160, { steps });
  return quantile(await moveTimes(page), 0.95);
}

async function onBody(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    await page.locator('[data-mark]').nth(marks - 1).waitFor();
    return await handle(page, '[role="application"]');
  } finally {
    await page.close();
  }
}

/** A sheet with as many circles that follows the pointer by a transform, and nothing else. */
async function onBareSheet(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  try {
    const circles = Array.from({ length: marks }, (_none, index) => `<circle cx="${40 + (index % 10) * 42}" cy="${40 + Math.floor(index / 10) * 80}" r="9"/>`).join('');
    await page.setContent(`<div id="sheet" style="width:${box.width}px;height:${box.height}px;overflow:hidden"><svg width="${box.width}" height="${box.height}" style="will-change:transform">${circles}</svg></div>`);
    await page.evaluate(() => {
      const picture = document.querySelector('svg');
      const follow = ({ clientX, clientY }: MouseEvent): void => picture?.style.setProperty('transform', `translate(${clientX / 10}px, ${clientY / 10}px)`);
      addEventListener('pointermove', follow);
      addEventListener('wheel', follow);
    });
    return await handle(page, '#sheet');
  } finally {
    await page.close();
  }
}

/** @param visitId a note under way whose body has the marks. */
export async function bodyFrames(set: DataSet, visitId: string): Promise<Line> {
  const rounds = await withBrowser((context) =>
    withProgram(set, context, 'therapist', async ({ origin }) =>
      alternate({ ours: () => onBody(context, `${origin}/#/notes/visit/${visitId}`), baseline: () => onBareSheet(context) }),
    ),
  );
  const what = `body map with ${marks} marks zoomed, dragged and pointed at: work of a frame, p95`;
  return compare({ number: 12, what, unit: 'ms', rounds, baselineIs: 'a bare sheet of circles that follows the pointer', most: 16.7 });
}
