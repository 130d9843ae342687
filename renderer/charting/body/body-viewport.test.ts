import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureToScene, glideTransform, pan, reveal, sceneSize, sceneToFigure, toPixels, toScene, wholeScene, zoomAt } from './body-viewport.ts';

const size = sceneSize(2);
const box = { left: 30, top: 12, width: 1000, height: 700 };
const coordinate = fc.integer({ min: 0, max: 800 });

test('pixels and scene are each other’s inverse', () => {
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      const pixels = toPixels(box, size, { x, y });
      const back = toScene(box, size, pixels.x + box.left, pixels.y + box.top);
      expect(back.x).toBeCloseTo(x);
      expect(back.y).toBeCloseTo(y);
    }),
  );
});

describe('zoom', () => {
  test('keeps the point under the pointer still', () => {
    const around = { x: 300, y: 420 };
    const before = sceneToFigure(wholeScene, around);
    const zoomed = zoomAt(wholeScene, size, 3, around);
    const after = sceneToFigure(zoomed, around);
    expect(zoomed.scale).toBe(3);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  test('stays between the whole body and eightfold', () => {
    expect(zoomAt(wholeScene, size, 0.2, { x: 0, y: 0 })).toEqual(wholeScene);
    expect(zoomAt(wholeScene, size, 100, { x: 0, y: 0 }).scale).toBe(8);
  });

  test('never leaves an empty margin, however it is panned', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }), (dx, dy) => {
        const moved = pan(zoomAt(wholeScene, size, 4, { x: 400, y: 500 }), size, dx, dy);
        expect(figureToScene(moved, { x: 0, y: 0 }).x).toBeLessThanOrEqual(0);
        expect(figureToScene(moved, { x: size.width, y: 0 }).x).toBeGreaterThanOrEqual(size.width);
      }),
    );
  });
});

test('reveal brings a point into sight and leaves one in sight alone', () => {
  const zoomed = zoomAt(wholeScene, size, 4, { x: 0, y: 0 });
  const far = { x: 700, y: 900 };
  const shown = figureToScene(reveal(zoomed, size, far), far);
  expect(shown.x).toBeLessThanOrEqual(size.width);
  expect(shown.y).toBeLessThanOrEqual(size.height);
  expect(reveal(zoomed, size, { x: 60, y: 60 })).toEqual(zoomed);
});

test('a glide puts every point where drawing anew would put it', () => {
  const drawn = zoomAt(wholeScene, size, 2, { x: 300, y: 300 });
  const wanted = pan(zoomAt(drawn, size, 1.7, { x: 500, y: 200 }), size, -40, 25);
  const [dx = 0, dy = 0, factor = 0] = (glideTransform(box, size, drawn, wanted).match(/-?[\d.]+/g) ?? []).map(Number);
  const point = { x: 333, y: 444 };
  const old = toPixels(box, size, figureToScene(drawn, point));
  const anew = toPixels(box, size, figureToScene(wanted, point));
  expect(old.x * factor + dx).toBeCloseTo(anew.x);
  expect(old.y * factor + dy).toBeCloseTo(anew.y);
});
