import { expect, test } from 'vitest';
import { bodyFigure } from '../../../shared/clinical/body/body.data.ts';
import type { BodyMark, BodyMarkPlace } from './body-map.types.ts';
import { placeMarks } from './body-marks.ts';

function mark(id: string, at: BodyMarkPlace, view: BodyMark['view'] = 'front'): BodyMark {
  return { id, view, at, symbol: 'tender_point', side: 'l', tenderness: null, label: id, isSelected: false, isGhost: false };
}

test('marks stand on their own point or on the anchor, in the view they belong to', () => {
  const placed = placeMarks(bodyFigure, ['front', 'back'], [mark('a', { kind: 'point', x: 100, y: 300 }), mark('b', { kind: 'anchor', id: 'calf' }, 'back')], 400);
  const calf = bodyFigure.back.regions.get('calf_l')?.anchor;
  expect(placed.map((entry) => entry.at)).toEqual([{ x: 100, y: 300 }, { x: 400 + (calf?.x ?? 0), y: calf?.y }]);
});

test('what a shown view does not show is left out', () => {
  const marks = [mark('a', { kind: 'anchor', id: 'calf' }), mark('b', { kind: 'point', x: 1, y: 1 }, 'left')];
  expect(placeMarks(bodyFigure, ['front'], marks, 400)).toEqual([]);
});

test('marks that share a place are fanned out so that each can be hit', () => {
  const marks = Array.from({ length: 12 }, (_, index) => mark(`m${index}`, { kind: 'point', x: 200, y: 300 }));
  const placed = placeMarks(bodyFigure, ['front'], marks, 400);
  for (const [i, one] of placed.entries()) {
    for (const other of placed.slice(i + 1)) expect(Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y)).toBeGreaterThan(6);
  }
});
