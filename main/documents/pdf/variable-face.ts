// A face out of a variable web font (WOFF2) of one weight. fontkit reads such fonts but cannot write a subset of them, so
// the outlines are moved to the weight and written here, as a TrueType font keeps them.
import { createFace, type Face, type FontSubset, type ParsedFont } from './face.ts';

interface OutlinePoint {
  x: number;
  y: number;
  readonly onCurve: boolean;
  readonly endContour: boolean;
  copy(): OutlinePoint;
}

/** What we use of fontkit's own WOFF2 font: decoded outlines, and the deltas of its weight axis. */
interface VariableFont extends ParsedFont {
  readonly stream: { readonly constructor: new (bytes: Uint8Array) => object };
  readonly constructor: new (stream: object, coordinates: readonly number[]) => VariableFont;
  readonly _variationProcessor: { transformPoints(glyph: number, points: OutlinePoint[]): void } | null;
  getGlyph(glyph: number): { readonly advanceWidth: number; _decode(): { readonly numberOfContours: number; readonly points?: readonly OutlinePoint[] } };
}

/** fontkit's subset while it is being written. */
interface WritableSubset extends FontSubset {
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] };
  offset: number;
}

/** The glyph at the font's weight; composed glyphs do not occur in these fonts and come out empty. */
function pointsOf(font: VariableFont, glyph: number): readonly OutlinePoint[] {
  const { numberOfContours, points = [] } = font.getGlyph(glyph)._decode();
  if (numberOfContours <= 0) return [];
  const moved = points.map((point) => point.copy());
  const last = moved.at(-1);
  if (!last) return [];
  // Four more stand for the metrics, each the end of a contour; their place does not matter here.
  font._variationProcessor?.transformPoints(glyph, [...moved, ...Array.from({ length: 4 }, () => last.copy())]);
  return moved;
}

/** A simple glyph of the `glyf` table: no repeated flags, no short vectors. */
function encodeOutline(points: readonly OutlinePoint[]): Uint8Array {
  if (points.length === 0) return new Uint8Array(0);
  const [xs, ys] = [points.map((point) => Math.round(point.x)), points.map((point) => Math.round(point.y))];
  const ends = points.flatMap((point, index) => (point.endContour ? [index] : []));
  const size = 10 + 2 * ends.length + 2 + 5 * points.length;
  const bytes = new Uint8Array(size + ((4 - (size % 4)) % 4));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (value: number): void => {
    view.setInt16(at, value);
    at += 2;
  };
  for (const value of [ends.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), ...ends, 0]) put(value);
  for (const point of points) bytes[at++] = point.onCurve ? 1 : 0;
  for (const values of [xs, ys]) for (const [index, value] of values.entries()) put(value - (values[index - 1] ?? 0));
  return bytes;
}

function subsetOf(font: VariableFont): FontSubset {
  // The class is fontkit's; its fields are made when it begins to write.
  const subset = font.createSubset() as WritableSubset;
  subset._addGlyph = (glyph) => {
    const points = pointsOf(font, glyph);
    const bytes = encodeOutline(points);
    subset.glyf.push(bytes);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance: Math.round(font.getGlyph(glyph).advanceWidth), bearing: points.length === 0 ? 0 : Math.round(Math.min(...points.map((point) => point.x))) });
    subset.offset += bytes.length;
    return subset.glyf.length - 1;
  };
  return subset;
}

/** @param opened the font as pdfkit opened it. @param bytes the same file. @param weight 100 to 900. */
export function createVariableFace(id: string, opened: ParsedFont, bytes: Uint8Array, weight: number): Face {
  const { constructor: Font, stream } = opened as VariableFont;
  const font = new Font(new stream.constructor(bytes), [weight]);
  // All pieces and weights of a family call themselves the same, and pdfkit tells fonts apart by their names.
  const postscriptName = id.replace(/[^\w-]/g, '');
  return createFace(id, font, undefined, { createSubset: { value: () => subsetOf(font) }, postscriptName: { value: postscriptName } });
}
