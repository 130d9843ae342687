// Lays what a case expects beside what the program computed, value by value.
import type { EpisodeProgress } from '../../shared/charting/charting.model.ts';
import { flagsForbidding } from '../../shared/screening/gate.rules.ts';
import type { Gate } from '../../shared/screening/screening.model.ts';
import type { CareCase } from './case.model.ts';

export interface ComparedValue {
  readonly name: string;
  readonly expected: unknown;
  readonly computed: unknown;
  readonly isEqual: boolean;
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/**
 * How far a case's figure may be from ours. Ours are rounded as clinical.md 8.3 says, and so must the case's be, but for
 * two: the expected score is given with one decimal or two, and a change of function taken between two rounded means
 * may be a hundredth off.
 */
function toleranceOf(field: string, expected: number): number {
  if (field === 'expected_nprs') return 0.5 * 10 ** -Math.max(1, decimalsOf(expected));
  return field === 'psfs_change' ? 0.01 : 0;
}

function isEqual(field: string, expected: unknown, computed: unknown): boolean {
  if (typeof expected !== 'number' || typeof computed !== 'number') return Object.is(expected ?? null, computed ?? null);
  return Math.abs(expected - computed) <= toleranceOf(field, expected) + 1e-9;
}

function compared(name: string, expected: unknown, computed: unknown): ComparedValue {
  const field = name.split('.').at(-1) ?? name;
  return { name, expected: expected ?? null, computed: computed ?? null, isEqual: isEqual(field, expected, computed) };
}

const plainValues = {
  baseline: 'baseline',
  latest: 'latest',
  drop: 'drop',
  pct: 'pct',
  response: 'response',
  mcid_points: 'mcidPoints',
  mcid_met: 'mcidMet',
  slope_per_session: 'slopePerSession',
  projected_further_sessions: 'projectedFurtherSessions',
  on_track_for_resolution_within_6: 'onTrackForResolutionWithin6',
  psfs_baseline: 'psfsBaseline',
  psfs_latest: 'psfsLatest',
  psfs_change: 'psfsChange',
  psfs_mdc_met: 'psfsMdcMet',
} as const;

const pointValues = {
  session: 'session',
  sessions_completed_before: 'sessionsCompletedBefore',
  pre_nprs: 'preNprs',
  expected_nprs: 'expectedNprs',
  status: 'status',
} as const;

/** The first two are compared by their own parts; the last two are the health screen's. */
const comparedElsewhere = ['timeline', 'flags_first_seen_after_k_sessions', 'screen_result', 'cupping_blocked_by'];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that we have no figure for, or that has not the form of ours: a difference, for nobody has looked at it. */
function notComparable(name: string, expected: unknown): ComparedValue {
  return { name, expected, computed: null, isEqual: false };
}

function comparedTimeline(expected: unknown, progress: EpisodeProgress): ComparedValue[] {
  if (expected === undefined) return [];
  const { timeline } = progress.outcome;
  if (!Array.isArray(expected)) return [notComparable('timeline', expected)];
  const points = expected.flatMap((point: unknown, index) => {
    const name = `timeline[${index + 1}]`;
    if (!isRecord(point)) return [notComparable(name, point)];
    const computed = timeline[index];
    const known = Object.entries(pointValues)
      .filter(([theirs]) => theirs in point)
      .map(([theirs, ours]) => compared(`${name}.${theirs}`, point[theirs], computed?.[ours]));
    const unknown = Object.keys(point).filter((theirs) => !(theirs in pointValues));
    return [...known, ...unknown.map((theirs) => notComparable(`${name}.${theirs}`, point[theirs]))];
  });
  return [compared('timeline length', expected.length, timeline.length), ...points];
}

function comparedFlags(expected: unknown, progress: EpisodeProgress): ComparedValue[] {
  if (expected === undefined) return [];
  if (!isRecord(expected)) return [notComparable('flags_first_seen_after_k_sessions', expected)];
  const computed: Readonly<Record<string, number>> = progress.outcome.flagsFirstSeenAfterKSessions;
  const names = new Set([...Object.keys(expected), ...Object.keys(computed)]);
  return Array.from(names, (name) => compared(`flags.${name}`, expected[name], computed[name]));
}

function unknownValues(expected: CareCase['expected']): ComparedValue[] {
  const known = new Set([...Object.keys(plainValues), ...comparedElsewhere]);
  return Object.keys(expected)
    .filter((name) => !known.has(name))
    .map((name) => notComparable(name, expected[name]));
}

function comparedBlockers(expected: unknown, blockers: readonly string[]): ComparedValue {
  if (expected !== null && !Array.isArray(expected)) return notComparable('cupping_blocked_by', expected);
  return compared('cupping_blocked_by', (expected ?? []).map(String).toSorted().join(' '), blockers.toSorted().join(' '));
}

/** What the screen came to, and which flags rule cups out, in whatever order the case lists them. */
function comparedGate(expected: CareCase['expected'], gate: Gate): ComparedValue[] {
  const blockers = flagsForbidding(gate.flags, 'cupping').map((flag) => flag.contraindicationId);
  const blocking: unknown = expected['cupping_blocked_by'];
  return [
    ...('screen_result' in expected ? [compared('screen_result', expected['screen_result'], gate.suggested)] : []),
    ...(blocking === undefined ? [] : [comparedBlockers(blocking, blockers)]),
  ];
}

/** Every value of `expected`, and the sessions done and planned. */
export function compareCase(course: CareCase, { progress, gate }: { readonly progress: EpisodeProgress; readonly gate: Gate }): ComparedValue[] {
  const { expected } = course;
  const plain = Object.entries(plainValues)
    .filter(([theirs]) => theirs in expected)
    .map(([theirs, ours]) => compared(theirs, expected[theirs], progress.outcome[ours]));
  return [
    ...comparedTimeline(expected['timeline'], progress),
    ...comparedFlags(expected['flags_first_seen_after_k_sessions'], progress),
    ...plain,
    ...comparedGate(expected, gate),
    ...unknownValues(expected),
    compared('sessions_done', course.sessions.filter((session) => !session.aborted).length, progress.sessionsDone),
    compared('sessions_planned', course.plan.sessions_planned, progress.sessionsPlanned),
  ];
}
