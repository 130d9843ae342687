import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSignature, signature, signatureBox, type Signature } from './signature.model.ts';

/** A scribble of so many points in each stroke. */
function scribble(lengths: readonly number[]): Signature {
  return lengths.map((length) => Array.from({ length }, (_none, at): [number, number] => [(at * 7) % signatureBox.width, (at * 3) % signatureBox.height]));
}

describe('a signature', () => {
  it('is kept as it was drawn where it is of a usual length', () => {
    const usual = scribble([120, 40, 1]);
    expect(fitSignature(usual)).toEqual(usual);
  });

  it('can be kept however long somebody scribbles, each stroke from its beginning to its end', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(lengths, (drawn) => {
        const strokes = scribble(drawn);
        const kept = fitSignature(strokes);
        expect(signature.safeParse(kept).success).toBe(true);
        for (const [at, stroke] of kept.entries()) {
          expect(stroke[0]).toEqual(strokes[at]?.[0]);
          expect(stroke.at(-1)).toEqual(strokes[at]?.at(-1));
        }
      }),
      { numRuns: 30 },
    );
  });
});
