import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientCancelState, proposedFee } from './cancellation.rules.ts';
import { visitStates } from './schedule.model.ts';

const policy = { freeHours: 24, latePercent: 50, noShowPercent: 100, version: 1 };

describe('the cancellation policy', () => {
  it.each([
    ['cancelled_late', 9000, { percent: 50, amountCents: 4500 }],
    ['no_show', 9000, { percent: 100, amountCents: 9000 }],
    ['cancelled_late', 8999, { percent: 50, amountCents: 4500 }],
    ['cancelled_by_client', 9000, undefined],
    ['cancelled_by_clinic', 9000, undefined],
    ['rescheduled', 9000, undefined],
    ['completed', 9000, undefined],
    ['no_show', 0, undefined],
  ] as const)('asks for %s of a visit at %i cents: %j', (state, price, fee) => {
    expect(proposedFee(policy, state, price)).toEqual(fee);
  });

  it('never asks for more than the price, and always for whole cents', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    const policies = fc.record({ freeHours: fc.constant(24), latePercent: percent, noShowPercent: percent, version: fc.constant(1) });
    fc.assert(
      fc.property(policies, fc.constantFrom(...visitStates), fc.integer({ min: 0, max: 10_000_000 }), (one, state, price) => {
        const fee = proposedFee(one, state, price)?.amountCents ?? 0;
        expect(Number.isInteger(fee) && fee >= 0 && fee <= price).toBe(true);
      }),
    );
  });

  it('calls a cancellation late from its own hours before the visit', () => {
    const hour = 3_600_000;
    const noon = 1_772_474_400_000;
    for (const freeHours of [24, 48]) {
      expect(clientCancelState(noon, noon - freeHours * hour, { freeHours })).toBe('cancelled_by_client');
      expect(clientCancelState(noon, noon - freeHours * hour + 1, { freeHours })).toBe('cancelled_late');
    }
    expect(clientCancelState(noon, noon - 1, { freeHours: 0 })).toBe('cancelled_by_client');
    expect(clientCancelState(noon, noon + 1, { freeHours: 0 })).toBe('cancelled_late');
  });
});
