// Geometry of the pain line: sessions to the right, pain 10 (top) to 0 (bottom).
import type { OutcomeStatus } from '../../../shared/charting/outcome.rules.ts';
import type { EpisodeProgress } from '../../../shared/charting/charting.model.ts';

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

export interface PlottedSession extends ChartPoint {
  readonly session: number;
  readonly score: number;
  readonly status: OutcomeStatus;
}

export interface PainChart {
  readonly width: number;
  readonly height: number;
  readonly sessions: readonly PlottedSession[];
  /** Straight line from baseline to target over the plan; null without a baseline or a plan. */
  readonly expected: readonly [ChartPoint, ChartPoint] | null;
  readonly targetY: number | null;
  /** Follow-up or other latest score after the last session. */
  readonly after: (ChartPoint & { readonly score: number }) | null;
  readonly gridXs: readonly number[];
}

export const painChartSize = { width: 320, height: 96, left: 8, right: 14, top: 12, bottom: 10 } as const;

/** Places an episode's scores; the axis runs over the planned sessions and one more place for the follow-up. */
export function painChart(progress: EpisodeProgress): PainChart {
  const { width, height, left, right, top, bottom } = painChartSize;
  const { timeline, baseline, latest } = progress.outcome;
  const places = Math.max(progress.sessionsPlanned ?? 0, timeline.length, 2) + 1;
  const xOf = (place: number): number => left + ((width - left - right) * place) / (places - 1);
  const yOf = (score: number): number => top + ((height - top - bottom) * (10 - score)) / 10;
  const sessions = timeline.map((point): PlottedSession => ({ session: point.session, score: point.preNprs, status: point.status, x: xOf(point.session - 1), y: yOf(point.preNprs) }));
  const target = progress.targetNprs;
  const planned = progress.sessionsPlanned;
  const last = timeline.at(-1);
  const hasAfter = latest !== null && last !== undefined && latest !== last.preNprs;
  return {
    width,
    height,
    sessions,
    expected: baseline === null || target === null || planned === null ? null : [{ x: xOf(0), y: yOf(baseline) }, { x: xOf(planned), y: yOf(target) }],
    targetY: target === null ? null : yOf(target),
    after: hasAfter ? { x: xOf(last.session), y: yOf(latest), score: latest } : null,
    gridXs: Array.from({ length: planned ?? timeline.length }, (_, index) => xOf(index)),
  };
}
