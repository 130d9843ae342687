// A line of the table: two figures of one unit, what was promised, and whether it was kept.
import { median } from './statistics.ts';
import type { Rounds } from './rounds.ts';

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
}

export type Unit = 'ms' | 'x' | 'kB' | 'MB' | 'statements';

/** Three significant digits at most, so that two runs can be compared by eye. */
export function say(value: number, unit: Unit): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 || unit === 'x' ? 2 : 3;
  const text = unit === 'statements' ? String(value) : value.toFixed(digits);
  return unit === 'x' || unit === 'statements' ? text + (unit === 'x' ? 'x' : '') : `${text} ${unit}`;
}

export function verdictOn(goals: readonly Goal[]): string {
  if (goals.length === 0) return 'no goal';
  const missed = goals.filter(({ value, most }) => !(value <= most));
  if (missed.length === 0) return 'met';
  return missed.map(({ of, value, most, unit }) => `missed: ${of} ${say(value, unit)}, ${say(value / most, 'x')} the goal`).join('; ');
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

/** Medians of both sides, and their ratio. */
export function compare(comparison: Comparison): Line {
  const { number, what, unit, baselineIs, mostRatio, most, more = [] } = comparison;
  const ours = median(comparison.rounds.ours);
  const baseline = median(comparison.rounds.baseline);
  const ratio = ours / baseline;
  const goals: readonly Goal[] = [
    ...(mostRatio === undefined ? [] : [{ of: 'ratio', value: ratio, most: mostRatio, unit: 'x' as const }]),
    ...(most === undefined ? [] : [{ of: 'ours', value: ours, most, unit }]),
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
