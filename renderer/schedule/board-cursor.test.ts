import { describe, expect, it } from 'vitest';
import { cursorAt, cursorOn, moveCursor, type CursorBoard, type Direction } from './board-cursor.ts';
import { visitOf } from './board.test-support.ts';

const maria = visitOf();
const off = visitOf({ id: 'off-grid', startMinute: 665, durationMinutes: 5 });
const gone = visitOf({ id: 'gone', startMinute: 780, state: 'cancelled_late' });
const john = visitOf({ id: 'john', therapistId: 'tara', startMinute: 615, durationMinutes: 30 });
const board: CursorBoard = { therapistIds: ['theo', 'tara'], visits: [maria, off, gone, john], step: 15 };

function walk(from: number, ...directions: Direction[]): string {
  let cursor = cursorAt(board, 'theo', from);
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
    const tight: CursorBoard = { ...board, visits: [visitOf({ durationMinutes: 55 }), behind] };
    expect(moveCursor(tight, cursorOn(tight.visits[0] ?? maria), 'down').visitId).toBe('behind');
  });
});
