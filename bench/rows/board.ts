// Rows 10 and 11: the board painted, turned and dragged on, beside four rivals in the same Chromium with the same visits.
import type { BrowserContext, Page } from '@playwright/test';
import { areRivalsInstalled, names, onBoard, rivals, withBoards, withinTime, type DayPainted, type Side } from '../harness/board.ts';
import { notMeasured, ratios, say, verdictOn, type Goal, type Line } from '../harness/line.ts';
import { withBrowser } from '../harness/page.ts';
import type { Rounds } from '../harness/rounds.ts';
import { median, quantile } from '../harness/statistics.ts';
import type { Group } from './group.ts';
import { inStep } from './in-step.ts';

const sides: readonly Side[] = ['ours', ...rivals];
const visitCounts = [96, 240, 1000, 2400] as const;
const weekCount = 240;
const weeksTurned = 6;
/** Every round is a fresh page, so one warms up the browser. */
const warmUps = 1;
/** Of five turned weeks, or of two hundred steps. */
const visits = 3;
const dragSteps = 200;
/** Milliseconds after which nothing is drawn any more. */
const settled = 500;
/** Milliseconds before the visits of a painted day arrive. */
const pause = 300;
/** Milliseconds from one frame to the next. */
const frame = 1000 / 60;
const slower = 4;
/** A side that takes longer than this for one day is not waited for any more. */
const patience = 60_000;
/** A rival that is so many times slower than the fastest in the round before the race is not asked again: the fastest counts. */
const outOfRace = 2;

type Urls = ReadonlyMap<Side, string>;

interface Race<T> {
  readonly rounds: number;
  ask(side: Side, url: string, round: number): Promise<T | undefined>;
  /** What a round's answer comes to, in milliseconds. */
  of(answer: T): number;
}

/** Sides whose one answer, of the round before the race, was far behind the fastest: more of them would cost a third of the whole run. */
function farBehind<T>(first: ReadonlyMap<Side, T>, of: (answer: T) => number): readonly Side[] {
  const times = [...first].map(([side, answer]) => ({ side, time: of(answer) }));
  const fastest = Math.min(...times.filter(({ side }) => side !== 'ours').map(({ time }) => time));
  return times.filter(({ side, time }) => side !== 'ours' && time > outOfRace * fastest).map(({ side }) => side);
}

interface Answers<T> {
  readonly all: ReadonlyMap<Side, readonly T[]>;
  readonly once: ReadonlySet<Side>;
}

/** Every side in turn, round by round, each beginning once; a side that fails or does not answer in time leaves the race. */
async function inTurn<T>(urls: Urls, { rounds, ask, of }: Race<T>): Promise<Answers<T>> {
  const answers = new Map<Side, T[]>(sides.map((side) => [side, []]));
  const first = new Map<Side, T>();
  const once = new Set<Side>();
  for (let round = -warmUps; round < rounds; round += 1) {
    if (round === 0) for (const side of farBehind(first, of)) once.add(side);
    const shift = (round + warmUps) % sides.length;
    for (const side of [...sides.slice(shift), ...sides.slice(0, shift)]) {
      const url = urls.get(side);
      if (url === undefined || !answers.has(side) || once.has(side)) continue;
      const answer = await ask(side, url, round).catch((fault: unknown) => {
        console.error(`${names[side]}: ${String(fault).slice(0, 300)}`);
        return undefined;
      });
      if (answer === undefined) answers.delete(side);
      else if (round >= 0) answers.get(side)?.push(answer);
      else first.set(side, answer);
    }
    console.error(`  round ${round + warmUps + 1} of ${rounds + warmUps}`);
  }
  for (const side of once) answers.set(side, [...first].flatMap(([one, answer]) => (one === side ? [answer] : [])));
  return { all: answers, once };
}

/** What is raced for, and how it is told. */
interface Measure<T> {
  readonly unit: 'ms' | 'nodes';
  /** What one round or all of them come to. */
  figureOf(answers: readonly T[]): number;
  goalOf(race: Raced): Goal;
}

interface Raced {
  readonly ours: number;
  readonly best: number;
  /** Ours round by round, and the best rival's. */
  readonly rounds: Rounds<number>;
}

/** Our figure beside each rival's, and against the best of them. */
function raceLine<T>(what: string, number: number, { all, once }: Answers<T>, { unit, figureOf, goalOf }: Measure<T>): Line {
  const figures = new Map([...all].map(([side, answers]) => [side, figureOf(answers)]));
  const roundsOf = (side: Side): readonly number[] => (all.get(side) ?? []).map((answer) => figureOf([answer]));
  const ours = figures.get('ours');
  if (ours === undefined) throw new Error(`${what}: our own side gave no answer`);
  const others = rivals.flatMap((rival) => {
    const figure = figures.get(rival);
    return figure === undefined ? [] : [{ rival, figure }];
  });
  const tell = (value: number): string => (unit === 'ms' ? say(value, 'ms') : `${Math.round(value)} elements`);
  const best = Math.min(...others.map(({ figure }) => figure));
  const [ofOurs, ofBest] = [roundsOf('ours'), others.filter(({ figure }) => figure === best).flatMap(({ rival }) => roundsOf(rival))];
  // A rival that was asked once is the same in every round.
  const rounds = { ours: ofOurs, baseline: ofOurs.map((_one, round) => ofBest[round] ?? best) };
  const missing = rivals.filter((rival) => !figures.has(rival)).map((rival) => `${names[rival]} gave no answer`);
  const goal = goalOf({ ours, best, rounds });
  return {
    number,
    what,
    ours: tell(ours),
    baseline: [...others.map(({ rival, figure }) => `${tell(figure)} ${names[rival]}${once.has(rival) ? ' (once)' : ''}`), ...missing].join(', '),
    ratio: say(ours / best, 'x'),
    goal: `${goal.of} <= ${say(goal.most, goal.unit)}`,
    verdict: verdictOn([goal]),
  };
}

function belowRivals({ ours, best, rounds }: Raced): Goal {
  return { of: 'ratio', value: ours / best, most: 0.7, unit: 'x', rounds: ratios(rounds) };
}

function p95AtMost(most: number): (race: Raced) => Goal {
  return ({ ours, rounds }) => ({ of: 'p95', value: ours, most, unit: 'ms', rounds: rounds.ours });
}

/** Paints for each side: of few visits more, which take some frames only, so that one more or less counts most. */
function paintsOf(count: number): number {
  return count < 100 ? 31 : 15;
}

async function paintedDays(context: BrowserContext, urls: Urls): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const count of visitCounts) {
    const rounds = paintsOf(count);
    const answers = await inTurn<DayPainted>(urls, {
      rounds,
      of: ({ milliseconds }) => milliseconds,
      // What is done waits for the next frame. Visits that always arrived at one moment between two would hide a difference of
      // half a frame, or make it a whole one: each round has its own.
      ask: (_side, url, round) => onBoard(context, url, 1, (page) => withinTime(page.evaluate(([visitCount, wait]) => globalThis.board.day(visitCount, wait), [count, pause + (frame * round) / rounds] as const), patience)),
    });
    lines.push(
      raceLine(`day board painted, 8 columns, ${count} visits`, 10, answers, { unit: 'ms', figureOf: (all) => median(all.map(({ milliseconds }) => milliseconds)), goalOf: belowRivals }),
      raceLine(`elements of that board, ${count} visits`, 10, answers, { unit: 'nodes', figureOf: (all) => median(all.map(({ nodes }) => nodes)), goalOf: belowRivals }),
    );
  }
  return lines;
}

const p95 = (all: readonly (readonly number[])[]): number => quantile(all.flat(), 0.95);

/** Weeks that follow each other, each turned to as soon as the one before has been painted. */
async function turnWeeks(page: Page): Promise<readonly number[] | undefined> {
  await withinTime(page.evaluate(([count, weeks]) => globalThis.board.weeks(count, weeks), [weekCount, weeksTurned] as const), patience);
  const took: number[] = [];
  for (let week = 1; week < weeksTurned; week += 1) {
    // Somebody reads the week before turning on; what is asked for ahead has then come.
    await page.waitForTimeout(settled);
    const one = await withinTime(page.evaluate(([count, next]) => globalThis.board.nextWeek(count, next), [weekCount, week] as const), patience);
    if (one === undefined) return undefined;
    took.push(one);
  }
  return took;
}

async function turnedWeeks(context: BrowserContext, urls: Urls): Promise<Line> {
  const answers = await inTurn<readonly number[]>(urls, { rounds: visits, of: median, ask: (_side, url) => onBoard(context, url, slower, turnWeeks) });
  const what = `next week of ${weekCount} visits, click to paint, p95 of ${visits * (weeksTurned - 1)}; processor ${slower}x slower`;
  return raceLine(what, 11, answers, { unit: 'ms', figureOf: p95, goalOf: p95AtMost(100) });
}

async function dragOne(page: Page, side: Side): Promise<readonly number[]> {
  await withinTime(page.evaluate(([count, wait]) => globalThis.board.day(count, wait), [weekCount, pause] as const), patience);
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
}

async function dragged(context: BrowserContext, urls: Urls): Promise<Line> {
  const answers = await inTurn<readonly number[]>(urls, { rounds: visits, of: median, ask: (side, url) => onBoard(context, url, slower, (page) => dragOne(page, side)) });
  const what = `drag of one visit among ${weekCount}, ${dragSteps} steps, ${visits} times: work of a frame, p95; processor ${slower}x slower`;
  return raceLine(what, 11, answers, { unit: 'ms', figureOf: p95, goalOf: p95AtMost(16.7) });
}

/** What one measurement gives, or why it gave nothing: the others of its row stand in any case. */
async function tried(number: number, what: string, work: () => Promise<readonly Line[]>): Promise<readonly Line[]> {
  try {
    return await work();
  } catch (fault) {
    console.error(fault);
    return [notMeasured(number, what, '', `it failed: ${String(fault).slice(0, 120)}`)];
  }
}

/** Both rows beside the rivals. */
async function races(wanted: ReadonlySet<number>): Promise<readonly Line[]> {
  return withBrowser((context) =>
    withBoards(sides, async (urls) => [
      ...(wanted.has(10) ? await tried(10, 'day board painted', () => paintedDays(context, urls)) : []),
      ...(wanted.has(11) ? await tried(11, 'next week', async () => [await turnedWeeks(context, urls)]) : []),
      ...(wanted.has(11) ? await tried(11, 'drag of one visit', async () => [await dragged(context, urls)]) : []),
    ]),
  );
}

/** What stands there where the rivals are not installed. */
function withoutRivals(wanted: ReadonlySet<number>): readonly Line[] {
  const why = 'the rivals are not installed (npm install --prefix bench)';
  const all = [
    notMeasured(10, 'day board painted, 96 to 2,400 visits', '<= 0.7x the fastest rival', why),
    notMeasured(11, 'next week click to paint; drag of one visit', 'p95 <= 100 ms; frame p95 <= 16.7 ms', why),
  ];
  return all.filter(({ number }) => wanted.has(number));
}

export const boardRows: Group = {
  rows: [10, 11],
  async measure(clinics, wanted) {
    const beside = areRivalsInstalled() ? await races(wanted) : withoutRivals(wanted);
    const together = wanted.has(11) ? await tried(11, 'two windows in step', async () => [await inStep(await clinics.demo())]) : [];
    return [...beside, ...together];
  },
};
