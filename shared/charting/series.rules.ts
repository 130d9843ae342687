// Each measure of an episode as a curve: what was measured in which session, where it should go, how much of a change is
// real, and where the plan asks for a decision.
import { findMotion } from '../clinical/motions.ts';
import { STRENGTH_GRADES } from '../clinical/strength.ts';
import { midPlanSession } from '../episodes/decision.rules.ts';
import { activitiesChange, activityChange, motionChangeOf, painChange, strengthChangeOf, type Change } from './change.rules.ts';
import type { CourseOfCare, CourseSession } from './course.model.ts';
import { mcidPointsOf, psfsMean } from './outcome.rules.ts';

export interface SeriesPoint {
  /** Place of the session among the signed ones, from 0. */
  readonly index: number;
  readonly before: number | null;
  readonly after: number | null;
  /** Against the first value: only a real change is one. */
  readonly change: Change;
}

export type SeriesKind = 'pain' | 'activity' | 'activities' | 'motion' | 'strength';

export interface MeasureSeries {
  readonly key: string;
  readonly kind: SeriesKind;
  /** Motion or muscle id, place of the activity; empty for pain. */
  readonly itemId: string;
  readonly side: CourseSession['motions'][number]['side'] | null;
  readonly points: readonly SeriesPoint[];
  readonly target: number | null;
  readonly norm: number | null;
  /** Within this a value may differ from the first one by error alone. */
  readonly band: readonly [number, number] | null;
  /** What the axis shows at least. */
  readonly range: readonly [number, number];
  readonly isHigherBetter: boolean;
}

interface Measured {
  readonly before: number | null;
  readonly after: number | null;
}

const NOTHING: Measured = { before: null, after: null };
const PAIN_RANGE = [0, 10] as const;
const ACTIVITY_THRESHOLD = 3;
const MEAN_THRESHOLD = 2;

function pointsOf(measured: readonly Measured[], change: (from: number, to: number) => Change): readonly SeriesPoint[] {
  const first = measured.find((value) => value.before !== null || value.after !== null);
  const from = first?.before ?? first?.after ?? null;
  return measured.flatMap((value, index) => {
    const now = value.before ?? value.after;
    return now === null || from === null ? [] : [{ index, ...value, change: change(from, now) }];
  });
}

function bandOf(points: readonly SeriesPoint[], threshold: number): readonly [number, number] | null {
  const [first] = points;
  const from = first?.before ?? first?.after ?? null;
  return from === null ? null : [from - threshold, from + threshold];
}

function painSeries({ sessions, targetNprs }: CourseOfCare): MeasureSeries {
  const points = pointsOf(sessions.map((session) => ({ before: session.nprsAverage24h, after: null })), painChange);
  const baseline = points[0]?.before ?? null;
  return {
    key: 'pain', kind: 'pain', itemId: '', side: null, points, target: targetNprs, norm: null,
    band: baseline === null ? null : bandOf(points, mcidPointsOf(baseline)), range: PAIN_RANGE, isHigherBetter: false,
  };
}

function targetOf(course: CourseOfCare, measure: string): number | null {
  return course.targets.find((target) => target.measure === measure)?.target ?? null;
}

function activitySeries(course: CourseOfCare): readonly MeasureSeries[] {
  const shared = { side: null, norm: null, range: PAIN_RANGE, isHigherBetter: true } as const;
  const each = course.psfsActivities.map((_activity, place): MeasureSeries => {
    const points = pointsOf(course.sessions.map((session) => ({ before: session.psfsScores[place] ?? null, after: null })), activityChange);
    return { ...shared, key: `activity ${place}`, kind: 'activity', itemId: String(place), points, target: null, band: bandOf(points, ACTIVITY_THRESHOLD) };
  });
  // One activity alone is its own mean.
  if (each.length < 2) return each.map((one) => ({ ...one, target: targetOf(course, 'psfs_mean') }));
  const points = pointsOf(course.sessions.map((session) => ({ before: psfsMean(session.psfsScores), after: null })), activitiesChange);
  return [{ ...shared, key: 'activities', kind: 'activities', itemId: '', points, target: targetOf(course, 'psfs_mean'), band: bandOf(points, MEAN_THRESHOLD) }, ...each];
}

function keysOf<Row>(sessions: readonly CourseSession[], rowsOf: (session: CourseSession) => readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const session of sessions) for (const row of rowsOf(session)) if (!rows.has(keyOf(row))) rows.set(keyOf(row), row);
  return rows;
}

function measureId(id: string, side: MeasureSeries['side']): string {
  return side === 'l' || side === 'r' ? `${id}:${side}` : id;
}

function motionSeries(course: CourseOfCare): readonly MeasureSeries[] {
  const motions = keysOf(course.sessions, (session) => session.motions, (row) => `${row.motionId} ${row.side}`);
  return Array.from(motions, ([key, { motionId, side }]): MeasureSeries => {
    const motion = findMotion(motionId);
    const measured = course.sessions.map((session) => session.motions.findLast((row) => row.motionId === motionId && row.side === side) ?? NOTHING);
    const points = pointsOf(measured.map(({ before, after }) => ({ before, after })), (from, to) => motionChangeOf(motionId, from, to));
    const norm = motion?.normalValue ?? null;
    return {
      key: `motion ${key}`, kind: 'motion', itemId: motionId, side, points, target: targetOf(course, measureId(motionId, side)), norm,
      band: bandOf(points, motion?.changeThreshold ?? 0), range: [0, norm ?? 90], isHigherBetter: motion?.higherIsBetter ?? true,
    };
  });
}

const THIRDS = 3;
const ONE_GRADE = 1;

/** A grade as a number: plus and minus are a third. */
function gradeNumber(grade: string): number | null {
  const known = STRENGTH_GRADES.find((row) => row.id === grade);
  return known ? known.thirds / THIRDS : null;
}

function strengthSeries(course: CourseOfCare): readonly MeasureSeries[] {
  const muscles = keysOf(course.sessions, (session) => session.strengths, (row) => `${row.muscleId} ${row.side}`);
  return Array.from(muscles, ([key, { muscleId, side }]): MeasureSeries => {
    const grades = course.sessions.map((session) => session.strengths.findLast((row) => row.muscleId === muscleId && row.side === side)?.grade ?? '');
    const first = grades.find((grade) => gradeNumber(grade) !== null) ?? '';
    const points = grades.flatMap((grade, index): readonly SeriesPoint[] => {
      const before = gradeNumber(grade);
      return before === null ? [] : [{ index, before, after: null, change: strengthChangeOf(first, grade) }];
    });
    return {
      key: `strength ${key}`, kind: 'strength', itemId: muscleId, side, points, target: targetOf(course, measureId(`mmt_${muscleId}`, side)), norm: null,
      band: bandOf(points, ONE_GRADE), range: [0, 5], isHigherBetter: true,
    };
  });
}

/** Every measure of an episode that was taken at least once: pain, activities, motions, strength. */
export function courseSeries(course: CourseOfCare): readonly MeasureSeries[] {
  return [painSeries(course), ...activitySeries(course), ...motionSeries(course), ...strengthSeries(course)].filter((series) => series.points.length > 0);
}

/** After how many sessions the plan asks for a decision: in the middle and at its end; none without a plan. */
export function decisionPoints(sessionsPlanned: number | null): readonly number[] {
  if (sessionsPlanned === null) return [];
  return [...new Set([midPlanSession(sessionsPlanned), sessionsPlanned])];
}
