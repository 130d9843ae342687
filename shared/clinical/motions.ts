// Joint motions and muscle lengths that are measured. Norms vary with age and sex: show, never judge by them alone.

import { isAtLeast } from '../core/thresholds.ts';
import { MOTION_ROWS } from './generated/motions.ts';
import { indexById, wordsOf } from './lookup.ts';
import { measureText } from './measure-units.ts';
import type { SourceId } from './sources.ts';

export type MotionId = (typeof MOTION_ROWS)[number]['id'];
/** The movement itself, without its joint. */
export type Movement = (typeof MOTION_ROWS)[number]['movement'];
export type MotionUnit = 'deg' | 'mm';

export interface Motion {
  readonly id: MotionId;
  readonly joint: string;
  readonly jointName: string;
  readonly movement: Movement;
  /** Norm in `unit`. */
  readonly normalValue: number;
  /** Norm of the AMA Guides, where it has one. */
  readonly amaValue: number | null;
  readonly unit: MotionUnit;
  readonly sided: boolean;
  readonly instrument: string;
  readonly position: string;
  /** Smallest change beyond measurement error, in `unit`; house default where no study gives one [H]. */
  readonly changeThreshold: number;
  /** False where less is better (degrees short of straight). */
  readonly higherIsBetter: boolean;
  readonly note: string | null;
  readonly source: SourceId;
  readonly verification: SourceId;
}

const MOVEMENT_WORDS: Readonly<Record<Movement, string>> = {
  flexion: 'flexion',
  extension: 'extension',
  lateral_flexion: 'side bending',
  rotation: 'rotation',
  opening: 'opening',
  lateral_excursion: 'side movement',
  protrusion: 'protrusion',
  abduction: 'abduction',
  adduction: 'adduction',
  internal_rotation: 'internal rotation',
  external_rotation: 'external rotation',
  horizontal_adduction: 'horizontal adduction',
  horizontal_abduction: 'horizontal abduction',
  pronation: 'pronation',
  supination: 'supination',
  radial_deviation: 'radial deviation',
  ulnar_deviation: 'ulnar deviation',
  dorsiflexion: 'dorsiflexion',
  plantar_flexion: 'plantar flexion',
  inversion: 'inversion',
  eversion: 'eversion',
  knee_lag: 'degrees short of straight',
  tibia_angle: 'shin angle',
};

export const MOTIONS: readonly Motion[] = MOTION_ROWS;

export const MOTION_IDS: readonly MotionId[] = MOTIONS.map((motion) => motion.id);

const BY_ID = indexById(MOTIONS);

export function findMotion(id: string): Motion | undefined {
  return BY_ID.get(id);
}

export function isMotionId(id: string): id is MotionId {
  return BY_ID.has(id);
}

/** "Neck rotation"; a muscle length test is named by the test: "Soleus length (knee bent)". */
export function motionName(id: string): string {
  const motion = BY_ID.get(id);
  if (!motion) return wordsOf(id);
  return isMuscleLength(motion) ? motion.jointName : `${motion.jointName} ${MOVEMENT_WORDS[motion.movement]}`;
}

/** A muscle length test rather than a joint's range. */
export function isMuscleLength(motion: Motion): boolean {
  return motion.joint.startsWith('ml_');
}

/** A measured value with its unit: "42°", "38 mm". */
export function motionValueText(value: number, unit: MotionUnit): string {
  return measureText(value, unit);
}

/**
 * By how many per cent a side falls short of the other one (clinical.md 8.2), whole; below 0 where it goes further.
 * Null where the other side has none, or where less is better.
 */
export function deficitPercent(motion: Motion, affected: number, opposite: number): number | null {
  return opposite <= 0 || !motion.higherIsBetter ? null : Math.round((100 * (opposite - affected)) / opposite);
}

/** Whether a change from `before` to `after` beats measurement error, and in which direction. */
export function motionChange(motion: Motion, before: number, after: number): 'better' | 'worse' | 'unchanged' {
  const gained = motion.higherIsBetter ? after - before : before - after;
  if (!isAtLeast(Math.abs(gained), motion.changeThreshold)) return 'unchanged';
  return gained > 0 ? 'better' : 'worse';
}
