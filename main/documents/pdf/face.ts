// One font as the layout sees it: what it covers, how wide its words are, and the object that pdfkit draws with.
// fontkit is pdfkit's own dependency, not ours: pdfkit opens the font, and this is where the rest meets it.
import { quickSubset, type GlyphSubset, type TrueTypeFont } from './true-type-subset.ts';

/** One font as the layout sees it. */
export interface Face {
  /** Name under which a document registers it. */
  readonly id: string;
  /** Handed to pdfkit as it is. */
  readonly font: ParsedFont;
  covers(codePoint: number): boolean;
  /** Advance of `text` in thousandths of the font size. */
  widthOf(text: string): number;
  /** The glyphs of a word in the font's own units. Shared between documents: nobody may write to them. */
  shape(word: string): ShapedText;
}

/** What we use of the font objects of fontkit, which pdfkit brings along. */
export interface ParsedFont {
  readonly unitsPerEm: number;
  readonly characterSet: readonly number[];
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly id: number };
  layout(text: string, features?: Record<string, boolean>, script?: string, language?: string, direction?: string): ShapedText;
  createSubset(): FontSubset;
}

/** A font whose tables lie in the file as they are used: no web font. */
function isPlain(parsed: Partial<TrueTypeFont> & ParsedFont): parsed is ParsedFont & TrueTypeFont {
  return parsed.stream !== undefined && parsed.directory?.tag !== 'wOF2' && parsed.directory?.tables['glyf'] !== undefined;
}

/** fontkit's subset with what it is written by. */
export interface FontSubset extends GlyphSubset {
  _addGlyph(glyph: number): number;
}

export interface GlyphPlace {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[];
  readonly positions: readonly GlyphPlace[];
  readonly advanceWidth: number;
}

export interface ShapedGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** Shapes one word or less. */
export type Shaper = (text: string) => ShapedText;

// Words of notes repeat from document to document. A longer string is put together from parts, so that one word of
// 10,000 letters costs no more than a page of words; all it loses is the kerning between two parts.
const cachedLength = 40;
const cachedShapes = 6000;
const parts = /(?:\P{Mn}\p{Mn}*){1,24}|\p{Mn}+/gsu;

/** @param more what pdfkit is to find in the font beside its shaping. */
export function createFace(id: string, parsed: ParsedFont, shaper: Shaper = charactersOf(parsed), more: PropertyDescriptorMap = {}): Face {
  let shapes = new Map<string, ShapedText>();
  // Asked for with each word; fontkit looks it up in a table.
  const { unitsPerEm } = parsed;
  const shapePart = (text: string): ShapedText => {
    const known = shapes.get(text);
    if (known) return known;
    const fresh = shaper(text);
    if (shapes.size >= cachedShapes) shapes = new Map();
    shapes.set(text, fresh);
    return fresh;
  };
  const shape = (text: string): ShapedText => (text.length <= cachedLength ? shapePart(text) : joined((text.match(parts) ?? []).map(shapePart)));
  const font: ParsedFont = Object.create(parsed, {
    // pdfkit scales the positions it gets in place, so it gets its own copies.
    layout: { value: (text: string) => copyOf(shape(text)) },
    ...(isPlain(parsed) && { createSubset: { value: () => quickSubset(parsed, parsed.createSubset()) } }),
    ...more,
  });
  return {
    id,
    font,
    shape,
    covers: (codePoint) => parsed.hasGlyphForCodePoint(codePoint),
    widthOf: (text) => {
      let width = 0;
      for (let start = 0; start < text.length; ) {
        // Word by word with the space after it, as pdfkit shapes them.
        const end = text.indexOf(' ', start) + 1 || text.length;
        width += shape(text.slice(start, end)).advanceWidth;
        start = end;
      }
      return (width * 1000) / unitsPerEm;
    },
  };
}

function copyOf(shaped: ShapedText): ShapedText {
  return { ...shaped, positions: shaped.positions.map((position) => ({ ...position })) };
}

function joined(all: readonly ShapedText[]): ShapedText {
  return {
    glyphs: all.flatMap((one) => one.glyphs),
    positions: all.flatMap((one) => one.positions),
    advanceWidth: all.reduce((sum, one) => sum + one.advanceWidth, 0),
  };
}

/**
 * What each glyph says when text is copied out of a PDF. fontkit remembers the first text that ever used a glyph, so
 * its own answer would change with what the process printed before: the same document would get other bytes.
 */
function glyphMeanings(parsed: ParsedFont): ReadonlyMap<number, readonly number[]> {
  const meanings = new Map<number, readonly number[]>();
  for (const codePoint of parsed.characterSet.toSorted((one, other) => one - other)) {
    const { id } = parsed.glyphForCodePoint(codePoint);
    if (!meanings.has(id)) meanings.set(id, [codePoint]);
  }
  return meanings;
}

const unknownMeaning = [0xfffd];
const combiningMark = /\p{M}/u;

/**
 * One glyph for one character wherever the script allows it: no ligatures, and marks are only composed and placed where
 * there are any. Where they go is the larger part of a font's tables, and reading it took four times the kerning.
 */
function charactersOf(parsed: ParsedFont): Shaper {
  const meanings = glyphMeanings(parsed);
  return (text) => {
    // fontkit writes into the features it is given.
    const features = { liga: false, clig: false, frac: false, numr: false, dnom: false, ...(combiningMark.test(text) ? {} : { ccmp: false, mark: false, mkmk: false }) };
    const shaped = parsed.layout(text, features);
    return {
      glyphs: shaped.glyphs.map(({ id, advanceWidth }) => ({ id, advanceWidth, codePoints: meanings.get(id) ?? unknownMeaning })),
      positions: shaped.positions,
      advanceWidth: shaped.advanceWidth,
    };
  };
}
