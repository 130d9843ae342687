// `test` for end-to-end stories: a program of its own for each test, its page open, and every page watched. A story
// takes `page` and `clinic`; `test.use({ clinicKind: 'demo' })` gives its file the demo clinic.
import { cp } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { demoVariable } from './global-setup.ts';
import { makeFolder, removeFolder, startProgram } from './program.ts';
import type { Program } from './program.ts';
import { watchPages } from './watch-page.ts';
import type { PageWatch } from './watch-page.ts';

export interface Clinic extends Program {
  /** A browser of its own with its own seat: another person at another desk. */
  openSeat(): Promise<Page>;
  /** Starts the program again on the same folder after `stop` or `kill`; the page has to open a new link. */
  restart(): Promise<void>;
}

interface Options {
  /** `fresh`: an empty folder, so the page shows the first start. `demo`: the demo clinic. */
  readonly clinicKind: 'fresh' | 'demo';
}

interface Fixtures {
  readonly clinic: Clinic;
  readonly watch: PageWatch;
}

export { expect };

export const test = base.extend<Fixtures & Options>({
  clinicKind: ['fresh', { option: true }],

  clinic: async ({ clinicKind, browser, contextOptions }, use) => {
    const folder = await makeFolder();
    const given = clinicKind === 'demo' ? ['--demo'] : [];
    if (clinicKind === 'demo') await cp(process.env[demoVariable] ?? '', folder, { recursive: true });
    let program = await startProgram(folder, given);
    const seats: { readonly context: BrowserContext; readonly watch: PageWatch }[] = [];
    await use({
      dataFolder: folder,
      get origin() {
        return program.origin;
      },
      get printed() {
        return program.printed;
      },
      nextLink: () => program.nextLink(),
      stop: () => program.stop(),
      kill: () => program.kill(),
      restart: async () => {
        program = await startProgram(folder, [...given, '--port', new URL(program.origin).port]);
      },
      openSeat: async () => {
        const seat = await openSeat(browser, contextOptions, program);
        seats.push(seat);
        return seat.page;
      },
    });
    for (const { context } of seats) await context.close();
    await program.stop();
    await removeFolder(folder);
    // Beside it, where a story went to look around.
    await removeFolder(`${folder}-demo`);
    for (const { watch } of seats) expect(watch.faults).toEqual([]);
  },

  watch: async ({ context, clinic }, use) => {
    const watch = await watchPages(context, clinic.origin);
    await use(watch);
    expect(watch.faults).toEqual([]);
  },

  page: async ({ context, clinic, watch }, use) => {
    // Watching begins before the first request.
    void watch;
    const page = await context.newPage();
    await page.goto(await clinic.nextLink());
    await use(page);
    await page.close();
  },
});

async function openSeat(browser: Browser, options: BrowserContextOptions, program: Program) {
  const context = await browser.newContext(options);
  const watch = await watchPages(context, program.origin);
  const page = await context.newPage();
  await page.goto(await program.nextLink());
  return { context, watch, page };
}
