// The life of a finding over the sessions of its episode: found, re-checked, improved, resolved, returned.
import type { CivilDate } from '../core/time.ts';
import type { Finding, FindingCheck } from './charting.model.ts';

/** A session as far as a finding's life is concerned. */
export interface LifeSession {
  readonly noteId: string;
  readonly startsOn: CivilDate;
  readonly sessionNumber: number | null;
  readonly findings: readonly Finding[];
}

export type LifeStep = 'found' | 'same' | 'better' | 'worse' | 'resolved' | 'returned' | 'notChecked';

export interface LifePoint {
  readonly noteId: string;
  readonly startsOn: CivilDate;
  readonly sessionNumber: number | null;
  readonly step: LifeStep;
  /** Tenderness 0-4 before and after the session's treatment; null where it was not graded. */
  readonly tenderness: number | null;
  readonly tendernessAfter: number | null;
}

export interface FindingLife {
  readonly findingId: string;
  /** As it was last looked at: kind, place, side. */
  readonly last: Finding;
  /** From the session it was found in to the last one. */
  readonly points: readonly LifePoint[];
  readonly state: 'open' | 'resolved';
}

const STEPS: Readonly<Record<Exclude<FindingCheck, 'new'>, LifeStep>> = {
  same: 'same',
  better: 'better',
  worse: 'worse',
  gone: 'resolved',
  unchecked: 'notChecked',
};

function stepOf(finding: Finding, isKnown: boolean): LifeStep {
  if (finding.check !== 'new') return STEPS[finding.check];
  return isKnown || finding.isReturned === true ? 'returned' : 'found';
}

function pointsOf(sessions: readonly LifeSession[], findingId: string): readonly LifePoint[] {
  const points: LifePoint[] = [];
  for (const { noteId, startsOn, sessionNumber, findings } of sessions) {
    const finding = findings.find((candidate) => candidate.id === findingId && candidate.check !== 'unchecked');
    const isOver = points.at(-1)?.step === 'resolved';
    // Where nobody looked the line has a gap, and says so; after it was gone there is nothing to look at.
    if (!finding && (points.length === 0 || isOver)) continue;
    const head = { noteId, startsOn, sessionNumber };
    points.push(
      finding
        ? { ...head, step: stepOf(finding, points.length > 0), tenderness: finding.tenderness, tendernessAfter: finding.tendernessAfter }
        : { ...head, step: 'notChecked', tenderness: null, tendernessAfter: null },
    );
  }
  return points;
}

/** Every finding of an episode with its life, in the order they were found. Sessions first to last. */
export function findingLives(sessions: readonly LifeSession[]): readonly FindingLife[] {
  const latest = new Map<string, Finding>();
  for (const { findings } of sessions) {
    for (const finding of findings) if (finding.check !== 'unchecked') latest.set(finding.id, finding);
  }
  return Array.from(latest, ([findingId, last]) => ({
    findingId,
    last,
    points: pointsOf(sessions, findingId),
    state: last.check === 'gone' ? ('resolved' as const) : ('open' as const),
  }));
}

/** Findings that were gone when they were last looked at: what may have come back. */
export function resolvedFindings(sessions: readonly LifeSession[]): readonly Finding[] {
  return findingLives(sessions).flatMap((life) => (life.state === 'resolved' ? [life.last] : []));
}

/** The resolved finding that a new one at this place would be again: same muscle or region, kind and side. */
export function returningFinding(
  resolved: readonly Finding[],
  place: Pick<Finding, 'kind' | 'muscleId' | 'regionId' | 'side'>,
): Finding | undefined {
  return resolved.find(
    (finding) =>
      finding.kind === place.kind &&
      finding.side === place.side &&
      (place.muscleId === null ? finding.muscleId === null && finding.regionId === place.regionId : finding.muscleId === place.muscleId),
  );
}
