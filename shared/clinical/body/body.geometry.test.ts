import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MUSCLES } from '../muscles.ts';
import { REGIONS } from '../regions.ts';
import type { BodySide } from '../sides.ts';
import { bodyFigure } from './body.data.ts';
import { anchorOf, fromChartCoordinates, musclesAt, nearestRegion, regionAt, sideAt, viewsShowing } from './body.geometry.ts';
import { otherSideId } from './body.ids.ts';
import { flattenPath, isInPath } from './body.path.ts';
import { BODY_WIDTH, bodyViewNames } from './body.types.ts';

const views = bodyViewNames.map((name) => bodyFigure[name]);
const sidesOf = (term: { readonly sided: boolean }): readonly (BodySide | null)[] => (term.sided ? ['l', 'r'] : [null]);

describe('completeness', () => {
  test('every region of the vocabulary can be placed on each of its sides', () => {
    const missing = REGIONS.flatMap((region) => sidesOf(region).filter((side) => viewsShowing(bodyFigure, region.id, side).length === 0).map((side) => `${region.id} ${side}`));
    expect(missing).toEqual([]);
  });

  test('every region is drawn on each view the vocabulary lists it for', () => {
    const missing = REGIONS.flatMap((region) =>
      region.views.flatMap((view) => {
        const shown = new Set<string>(sidesOf(region).flatMap((side) => viewsShowing(bodyFigure, region.id, side)));
        const wanted = view === 'side' ? shown.has('left') && shown.has('right') : shown.has(view);
        return wanted ? [] : [`${region.id} ${view}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  test('every muscle of the vocabulary can be placed on both sides', () => {
    const missing = MUSCLES.filter((muscle) => sidesOf(muscle).some((side) => viewsShowing(bodyFigure, muscle.id, side).length === 0)).map((muscle) => muscle.id);
    expect(missing).toEqual([]);
  });

  test('every muscle is drawn on each view the vocabulary lists it for', () => {
    const missing = MUSCLES.flatMap((muscle) =>
      muscle.views.filter((view) => !viewsShowing(bodyFigure, muscle.id, 'r').includes(view === 'side' ? 'right' : view)).map((view) => `${muscle.id} ${view}`),
    );
    expect(missing).toEqual([]);
  });

  test('every drawn id is known to the vocabulary', () => {
    const known = new Set<string>([...REGIONS, ...MUSCLES].map((term) => term.id));
    const drawn = views.flatMap((view) => [...view.regions.values(), ...view.superficial.values(), ...view.deep.values()]);
    expect([...new Set(drawn.map((shape) => shape.base))].filter((id) => !known.has(id))).toEqual([]);
  });

  test('regions of the midline carry no side, the others do', () => {
    const sided = new Map<string, boolean>(REGIONS.map((region) => [region.id, region.sided]));
    const wrong = views.flatMap((view) => [...view.regions.values()].filter((region) => sided.get(region.base) !== (region.side !== null)).map((region) => region.id));
    expect(wrong).toEqual([]);
  });
});

describe('anchors', () => {
  test.each(views.map((view) => [view.name, view] as const))('each anchor of the %s view hits its own region', (_name, view) => {
    for (const region of view.regions.values()) expect(regionAt(view, region.anchor.x, region.anchor.y, 0)?.id).toBe(region.id);
  });

  test.each(views.map((view) => [view.name, view] as const))('each anchor of the %s view hits its own muscle', (_name, view) => {
    for (const layer of ['superficial', 'deep'] as const) {
      for (const muscle of view[layer].values()) {
        expect(musclesAt(view, layer, muscle.anchor.x, muscle.anchor.y).map((found) => found.id)).toContain(muscle.id);
      }
    }
  });

  test('a muscle of the sole is placed on the back view, where the soles are drawn', () => {
    expect(viewsShowing(bodyFigure, 'quadratus_plantae', 'l')).toEqual(['back']);
    expect(anchorOf(bodyFigure, 'quadratus_plantae', 'l', 'front')).toBeUndefined();
  });
});

describe('symmetry', () => {
  test.each(['front', 'back'] as const)('the other side lies at the mirrored point of the %s view', (name) => {
    const view = bodyFigure[name];
    fc.assert(
      fc.property(tenths(200, 3800), tenths(0, 10_000), (x, y) => {
        const here = regionAt(view, x, y, 0);
        const there = regionAt(view, BODY_WIDTH - x, y, 0);
        // Fitted borders may differ by a hair between the halves; beside a border the neighbour is as right.
        const near = nearestBorder(name, x, y) < 0.6;
        expect(near || here === undefined || there?.id === otherSideId(here.id)).toBe(true);
        const muscles = (at: number): readonly string[] => musclesAt(view, 'superficial', at, y).map((muscle) => muscle.id);
        expect(muscles(BODY_WIDTH - x)).toEqual(muscles(x).map(otherSideId));
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  test('the left view is the mirror of the right one', () => {
    expect(bodyFigure.left.regions.size).toBe(bodyFigure.right.regions.size);
    for (const region of bodyFigure.right.regions.values()) {
      const mirrored = bodyFigure.left.regions.get(otherSideId(region.id));
      expect(mirrored?.anchor.x).toBeCloseTo(BODY_WIDTH - region.anchor.x);
    }
  });
});

describe('points', () => {
  test('the client stands in front with the right side at the left of the picture', () => {
    expect(regionAt(bodyFigure.front, 150, 590)?.id).toBe('thigh_front_r');
    expect(regionAt(bodyFigure.back, 150, 590)?.id).toBe('thigh_back_l');
    expect(sideAt(bodyFigure.front, 170, 385)).toBe('r');
    expect(sideAt(bodyFigure.back, 170, 445)).toBe('l');
    expect(sideAt(bodyFigure.right, 240, 385)).toBe('r');
    expect(sideAt(bodyFigure.front, 200, 385)).toBeNull();
  });

  test('beside the body only the reach decides', () => {
    const edge = bodyFigure.front.regions.get('thigh_side_l');
    expect(edge).toBeDefined();
    expect(regionAt(bodyFigure.front, 20, 900)).toBeUndefined();
    expect(nearestRegion(bodyFigure.front, 20, 900)).toBeDefined();
    expect(nearestRegion(bodyFigure.front, 20, 900, 10)).toBeUndefined();
  });

  test('inside the outline every point has a region', () => {
    for (const view of views) {
      const outline = flattenPath(view.outline);
      fc.assert(
        fc.property(tenths(0, 4000), tenths(0, 10_000), (x, y) => {
          expect(!isInPath(outline, x, y) || regionAt(view, x, y) !== undefined).toBe(true);
        }),
        { seed: 11, numRuns: 800 },
      );
    }
  });

  test('muscles come smallest first, none on the skin', () => {
    const at = anchorOf(bodyFigure, 'splenius_capitis', 'r', 'back') ?? { x: 0, y: 0 };
    const found = musclesAt(bodyFigure.back, 'deep', at.x, at.y);
    const areas = found.map((muscle) => muscle.area);
    expect(areas.length).toBeGreaterThan(1);
    expect(areas).toEqual(areas.toSorted((a, b) => a - b));
    expect(musclesAt(bodyFigure.back, 'skin', at.x, at.y)).toEqual([]);
  });

  test('coordinates of the region list land in the region they were measured for', () => {
    const thigh = fromChartCoordinates('front', 0.443, 0.585);
    expect(regionAt(bodyFigure.front, thigh.x, thigh.y)?.id).toBe('thigh_front_r');
    const calf = fromChartCoordinates('back', 0.545, 0.8);
    expect(regionAt(bodyFigure.back, calf.x, calf.y)?.id).toBe('calf_r');
    expect(fromChartCoordinates('right', 0.5, 0.5)).toEqual({ x: 200, y: 500 });
  });
});

/** Spread evenly (plain doubles would crowd at the ends of the range), and never on a drawn point: those have one decimal. */
function tenths(min: number, max: number): fc.Arbitrary<number> {
  return fc.noBias(fc.integer({ min, max })).map((value) => value / 10 + 0.0371);
}

function nearestBorder(name: 'front' | 'back', x: number, y: number): number {
  const offsets = [-0.6, 0, 0.6];
  const ids = new Set(offsets.flatMap((dx) => offsets.map((dy) => regionAt(bodyFigure[name], x + dx, y + dy, 0)?.id)));
  return ids.size > 1 ? 0 : 1;
}
