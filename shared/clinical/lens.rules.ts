// The referral lens: from where it hurts to what may be examined, and from a muscle to where it is felt. It ranks known
// patterns by how much of the area they cover; it proposes what to examine and never diagnoses.
import { ENTRAPMENTS, entrapmentsOfMuscle, type Entrapment } from './entrapments.ts';
import { MUSCLES, type Muscle } from './muscles.ts';
import type { RegionShare } from './body/body.area.ts';
import type { BodySide } from './sides.ts';
import { SPECIAL_TESTS, findSpecialTest, type SpecialTest } from './special-tests.ts';

export interface LensMuscle {
  readonly muscle: Muscle;
  /** Null for a muscle on the midline. */
  readonly side: BodySide | null;
  /** Part of the painful area that its known referral pattern covers, 0 to 1. */
  readonly covered: number;
  /** Part of its pattern's regions that hurt, 0 to 1: of two that cover alike the closer one stands first. */
  readonly fit: number;
  /** It lies below the painful area itself. */
  readonly isLocal: boolean;
  readonly tests: readonly SpecialTest[];
}

export interface LensEntrapment {
  readonly entrapment: Entrapment;
  readonly side: BodySide | null;
  /** Part of the painful area that the patterns of its muscles cover, 0 to 1. */
  readonly covered: number;
  readonly tests: readonly SpecialTest[];
}

/** A pattern that covers less of the area than this explains it no better than chance. */
const LEAST_COVER = 0.15;

function isOn(share: RegionShare, side: BodySide | null): boolean {
  return share.side === null || side === null || share.side === side;
}

function coveredBy(shares: readonly RegionShare[], regions: readonly string[], side: BodySide | null): number {
  return shares.reduce((sum, share) => (isOn(share, side) && regions.includes(share.regionId) ? sum + share.share : sum), 0);
}

function sidesOf(shares: readonly RegionShare[], sided: boolean): readonly (BodySide | null)[] {
  if (!sided) return [null];
  const sides = (['r', 'l'] as const).filter((side) => shares.some((share) => share.side === side));
  // Pain on the midline alone may come from either side.
  return sides.length === 0 ? ['r', 'l'] : sides;
}

/** The words by which tests name a muscle's structure: "Piriformis", "Gluteus medius". */
function isAbout(test: SpecialTest, muscle: Muscle): boolean {
  const structure = test.structure.toLowerCase();
  const [first = '', second = ''] = muscle.name.toLowerCase().split(/[\s,(]+/);
  const common = ['gluteus', 'pectoralis', 'teres', 'biceps', 'tibialis', 'quadratus', 'rectus', 'adductor'].includes(first) ? `${first} ${second}` : first;
  return common.length > 3 && structure.includes(common);
}

const TESTS_OF: ReadonlyMap<string, readonly SpecialTest[]> = new Map(
  MUSCLES.map((muscle) => {
    const named = SPECIAL_TESTS.filter((test) => isAbout(test, muscle));
    const ofEntrapments = entrapmentsOfMuscle(muscle.id).flatMap(({ tests }) => tests.map((id) => findSpecialTest(id)).filter((test) => test !== undefined));
    return [muscle.id, [...new Set([...named, ...ofEntrapments])]];
  }),
);

/** Special tests that ask about a muscle, or about a nerve that it may catch. */
export function testsOfMuscle(muscleId: string): readonly SpecialTest[] {
  return TESTS_OF.get(muscleId) ?? [];
}

/** Muscles known to refer to the painful area, those that cover most of it first. */
export function musclesForPain(shares: readonly RegionShare[]): readonly LensMuscle[] {
  if (shares.length === 0) return [];
  return MUSCLES.flatMap((muscle) =>
    sidesOf(shares, muscle.sided).map((side): LensMuscle => {
      const touched = muscle.referralRegions.filter((region) => shares.some((share) => share.regionId === region && isOn(share, side)));
      return {
        muscle,
        side,
        covered: coveredBy(shares, muscle.referralRegions, side),
        fit: touched.length / muscle.referralRegions.length,
        isLocal: coveredBy(shares, muscle.regions, side) >= LEAST_COVER,
        tests: testsOfMuscle(muscle.id),
      };
    }),
  )
    .filter((found) => found.covered >= LEAST_COVER)
    .toSorted((a, b) => b.covered - a.covered || b.fit - a.fit || Number(a.isLocal) - Number(b.isLocal) || a.muscle.name.localeCompare(b.muscle.name, 'en'));
}

/** Nerves possibly caught, and look-alikes, whose muscles' patterns fit the painful area; those that cover most first. */
export function entrapmentsForPain(shares: readonly RegionShare[]): readonly LensEntrapment[] {
  if (shares.length === 0) return [];
  return ENTRAPMENTS.flatMap((entrapment) => {
    const muscles = MUSCLES.filter((muscle) => entrapment.muscles.includes(muscle.id));
    const regions = [...new Set(muscles.flatMap((muscle) => [...muscle.referralRegions, ...muscle.regions]))];
    return sidesOf(shares, true).map((side): LensEntrapment => ({
      entrapment,
      side,
      covered: coveredBy(shares, regions, side),
      tests: entrapment.tests.map((id) => findSpecialTest(id)).filter((test) => test !== undefined),
    }));
  })
    .filter((found) => found.covered >= LEAST_COVER)
    .toSorted((a, b) => b.covered - a.covered || a.entrapment.name.localeCompare(b.entrapment.name, 'en'));
}

/** Tests that fit one of these muscles and no other of them: they tell it apart. */
export function tellingTests(one: LensMuscle, others: readonly LensMuscle[]): readonly SpecialTest[] {
  return one.tests.filter((test) => others.every((other) => other.muscle.id === one.muscle.id || !other.tests.includes(test)));
}
