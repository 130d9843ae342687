/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). Never for secrets. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bytes from such numbers, for repeatable ids. */
export function seededBytes(random: () => number): (byteCount: number) => Uint8Array {
  return (byteCount) => Uint8Array.from({ length: byteCount }, () => Math.floor(random() * 256));
}

/** One entry of a list. @throws RangeError on an empty one. */
export function pick<T>(random: () => number, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}
