// The part of a TrueType font that a file needs. fontkit's own writer reads every outline point by point to write it again,
// which costs a third of a small document; outlines are copied here as they stand in the font.
import { concat, sfnt } from './sfnt.ts';

/** What we use of fontkit's font: where its tables lie. */
export interface TrueTypeFont {
  readonly stream: { readonly buffer: Uint8Array };
  /** `tag` tells web fonts, whose tables are packed. */
  readonly directory: { readonly tag?: string; readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number } | undefined>> };
}

/** fontkit's subset: the glyphs asked for, by their number in the font, in the order of asking. */
export interface GlyphSubset {
  readonly glyphs: readonly number[];
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
}

interface Tables {
  readonly raw: (name: string) => Uint8Array;
  readonly offsets: (glyph: number) => readonly [from: number, until: number];
  readonly metrics: (glyph: number) => readonly [advance: number, bearing: number];
  readonly glyf: Uint8Array;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function openTables({ stream, directory }: TrueTypeFont): Tables {
  const raw = (name: string): Uint8Array => {
    const table = directory.tables[name];
    return table ? stream.buffer.subarray(table.offset, table.offset + table.length) : new Uint8Array(0);
  };
  const [loca, hmtx] = [viewOf(raw('loca')), viewOf(raw('hmtx'))];
  const isLong = viewOf(raw('head')).getInt16(50) === 1;
  const measured = viewOf(raw('hhea')).getUint16(34);
  const offset = (glyph: number): number => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return {
    raw,
    offsets: (glyph) => [offset(glyph), offset(glyph + 1)],
    metrics: (glyph) => {
      if (glyph < measured) return [hmtx.getUint16(4 * glyph), hmtx.getInt16(4 * glyph + 2)];
      // All further glyphs are as wide as the last one that is measured.
      return [hmtx.getUint16(4 * (measured - 1)), hmtx.getInt16(4 * measured + 2 * (glyph - measured))];
    },
    glyf: raw('glyf'),
  };
}

const flags = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 };

/** A glyph put together from others, with their numbers in the subset. */
function composed(bytes: Uint8Array, numberOf: (glyph: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = viewOf(copy);
  let at = 10;
  let flag = flags.more;
  while (flag & flags.more) {
    flag = view.getUint16(at);
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)));
    at += 4 + (flag & flags.words ? 4 : 2) + (flag & flags.scale ? 2 : flag & flags.twoScales ? 4 : flag & flags.matrix ? 8 : 0);
  }
  return copy;
}

/** A table of rows of `size` bytes. */
function packed<T>(size: number, rows: readonly T[], write: (view: DataView, at: number, row: T) => void): Uint8Array {
  const bytes = new Uint8Array(size * rows.length);
  const view = viewOf(bytes);
  for (const [index, row] of rows.entries()) write(view, size * index, row);
  return bytes;
}

/** Its number in the font, whatever tells apart the meanings of one glyph above the 16 bits of it. */
function inFont(glyph: number): number {
  return glyph & 0xffff;
}

function encode(subset: GlyphSubset, tables: Tables): Uint8Array {
  const outlines: Uint8Array[] = [];
  const offsets = [0];
  const metrics: (readonly [advance: number, bearing: number])[] = [];
  // What a composed glyph is made of joins the list while it is walked.
  for (let index = 0; index < subset.glyphs.length; index += 1) {
    const glyph = inFont(subset.glyphs[index] ?? 0);
    const [from, until] = tables.offsets(glyph);
    const bytes = tables.glyf.subarray(from, until);
    const isComposed = bytes.length > 0 && viewOf(bytes).getInt16(0) < 0;
    const outline = isComposed ? composed(bytes, (part) => subset.includeGlyph(part)) : bytes;
    outlines.push(outline);
    offsets.push((offsets.at(-1) ?? 0) + outline.length);
    metrics.push(tables.metrics(glyph));
  }
  const changed = (name: string, at: number, value: number): Uint8Array => {
    const copy = Uint8Array.from(tables.raw(name));
    viewOf(copy).setUint16(at, value);
    return copy;
  };
  const programs = ['cvt ', 'fpgm', 'prep'].map((name) => [name, tables.raw(name)] as const).filter(([, bytes]) => bytes.length > 0);
  return sfnt({
    ...Object.fromEntries(programs),
    glyf: concat(outlines),
    head: changed('head', 50, 1),
    hhea: changed('hhea', 34, metrics.length),
    hmtx: packed(4, metrics, (view, at, [advance, bearing]) => {
      view.setUint16(at, advance);
      view.setInt16(at + 2, bearing);
    }),
    loca: packed(4, offsets, (view, at, offset) => view.setUint32(at, offset)),
    maxp: changed('maxp', 4, outlines.length),
  });
}

const opened = new WeakMap<TrueTypeFont, Tables>();

/** fontkit's subset with a writer of ours. The same glyphs in the same order give the same bytes. */
export function quickSubset<S extends GlyphSubset>(font: TrueTypeFont, subset: S): S {
  const tables = opened.get(font) ?? openTables(font);
  opened.set(font, tables);
  subset.encode = () => encode(subset, tables);
  return subset;
}
