// Left and right are always the client's left and right, never the viewer's.

import { labelIn } from './lookup.ts';
import type { Term } from './lookup.ts';

export const SIDES = [
  { id: 'l', label: 'Left', short: 'L' },
  { id: 'r', label: 'Right', short: 'R' },
  { id: 'bilateral', label: 'Both sides', short: 'L+R' },
  { id: 'midline', label: 'Midline', short: 'Mid' },
] as const satisfies readonly (Term & { readonly short: string })[];

export type Side = (typeof SIDES)[number]['id'];
/** A single side of the body. */
export type BodySide = Extract<Side, 'l' | 'r'>;

export const SIDE_IDS: readonly Side[] = SIDES.map((side) => side.id);

export function sideLabel(id: string): string {
  return labelIn(SIDES, id);
}

/** The short mark for tables and the body map: L, R, L+R, Mid. */
export function sideShort(id: string): string {
  return SIDES.find((side) => side.id === id)?.short ?? id;
}

/** The single sides a side stands for; none for the midline. */
export function singleSides(side: Side): readonly BodySide[] {
  if (side === 'midline') return [];
  return side === 'bilateral' ? ['l', 'r'] : [side];
}

/** The other side, to compare a measure with. */
export function oppositeSide(side: BodySide): BodySide {
  return side === 'l' ? 'r' : 'l';
}
