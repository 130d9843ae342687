// A list typed a line each, and how much of it can be kept.

export interface LineLimits {
  readonly lines: number;
  /** Characters of each. */
  readonly max: number;
}

export interface TypedLines {
  readonly lines: readonly string[];
  /** Something that was typed is not among them. */
  readonly isCut: boolean;
}

/** The lines that say something, as far as they can be kept. */
export function linesOf(text: string, { lines: most, max }: LineLimits): TypedLines {
  const typed = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { lines: typed.slice(0, most).map((line) => line.slice(0, max)), isCut: typed.length > most || typed.some((line) => line.length > max) };
}
