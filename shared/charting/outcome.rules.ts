// Outcome of an episode from its pain and function scores: clinical dossier 8.2-8.3. A prompt, never a verdict:
// a single pain score is uncertain by about 2 points.
import { isAtLeast, isAtMost } from '../core/thresholds.ts';

/** Where a session's score lies against the straight line from baseline to target. */
export type OutcomeStatus = 'baseline' | 'ahead' | 'on_track' | 'behind';
export type OutcomeResponse = 'resolved' | 'responder' | 'partial' | 'worse' | 'unchanged';
export type OutcomeFlag = 'review_plan' | 'refer_or_reassess' | 'worsening_review' | 'worsening_refer' | 'target_met';
export type PainTrend = 'improving' | 'steady' | 'worsening';

export interface OutcomeInput {
  /** Average pain (0-10) of the 24 hours before each session, in order; null where none was given. */
  readonly scores: readonly (number | null)[];
  /** The same at follow-up, after the last session; null when there is none. */
  readonly followUpScore: number | null;
  /** Pain score the plan aims at (1 where a plan names none). */
  readonly targetNprs: number;
  /** Sessions of the plan, 1 or more. */
  readonly sessionsPlanned: number;
}

export interface OutcomePoint {
  /** Place among the scores present, from 1: a missing score keeps no place. */
  readonly session: number;
  readonly sessionsCompletedBefore: number;
  readonly preNprs: number;
  /** Two decimals. */
  readonly expectedNprs: number;
  readonly status: OutcomeStatus;
}

export interface PainOutcome {
  /** One point per session with a score; the follow-up has none. */
  readonly timeline: readonly OutcomePoint[];
  /** First score; null when no session has one, and then nothing else can be computed. */
  readonly baseline: number | null;
  readonly latest: number | null;
  /** Points of pain lost; negative when it grew. */
  readonly drop: number | null;
  /** Drop in per cent of the baseline, one decimal; null without a baseline above 0. */
  readonly pct: number | null;
  readonly response: OutcomeResponse | null;
  /** Smallest drop that matters to the client, by baseline. */
  readonly mcidPoints: number | null;
  readonly mcidMet: boolean;
  /** Change of score per session by least squares, three decimals; null below three scores. */
  readonly slopePerSession: number | null;
  /** Sessions still needed at the present slope; 0 at target, null when the slope leads nowhere. */
  readonly projectedFurtherSessions: number | null;
  readonly onTrackForResolutionWithin6: boolean;
  /** Flag -> number of score entries after baseline when it was first true; flags never true are absent. */
  readonly flagsFirstSeenAfterKSessions: Readonly<Partial<Record<OutcomeFlag, number>>>;
}

const STATUS_TOLERANCE = 0.5;
const TREND_DEAD_BAND = 0.1;
const USUAL_MOST_SESSIONS = 6;
/** What float arithmetic adds must not decide. */
const EPSILON = 1e-9;

/** Half away from zero, never minus zero. */
function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + EPSILON)) / factor + 0;
}

/** Smallest drop that matters to the client, in points: 1 up to baseline 4, 2 up to 7, 3 above. */
export function mcidPointsOf(baseline: number): number {
  if (baseline <= 4) return 1;
  return baseline <= 7 ? 2 : 3;
}

/** Score expected after `completed` sessions on the straight line to the target; it stays there afterwards. Unrounded. */
export function expectedScore(baseline: number, target: number, sessionsPlanned: number, completed: number): number {
  const planned = Math.max(1, sessionsPlanned);
  return baseline - ((baseline - target) * Math.min(completed, planned)) / planned;
}

function statusOf(score: number, expected: number, completed: number): OutcomeStatus {
  if (completed === 0) return 'baseline';
  if (isAtMost(score, expected - STATUS_TOLERANCE)) return 'ahead';
  return isAtMost(score, expected + STATUS_TOLERANCE) ? 'on_track' : 'behind';
}

function responseOf(baseline: number, latest: number): OutcomeResponse | null {
  if (baseline <= 0) return null;
  const drop = baseline - latest;
  const pct = (100 * drop) / baseline;
  if (latest <= 1 && baseline > 1) return 'resolved';
  if (isAtLeast(drop, 2) && isAtLeast(pct, 30)) return 'responder';
  if (isAtLeast(drop, 1) && isAtLeast(pct, 15)) return 'partial';
  return isAtMost(drop, -2) ? 'worse' : 'unchanged';
}

/** Least-squares change of score per entry, exact for whole scores; null below three entries. */
function slopeOf(entries: readonly number[]): number | null {
  const n = entries.length;
  if (n < 3) return null;
  let sumX = 0;
  let sumY = 0;
  let sumXY = 0;
  let sumXX = 0;
  for (const [x, y] of entries.entries()) {
    sumX += x;
    sumY += y;
    sumXY += x * y;
    sumXX += x * x;
  }
  return (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX);
}

function projectionOf(latest: number, target: number, slope: number | null): number | null {
  if (isAtMost(latest, target)) return 0;
  if (painTrend(slope) !== 'improving' || slope === null) return null;
  return Math.ceil((latest - target) / -slope - EPSILON);
}

function flagsAt(k: number, entries: readonly number[], target: number, sessionsPlanned: number): readonly OutcomeFlag[] {
  const [baseline] = entries;
  const score = entries[k];
  if (baseline === undefined || score === undefined) return [];
  const previous = entries[k - 1] ?? baseline;
  const isMcidMet = isAtLeast(baseline - score, mcidPointsOf(baseline));
  const flags: OutcomeFlag[] = [];
  if (k >= Math.max(2, Math.ceil(sessionsPlanned / 2)) && !isMcidMet) flags.push('review_plan');
  if (k >= 4 && !isMcidMet) flags.push('refer_or_reassess');
  if (isAtLeast(score, baseline + 2)) flags.push('worsening_review');
  // The baseline itself never is: two in a row need k >= 2.
  if (isAtLeast(score, baseline + 1) && isAtLeast(previous, baseline + 1)) flags.push('worsening_refer');
  if (isAtMost(score, target)) flags.push('target_met');
  return flags;
}

function firstSeenFlags(
  entries: readonly number[],
  target: number,
  sessionsPlanned: number,
): Readonly<Partial<Record<OutcomeFlag, number>>> {
  const firstSeen: Partial<Record<OutcomeFlag, number>> = {};
  for (const k of entries.keys()) {
    for (const flag of flagsAt(k, entries, target, sessionsPlanned)) firstSeen[flag] ??= k;
  }
  return firstSeen;
}

/** Direction of pain from its slope, with a dead band of 0.1 points per session; null without a slope. */
export function painTrend(slope: number | null): PainTrend | null {
  if (slope === null) return null;
  if (slope < -TREND_DEAD_BAND - EPSILON) return 'improving';
  return slope > TREND_DEAD_BAND + EPSILON ? 'worsening' : 'steady';
}

const NOTHING_TO_COMPUTE: PainOutcome = {
  timeline: [],
  baseline: null,
  latest: null,
  drop: null,
  pct: null,
  response: null,
  mcidPoints: null,
  mcidMet: false,
  slopePerSession: null,
  projectedFurtherSessions: null,
  onTrackForResolutionWithin6: false,
  flagsFirstSeenAfterKSessions: {},
};

/**
 * Everything the dossier computes from pain scores. The follow-up counts as one more entry for latest, slope,
 * projection and flags, and has no point on the timeline. A session that was broken off counts with its score.
 */
export function computeOutcome(input: OutcomeInput): PainOutcome {
  const { followUpScore, targetNprs, sessionsPlanned } = input;
  const preScores = input.scores.filter((score) => score !== null);
  const [baseline] = preScores;
  if (baseline === undefined) return { ...NOTHING_TO_COMPUTE, latest: followUpScore };

  const entries = followUpScore === null ? preScores : [...preScores, followUpScore];
  const latest = entries.at(-1) ?? baseline;
  const drop = baseline - latest;
  const slope = slopeOf(entries);
  const projected = projectionOf(latest, targetNprs, slope);
  return {
    timeline: preScores.map((score, k) => {
      const expected = expectedScore(baseline, targetNprs, sessionsPlanned, k);
      return {
        session: k + 1,
        sessionsCompletedBefore: k,
        preNprs: score,
        expectedNprs: roundTo(expected, 2),
        status: statusOf(score, expected, k),
      };
    }),
    baseline,
    latest,
    drop,
    pct: baseline > 0 ? roundTo((100 * drop) / baseline, 1) : null,
    response: responseOf(baseline, latest),
    mcidPoints: mcidPointsOf(baseline),
    mcidMet: isAtLeast(drop, mcidPointsOf(baseline)),
    slopePerSession: slope === null ? null : roundTo(slope, 3),
    projectedFurtherSessions: projected,
    onTrackForResolutionWithin6: projected === 0 || (projected !== null && entries.length - 1 + projected <= USUAL_MOST_SESSIONS),
    flagsFirstSeenAfterKSessions: firstSeenFlags(entries, targetNprs, sessionsPlanned),
  };
}

export interface FunctionOutcome {
  /** Means of the client's own activities, 0 (cannot) to 10 (as before), two decimals; null without scores. */
  readonly psfsBaseline: number | null;
  readonly psfsLatest: number | null;
  /** Positive when function improved. */
  readonly psfsChange: number | null;
  /** Whether the mean gained the 2 points that beat measurement error [K]; null without scores. */
  readonly psfsMdcMet: boolean | null;
}

/** Points by which the mean of the activities has to move to beat measurement error (clinical.md 8.2). */
export const PSFS_MDC = 2;

/**
 * Deteriorating function with stable pain counts as behind (clinical.md 8.3): the mean fell by the 2 points that beat
 * measurement error, and pain did not move beyond its dead band (below three scores: not at all).
 */
export function isFunctionBehind(pain: PainOutcome, ability: FunctionOutcome): boolean {
  if (ability.psfsChange === null || !isAtMost(ability.psfsChange, -PSFS_MDC)) return false;
  const trend = painTrend(pain.slopePerSession);
  return trend === null ? pain.drop === 0 : trend === 'steady';
}

/** Unrounded mean of the activities scored (PSFS, 0-10); null when none was. */
export function psfsMean(scores: readonly (number | null)[]): number | null {
  const present = scores.filter((score) => score !== null);
  return present.length === 0 ? null : present.reduce((sum, score) => sum + score, 0) / present.length;
}

/**
 * Function from the first scored session to the follow-up, or to the last scored session where there is none.
 * The change is computed before rounding.
 */
export function computeFunctionOutcome(input: {
  readonly sessionScores: readonly (readonly (number | null)[])[];
  readonly followUpScores: readonly (number | null)[];
}): FunctionOutcome {
  const means = input.sessionScores.map(psfsMean).filter((mean) => mean !== null);
  const [baseline] = means;
  const latest = psfsMean(input.followUpScores) ?? means.at(-1);
  if (baseline === undefined || latest === undefined) {
    return { psfsBaseline: null, psfsLatest: latest === undefined ? null : roundTo(latest, 2), psfsChange: null, psfsMdcMet: null };
  }
  const change = latest - baseline;
  return {
    psfsBaseline: roundTo(baseline, 2),
    psfsLatest: roundTo(latest, 2),
    psfsChange: roundTo(change, 2),
    psfsMdcMet: isAtLeast(change, PSFS_MDC),
  };
}
