// The two sides take turns, and who begins alternates too, so that a machine that grows slower favours nobody.

export const warmUps = 3;
export const rounds = 15;

export interface Rounds<T> {
  readonly ours: readonly T[];
  readonly baseline: readonly T[];
}

/** Runs both sides in turn, each time from the start, and keeps what they say once the warm-ups are over. */
export async function alternate<T>(
  sides: { readonly ours: () => Promise<T>; readonly baseline: () => Promise<T> },
  count = rounds,
): Promise<Rounds<T>> {
  const ours: T[] = [];
  const baseline: T[] = [];
  for (let round = -warmUps; round < count; round += 1) {
    const isOursFirst = round % 2 === 0;
    const first = isOursFirst ? await sides.ours() : await sides.baseline();
    const second = isOursFirst ? await sides.baseline() : await sides.ours();
    if (round < 0) continue;
    ours.push(isOursFirst ? first : second);
    baseline.push(isOursFirst ? second : first);
  }
  return { ours, baseline };
}
