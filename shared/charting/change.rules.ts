// Which changes are real: beyond measurement error, or large enough to matter to the client (clinical.md 8.2, rom.csv).
import { findMotion, motionChange } from '../clinical/motions.ts';
import { STRENGTH_GRADES, strengthChange, type StrengthGrade } from '../clinical/strength.ts';
import { isAtLeast } from '../core/thresholds.ts';
import { mcidPointsOf, PSFS_MDC } from './outcome.rules.ts';

export type Change = 'better' | 'worse' | 'unchanged';

/** One activity scored alone is surer only from 3 points on; a mean from 2 [K]. */
const PSFS_ITEM_POINTS = 3;
const TENDERNESS_GRADES = 1;
const PRESSURE_KG = 1;

function lessIsBetter(before: number, after: number, threshold: number): Change {
  if (!isAtLeast(Math.abs(before - after), threshold)) return 'unchanged';
  return after < before ? 'better' : 'worse';
}

/** Pain 0-10 against an earlier score: 1, 2 or 3 points matter, by the earlier score [S21]. */
export function painChange(before: number, after: number): Change {
  return lessIsBetter(before, after, mcidPointsOf(before));
}

/** Tenderness 0-4: one grade is a change [K]. */
export function tendernessChange(before: number, after: number): Change {
  return lessIsBetter(before, after, TENDERNESS_GRADES);
}

/** Pressure that hurts, in kg/cm²: one is a change, and more of it is better [K]. */
export function pressureChange(before: number, after: number): Change {
  return lessIsBetter(after, before, PRESSURE_KG);
}

/** One activity of the client's own, 0 cannot to 10 as before. */
export function activityChange(before: number, after: number): Change {
  return lessIsBetter(after, before, PSFS_ITEM_POINTS);
}

/** The mean of the client's activities. */
export function activitiesChange(before: number, after: number): Change {
  return lessIsBetter(after, before, PSFS_MDC);
}

/** A motion by its own threshold; an unknown motion never changes. */
export function motionChangeOf(motionId: string, before: number, after: number): Change {
  const motion = findMotion(motionId);
  return motion ? motionChange(motion, before, after) : 'unchanged';
}

function gradeOf(text: string): StrengthGrade | undefined {
  return STRENGTH_GRADES.find((grade) => grade.id === text)?.id;
}

/** Strength: a full grade; plus and minus are noise between examiners [S33]. */
export function strengthChangeOf(before: string, after: string): Change {
  const [from, to] = [gradeOf(before), gradeOf(after)];
  if (from === undefined || to === undefined) return 'unchanged';
  const change = strengthChange(from, to);
  return change === 'unchanged' ? 'unchanged' : change === 'stronger' ? 'better' : 'worse';
}

/** A test that was positive and is negative now, or the other way round; everything in between says nothing. */
export function testChange(before: string, after: string): Change {
  if (before === 'positive' && after === 'negative') return 'better';
  return before === 'negative' && after === 'positive' ? 'worse' : 'unchanged';
}
