import { describe, expect, it } from 'vitest';
import { minuteAt, pixelsPerMinute, snap, snapLength, workingRange } from './board-geometry.ts';
import { therapistColumns } from './board-columns.ts';
import { boardOf, visitOf } from './board.test-support.ts';

function columnsOf(...visits: Parameters<typeof boardOf>[0]) {
  return therapistColumns(boardOf(visits), []).columns;
}

describe('the board’s geometry', () => {
  it('shows the hours that somebody works, and visits outside of them', () => {
    expect(workingRange(columnsOf())).toEqual({ from: 480, until: 1080 });
    const early = visitOf({ startMinute: 425, durationMinutes: 30 });
    const late = visitOf({ id: 'late', startMinute: 1050, durationMinutes: 60 });
    expect(workingRange(columnsOf(early, late))).toEqual({ from: 420, until: 1140 });
    expect(workingRange([])).toEqual({ from: 480, until: 1080 });
  });

  it('fits ten hours into the height of a small laptop, and never less than what can be read', () => {
    expect(pixelsPerMinute({ from: 480, until: 1080 }, 560, 0) * 600).toBeCloseTo(560);
    expect(pixelsPerMinute({ from: 0, until: 1440 }, 560, 0)).toBe(0.75);
    expect(pixelsPerMinute({ from: 480, until: 1080 }, 600, 1)).toBeCloseTo(1.35);
    expect(pixelsPerMinute({ from: 480, until: 1080 }, 600, 99)).toBeCloseTo(3.2);
  });

  it.each([
    { pixels: 0, step: 15, minute: 0 },
    { pixels: 601, step: 15, minute: 600 },
    { pixels: 614, step: 15, minute: 600 },
    { pixels: 614, step: 5, minute: 610 },
    { pixels: 5000, step: 15, minute: 1425 },
    { pixels: -20, step: 15, minute: 0 },
  ])('finds minute $minute at $pixels pixels on a grid of $step', ({ pixels, step, minute }) => {
    expect(minuteAt(pixels, 1, step)).toBe(minute);
  });

  it('snaps starts and lengths to the grid within the day', () => {
    expect(snap(607, 15)).toBe(600);
    expect(snap(608, 15)).toBe(615);
    expect(snap(2000, 15)).toBe(1425);
    expect(snapLength(52, 600, 15)).toBe(45);
    expect(snapLength(-30, 600, 15)).toBe(15);
    expect(snapLength(900, 600, 15)).toBe(480);
    expect(snapLength(120, 1380, 15)).toBe(60);
  });
});
