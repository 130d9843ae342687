import { expect, it } from 'vitest';
import { startSpans } from './system.rules.ts';

it('puts the steps in order and gives each what it took, but the time that a person took', () => {
  expect(
    startSpans(
      [
        { step: 'hostReady', milliseconds: 120 },
        { step: 'bundleLoaded', milliseconds: 80 },
        { step: 'keyUnwrapped', milliseconds: 9_400 },
        { step: 'passwordGiven', milliseconds: 9_000 },
        { step: 'firstReply', milliseconds: 500 },
      ],
      false,
    ),
  ).toEqual([
    { step: 'bundleLoaded', milliseconds: 80, tookMilliseconds: 80 },
    { step: 'hostReady', milliseconds: 120, tookMilliseconds: 40 },
    { step: 'firstReply', milliseconds: 500, tookMilliseconds: 380 },
    { step: 'passwordGiven', milliseconds: 9_000, tookMilliseconds: null },
    { step: 'keyUnwrapped', milliseconds: 9_400, tookMilliseconds: 400 },
  ]);
});

it('does not take the time until somebody opens the page for the program’s own', () => {
  const [, first] = startSpans([{ step: 'programReady', milliseconds: 200 }, { step: 'firstReply', milliseconds: 17_000 }], true);
  expect(first).toEqual({ step: 'firstReply', milliseconds: 17_000, tookMilliseconds: null });
});
