// A line of the table: two figures of one unit, what was promised, and whether it was kept.
import { median, quantile } from './statistics.ts';
import { perRound, type Rounds } from './rounds.ts';

export interface Line {
  /** The row's number in the list of figures. */
  readonly number: number;
  readonly what: string;
  readonly ours: string;
  readonly baseline: string;
  readonly ratio: string;
  readonly goal: string;
  readonly verdict: string;
}

/** A promise about one figure: it is at most this. */
export interface Goal {
  /** What is looked at, as the table says it: `ratio`, `ours`, `delay p99`. */
  readonly of: string;
  readonly value: number;
  readonly most: number;
  readonly unit: Unit;
  /** What the rounds that the figure comes of said one by one; none where a figure is counted and the same each time. */
  readonly rounds?: readonly number[];
}

export type Unit = 'ms' | 'x' | 'kB' | 'MB' | 'statements';

/** Three significant digits at most, so that two runs can be compared by eye. */
export function say(value: number, unit: Unit): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 || unit === 'x' ? 2 : 3;
  const text = unit === 'statements' ? String(value) : value.toFixed(digits);
  return unit === 'x' || unit === 'statements' ? text + (unit === 'x' ? 'x' : '') : `${text} ${unit}`;
}

/** Each verdict on a goal begins with one of these. */
const kinds = ['met', 'on its line', 'missed'] as const;
export type Kind = (typeof kinds)[number];

function kindIn(words: string): Kind | undefined {
  return kinds.find((kind) => words.startsWith(kind));
}

/** A goal that lies within the middle half of the rounds is neither met nor missed: the next run may say the other. */
function judge({ of, value, most, unit, rounds = [] }: Goal): string {
  const [low, high] = [quantile(rounds, 0.25), quantile(rounds, 0.75)];
  if (low <= most && high > most) return `on its line: ${of} ${say(value, unit)}, rounds ${say(low, unit)} to ${say(high, unit)}`;
  if (value <= most) return 'met';
  return `missed: ${of} ${say(value, unit)}, ${say(value / most, 'x')} the goal`;
}

export function verdictOn(goals: readonly Goal[]): string {
  if (goals.length === 0) return 'no goal';
  const judged = goals.map(judge);
  const worst = kinds.findLast((kind) => judged.some((words) => kindIn(words) === kind));
  return worst === 'met' ? worst : judged.filter((words) => kindIn(words) === worst).join('; ');
}

/** What a verdict comes to; undefined for one on nothing. */
export function kindOf({ verdict }: Line): Kind | undefined {
  return kindIn(verdict);
}

/** A promise about the median of what rounds said. */
export function medianAtMost(most: number, of: string, unit: Unit, rounds: readonly number[]): Goal {
  return { of, value: median(rounds), most, unit, rounds };
}

function goalText(goals: readonly Goal[]): string {
  return goals.map(({ of, most, unit }) => `${of === 'ratio' ? '' : `${of} `}<= ${say(most, unit)}`).join(', ');
}

export interface Comparison {
  readonly number: number;
  readonly what: string;
  readonly unit: Unit;
  readonly rounds: Rounds<number>;
  /** What the other side is. */
  readonly baselineIs: string;
  /** The most that ours may be, as a multiple of the baseline. */
  readonly mostRatio?: number;
  /** The most that ours may be by itself. */
  readonly most?: number;
  readonly more?: readonly Goal[];
}

/** Ours to the baseline in each round. */
export function ratios(rounds: Rounds<number>): readonly number[] {
  return perRound(rounds, (ours, baseline) => ours / baseline);
}

/** Medians of both sides, and their ratio. */
export function compare(comparison: Comparison): Line {
  const { number, what, unit, baselineIs, mostRatio, most, more = [] } = comparison;
  const ours = median(comparison.rounds.ours);
  const baseline = median(comparison.rounds.baseline);
  const ratio = ours / baseline;
  const goals: readonly Goal[] = [
    ...(mostRatio === undefined ? [] : [{ of: 'ratio', value: ratio, most: mostRatio, unit: 'x' as const, rounds: ratios(comparison.rounds) }]),
    ...(most === undefined ? [] : [medianAtMost(most, 'ours', unit, comparison.rounds.ours)]),
    ...more,
  ];
  const also = more.map(({ of, value, unit: its }) => `, ${of} ${say(value, its)}`).join('');
  return {
    number,
    what,
    ours: say(ours, unit) + also,
    baseline: `${say(baseline, unit)}, ${baselineIs}`,
    ratio: say(ratio, 'x'),
    goal: goalText(goals),
    verdict: verdictOn(goals),
  };
}

/** Figures that stand by themselves. */
export function state(number: number, what: string, goals: readonly Goal[]): Line {
  const ours = goals.map(({ of, value, unit }) => (goals.length === 1 ? say(value, unit) : `${of} ${say(value, unit)}`)).join(', ');
  return { number, what, ours, baseline: '', ratio: '', goal: goalText(goals), verdict: verdictOn(goals) };
}

export function notMeasured(number: number, what: string, goal: string, why: string): Line {
  return { number, what, ours: '', baseline: '', ratio: '', goal, verdict: `not measured: ${why}` };
}
