// Everything that chance decides goes through one stream of numbers, so that a seed tells the whole story.
import { pick } from '../../shared/core/random.ts';

export type Random = () => number;

export function happens(random: Random, probability: number): boolean {
  return random() < probability;
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of the values, each as often as its weight says. @throws RangeError on an empty list. */
export function weighted<T>(random: Random, choices: readonly (readonly [weight: number, value: T])[]): T {
  const total = choices.reduce((sum, [weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [weight, value] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return pick(random, choices)[1];
}

/** So many different entries of a list, in the list's order; all of them where it is shorter. */
export function several<T>(random: Random, from: readonly T[], count: number): T[] {
  const chosen: T[] = [];
  let open = Math.min(count, from.length);
  for (const [index, entry] of from.entries()) {
    if (random() * (from.length - index) < open) {
      chosen.push(entry);
      open -= 1;
    }
  }
  return chosen;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
