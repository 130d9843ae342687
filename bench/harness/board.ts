// The pages of bench/pages/board-*: each shows the same visits by its own means and tells how long that took.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { root } from '../../scripts/tools/run.ts';
import { withBuiltPage } from './built-page.ts';
import { throttle } from './page.ts';

export const rivals = ['fullcalendar', 'big-calendar', 'event-calendar', 'mui-scheduler'] as const;
export type Side = 'ours' | (typeof rivals)[number];

export const names: Readonly<Record<Side, string>> = {
  ours: 'ours',
  fullcalendar: 'FullCalendar',
  'big-calendar': 'react-big-calendar',
  'event-calendar': 'Event Calendar',
  'mui-scheduler': 'MUI X EventCalendar',
};

export interface DayPainted {
  readonly milliseconds: number;
  /** Elements of the board itself, without what stands around it. */
  readonly nodes: number;
}

/** What `offer` of bench/pages/board puts on the page. */
interface Board {
  day(count: number, pause: number): Promise<DayPainted>;
  weeks(count: number, weeks: number): Promise<void>;
  nextWeek(count: number, week: number): Promise<number>;
  grip(title: string): { readonly x: number; readonly y: number } | undefined;
  watchFrames(): number[];
  isDragging(): boolean;
}
declare global {
  var board: Board;
  var boardFrames: number[];
}

export function areRivalsInstalled(): boolean {
  return existsSync(join(root, 'bench', 'node_modules', '@event-calendar', 'core'));
}

/** A side's answer, or undefined where it did not come in time. */
export async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Serves the pages of these sides while the work runs. */
export async function withBoards<T>(sides: readonly Side[], work: (urls: ReadonlyMap<Side, string>) => Promise<T>, urls: ReadonlyMap<Side, string> = new Map()): Promise<T> {
  const [side, ...others] = sides;
  if (side === undefined) return work(urls);
  return withBuiltPage(`board-${side}`, (url) => withBoards(others, work, new Map([...urls, [side, url]])), { hasPolicy: false });
}

/** A fresh page of a side. @param slower how many times slower its processor is. */
export async function onBoard<T>(context: BrowserContext, url: string, slower: number, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(url);
    await page.waitForFunction(() => Reflect.has(globalThis, 'board'));
    if (slower > 1) await throttle(page, slower);
    return await work(page);
  } finally {
    await page.close();
  }
}
