// A small TrueType font made in memory from symbol-glyphs.ts, so that "7 → 4" and "≥ 90°" print as real, selectable
// text. No font file with these signs is bundled; a bundled one would simply stand before this in the chain.
import { concat, pack, padded, sfnt } from './sfnt.ts';
import { symbolGlyphs } from './symbol-glyphs.ts';
import type { Point, SymbolGlyph } from './symbol-glyphs.ts';

const unitsPerEm = 1000;
const ascent = 1069;
const descent = -293;

interface Outline {
  readonly bytes: Uint8Array;
  readonly pointCount: number;
  readonly contourCount: number;
  /** Left edge; the left side bearing must say the same, or readers shift the glyph. */
  readonly left: number;
}

/** Font bytes; `weight` is the thickness of lines in units of the 1000-unit em. */
export function symbolFont(name: string, weight: number): Uint8Array {
  const glyphs = symbolGlyphs(weight).toSorted((one, other) => codePoint(one) - codePoint(other));
  const outlines = [{ bytes: new Uint8Array(0), pointCount: 0, contourCount: 0, left: 0 }, ...glyphs.map(outline)];
  const offsets = [0];
  for (const one of outlines) offsets.push((offsets.at(-1) ?? 0) + one.bytes.length);
  const advances = [500, ...glyphs.map((glyph) => glyph.advance)];
  return sfnt({
    'OS/2': os2(glyphs),
    cmap: cmap(glyphs),
    glyf: concat(outlines.map((one) => one.bytes)),
    head: pack('u32 u32 u32 u32 u16 u16 u32 u32 u32 u32 i16 i16 i16 i16 u16 u16 i16 i16 i16', [
      0x10000, 0x10000, 0, 0x5f0f3cf5, 0, unitsPerEm, 0, 0, 0, 0, 0, descent, unitsPerEm, ascent, 0, 8, 2, 1, 0,
    ]),
    hhea: pack('u32 i16 i16 i16 u16 i16 i16 i16 i16 i16 i16 i16 i16 i16 i16 i16 u16', [
      0x10000, ascent, descent, 0, unitsPerEm, 0, 0, unitsPerEm, 1, 0, 0, 0, 0, 0, 0, 0, outlines.length,
    ]),
    hmtx: concat(advances.map((advance, index) => pack('u16 i16', [advance, outlines[index]?.left ?? 0]))),
    loca: concat(offsets.map((offset) => pack('u32', [offset]))),
    maxp: maxp(outlines),
    name: nameTable(name),
    post: pack('u32 u32 i16 i16 u32 u32 u32 u32 u32', [0x30000, 0, -100, 50, 0, 0, 0, 0, 0]),
  });
}

function codePoint(glyph: SymbolGlyph): number {
  return glyph.character.codePointAt(0) ?? 0;
}

/** Each number as its distance from the one before. */
function deltas(values: readonly number[]): Uint8Array {
  return concat(values.map((value, index) => pack('i16', [value - (values[index - 1] ?? 0)])));
}

/** Straight pieces only, all points on the curve; outer rings run clockwise and holes the other way. */
function outline(glyph: SymbolGlyph): Outline {
  const rings = glyph.rings.map((ring) => {
    const points = ring.points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
    return isClockwise(points) === (ring.hole ?? false) ? points.toReversed() : points;
  });
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  let last = -1;
  const ends = rings.map((ring) => pack('u16', [(last += ring.length)]));
  const bytes = concat([
    pack('i16 i16 i16 i16 i16', [rings.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]),
    ...ends,
    pack('u16', [0]),
    new Uint8Array(points.length).fill(1),
    deltas(xs),
    deltas(ys),
  ]);
  return { bytes: padded(bytes), pointCount: points.length, contourCount: rings.length, left: Math.min(...xs) };
}

function isClockwise(points: readonly Point[]): boolean {
  const doubleArea = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + (nextX - x) * (nextY + y);
  }, 0);
  return doubleArea > 0;
}

function maxp(outlines: readonly Outline[]): Uint8Array {
  const points = Math.max(...outlines.map((one) => one.pointCount));
  const contours = Math.max(...outlines.map((one) => one.contourCount));
  return pack('u32 u16 u16 u16 u16 u16 u16 u16 u16 u16 u16 u16 u16 u16 u16', [
    0x10000, outlines.length, points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0,
  ]);
}

function cmap(glyphs: readonly SymbolGlyph[]): Uint8Array {
  const groups = glyphs.map((glyph, index) => pack('u32 u32 u32', [codePoint(glyph), codePoint(glyph), index + 1]));
  const table = concat([pack('u16 u16 u32 u32 u32', [12, 0, 16 + 12 * groups.length, 0, groups.length]), ...groups]);
  return concat([pack('u16 u16 u16 u16 u32', [0, 1, 3, 10, 12]), table]);
}

function os2(glyphs: readonly SymbolGlyph[]): Uint8Array {
  const codes = glyphs.map(codePoint);
  const head = pack('u16 i16 u16 u16 u16', [4, 500, 400, 5, 0]);
  const metrics = pack('u16 u16 i16 i16 i16 u16 u16', [Math.min(...codes), Math.max(...codes), ascent, descent, 0, ascent, -descent]);
  const tail = pack('u32 u32 i16 i16 u16 u16 u16', [0, 0, 536, 714, 0, 32, 1]);
  return concat([head, new Uint8Array(54), metrics, tail]);
}

function nameTable(name: string): Uint8Array {
  const text = concat([...name].map((character) => pack('u16', [character.charCodeAt(0)])));
  const ids = [1, 4, 6];
  const records = ids.map((id) => pack('u16 u16 u16 u16 u16 u16', [3, 1, 0x409, id, text.length, 0]));
  return concat([pack('u16 u16 u16', [0, ids.length, 6 + 12 * ids.length]), ...records, text]);
}
