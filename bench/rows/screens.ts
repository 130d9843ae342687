// Row 20: every screen of ten years, opened by its key, until it stands still.
import { createReadStream } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { dataPaths } from '../../main/store/clinic-store.ts';
import type { DataSet } from '../harness/data-set.ts';
import { compare, type Line } from '../harness/line.ts';
import { withProgram } from '../harness/loopback.ts';
import { withBrowser } from '../harness/page.ts';
import { repeat } from '../harness/rounds.ts';
import { openingsOf, type Opened } from '../harness/settled.ts';
import { median, quantile } from '../harness/statistics.ts';
import type { Group } from './group.ts';

/** Fresh programs: what one walk says of a screen hangs on what the machine did at that moment. */
const programs = 3;

interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

interface TimedScreen extends Opened {
  readonly name: string;
}

type Walk = readonly TimedScreen[];

/** Through all screens twice: the first time each brings its code. */
interface Walks {
  readonly first: Walk;
  readonly again: Walk;
}

function byKeys(name: string, ...keys: readonly string[]): Screen {
  return {
    name,
    open: async (page) => {
      for (const key of keys) await page.keyboard.press(key);
    },
  };
}

/** By Enter on a control that Tab reaches. */
function byEnter(name: string, find: (page: Page) => Locator): Screen {
  return {
    name,
    open: async (page) => {
      await find(page).first().focus();
      await page.keyboard.press('Enter');
    },
  };
}

function typed(name: string, text: string): Screen {
  return { name, open: (page) => page.keyboard.type(text, { delay: 30 }) };
}

const schedule: readonly Screen[] = [
  byKeys('schedule', 'g', 's'),
  byKeys('schedule: week', '2'),
  byKeys('schedule: next week', 'n'),
  byKeys('schedule: month', '3'),
  byKeys('schedule: agenda', '4'),
  byKeys('schedule: day', '1'),
  byKeys('schedule: next day', 'n'),
  byKeys('schedule: by room', 'u'),
  byKeys('schedule: by therapist', 'u'),
];

const client: readonly Screen[] = [
  byKeys('clients', 'g', 'c'),
  byKeys('clients: possible duplicates', 'Escape', 'd'),
  byKeys('clients again', 'g', 'c'),
  byKeys('clients: doctors', 'Escape', 'r'),
  byKeys('finder', 'Control+K'),
  typed('finder: letters', 'mar'),
  byKeys('client', 'Enter'),
  ...['episodes', 'visits', 'health', 'consents', 'documents', 'billing', 'overview'].map((tab, index) => byKeys(`client: ${tab}`, String(index === 6 ? 1 : index + 2))),
];

const sections = (names: readonly string[]): readonly Screen[] =>
  names.map((name) => byEnter(`settings: ${name}`, (page) => page.getByRole('navigation', { name: 'Sections of the settings' }).getByRole('link', { name, exact: true })));

async function walk(page: Page): Promise<Walk> {
  const timed: TimedScreen[] = [];
  const time = await openingsOf(page);
  const visit = async (screens: readonly Screen[]): Promise<void> => {
    for (const { name, open } of screens) timed.push({ name, ...(await time(() => open(page))) });
  };
  await visit([byKeys('today', 'g', 't'), ...schedule, ...client, byKeys('notes', 'g', 'n'), byKeys('reports', 'g', 'r'), byKeys('settings', 'g', ',')]);
  const names = await page.getByRole('navigation', { name: 'Sections of the settings' }).getByRole('link').allInnerTexts();
  await visit(sections(names.slice(1)));
  return timed;
}

/** Of each screen what the walks say in the middle. */
function middleOf(walks: readonly Walk[]): Walk {
  const [first = []] = walks;
  return first.map(({ name }, place) => {
    const all = walks.flatMap((walked) => walked[place] ?? []);
    return { name, took: median(all.map(({ took }) => took)), hasWaited: all.filter(({ hasWaited }) => hasWaited).length > all.length / 2 };
  });
}

function slowest(screens: Walk): string {
  return screens.toSorted((one, other) => other.took - one.took)[0]?.name ?? '';
}

/** Reads the file through, as warm-ups would: how much of it the machine still holds from before is chance. */
async function bringToMemory(set: DataSet): Promise<void> {
  for await (const chunk of createReadStream(dataPaths(set.folder).database, { highWaterMark: 2 ** 20 })) void chunk;
}

async function walkTwice(set: DataSet): Promise<Walks> {
  await bringToMemory(set);
  return withBrowser((context) =>
    withProgram(set, context, 'owner', async ({ origin }) => {
      const page = await context.newPage();
      await page.goto(`${origin}/#/schedule/${set.now.slice(0, 10)}`);
      await page.locator('[data-visit]').first().waitFor();
      return { first: await walk(page), again: await walk(page) };
    }),
  );
}

function tookOf(screens: Walk): readonly number[] {
  return screens.map(({ took }) => took);
}

function p95Of(screens: Walk): number {
  return quantile(tookOf(screens), 0.95);
}

function line(which: string, oldWalks: readonly Walk[], youngWalks: readonly Walk[], most: number): Line {
  const [old, young] = [middleOf(oldWalks), middleOf(youngWalks)];
  const waits = old.filter(({ hasWaited }) => hasWaited).length;
  const what = `${old.length} screens opened by key, ${which}: key to last change painted, median of ${programs}; slowest ${slowest(old)}, a sign of loading at ${waits}`;
  const p95 = { of: 'p95', value: p95Of(old), most, unit: 'ms', rounds: oldWalks.map(p95Of) } as const;
  return compare({ number: 20, what, unit: 'ms', rounds: { ours: tookOf(old), baseline: tookOf(young) }, baselineIs: 'the same walk through the demo clinic', more: [p95] });
}

export const screensRow: Group = {
  rows: [20],
  async measure(clinics) {
    const [clinic, demo] = [await clinics.clinic(), await clinics.demo()];
    const old = await repeat(programs, () => walkTwice(clinic));
    const young = await repeat(programs, () => walkTwice(demo));
    const lineOf = (which: string, pick: (walks: Walks) => Walk, most: number): Line => line(which, old.map(pick), young.map(pick), most);
    return [lineOf('the first time, with their code', ({ first }) => first, 300), lineOf('again', ({ again }) => again, 100)];
  },
};
