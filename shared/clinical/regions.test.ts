import { describe, expect, it } from 'vitest';
import { decidingRegion, musclesOfRegion, musclesReferringTo, referralRegionsOfMuscle, regionsOfMuscle } from './muscles.ts';
import {
  bodyRegionIds,
  findRegion,
  listBodyRegionIds,
  regionAccess,
  regionSensitivity,
  requiredConsent,
  sidedRegionName,
  splitBodyRegionId,
} from './regions.ts';
import { oppositeSide, sideShort } from './sides.ts';

describe('full ids of the body map', () => {
  it('put the side behind a sided region and leave the midline bare', () => {
    expect(bodyRegionIds('buttock_lower', 'r')).toEqual(['buttock_lower_r']);
    expect(bodyRegionIds('jaw', 'bilateral')).toEqual(['jaw_l', 'jaw_r']);
    expect(bodyRegionIds('sternum', 'l')).toEqual(['sternum']);
    expect(bodyRegionIds('calf', 'midline')).toEqual([]);
  });

  it('come apart again into the same region and side', () => {
    for (const full of listBodyRegionIds()) {
      const parts = splitBodyRegionId(full);
      expect(parts && bodyRegionIds(parts.regionId, parts.side)).toEqual([full]);
    }
  });

  it.each(['calf', 'sternum_l', 'calf_x', 'nowhere_r', ''])('"%s" is none', (text) => {
    expect(splitBodyRegionId(text)).toBeUndefined();
  });

  it('are named with the side of the client', () => {
    expect(sidedRegionName('buttock_lower', 'r')).toBe('Lower buttock, right');
    expect(sidedRegionName('jaw', 'bilateral')).toBe('Jaw (masseter and jaw joint), both sides');
    expect(sidedRegionName('sternum', 'midline')).toBe('Breastbone');
    expect(sidedRegionName('old_region', null)).toBe('old region');
    expect([oppositeSide('l'), oppositeSide('r'), sideShort('bilateral')]).toEqual(['r', 'l', 'L+R']);
  });
});

describe('access to a region', () => {
  it.each([
    ['calf', { kind: 'free' }],
    ['neck_side', { kind: 'endangered' }],
    ['knee_back', { kind: 'endangered' }],
    ['axilla', { kind: 'consent', consentId: 'consent_pectoral' }],
    ['chest_lower', { kind: 'consent', consentId: 'consent_breast' }],
    ['buttock_lower', { kind: 'consent', consentId: 'consent_gluteal' }],
    ['groin', { kind: 'consent', consentId: 'consent_inner_thigh' }],
    ['pubic', { kind: 'never' }],
    ['perineum', { kind: 'never' }],
  ])('%s is %j', (id, access) => {
    expect(regionAccess(id)).toEqual(access);
  });

  it('of a region nobody knows is refused', () => {
    expect([regionSensitivity('elsewhere'), requiredConsent('elsewhere'), regionAccess('elsewhere').kind]).toEqual([2, 'never', 'never']);
  });

  it('goes by the region marked, and by the muscle alone only where none is', () => {
    expect(decidingRegion({ regionId: 'thigh_back', muscleId: 'piriformis' })).toBe('thigh_back');
    expect(decidingRegion({ regionId: null, muscleId: 'piriformis' })).toBe('buttock_upper');
    expect(decidingRegion({ regionId: null, muscleId: null })).toBeUndefined();
    expect(decidingRegion({ regionId: null, muscleId: 'nobody' })).toBeUndefined();
  });
});

describe('muscles and regions', () => {
  it('know each other both ways', () => {
    expect(regionsOfMuscle('piriformis')).toEqual(['buttock_upper', 'buttock_lower']);
    expect(musclesOfRegion('sternum').map((muscle) => muscle.id)).toEqual(['pectoralis_major_sternal', 'sternalis']);
    expect(musclesOfRegion('elsewhere')).toEqual([]);
  });

  it('answer the referral lens: who is felt in the temple, where the soleus is felt', () => {
    expect(musclesReferringTo('temple').map((muscle) => muscle.id)).toEqual(
      expect.arrayContaining(['temporalis', 'semispinalis_capitis', 'suboccipitals', 'trapezius_upper']),
    );
    expect(referralRegionsOfMuscle('soleus')).toEqual(['heel', 'ankle_back', 'calf', 'si_area']);
    expect(findRegion('heel')?.name).toBe('Heel');
  });
});
