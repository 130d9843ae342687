/** Sided ids: the vocabulary's id with `_r` or `_l` for the client's side, bare for the midline. */
import type { BodySide } from '../sides.ts';

/** `biceps_brachii`, r -> `biceps_brachii_r`; a side of null is the midline. */
export function sidedId(base: string, side: BodySide | null): string {
  return side === null ? base : `${base}_${side}`;
}

export function sideOf(id: string): BodySide | null {
  if (id.endsWith('_r')) return 'r';
  return id.endsWith('_l') ? 'l' : null;
}

export function baseOf(id: string): string {
  return sideOf(id) === null ? id : id.slice(0, -2);
}

/** `thigh_back_r` -> `thigh_back_l`; the midline is its own mirror. */
export function otherSideId(id: string): string {
  const side = sideOf(id);
  return side === null ? id : sidedId(baseOf(id), side === 'r' ? 'l' : 'r');
}
