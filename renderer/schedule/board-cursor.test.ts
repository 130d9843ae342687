import { describe, expect, it } from 'vitest';
import { roomColumns, therapistColumns, weekRows } from './board-columns.ts';
import { cursorAt, cursorOn, moveCursor, moveInTable, type Cursor, type CursorBoard, type Direction } from './board-cursor.ts';
import { boardOf, testRooms, visitOf } from './board.test-support.ts';

const maria = visitOf();
const off = visitOf({ id: 'off-grid', startMinute: 665, durationMinutes: 5 });
const gone = visitOf({ id: 'gone', startMinute: 780, state: 'cancelled_late' });
const john = visitOf({ id: 'john', therapistId: 'tara', startMinute: 615, durationMinutes: 30 });
const board: CursorBoard = { ...therapistColumns(boardOf([maria, off, gone, john]), []), step: 15 };
const [theo = expect.fail('Theo has a column')] = board.columns;

function walk(from: number, ...directions: Direction[]): string {
  let cursor = cursorAt(theo, from);
  for (const direction of directions) cursor = moveCursor(board, cursor, direction);
  return `${cursor.therapistId} ${cursor.minute} ${cursor.visitId ?? 'free'}`;
}

describe('the board’s cursor', () => {
  it.each<{ from: number; directions: Direction[]; to: string }>([
    { from: 570, directions: ['down'], to: 'theo 585 free' },
    { from: 570, directions: ['down', 'down'], to: 'theo 600 visit' },
    { from: 645, directions: [], to: 'theo 600 visit' },
    { from: 600, directions: ['up'], to: 'theo 585 free' },
    { from: 600, directions: ['down'], to: 'theo 660 free' },
    { from: 600, directions: ['down', 'down'], to: 'theo 675 free' },
    { from: 780, directions: [], to: 'theo 780 free' },
    { from: 615, directions: ['right'], to: 'tara 600 free' },
    { from: 660, directions: ['right', 'up', 'up'], to: 'tara 615 john' },
    { from: 630, directions: ['left'], to: 'theo 600 visit' },
    { from: 570, directions: ['right', 'right'], to: 'tara 570 free' },
    { from: 0, directions: ['up'], to: 'theo 0 free' },
    { from: 1425, directions: ['down'], to: 'theo 1425 free' },
  ])('from $from by $directions to $to', ({ from, directions, to }) => {
    expect(walk(from, ...directions)).toBe(to);
  });

  it('does not jump over a visit that begins off the grid right behind another', () => {
    const behind = visitOf({ id: 'behind', startMinute: 655, durationMinutes: 20 });
    const before = visitOf({ durationMinutes: 55 });
    const tight: CursorBoard = { ...therapistColumns(boardOf([before, behind]), []), step: 15 };
    expect(moveCursor(tight, cursorOn(before), 'down').visitId).toBe('behind');
  });

  it('goes through rooms, and through the visits without one', () => {
    const nowhere = visitOf({ id: 'nowhere', roomId: null, roomName: null });
    const byRoom: CursorBoard = { ...roomColumns(boardOf([maria, nowhere]), testRooms, 'No room'), step: 15 };
    expect(byRoom.columns.map((column) => column.name)).toEqual(['Room 1', 'Room 2', 'No room']);
    const start = cursorOn(maria);
    const steps: Cursor[] = [start];
    for (const direction of ['right', 'right', 'right'] as const) steps.push(moveCursor(byRoom, steps.at(-1) ?? start, direction));
    expect(steps.map(({ roomId, visitId }) => `${roomId} ${visitId ?? 'free'}`)).toEqual(['one visit', 'two free', 'null nowhere', 'null nowhere']);
  });

  it('begins in the first column where its own is not shown', () => {
    const elsewhere = { ...cursorOn(maria), startsOn: '2026-03-09' };
    expect(moveCursor(board, elsewhere, 'down')).toMatchObject({ startsOn: '2026-03-02', therapistId: 'theo', visitId: 'visit' });
  });

  it('goes through the visits of a cell and on to the next therapist’s row', () => {
    const tuesday = { ...boardOf([visitOf({ id: 'tuesday', startsOn: '2026-03-03' })]), date: '2026-03-03' };
    const late = visitOf({ id: 'late', startMinute: 900 });
    const table: CursorBoard = { ...weekRows([boardOf([maria, late, john]), tuesday], []), step: 15 };
    const way: Direction[] = ['down', 'down', 'right', 'right', 'up', 'left'];
    const steps: Cursor[] = [cursorOn(maria)];
    for (const direction of way) steps.push(moveInTable(table, steps.at(-1) ?? cursorOn(maria), direction));
    expect(steps.map(({ startsOn, therapistId, visitId }) => `${startsOn.slice(8)} ${therapistId} ${visitId ?? 'free'}`)).toEqual([
      '02 theo visit', '02 theo late', '02 tara john', '03 tara free', '03 tara free', '03 theo tuesday', '02 theo visit',
    ]);
  });
});
