// Rows 1, 2, 3, 4, 5 and 9: what the clinic is asked all day, through the contract and with the same SQL alone.
import { alternate } from '../harness/rounds.ts';
import type { Rounds } from '../harness/rounds.ts';
import { compare, medianAtMost, state, type Line } from '../harness/line.ts';
import type { DataSet } from '../harness/data-set.ts';
import { runSide } from '../harness/side.ts';
import { median, quantile } from '../harness/statistics.ts';
import type { Plan, Times } from '../sides/read-plan.ts';
import type { ReadingName } from '../sides/readings.ts';
import type { Clinics, Group } from './group.ts';

const readingsOfRow: Readonly<Record<number, readonly ReadingName[]>> = {
  1: ['day'],
  2: ['week', 'month'],
  3: ['day'],
  4: ['day', 'clientPage', 'slots'],
  5: ['finder'],
  9: ['clientPage', 'report'],
};

const counts: Readonly<Record<ReadingName, number>> = { day: 150, week: 100, month: 150, finder: 240, clientPage: 100, report: 60, slots: 20 };

const sameSql = 'same SQL, prepared, raw better-sqlite3';

async function hear(set: DataSet, names: readonly ReadingName[]): Promise<Plan> {
  return runSide<Plan>('read-ours', { set, names });
}

function only(plan: Plan, names: readonly ReadingName[]): Plan {
  return Object.fromEntries(Object.entries(plan).filter(([name]) => names.some((one) => one === name)));
}

function timesOf(rounds: Rounds<Times>, name: ReadingName, pick: (values: readonly number[]) => number = median): Rounds<number> {
  const one = (times: Times): number => pick(times[name] ?? []);
  return { ours: rounds.ours.map(one), baseline: rounds.baseline.map(one) };
}

function comparedLines(rounds: Rounds<Times>, plan: Plan, wanted: ReadonlySet<number>): readonly Line[] {
  const line = (number: number, name: ReadingName, what: string, goal: { mostRatio: number; most?: number }): Line =>
    compare({ number, what, unit: 'ms', baselineIs: sameSql, rounds: timesOf(rounds, name), ...goal });
  const visits = median((plan.day ?? []).map(({ essence }) => (Array.isArray(essence) ? essence.length : 0)));
  const p95s = timesOf(rounds, 'finder', (values) => quantile(values, 0.95)).ours;
  return [
    ...(wanted.has(1) ? [line(1, 'day', `day board through the contract, ${visits} visits`, { mostRatio: 2.5, most: 1 })] : []),
    ...(wanted.has(2)
      ? [
          line(2, 'week', 'a week of all therapists', { mostRatio: 2 }),
          line(2, 'month', 'a month: counts and load of thirty days', { mostRatio: 2 }),
        ]
      : []),
    ...(wanted.has(5)
      ? [
          compare({
            number: 5,
            what: 'finder, letter by letter',
            unit: 'ms',
            baselineIs: sameSql,
            rounds: timesOf(rounds, 'finder'),
            mostRatio: 2,
            more: [medianAtMost(5, 'p95', 'ms', p95s)],
          }),
        ]
      : []),
    ...(wanted.has(9)
      ? [
          line(9, 'clientPage', 'client page: client, coming visits, episodes, with their audit', { mostRatio: 1.5, most: 30 }),
          line(9, 'report', 'visit history of ten years, filtered: first page, counts, audit', { mostRatio: 1.5, most: 30 }),
        ]
      : []),
  ];
}

function countOf(plan: Plan, name: ReadingName): { readonly reads: number; readonly isConstant: boolean; readonly writes: number } {
  const perSubject = (plan[name] ?? []).map(({ ran }) => ({
    reads: ran.filter(({ sql }) => sql.startsWith('select') && !sql.includes('audit_head')).length,
    writes: ran.filter(({ sql }) => !sql.startsWith('select')).length,
  }));
  const reads = perSubject.map((one) => one.reads);
  return { reads: Math.max(...reads), isConstant: Math.max(...reads) === Math.min(...reads), writes: Math.max(...perSubject.map((one) => one.writes)) };
}

function statementsLine(plan: Plan): Line {
  const [day, page, slots] = [countOf(plan, 'day'), countOf(plan, 'clientPage'), countOf(plan, 'slots')];
  const isConstant = [day, page, slots].every((one) => one.isConstant);
  const what = `SQL statements, ${isConstant ? 'the same for every subject' : 'NOT the same for every subject'}; the audit log adds ${page.writes} to the client page`;
  return state(4, what, [
    { of: 'day board', value: day.reads, most: 1, unit: 'statements' },
    { of: 'client page', value: page.reads, most: 6, unit: 'statements' },
    { of: 'slot search', value: slots.reads, most: 3, unit: 'statements' },
  ]);
}

async function growthLine(clinics: Clinics, small: Rounds<Times>): Promise<Line> {
  const what = 'day board on chain / on clinic';
  const chain = await clinics.chain();
  const input = { set: chain, plan: await hear(chain, ['day']), counts };
  const rounds = await alternate<Times>({ ours: () => runSide('read-ours', input), baseline: () => runSide('read-raw', input) });
  const [large, usual] = [timesOf(rounds, 'day').ours, timesOf(small, 'day').ours];
  return { ...compare({ number: 3, what, unit: 'ms', baselineIs: 'clinic', rounds: { ours: large, baseline: usual }, mostRatio: 3 }) };
}

export const readingRows: Group = {
  rows: [1, 2, 3, 4, 5, 9],
  async measure(clinics, wanted) {
    const all = [...wanted].flatMap((row) => readingsOfRow[row] ?? []);
    const timed = [...wanted].filter((row) => row !== 4).flatMap((row) => readingsOfRow[row] ?? []);
    const set = await clinics.clinic();
    const plan = await hear(set, [...new Set(all)]);
    const statements = wanted.has(4) ? [statementsLine(plan)] : [];
    if (timed.length === 0) return statements;
    const asked = only(plan, timed);
    const input = { set, plan: asked, counts };
    const rounds = await alternate<Times>({ ours: () => runSide('read-ours', input), baseline: () => runSide('read-raw', input) });
    const growth = wanted.has(3) ? [await growthLine(clinics, rounds)] : [];
    return [...comparedLines(rounds, plan, wanted), ...growth, ...statements];
  },
};
