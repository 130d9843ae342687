import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stretch } from './hours.rules.ts';
import type { StandingVisit } from './placement.rules.ts';
import { freeStretchAround, whoFits, type FreeStretch, type GapFacts, type Waiting } from './waitlist.rules.ts';

/** Tuesday 3 March 2026, in a zone whose wall clock is UTC. */
const day = '2026-03-03';
const midnight = Date.UTC(2026, 2, 3);
const at = (minute: number): number => midnight + minute * 60_000;

function visit(changes: Partial<StandingVisit> & { readonly from: number; readonly until: number }): StandingVisit {
  const { from, until, ...rest } = changes;
  return { id: 'v', clientId: 'other', therapistId: 'theo', roomId: 'one', bufferMinutes: 15, bufferBeforeMinutes: 0, state: 'booked', ...rest, startsAt: at(from), endsAt: at(until) };
}

const wish: Waiting = {
  id: 'maria', clientId: 'maria', durationMinutes: 60, bufferMinutes: 15, bufferBeforeMinutes: 0, roomIds: ['one', 'two'], therapistIds: [], weekdays: [], earliestMinute: 0,
  latestMinute: 1440, noticeHours: 0, priority: 2, expiresOn: null, waitingSince: '2026-02-01T10:00:00.000Z',
};
const facts: GapFacts = { zone: 'UTC', now: midnight, hours: [{ startMinute: 480, endMinute: 1080 }], visits: [] };
const morning: FreeStretch = { therapistId: 'theo', startsOn: day, fromMinute: 540, untilMinute: 660 };

function fits(changes: Partial<Waiting>, gap = morning, more: Partial<GapFacts> = {}) {
  return whoFits(gap, [{ ...wish, ...changes }], { ...facts, ...more }).map(({ startMinute, roomId }) => [startMinute, roomId]);
}

describe('who fits a gap', () => {
  it.each<[string, Partial<Waiting>, unknown]>([
    ['anything', {}, [[540, 'one']]],
    ['this therapist', { therapistIds: ['theo'] }, [[540, 'one']]],
    ['another therapist', { therapistIds: ['tara'] }, []],
    ['Tuesdays', { weekdays: [2] }, [[540, 'one']]],
    ['Mondays', { weekdays: [1] }, []],
    ['from 9:40 on', { earliestMinute: 580 }, [[580, 'one']]],
    ['from 10:10 on: too little is left', { earliestMinute: 610 }, []],
    ['until 10:00', { latestMinute: 600 }, [[540, 'one']]],
    ['two hours and more', { durationMinutes: 121 }, []],
    ['nine hours’ notice', { noticeHours: 9 }, [[540, 'one']]],
    ['ten hours’ notice', { noticeHours: 10 }, [[600, 'one']]],
    ['eleven hours’ notice', { noticeHours: 11 }, []],
    ['a time until that day', { expiresOn: day }, [[540, 'one']]],
    ['a time until the day before', { expiresOn: '2026-03-02' }, []],
  ])('who wishes %s', (_name, changes, expected) => {
    expect(fits(changes)).toEqual(expected);
  });

  it('keeps turnover, rooms and the client’s other visits', () => {
    const next = visit({ from: 660, until: 720 });
    expect(fits({}, morning, { visits: [next] })).toEqual([[540, 'one']]);
    expect(fits({ durationMinutes: 110 }, morning, { visits: [next] })).toEqual([]);
    const inRoomOne = visit({ from: 540, until: 660, therapistId: 'tara' });
    expect(fits({}, morning, { visits: [inRoomOne] })).toEqual([[540, 'two']]);
    expect(fits({}, morning, { visits: [{ ...inRoomOne, clientId: 'maria' }] })).toEqual([]);
  });

  it('asks urgent ones first, then who asked for the therapist, then who has waited longest', () => {
    const wishes = [
      { ...wish, id: 'late', waitingSince: '2026-02-03T10:00:00.000Z' },
      { ...wish, id: 'early' },
      { ...wish, id: 'byName', therapistIds: ['theo'], waitingSince: '2026-02-05T10:00:00.000Z' },
      { ...wish, id: 'urgent', priority: 1, waitingSince: '2026-02-09T10:00:00.000Z' },
      { ...wish, id: 'whenItSuits', priority: 3, waitingSince: '2026-01-01T10:00:00.000Z' },
    ];
    const order = whoFits(morning, wishes, facts).map((fit) => fit.wish.id);
    expect(order).toEqual(['urgent', 'byName', 'early', 'late', 'whenItSuits']);
  });

  it('finds the free stretch around a minute, or none where it is taken', () => {
    const visits = [visit({ from: 480, until: 540 }), visit({ from: 700, until: 760 }), visit({ from: 560, until: 600, therapistId: 'tara' })];
    const around = (minute: number) => freeStretchAround(minute, 'theo', day, { ...facts, visits });
    expect(around(600)).toEqual({ therapistId: 'theo', startsOn: day, fromMinute: 540, untilMinute: 700 });
    expect(around(540)).toMatchObject({ fromMinute: 540, untilMinute: 700 });
    expect(around(760)).toMatchObject({ fromMinute: 760, untilMinute: 1080 });
    for (const minute of [500, 700, 470, 1080]) expect(around(minute)).toBeUndefined();
  });
});

interface Case {
  readonly gap: FreeStretch;
  readonly wishes: readonly Waiting[];
  readonly facts: GapFacts;
}

const minutes = (from: number, until: number): fc.Arbitrary<number> => fc.integer({ min: from / 5, max: until / 5 }).map((five) => five * 5);

const visits = fc.array(
  fc
    .record({ from: minutes(420, 1080), length: minutes(15, 120), therapistId: fc.constantFrom('theo', 'tara'), roomId: fc.constantFrom('one', 'two', null), clientId: fc.constantFrom('maria', 'john', 'ada'), bufferMinutes: fc.constantFrom(0, 10, 15), bufferBeforeMinutes: fc.constantFrom(0, 5), state: fc.constantFrom('booked' as const, 'cancelled_late' as const) })
    .map(({ from, length, ...rest }) => visit({ ...rest, from, until: from + length })),
  { maxLength: 6 },
);
const wishes = fc.array(
  fc.record({
    clientId: fc.constantFrom('maria', 'john', 'ada'),
    durationMinutes: fc.constantFrom(30, 45, 60, 90),
    bufferMinutes: fc.constantFrom(0, 15),
    bufferBeforeMinutes: fc.constantFrom(0, 10),
    roomIds: fc.constantFrom<readonly string[] | null>(['one', 'two'], ['two'], [], null),
    therapistIds: fc.constantFrom<readonly string[]>([], ['theo'], ['tara'], ['theo', 'tara']),
    weekdays: fc.constantFrom<readonly number[]>([], [2], [1, 3], [2, 4]),
    earliestMinute: minutes(0, 720),
    latestMinute: minutes(725, 1440),
    noticeHours: fc.constantFrom(0, 2, 8, 12),
    priority: fc.constantFrom(1, 2, 3),
    expiresOn: fc.constantFrom(null, '2026-03-02', day, '2026-03-10'),
    waitingSince: fc.constantFrom('2026-02-01T10:00:00.000Z', '2026-02-02T10:00:00.000Z', '2026-02-03T10:00:00.000Z'),
  }),
  { maxLength: 6 },
);
const cases: fc.Arbitrary<Case> = fc
  .record({
    gap: fc.tuple(minutes(420, 900), minutes(30, 240)),
    wishes,
    visits,
    now: minutes(0, 900),
    hours: fc.constantFrom<readonly Stretch[]>([{ startMinute: 480, endMinute: 1080 }], [{ startMinute: 480, endMinute: 720 }, { startMinute: 780, endMinute: 1080 }], []),
  })
  .map(({ gap: [from, length], wishes: many, visits: standing, now, hours }) => ({
    gap: { therapistId: 'theo', startsOn: day, fromMinute: from, untilMinute: from + length },
    wishes: many.map((one, index) => ({ ...one, id: `wish-${index}` })),
    facts: { zone: 'UTC', now: at(now), hours, visits: standing },
  }));

/** Every minute of the visit looked at by itself, from the words of the wish. */
function isPossible(start: number, roomId: string | null, one: Waiting, { gap, facts: { now, hours, visits: standing } }: Case): boolean {
  const end = start + one.durationMinutes;
  if (start < gap.fromMinute || end > gap.untilMinute || start < one.earliestMinute || end > one.latestMinute) return false;
  if (at(start) < now || at(start) - now < one.noticeHours * 3_600_000) return false;
  for (let minute = start; minute < end; minute += 1) {
    if (!hours.some((stretch) => stretch.startMinute <= minute && minute < stretch.endMinute)) return false;
    if (standing.some((other) => other.state === 'booked' && other.clientId === one.clientId && other.startsAt <= at(minute) && at(minute) < other.endsAt)) return false;
  }
  // With its turnover the visit and every other one need therapist and room for themselves.
  return standing.every((other) => {
    const shares = other.therapistId === gap.therapistId || (roomId !== null && other.roomId === roomId);
    if (other.state !== 'booked' || !shares) return true;
    const gapBehind = one.bufferMinutes + other.bufferBeforeMinutes;
    const gapBefore = other.bufferMinutes + one.bufferBeforeMinutes;
    return at(end + gapBehind) <= other.startsAt || other.endsAt + gapBefore * 60_000 <= at(start);
  });
}

function bruteForce(one: Waiting, given: Case): readonly [number, string | null] | undefined {
  const { gap } = given;
  if (one.therapistIds.length > 0 && !one.therapistIds.includes(gap.therapistId)) return undefined;
  if (one.weekdays.length > 0 && !one.weekdays.includes(2)) return undefined;
  if (one.expiresOn !== null && one.expiresOn < day) return undefined;
  const begin = Math.max(gap.fromMinute, one.earliestMinute);
  for (let start = begin; start < gap.untilMinute; start += 1) {
    if (start !== begin && start % 15 !== 0) continue;
    for (const roomId of one.roomIds ?? [null]) if (isPossible(start, roomId, one, given)) return [start, roomId];
  }
  return undefined;
}

describe('who fits a gap, against looking at every minute', () => {
  it('finds the same people with the same starts, in the stated order', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const found = whoFits(given.gap, given.wishes, given.facts);
        const expected = given.wishes.flatMap((one) => {
          const place = bruteForce(one, given);
          return place ? [[one.id, ...place]] : [];
        });
        expect(found.map(({ wish: one, startMinute, roomId }) => [one.id, startMinute, roomId]).toSorted()).toEqual(expected.toSorted());
        const keys = found.map(({ wish: one }) => `${one.priority} ${one.therapistIds.includes('theo') ? 0 : 1} ${one.waitingSince}`);
        expect(keys).toEqual(keys.toSorted());
      }),
      { numRuns: 1500 },
    );
  });
});
