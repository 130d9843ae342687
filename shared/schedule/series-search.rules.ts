// The cheapest way through the free slots: from the last session backwards, each slot learns what the rest costs.
import { markCosts, quarterOf, type GapRange } from './series-marks.rules.ts';

const quarters = 96;

/** A place that a session may take. */
export interface Candidate {
  /** Days after the first day of the search. */
  readonly day: number;
  readonly therapistId: string;
  readonly startMinute: number;
}

export interface Search<C extends Candidate> {
  readonly candidates: readonly C[];
  /** The first session lies on one of so many first days. */
  readonly firstDays: number;
  /** Between the sessions; one fewer than sessions. */
  readonly gaps: readonly GapRange[];
  /** What it costs to put a session (counted from 0) there; Infinity where it may not be. Whole numbers. */
  costAt(candidate: C, session: number): number;
  gapCost(day: number, gapDays: number, range: GapRange): number;
}

export interface Found<C> {
  readonly cost: number;
  readonly first: C;
  sessions(): readonly C[];
}

/** The best costs of one layer by day, therapist and quarter of an hour, and whose they are. */
interface Reach {
  readonly costs: Float64Array;
  readonly picks: Int32Array;
}

interface Grid {
  readonly days: number;
  readonly therapists: number;
  /** Cell of each candidate within its day: therapist and quarter. */
  readonly cells: Int32Array;
  readonly hasCandidates: readonly boolean[];
}

function gridOf(candidates: readonly Candidate[]): Grid {
  const therapists = new Map<string, number>();
  const cells = new Int32Array(candidates.length);
  const hasCandidates: boolean[] = [];
  for (const [index, { therapistId, startMinute, day }] of candidates.entries()) {
    const therapist = therapists.get(therapistId) ?? therapists.size;
    therapists.set(therapistId, therapist);
    cells[index] = therapist * quarters + quarterOf(startMinute);
    hasCandidates[day] = true;
  }
  return { days: hasCandidates.length, therapists: Math.max(1, therapists.size), cells, hasCandidates };
}

/** Each quarter learns of a cheaper one beside it: a quarter of an hour of changing time costs one. */
function spreadOverTime(reach: Reach, start: number): void {
  const { costs, picks } = reach;
  const step = (place: number, from: number): void => {
    const cost = (costs[from] ?? Infinity) + markCosts.timeChange;
    if (cost >= (costs[place] ?? Infinity)) return;
    costs[place] = cost;
    picks[place] = picks[from] ?? -1;
  };
  for (let quarter = 1; quarter < quarters; quarter += 1) step(start + quarter, start + quarter - 1);
  for (let quarter = quarters - 2; quarter >= 0; quarter -= 1) step(start + quarter, start + quarter + 1);
}

/** Each therapist learns of a cheaper one at the same quarter. */
function spreadOverTherapists({ costs, picks }: Reach, start: number, therapists: number): void {
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    let best = start + quarter;
    for (let therapist = 1; therapist < therapists; therapist += 1) {
      const place = start + therapist * quarters + quarter;
      if ((costs[place] ?? Infinity) < (costs[best] ?? Infinity)) best = place;
    }
    const cost = (costs[best] ?? Infinity) + markCosts.therapistChanges;
    for (let therapist = 0; therapist < therapists; therapist += 1) {
      const place = start + therapist * quarters + quarter;
      if (cost >= (costs[place] ?? Infinity)) continue;
      costs[place] = cost;
      picks[place] = picks[best] ?? -1;
    }
  }
}

/** From every therapist and quarter of every day: the cheapest rest of the series whose next session is on that day. */
function reachOf(candidates: readonly Candidate[], totals: Float64Array, grid: Grid): Reach {
  const perDay = grid.therapists * quarters;
  const reach: Reach = { costs: new Float64Array(grid.days * perDay).fill(Infinity), picks: new Int32Array(grid.days * perDay).fill(-1) };
  for (const [index, { day }] of candidates.entries()) {
    const place = day * perDay + (grid.cells[index] ?? 0);
    const total = totals[index] ?? Infinity;
    if (total >= (reach.costs[place] ?? Infinity)) continue;
    reach.costs[place] = total;
    reach.picks[place] = index;
  }
  for (let day = 0; day < grid.days; day += 1) {
    if (grid.hasCandidates[day] !== true) continue;
    for (let therapist = 0; therapist < grid.therapists; therapist += 1) spreadOverTime(reach, day * perDay + therapist * quarters);
    if (grid.therapists > 1) spreadOverTherapists(reach, day * perDay, grid.therapists);
  }
  return reach;
}

/** The gaps that lead from a day to another one with candidates, and what each costs, worked out once a day. */
function gapsFrom<C extends Candidate>(search: Search<C>, grid: Grid, range: GapRange): readonly (readonly (readonly [number, number])[])[] {
  return Array.from({ length: grid.days }, (_, day) => {
    const gaps: (readonly [number, number])[] = [];
    for (let gap = range.minDays; gap <= range.maxDays && day + gap < grid.days; gap += 1) {
      if (grid.hasCandidates[day + gap] === true) gaps.push([day + gap, search.gapCost(day, gap, range)]);
    }
    return gaps;
  });
}

/**
 * For every slot at which a series can begin, the cheapest series from there; cheapest first, earliest first among
 * equals. The cost of a series is the sum of its sessions', gaps', changes of therapist and of time of day.
 */
export function searchSeries<C extends Candidate>(search: Search<C>): Found<C>[] {
  const { candidates, gaps } = search;
  const grid = gridOf(candidates);
  const perDay = grid.therapists * quarters;
  let totals = Float64Array.from(candidates, (candidate) => search.costAt(candidate, gaps.length));
  const nexts: Int32Array[] = [];
  for (let session = gaps.length - 1; session >= 0; session -= 1) {
    const range = gaps[session];
    if (!range) continue;
    const reach = reachOf(candidates, totals, grid);
    const ways = gapsFrom(search, grid, range);
    // No session of this number can fall later: the first days and the gaps before it end here.
    const days = gaps.slice(0, session).reduce((sum, gap) => sum + gap.maxDays, search.firstDays);
    const next = new Int32Array(candidates.length).fill(-1);
    const costs = new Float64Array(candidates.length).fill(Infinity);
    for (const [index, candidate] of candidates.entries()) {
      const own = candidate.day < days ? search.costAt(candidate, session) : Infinity;
      if (own === Infinity) continue;
      for (const [day, gapCost] of ways[candidate.day] ?? []) {
        const place = day * perDay + (grid.cells[index] ?? 0);
        const cost = own + gapCost + (reach.costs[place] ?? Infinity);
        if (cost >= (costs[index] ?? Infinity)) continue;
        costs[index] = cost;
        next[index] = reach.picks[place] ?? -1;
      }
    }
    nexts.unshift(next);
    totals = costs;
  }
  return candidates
    .flatMap((first, index) => {
      const cost = totals[index] ?? Infinity;
      return first.day < search.firstDays && cost < Infinity ? [{ cost, first, index }] : [];
    })
    .toSorted((one, other) => one.cost - other.cost || one.first.day - other.first.day || one.first.startMinute - other.first.startMinute)
    .map(({ cost, first, index }) => ({ cost, first, sessions: () => walk(candidates, nexts, index) }));
}

function walk<C>(candidates: readonly C[], nexts: readonly Int32Array[], from: number): readonly C[] {
  const sessions: C[] = [];
  let index = from;
  for (let session = 0; session <= nexts.length; session += 1) {
    const candidate = candidates[index];
    if (candidate === undefined) break;
    sessions.push(candidate);
    index = nexts[session]?.[index] ?? -1;
  }
  return sessions;
}
