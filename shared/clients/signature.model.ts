// A signature drawn on screen, as numbers: strokes of points in a box. Nothing that could be read as markup is ever kept.
import { z } from 'zod';

export const signatureBox = { width: 1000, height: 400 } as const;

const longestStroke = 2000;
const mostStrokes = 300;
const point = z.tuple([z.int().min(0).max(signatureBox.width), z.int().min(0).max(signatureBox.height)]);
const mostPoints = 6000;

export const signature = z
  .array(z.array(point).min(1).max(longestStroke))
  .min(1)
  .max(mostStrokes)
  .refine((strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= mostPoints);
export type Signature = z.infer<typeof signature>;

/** Every `step`-th point, and the last: the line keeps its course. */
function thinned(stroke: Signature[number], step: number): Signature[number] {
  return stroke.filter((_point, index) => index % step === 0 || index === stroke.length - 1);
}

/** What was drawn as it may be kept, however long somebody scribbled: fewer points, and the first strokes. */
export function fitSignature(strokes: Signature): Signature {
  const first = strokes.slice(0, mostStrokes);
  const points = first.reduce((sum, stroke) => sum + stroke.length, 0);
  const longest = Math.max(...first.map((stroke) => stroke.length));
  // Of each stroke the last point is kept beside the others.
  const step = Math.max(Math.ceil(points / (mostPoints - mostStrokes)), Math.ceil(longest / (longestStroke - 1)));
  return step <= 1 ? first : first.map((stroke) => thinned(stroke, step));
}

/** The strokes as one SVG path over the box; a dot is a line without length, which round caps show. */
export function signaturePath(strokes: Signature): string {
  return strokes
    .flatMap((stroke) => (stroke.length === 1 ? [...stroke, ...stroke] : stroke).map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`))
    .join('');
}

/** How long the line is that was drawn, in units of the box: a touch by accident is no signature. */
export function signatureLength(strokes: Signature): number {
  return strokes.reduce((sum, stroke) => {
    const steps = stroke.slice(1).map(([x, y], index) => {
      const [fromX, fromY] = stroke[index] ?? [x, y];
      return Math.hypot(x - fromX, y - fromY);
    });
    return sum + steps.reduce((length, step) => length + step, 0);
  }, 0);
}

export const shortestSignature = 120;
