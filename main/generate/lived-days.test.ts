import { describe, expect, it } from 'vitest';
import type { LivedDay } from './history-thread.ts';
import { livedDays } from './lived-days.ts';
import { sampleSizes } from './sizes.ts';

const wish = { size: sampleSizes.clinic, seed: 7, now: '2026-03-18T17:30:00.000Z', head: { sequence: 1, hash: 'the hour before' } };

async function take(days: AsyncIterable<LivedDay>, most: number): Promise<LivedDay[]> {
  const taken: LivedDay[] = [];
  for await (const day of days) {
    taken.push(day);
    if (taken.length === most) break;
  }
  return taken;
}

describe('the days of a history', () => {
  it('come one after another, the last one with where the audit log ends', async () => {
    const days = await take(livedDays(wish), Infinity);
    expect(days.length).toBeGreaterThan(7 * sampleSizes.clinic.weeks);
    expect(days.map((day) => day.progress)).toEqual(days.map((day) => day.progress).toSorted((one, other) => one - other));
    expect(days.filter((day) => day.isLast)).toEqual([days.at(-1)]);
    expect(days.at(-1)?.writings.at(-1)?.statement).toContain('UPDATE audit_head');
    expect(days.at(-1)?.progress).toBe(1);
  });

  it('end with whoever takes them, and their thread with them', async () => {
    // Of a thread under way the process lists the port to it.
    const threads = (): number => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
    const before = threads();
    const days = livedDays(wish);
    await days.next();
    expect(threads()).toBe(before + 1);
    await days.return(undefined);
    expect(threads()).toBe(before);
  });

  it('throw what was thrown in their thread', async () => {
    await expect(take(livedDays({ ...wish, now: 'never' }), 1)).rejects.toThrow(RangeError);
  });
});
