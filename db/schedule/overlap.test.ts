// The database's own refusal to book anybody or any room twice, against a plain reading of the rule.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { visitStates, type VisitState } from '../../shared/schedule/schedule.model.ts';
import { overlapOf } from '../faults.ts';
import { openTestFile, type TestFile } from '../testing/file.ts';
import { rowsByVersion } from '../testing/rows.ts';

interface Slot {
  readonly therapist: string;
  readonly room: string | null;
  readonly client: string;
  /** Minutes after eight o'clock of one day. */
  readonly start: number;
  readonly length: number;
  readonly state: VisitState;
}
type Who = 'therapist' | 'room' | 'client';

const dayStart = 1_772_438_400_000;
const idle: ReadonlySet<VisitState> = new Set(['cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'no_show', 'rescheduled']);

let test: TestFile;
beforeAll(() => {
  test = openTestFile();
  for (const version of [10, 20, 30]) test.file.exec(rowsByVersion[version] ?? '');
});
afterAll(() => test.close());
beforeEach(() => void test.file.exec('BEGIN'));
afterEach(() => void test.file.exec('ROLLBACK'));

function columnsOf(slot: Slot) {
  const startsAt = dayStart + slot.start * 60_000;
  return {
    client: slot.client,
    therapist: slot.therapist,
    room: slot.room,
    minute: 480 + slot.start,
    length: slot.length,
    startsAt,
    endsAt: startsAt + slot.length * 60_000,
    state: slot.state,
  };
}

function refusalOf(write: () => void): Who | undefined {
  try {
    write();
    return undefined;
  } catch (fault) {
    const who = overlapOf(fault);
    if (who === undefined) throw fault;
    return who;
  }
}

function insert(id: string, slot: Slot): Who | undefined {
  return refusalOf(() => {
    test.file
      .prepare(
        `INSERT INTO visits (id, client_id, therapist_id, room_id, service_id, starts_on, start_minute, duration_minutes,
           buffer_minutes, starts_at, ends_at, state, created_at, created_by)
         VALUES (@id, @client, @therapist, @room, 'service', '2026-03-02', @minute, @length, 15, @startsAt, @endsAt, @state,
           '2026-03-01T08:00:00.000Z', 'olive')`,
      )
      .run({ id, ...columnsOf(slot) });
  });
}

function update(id: string, slot: Slot): Who | undefined {
  return refusalOf(() => {
    test.file
      .prepare(
        `UPDATE visits SET client_id = @client, therapist_id = @therapist, room_id = @room, start_minute = @minute,
           duration_minutes = @length, starts_at = @startsAt, ends_at = @endsAt, state = @state WHERE id = @id`,
      )
      .run({ id, ...columnsOf(slot) });
  });
}

const nine: Slot = { therapist: 'theo', room: 'room', client: 'maria', start: 60, length: 60, state: 'booked' };

describe('double booking', () => {
  const elsewhere = { therapist: 'olive', room: 'room-2', client: 'jun' };
  const cases: readonly [string, Partial<Slot>, Who | undefined][] = [
    ['the same therapist at the same time', { room: 'room-2', client: 'jun' }, 'therapist'],
    ['the same room at the same time', { therapist: 'olive', client: 'jun' }, 'room'],
    ['the same client at the same time', { therapist: 'olive', room: 'room-2' }, 'client'],
    ['nothing in common', elsewhere, undefined],
    ['no room on either side of the question', { ...elsewhere, room: null }, undefined],
    ['the therapist right after, the end being free', { ...elsewhere, therapist: 'theo', start: 120 }, undefined],
    ['the therapist right before, ending as the other begins', { ...elsewhere, therapist: 'theo', start: 0 }, undefined],
    ['the therapist one minute before the end', { ...elsewhere, therapist: 'theo', start: 119 }, 'therapist'],
    ['the therapist until one minute after the start', { ...elsewhere, therapist: 'theo', start: 0, length: 61 }, 'therapist'],
    ['a short visit inside', { ...elsewhere, therapist: 'theo', start: 80, length: 5 }, 'therapist'],
    ['a visit of eight hours around it', { ...elsewhere, therapist: 'theo', start: -300, length: 480 }, 'therapist'],
    ['a visit of eight hours that ends as it begins', { ...elsewhere, therapist: 'theo', start: -420, length: 480 }, undefined],
  ];

  it.each(cases)('%s', (_name, change, expected) => {
    expect(insert('first', nine)).toBeUndefined();
    expect(insert('second', { ...nine, ...change })).toBe(expected);
  });

  it.each(cases)('by moving there: %s', (_name, change, expected) => {
    expect(insert('first', nine)).toBeUndefined();
    expect(insert('second', { ...nine, start: 700 })).toBeUndefined();
    expect(update('second', { ...nine, ...change })).toBe(expected);
  });

  it('two visits without a room do not meet in it', () => {
    expect(insert('first', { ...nine, room: null })).toBeUndefined();
    expect(insert('second', { ...nine, therapist: 'olive', client: 'jun', room: null })).toBeUndefined();
  });

  it.each(visitStates)('a visit that is %s holds its time, or does not', (state) => {
    expect(insert('first', { ...nine, state })).toBeUndefined();
    expect(insert('second', nine) === undefined).toBe(idle.has(state));
    expect(insert('third', { ...nine, start: 500, state: 'booked' })).toBeUndefined();
    expect(insert('fourth', { ...nine, start: 500, state }) === undefined).toBe(idle.has(state));
  });

  it('a cancellation cannot be undone once somebody else has the time', () => {
    expect(insert('first', nine)).toBeUndefined();
    expect(update('first', { ...nine, state: 'cancelled_by_client' })).toBeUndefined();
    expect(insert('second', { ...nine, client: 'jun', room: 'room-2' })).toBeUndefined();
    expect(update('first', { ...nine, state: 'booked' })).toBe('therapist');
    expect(update('second', { ...nine, client: 'jun', room: 'room-2', state: 'no_show' })).toBeUndefined();
    expect(update('first', { ...nine, state: 'booked' })).toBeUndefined();
  });

  it('a visit may change within its own time', () => {
    expect(insert('first', nine)).toBeUndefined();
    expect(update('first', { ...nine, start: 75, length: 30, state: 'confirmed' })).toBeUndefined();
  });
});

/** Everybody and everything that two visits would share at one time, read off the rule word for word. */
function clashes(id: string, slot: Slot, kept: ReadonlyMap<string, Slot>): Who[] {
  if (idle.has(slot.state)) return [];
  const found = new Set<Who>();
  for (const [otherId, other] of kept) {
    if (otherId === id || idle.has(other.state)) continue;
    for (let minute = slot.start; minute < slot.start + slot.length; minute += 1) {
      if (minute < other.start || minute >= other.start + other.length) continue;
      if (other.therapist === slot.therapist) found.add('therapist');
      if (other.room !== null && other.room === slot.room) found.add('room');
      if (other.client === slot.client) found.add('client');
    }
  }
  return [...found];
}

const slots: fc.Arbitrary<Slot> = fc.record({
  therapist: fc.constantFrom('theo', 'olive', 'gone'),
  room: fc.constantFrom('room', 'room-2', null),
  client: fc.constantFrom('maria', 'jun'),
  start: fc.integer({ min: 0, max: 180 }),
  length: fc.oneof(fc.integer({ min: 5, max: 60 }), fc.constant(480)),
  state: fc.oneof({ weight: 3, arbitrary: fc.constant<VisitState>('booked') }, { weight: 2, arbitrary: fc.constantFrom(...visitStates) }),
});

describe('any run of bookings and changes', () => {
  it('is refused exactly where the rule says so, and names one of those who would be booked twice', () => {
    let refusals = 0;
    fc.assert(
      fc.property(fc.array(fc.record({ visit: fc.integer({ min: 1, max: 8 }), slot: slots }), { maxLength: 24 }), (steps) => {
        test.file.exec('SAVEPOINT run');
        const kept = new Map<string, Slot>();
        for (const { slot, visit } of steps) {
          const id = `visit-${visit}`;
          const expected = clashes(id, slot, kept);
          const refused = kept.has(id) ? update(id, slot) : insert(id, slot);
          if (expected.length === 0) expect(refused).toBeUndefined();
          else expect(expected).toContain(refused);
          if (refused === undefined) kept.set(id, slot);
          else refusals += 1;
        }
        test.file.exec('ROLLBACK TO run; RELEASE run');
      }),
      { numRuns: 200 },
    );
    expect(refusals).toBeGreaterThan(200);
  });
});
