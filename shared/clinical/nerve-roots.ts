// The quick nerve screen: sensation, reflex and power by root [K]. A change is a reason to refer, never a diagnosis.
import { indexById, labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';

export interface NerveRoot {
  readonly id: string;
  /** Where sensation is compared. */
  readonly area: string;
  /** Null where none is customary. */
  readonly reflex: string | null;
  readonly movement: string;
}

export const NERVE_ROOTS: readonly NerveRoot[] = [
  { id: 'C4', area: 'Top of the shoulder', reflex: null, movement: 'Shrug' },
  { id: 'C5', area: 'Outer upper arm', reflex: 'Biceps', movement: 'Shoulder out to the side' },
  { id: 'C6', area: 'Thumb', reflex: 'Brachioradialis', movement: 'Elbow bend, wrist up' },
  { id: 'C7', area: 'Middle finger', reflex: 'Triceps', movement: 'Elbow straight, wrist down' },
  { id: 'C8', area: 'Little finger', reflex: null, movement: 'Finger bend' },
  { id: 'T1', area: 'Inner elbow', reflex: null, movement: 'Fingers apart' },
  { id: 'L1', area: 'Groin', reflex: null, movement: 'Hip bend' },
  { id: 'L2', area: 'Front of thigh', reflex: null, movement: 'Hip bend' },
  { id: 'L3', area: 'Inner knee', reflex: null, movement: 'Knee straight' },
  { id: 'L4', area: 'Inner shin', reflex: 'Knee', movement: 'Foot up and in' },
  { id: 'L5', area: 'Top of the foot', reflex: null, movement: 'Big toe up' },
  { id: 'S1', area: 'Outer edge of the foot', reflex: 'Ankle', movement: 'Heel raise' },
  { id: 'S2', area: 'Back of the knee', reflex: null, movement: 'Knee bend' },
];

export const SENSATIONS = [
  { id: 'normal', label: 'Normal' },
  { id: 'reduced', label: 'Reduced' },
  { id: 'absent', label: 'Absent' },
  { id: 'heightened', label: 'Heightened' },
] as const satisfies readonly Term[];

export const REFLEXES = [
  { id: 'normal', label: 'Normal' },
  { id: 'reduced', label: 'Reduced' },
  { id: 'absent', label: 'Absent' },
  { id: 'brisk', label: 'Brisk' },
] as const satisfies readonly Term[];

export const POWERS = [
  { id: 'normal', label: 'Full' },
  { id: 'weak', label: 'Weak' },
  { id: 'none', label: 'None' },
] as const satisfies readonly Term[];

const BY_ID = indexById(NERVE_ROOTS);

export function findNerveRoot(id: string): NerveRoot | undefined {
  return BY_ID.get(id);
}

export interface NerveSigns {
  readonly sensation: string | null;
  readonly reflex: string | null;
  readonly power: string | null;
}

/** Whether anything at this root differs from normal: reason enough to refer (clinical.md 8.4). */
export function isNerveChanged({ sensation, reflex, power }: NerveSigns): boolean {
  return [sensation, reflex, power].some((sign) => sign !== null && sign !== 'normal');
}

/** "sensation reduced, reflex normal": what was looked at. */
export function nerveText({ sensation, reflex, power }: NerveSigns): string {
  return [
    sensation && `sensation ${labelIn(SENSATIONS, sensation).toLowerCase()}`,
    reflex && `reflex ${labelIn(REFLEXES, reflex).toLowerCase()}`,
    power && `power ${labelIn(POWERS, power).toLowerCase()}`,
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}
