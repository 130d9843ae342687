import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualLimits } from '../clinic/working-time.model.ts';
import { loadProblems, weekOf, type HandsOn } from './load.rules.ts';

const limits = { ...usualLimits, staffId: 'theo' };
const day = { startsAt: 0, endsAt: 1440 * 60_000 };
const from = (startMinute: number, length: number): HandsOn => ({ startsAt: startMinute * 60_000, endsAt: (startMinute + length) * 60_000 });

function problems(asked: HandsOn, others: readonly HandsOn[], weekMinutes: number | null = 0): string[] {
  return loadProblems({ asked, day, others, limits, weekMinutes }).map(({ reason, minutes, limitMinutes }) => `${reason} ${minutes}/${limitMinutes}`);
}

describe('load', () => {
  it('is no matter up to the limit, and told with its numbers beyond', () => {
    const four = [from(480, 60), from(555, 60), from(630, 60), from(780, 60)];
    expect(problems(from(900, 60), four)).toEqual([]);
    expect(problems(from(900, 75), four)).toEqual(['dayLoad 315/300']);
    expect(problems(from(900, 60), four, 1260)).toEqual([]);
    expect(problems(from(900, 60), four, 1275)).toEqual(['weekLoad 1335/1320']);
    expect(problems(from(900, 60), four, null)).toEqual([]);
  });

  it('asks for a break of a quarter of an hour after four hours, and looks at the run of the visit in question only', () => {
    const run = [from(480, 60), from(550, 60), from(620, 60), from(690, 60)];
    expect(problems(from(760, 15), run)).toEqual(['breakMissing 255/240']);
    expect(problems(from(765, 15), run)).toEqual([]);
    expect(problems(from(1000, 30), run)).toEqual([]);
    expect(problems(from(400, 75), run)).toEqual(['dayLoad 315/300', 'breakMissing 315/240']);
  });

  it('does not mind the order in which visits are listed', () => {
    const visits = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 9 }).map((slots) => slots.map((slot) => from(slot * 65, 60)));
    fc.assert(
      fc.property(visits, ([asked, ...others]) => {
        if (asked) expect(problems(asked, others)).toEqual(problems(asked, others.toReversed()));
      }),
    );
  });

  it('knows the week by the day on which the clinic begins it', () => {
    expect(weekOf('2026-03-04', 1)).toEqual({ from: '2026-03-02', until: '2026-03-08' });
    expect(weekOf('2026-03-01', 1)).toEqual({ from: '2026-02-23', until: '2026-03-01' });
    expect(weekOf('2026-03-01', 7)).toEqual({ from: '2026-03-01', until: '2026-03-07' });
  });
});
