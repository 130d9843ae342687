// The two sides take turns, and who begins alternates too, so that a machine that grows slower favours nobody.

export const warmUps = 3;
export const rounds = 15;

export interface Rounds<T> {
  readonly ours: readonly T[];
  readonly baseline: readonly T[];
}

/** What each round says of both sides: a slow minute slows both. */
export function perRound({ ours, baseline }: Rounds<number>, of: (ours: number, baseline: number) => number): readonly number[] {
  return ours.map((value, round) => of(value, baseline[round] ?? Number.NaN));
}

/** Runs one side so many times, each time from the start. */
export async function repeat<T>(count: number, run: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let round = 0; round < count; round += 1) all.push(await run());
  return all;
}

/**
 * Runs both sides in turn, each time from the start, and keeps what they say once the warm-ups are over.
 * @param count fewer only for work of minutes, whose row then says so.
 */
export async function alternate<T>(
  sides: { readonly ours: () => Promise<T>; readonly baseline: () => Promise<T> },
  count = rounds,
  warm = warmUps,
): Promise<Rounds<T>> {
  const ours: T[] = [];
  const baseline: T[] = [];
  for (let round = -warm; round < count; round += 1) {
    const isOursFirst = round % 2 === 0;
    const one = isOursFirst ? await sides.ours() : await sides.baseline();
    const other = isOursFirst ? await sides.baseline() : await sides.ours();
    if (round < 0) continue;
    ours.push(isOursFirst ? one : other);
    baseline.push(isOursFirst ? other : one);
  }
  return { ours, baseline };
}
