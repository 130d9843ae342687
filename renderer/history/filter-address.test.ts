import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitStates } from '../../shared/schedule/schedule.model.ts';
import { addressOf, isEverything, placeOf } from './filter-address.ts';

const id = '01890000-0000-7000-8000-000000000001';

describe('the filter in the address', () => {
  it('comes back as it was put in', () => {
    const day = fc.constantFrom(null, '2026-03-02', '2024-02-29');
    const somebody = fc.constantFrom(null, id);
    const place = fc.record({
      filter: fc.record({ from: day, until: day, therapistId: somebody, clientId: somebody, states: fc.subarray([...visitStates]) }),
      page: fc.nat({ max: 3000 }),
    });
    fc.assert(
      fc.property(place, (wanted) => {
        expect(placeOf(new URLSearchParams(addressOf(wanted).toString()))).toEqual(wanted);
      }),
    );
  });

  it.each(['', 'from=soon&until=2026-02-30', 'therapist=me&client=1&states=gone,', 'page=0', 'page=-3', 'page=1.5', 'page=x'])(
    'leaves out of %j what is no filter',
    (address) => {
      const { filter, page } = placeOf(new URLSearchParams(address));
      expect(isEverything(filter)).toBe(true);
      expect(page).toBe(0);
    },
  );
});
