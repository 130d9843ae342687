// Comparing figures that a person typed with decimals: what float arithmetic adds to a difference must not decide.

const EPSILON = 1e-9;

/** At least as much as a threshold: 8.2 is 5 more than 3.2, whatever the machine makes of the difference. */
export function isAtLeast(value: number, threshold: number): boolean {
  return value >= threshold - EPSILON;
}

/** At most as much as a threshold. */
export function isAtMost(value: number, threshold: number): boolean {
  return value <= threshold + EPSILON;
}
