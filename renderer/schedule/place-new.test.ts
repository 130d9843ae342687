import { describe, expect, it } from 'vitest';
import { roomColumns, therapistColumns } from './board-columns.ts';
import { boardOf, testRooms, visitOf } from './board.test-support.ts';
import { firstFreeMinute, placeForNew } from './place-new.ts';
import { judgeFactsOf, subjectFor } from './place.ts';

const rooms = testRooms.slice(0, 1);
const board = boardOf([visitOf({ startMinute: 490 })]);
const known = { facts: judgeFactsOf({ days: [board], board, rooms, services: [], zone: 'America/Chicago' }), subject: subjectFor(undefined, null), place: null };
const time = { startMinute: 500, durationMinutes: 60 };

describe('a new visit drawn into a column', () => {
  it('is the therapist’s in theirs, and whoever’s is free in a room’s', () => {
    const [theo] = therapistColumns(board, []).columns;
    const [room] = roomColumns(board, rooms, 'No room').columns;
    if (!theo || !room) throw new Error('there are columns');
    expect(placeForNew(theo, time, known)).toEqual({ ...time, startsOn: '2026-03-02', therapistId: 'theo', room: 'auto' });
    expect(placeForNew(room, { ...time, startMinute: 700 }, known)).toMatchObject({ therapistId: 'theo', room: 'one' });
    expect(placeForNew(room, time, { ...known, facts: { ...known.facts, rooms: [] } })).toMatchObject({ therapistId: 'theo', room: 'one' });
    const inNone = { ...room, roomId: null };
    expect(placeForNew(inNone, time, known)).toMatchObject({ therapistId: 'tara', room: 'none' });
  });

  it('goes to the first gap that is long enough where a cell has no times', () => {
    const [theo] = therapistColumns(board, []).columns;
    if (!theo) throw new Error('Theo has a column');
    expect(firstFreeMinute(theo, 60)).toBe(565);
    expect(firstFreeMinute({ ...theo, visits: [] }, 60)).toBe(480);
    expect(firstFreeMinute({ ...theo, hours: [] }, 60)).toBe(540);
  });
});
