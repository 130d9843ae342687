// Rows 10 and 11: the board painted, turned and dragged on, beside four rivals in the same Chromium with the same visits.
import type { BrowserContext } from '@playwright/test';
import { areRivalsInstalled, names, onBoard, rivals, withBoards, withinTime, type DayPainted, type Side } from '../harness/board.ts';
import { notMeasured, say, verdictOn, type Goal, type Line } from '../harness/line.ts';
import { withBrowser } from '../harness/page.ts';
import { rounds, warmUps } from '../harness/rounds.ts';
import { median, quantile } from '../harness/statistics.ts';
import type { Group } from './group.ts';

const sides: readonly Side[] = ['ours', ...rivals];
const visitCounts = [96, 240, 1000, 2400] as const;
const weekCount = 240;
const weeksTurned = 6;
const dragSteps = 200;
/** Milliseconds after which nothing is drawn any more. */
const settled = 500;
const slower = 4;
/** A side that takes longer than this for one day is not waited for any more. */
const patience = 60_000;

type Urls = ReadonlyMap<Side, string>;

/** Every side in turn, round by round, each beginning once; a side that fails or does not answer in time leaves the race. */
async function inTurn<T>(urls: Urls, ask: (side: Side, url: string) => Promise<T | undefined>): Promise<ReadonlyMap<Side, readonly T[]>> {
  const answers = new Map<Side, T[]>(sides.map((side) => [side, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    const shift = (round + warmUps) % sides.length;
    for (const side of [...sides.slice(shift), ...sides.slice(0, shift)]) {
      const url = urls.get(side);
      if (url === undefined || !answers.has(side)) continue;
      const answer = await ask(side, url).catch((fault: unknown) => {
        console.error(`${names[side]}: ${String(fault).slice(0, 300)}`);
        return undefined;
      });
      if (answer === undefined) answers.delete(side);
      else if (round >= 0) answers.get(side)?.push(answer);
    }
  }
  return answers;
}

/** Our figure beside each rival's, and against the best of them. */
function raceLine(what: string, number: number, figures: ReadonlyMap<Side, number>, goalsOf: (ours: number, best: number) => readonly Goal[], unit: 'ms' | 'nodes'): Line {
  const ours = figures.get('ours');
  if (ours === undefined) throw new Error(`${what}: our own side gave no answer`);
  const others = rivals.flatMap((rival) => {
    const figure = figures.get(rival);
    return figure === undefined ? [] : [{ rival, figure }];
  });
  const tell = (value: number): string => (unit === 'ms' ? say(value, 'ms') : `${Math.round(value)} elements`);
  const best = Math.min(...others.map(({ figure }) => figure));
  const missing = rivals.filter((rival) => !figures.has(rival)).map((rival) => `${names[rival]} gave no answer`);
  const goals = goalsOf(ours, best);
  return {
    number,
    what,
    ours: tell(ours),
    baseline: [...others.map(({ rival, figure }) => `${tell(figure)} ${names[rival]}`), ...missing].join(', '),
    ratio: say(ours / best, 'x'),
    goal: goals.map(({ of, most, unit: its }) => `${of} <= ${say(most, its)}`).join(', '),
    verdict: verdictOn(goals),
  };
}

function belowRivals(ours: number, best: number): readonly Goal[] {
  return [{ of: 'ratio', value: ours / best, most: 0.7, unit: 'x' }];
}

async function paintedDays(context: BrowserContext, urls: Urls): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const count of visitCounts) {
    const answers = await inTurn<DayPainted>(urls, (_side, url) => onBoard(context, url, 1, (page) => withinTime(page.evaluate((visits) => globalThis.board.day(visits), count), patience)));
    const figures = (pick: (painted: DayPainted) => number): ReadonlyMap<Side, number> => new Map([...answers].map(([side, all]) => [side, median(all.map(pick))]));
    lines.push(
      raceLine(`day board painted, 8 columns, ${count} visits`, 10, figures((painted) => painted.milliseconds), belowRivals, 'ms'),
      raceLine(`elements of that board, ${count} visits`, 10, figures((painted) => painted.nodes), belowRivals, 'nodes'),
    );
  }
  return lines;
}

async function turnedWeeks(context: BrowserContext, urls: Urls): Promise<Line> {
  const answers = await inTurn<readonly number[]>(urls, (_side, url) =>
    onBoard(context, url, slower, async (page) => {
      await withinTime(page.evaluate(([visits, weeks]) => globalThis.board.weeks(visits, weeks), [weekCount, weeksTurned] as const), patience);
      const took: number[] = [];
      for (let week = 1; week < weeksTurned; week += 1) {
        const one = await withinTime(page.evaluate(([visits, next]) => globalThis.board.nextWeek(visits, next), [weekCount, week] as const), patience);
        if (one === undefined) return undefined;
        took.push(one);
      }
      return took;
    }),
  );
  const figures = new Map([...answers].map(([side, all]) => [side, quantile(all.flat(), 0.95)] as const));
  const what = `next week of ${weekCount} visits, click to paint, p95; processor ${slower}x slower`;
  return raceLine(what, 11, figures, (ours) => [{ of: 'p95', value: ours, most: 100, unit: 'ms' }], 'ms');
}

async function dragged(context: BrowserContext, urls: Urls): Promise<Line> {
  const answers = await inTurn<readonly number[]>(urls, (side, url) =>
    onBoard(context, url, slower, async (page) => {
      await withinTime(page.evaluate((visits) => globalThis.board.day(visits), weekCount), patience);
      // The first asking scrolls the visit into view, which boards answer by drawing once more.
      await page.evaluate(() => globalThis.board.grip('Client 90'));
      await page.waitForTimeout(settled);
      const grip = await page.evaluate(() => globalThis.board.grip('Client 90'));
      if (!grip) throw new Error('the visit to drag is not there');
      await page.evaluate(() => Reflect.set(globalThis, 'boardFrames', globalThis.board.watchFrames()));
      await page.mouse.move(grip.x, grip.y);
      await page.mouse.down();
      await page.mouse.move(grip.x + 300, grip.y + 120, { steps: dragSteps });
      const { isDragging, lengths } = await page.evaluate(() => ({ isDragging: globalThis.board.isDragging(), lengths: globalThis.boardFrames }));
      await page.mouse.up();
      if (!isDragging) throw new Error(`nothing is dragged on ${names[side]}`);
      return lengths;
    }),
  );
  const figures = new Map([...answers].map(([side, all]) => [side, quantile(all.flat(), 0.95)] as const));
  const what = `drag of one visit among ${weekCount}, ${dragSteps} steps: work of a frame, p95; processor ${slower}x slower`;
  return raceLine(what, 11, figures, (ours) => [{ of: 'p95', value: ours, most: 16.7, unit: 'ms' }], 'ms');
}

export const boardRows: Group = {
  rows: [10, 11],
  async measure(_clinics, wanted) {
    if (!areRivalsInstalled()) {
      const why = 'the rivals are not installed (npm install --prefix bench)';
      const all = [
        notMeasured(10, 'day board painted, 96 to 2,400 visits', '<= 0.7x the fastest rival', why),
        notMeasured(11, 'next week click to paint; drag of one visit', 'p95 <= 100 ms; frame p95 <= 16.7 ms', why),
      ];
      return all.filter(({ number }) => wanted.has(number));
    }
    return withBrowser((context) =>
      withBoards(sides, async (urls) => [
        ...(wanted.has(10) ? await paintedDays(context, urls) : []),
        ...(wanted.has(11) ? [await turnedWeeks(context, urls), await dragged(context, urls)] : []),
      ]),
    );
  },
};
