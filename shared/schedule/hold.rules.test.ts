import { describe, expect, it } from 'vitest';
import { holdInTheWay } from './hold.rules.ts';

const held = { therapistId: 'theo', roomId: 'one', startsAt: 600, endsAt: 660 };

describe('a hold of another window', () => {
  it.each([
    ['the same therapist and time', { therapistId: 'theo', roomId: null, startsAt: 630, endsAt: 690 }, true],
    ['the same room', { therapistId: 'tara', roomId: 'one', startsAt: 600, endsAt: 630 }, true],
    ['another therapist and room', { therapistId: 'tara', roomId: 'two', startsAt: 600, endsAt: 660 }, false],
    ['right after it', { therapistId: 'theo', roomId: 'one', startsAt: 660, endsAt: 720 }, false],
    ['right before it', { therapistId: 'theo', roomId: 'one', startsAt: 540, endsAt: 600 }, false],
  ])('meets %s: %j', (_what, place, isMet) => {
    expect(holdInTheWay(place, [held])).toBe(isMet ? held : undefined);
  });

  it('without a room meets nobody by the room', () => {
    expect(holdInTheWay({ ...held, therapistId: 'tara', roomId: null }, [{ ...held, roomId: null }])).toBeUndefined();
  });
});
