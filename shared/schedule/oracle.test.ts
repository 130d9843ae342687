// Free slots against trying everything. A few hundred clinics here; `npm run faults -- 16` runs ten thousand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf } from '../core/testing/progress.ts';
import { findFreeSlots } from './slots.rules.ts';
import { everyFreeSlot } from './testing/brute-force.ts';
import { slotCase } from './testing/random-clinics.ts';

const numRuns = Number(process.env['FASCIA_FAULT_RUNS'] ?? 200);

describe('free slots of several therapists, against trying every quarter of an hour', () => {
  it(
    'are the same in every small clinic',
    () => {
      let offered = 0;
      const progress = progressOf('clinics equal', numRuns, (line) => process.stdout.write(line));
      fc.assert(
        fc.property(slotCase, ({ question, visits }) => {
          const found = findFreeSlots(question, visits);
          expect(found).toEqual(everyFreeSlot(question, visits));
          offered += found.length;
          progress.step(`${offered} free starts`);
        }),
        { numRuns },
      );
      expect(offered).toBeGreaterThan(numRuns);
    },
    numRuns * 300 + 30_000,
  );
});
