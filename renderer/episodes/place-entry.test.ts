import { describe, expect, it } from 'vitest';
import { parseTypedPlace, placeOptions } from './place-entry.ts';

describe('a place typed without the mouse', () => {
  it.each([
    ['pirif r 3', { words: ['pirif'], side: 'r', tenderness: 3 }],
    ['upper trap left', { words: ['upper', 'trap'], side: 'l', tenderness: null }],
    ['glut med b 0', { words: ['glut', 'med'], side: 'bilateral', tenderness: 0 }],
    ['R', { words: ['r'], side: null, tenderness: null }],
    ['3', { words: ['3'], side: null, tenderness: null }],
    ['neck 7', { words: ['neck', '7'], side: null, tenderness: null }],
  ])('%s', (text, parsed) => {
    expect(parseTypedPlace(text)).toEqual(parsed);
  });

  it('finds a muscle by the beginnings of its words, on the side that was typed', () => {
    expect(placeOptions('pirif r 3')[0]).toMatchObject({ kind: 'muscle', id: 'piriformis', side: 'r' });
    expect(placeOptions('trap upp l')[0]).toMatchObject({ kind: 'muscle', id: 'trapezius_upper', side: 'l' });
  });

  it('offers the sides where none was typed, and none where there are none', () => {
    expect(placeOptions('piriformis').map((option) => option.side)).toEqual(['r', 'l', 'bilateral']);
    expect(placeOptions('breastbone').concat(placeOptions('sternum')).every((option) => option.side === 'midline')).toBe(true);
  });

  it('can be limited to regions, and answers nothing to nothing', () => {
    expect(placeOptions('buttock r', ['region']).map((option) => option.kind)).not.toContain('muscle');
    expect(placeOptions('   ')).toEqual([]);
    expect(placeOptions('no such place')).toEqual([]);
  });
});
