import { describe, expect, it } from 'vitest';
import { bodyFigure } from './body/body.data.ts';
import { joinShares, regionShares } from './body/body.area.ts';
import { thinned } from './body/body.points.ts';
import { entrapmentsForPain, musclesForPain, tellingTests, testsOfMuscle } from './lens.rules.ts';
import { findMuscle } from './muscles.ts';

function box(x: number, y: number, width: number, height: number) {
  return [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];
}

describe('an area drawn on the body', () => {
  const anchor = bodyFigure.back.regions.get('buttock_upper_r')?.anchor ?? { x: 0, y: 0 };

  it('knows its regions, which add up to the whole of it', () => {
    const shares = regionShares(bodyFigure.back, box(anchor.x - 12, anchor.y - 8, 24, 16));
    expect(shares[0]).toMatchObject({ regionId: 'buttock_upper', side: 'r' });
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('is nothing beside the body, and joins with another one half and half', () => {
    expect(regionShares(bodyFigure.back, box(0, 0, 20, 20))).toEqual([]);
    const both = joinShares([[{ regionId: 'calf', side: 'l', share: 1 }], [], [{ regionId: 'calf', side: 'l', share: 0.5 }, { regionId: 'foot_top', side: 'l', share: 0.5 }]]);
    expect(both).toEqual([{ regionId: 'calf', side: 'l', share: 0.75 }, { regionId: 'foot_top', side: 'l', share: 0.25 }]);
  });

  it('keeps its shape when a long stroke is thinned', () => {
    const stroke = Array.from({ length: 500 }, (_, index) => ({ x: index, y: 0 }));
    expect(thinned(stroke, 80)).toHaveLength(80);
    expect(thinned(stroke.slice(0, 5), 80)).toHaveLength(5);
  });
});

describe('the referral lens', () => {
  it('ranks by how much of the area a known pattern covers, on the side that hurts', () => {
    const [region = 'calf'] = findMuscle('piriformis')?.referralRegions ?? [];
    const ranked = musclesForPain([{ regionId: region, side: 'r', share: 0.8 }, { regionId: 'foot_top', side: 'r', share: 0.2 }]);
    const covers = ranked.map((found) => found.covered);
    expect(covers).toEqual(covers.toSorted((a, b) => b - a));
    expect(ranked.every((found) => found.side === 'r' || !found.muscle.sided)).toBe(true);
    expect(ranked.map((found) => found.muscle.id)).toContain('piriformis');
    expect(musclesForPain([])).toEqual([]);
  });

  it('names tests, also those that only one of two muscles has', () => {
    expect(testsOfMuscle('piriformis').map((test) => test.id)).toEqual(expect.arrayContaining(['st_fair', 'st_pace']));
    const [region = 'calf'] = findMuscle('piriformis')?.referralRegions ?? [];
    const ranked = musclesForPain([{ regionId: region, side: 'r', share: 1 }]);
    const piriformis = ranked.find((found) => found.muscle.id === 'piriformis');
    expect(piriformis && tellingTests(piriformis, ranked).every((test) => piriformis.tests.includes(test))).toBe(true);
  });

  it('proposes nerves possibly caught with their tests and cautions, and asks for clearance where that is the rule', () => {
    const syndromes = entrapmentsForPain([{ regionId: 'buttock_upper', side: 'r', share: 0.6 }, { regionId: 'thigh_back', side: 'r', share: 0.4 }]);
    expect(syndromes.map((found) => found.entrapment.id)).toContain('ent_piriformis_syndrome');
    expect(syndromes.every((found) => found.covered > 0 && found.covered <= 1.0001)).toBe(true);
  });
});
