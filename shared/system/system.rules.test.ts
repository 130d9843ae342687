import { expect, it } from 'vitest';
import { startSpans } from './system.rules.ts';

it('puts the steps in order and gives each what it took, but the time that a person took', () => {
  expect(
    startSpans([
      { step: 'hostReady', milliseconds: 120 },
      { step: 'bundleLoaded', milliseconds: 80 },
      { step: 'keyUnwrapped', milliseconds: 9_400 },
      { step: 'passwordGiven', milliseconds: 9_000 },
    ]),
  ).toEqual([
    { step: 'bundleLoaded', milliseconds: 80, tookMilliseconds: 80 },
    { step: 'hostReady', milliseconds: 120, tookMilliseconds: 40 },
    { step: 'passwordGiven', milliseconds: 9_000, tookMilliseconds: null },
    { step: 'keyUnwrapped', milliseconds: 9_400, tookMilliseconds: 400 },
  ]);
});
