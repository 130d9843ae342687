import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { millisecondsOf } from '../core/time.ts';
import { judgePlacement, type PlacementQuestion, type StandingVisit } from './placement.rules.ts';
import { visitStates } from './schedule.model.ts';

const zone = 'America/Chicago';
const day = '2026-03-02';
/** Midnight of that Monday in Chicago. */
const midnight = millisecondsOf('2026-03-02T06:00:00.000Z');
const at = (minute: number): number => midnight + minute * 60_000;

function visit(changes: Partial<StandingVisit> & { readonly from: number; readonly until: number }): StandingVisit {
  const { from, until, ...rest } = changes;
  return {
    id: 'standing',
    clientId: 'maria',
    therapistId: 'theo',
    roomId: 'one',
    startsAt: at(from),
    endsAt: at(until),
    bufferMinutes: 15,
    bufferBeforeMinutes: 0,
    state: 'booked',
    ...rest,
  };
}

const question: PlacementQuestion = {
  visitId: null,
  clientId: 'john',
  therapistId: 'theo',
  roomId: 'one',
  startsOn: day,
  startMinute: 600,
  durationMinutes: 60,
  bufferMinutes: 15,
  bufferBeforeMinutes: 0,
};
const hours = [{ startMinute: 480, endMinute: 1080 }];

function reasons(changes: Partial<PlacementQuestion>, visits: readonly StandingVisit[], working = hours): string[] {
  const { conflicts, warnings } = judgePlacement({ ...question, ...changes }, { zone, hours: working, visits });
  return [...conflicts, ...warnings].map((problem) => problem.reason);
}

describe('judging a place', () => {
  it.each([
    { name: 'an empty day', visits: [], expected: [] },
    { name: 'the therapist with somebody else', visits: [visit({ from: 630, until: 690, roomId: 'two' })], expected: ['therapistBusy'] },
    { name: 'the room with another therapist', visits: [visit({ from: 630, until: 690, therapistId: 'tara' })], expected: ['roomTaken'] },
    {
      name: 'the client with another therapist',
      visits: [visit({ from: 630, until: 690, therapistId: 'tara', roomId: 'two', clientId: 'john' })],
      expected: ['clientElsewhere'],
    },
    { name: 'somebody else elsewhere', visits: [visit({ from: 630, until: 690, therapistId: 'tara', roomId: 'two' })], expected: [] },
    { name: 'a visit that ends with its buffer at the start', visits: [visit({ from: 525, until: 585 })], expected: [] },
    { name: 'a visit that ends at the start, buffer and all inside', visits: [visit({ from: 540, until: 600 })], expected: ['bufferMissing'] },
    { name: 'a visit that begins right after', visits: [visit({ from: 660, until: 720 })], expected: ['bufferMissing'] },
    { name: 'a visit that begins after the buffer', visits: [visit({ from: 675, until: 720 })], expected: [] },
    {
      name: 'the room’s turnover after another therapist',
      visits: [visit({ from: 535, until: 595, therapistId: 'tara' })],
      expected: ['bufferMissing'],
    },
    { name: 'one minute of overlap', visits: [visit({ from: 541, until: 601 })], expected: ['therapistBusy', 'roomTaken'] },
  ])('$name: $expected', ({ visits, expected }) => {
    expect(reasons({}, visits)).toEqual(expected);
  });

  it.each(visitStates)('a visit in state %s is in the way exactly if it takes time', (state) => {
    const isInTheWay = reasons({}, [visit({ from: 600, until: 660, state })]).length > 0;
    const frees = ['no_show', 'cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'rescheduled'];
    expect(isInTheWay).toBe(!frees.includes(state));
  });

  it('does not see a visit as in its own way', () => {
    expect(reasons({ visitId: 'standing' }, [visit({ from: 600, until: 660 })])).toEqual([]);
  });

  it('takes a visit without a room as taking none', () => {
    expect(reasons({ roomId: null, therapistId: 'tara' }, [visit({ from: 600, until: 660, roomId: null })])).toEqual([]);
  });

  it.each([
    { startMinute: 480, expected: [] },
    { startMinute: 475, expected: ['outsideHours'] },
    { startMinute: 1020, expected: [] },
    { startMinute: 1021, expected: ['outsideHours'] },
    { startMinute: 1439, expected: ['outsideHours'] },
  ])('hours 8 to 18, start $startMinute: $expected', ({ startMinute, expected }) => {
    expect(reasons({ startMinute }, [])).toEqual(expected);
  });

  it('lets a visit run over the seam of two shifts, not over a break', () => {
    const touching = [{ startMinute: 480, endMinute: 630 }, { startMinute: 630, endMinute: 1080 }];
    const broken = [{ startMinute: 480, endMinute: 630 }, { startMinute: 645, endMinute: 1080 }];
    expect(reasons({}, [], touching)).toEqual([]);
    expect(reasons({}, [], broken)).toEqual(['outsideHours']);
  });

  it('names the visit in the way, the nearest hours, and a day off', () => {
    const busy = judgePlacement(question, { zone, hours, visits: [visit({ from: 630, until: 690 })] });
    expect(busy.conflicts[0]).toEqual({
      reason: 'therapistBusy',
      blockingVisitId: 'standing',
      fromMinute: 630,
      untilMinute: 690,
    });
    const split = [{ startMinute: 480, endMinute: 540 }, { startMinute: 780, endMinute: 1080 }];
    expect(judgePlacement({ ...question, startMinute: 700 }, { zone, hours: split, visits: [] }).warnings).toEqual([
      { reason: 'outsideHours', blockingVisitId: null, fromMinute: 780, untilMinute: 1080 },
    ]);
    expect(judgePlacement(question, { zone, hours: [], visits: [] }).warnings).toEqual([
      { reason: 'outsideHours', blockingVisitId: null, fromMinute: null, untilMinute: null },
    ]);
  });

  it('moves a start in the spring gap one hour forward and says so', () => {
    const night = { ...question, startsOn: '2026-03-08', startMinute: 150 };
    const judged = judgePlacement(night, { zone, hours: [{ startMinute: 0, endMinute: 1440 }], visits: [] });
    expect(judged).toMatchObject({ startsOn: '2026-03-08', startMinute: 210 });
    expect(judged.startsAt).toBe(millisecondsOf('2026-03-08T08:30:00.000Z'));
    expect(judged.warnings).toEqual([
      { reason: 'timeDoesNotExist', blockingVisitId: null, fromMinute: 150, untilMinute: 210 },
    ]);
  });

  it('takes the earlier of an hour that comes twice, and keeps 9:00 at 9:00 over the change', () => {
    const twice = judgePlacement({ ...question, startsOn: '2026-11-01', startMinute: 90 }, { zone, hours, visits: [] });
    expect(twice.startsAt).toBe(millisecondsOf('2026-11-01T06:30:00.000Z'));
    const before = judgePlacement({ ...question, startsOn: '2026-03-06', startMinute: 540 }, { zone, hours, visits: [] });
    const after = judgePlacement({ ...question, startsOn: '2026-03-09', startMinute: 540 }, { zone, hours, visits: [] });
    expect(before.startsAt).toBe(millisecondsOf('2026-03-06T15:00:00.000Z'));
    expect(after.startsAt).toBe(millisecondsOf('2026-03-09T14:00:00.000Z'));
  });
});

const person = fc.constantFrom('a', 'b', 'c');
const randomVisit = fc
  .record({
    clientId: person,
    therapistId: person,
    roomId: fc.option(person),
    from: fc.integer({ min: 420, max: 700 }),
    length: fc.integer({ min: 1, max: 18 }),
    bufferMinutes: fc.constantFrom(0, 5, 15),
    state: fc.constantFrom(...visitStates),
  })
  .map(({ from, length, ...rest }) => visit({ ...rest, from, until: from + length * 5 }));

/** The whole truth minute by minute: who and what is held at each minute of the day. */
function isHeld(visits: readonly StandingVisit[], minute: number, holds: (visit: StandingVisit) => boolean): boolean {
  const freeing = new Set(['no_show', 'cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'rescheduled']);
  return visits.some(
    (one) => !freeing.has(one.state) && holds(one) && one.startsAt <= at(minute) && at(minute) < one.endsAt,
  );
}

describe('judging a place, against a minute-by-minute look', () => {
  it('finds the same conflicts', () => {
    fc.assert(
      fc.property(
        fc.array(randomVisit, { maxLength: 6 }),
        fc.record({
          clientId: person,
          therapistId: person,
          roomId: fc.option(person),
          startMinute: fc.integer({ min: 420, max: 700 }),
          durationMinutes: fc.integer({ min: 5, max: 90 }),
          bufferMinutes: fc.constantFrom(0, 10),
        }),
        (visits, asked) => {
          const wish = { ...question, ...asked };
          const minutes = Array.from({ length: wish.durationMinutes }, (_, index) => wish.startMinute + index);
          const held = (holds: (one: StandingVisit) => boolean): boolean =>
            minutes.some((minute) => isHeld(visits, minute, holds));
          const expected = [
            held((one) => one.therapistId === wish.therapistId) ? 'therapistBusy' : '',
            held((one) => wish.roomId !== null && one.roomId === wish.roomId) ? 'roomTaken' : '',
            held((one) => one.clientId === wish.clientId) ? 'clientElsewhere' : '',
          ].filter((reason) => reason !== '');
          const { conflicts } = judgePlacement(wish, { zone, hours, visits });
          expect(conflicts.map((problem) => problem.reason)).toEqual(expected);
        },
      ),
      { numRuns: 600 },
    );
  });
});
