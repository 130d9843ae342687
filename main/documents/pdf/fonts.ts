// The fonts of all documents. Parsing and shaping dominate the cost of a small PDF, so each font is parsed once per
// process, and the shapes of common words are kept between documents in a bounded cache.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FaceStyle } from './style.ts';
import { symbolFont } from './symbol-font.ts';

/** One font as the layout sees it. */
export interface Face {
  /** Name under which a document registers it. */
  readonly id: string;
  /** Handed to pdfkit as it is. */
  readonly font: ParsedFont;
  covers(codePoint: number): boolean;
  /** Advance of `text` in thousandths of the font size. */
  widthOf(text: string): number;
}

/** For each style the faces to try for a character, best first. */
export type FontSet = Readonly<Record<FaceStyle, readonly Face[]>>;

/** What we use of the font objects of fontkit, which pdfkit brings along. */
export interface ParsedFont {
  readonly unitsPerEm: number;
  readonly characterSet: readonly number[];
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly id: number };
  layout(text: string, features?: Record<string, boolean>): ShapedText;
}

interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[];
  readonly positions: readonly object[];
  readonly advanceWidth: number;
}

interface ShapedGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** A file that must stand in the fonts folder of a packed program. */
export interface FontFile {
  readonly name: string;
  /** Where a build finds it, relative to node_modules. */
  readonly source: string;
}

const fontPackage = '@expo-google-fonts/noto-sans';
const packagePaths = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  medium: '500Medium/NotoSans_500Medium.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
  italic: '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
} as const satisfies Record<FaceStyle, string>;

/** The files a build copies to the folder that it gives to `loadFonts`: four faces and the licence they must travel with. */
export function fontFiles(): readonly FontFile[] {
  const faces = Object.entries(packagePaths).map(([style, path]) => ({ name: `${style}.ttf`, source: `${fontPackage}/${path}` }));
  return [...faces, { name: 'OFL.txt', source: `${fontPackage}/LICENSE_FONT` }];
}

const loaded = new Map<string, Promise<FontSet>>();

/**
 * Reads and parses the fonts of a folder, once per process and folder. Takes about half a second the first time, so call it
 * when the first document is wanted rather than when the program starts.
 * @param folder holds the names of `fontFiles()`, or is the font package itself when running from sources.
 * @throws Error naming the folder when a font is missing or is not a font.
 */
export function loadFonts(folder: string): Promise<FontSet> {
  const key = resolve(folder);
  const known = loaded.get(key);
  if (known) return known;
  const loading = readFonts(key);
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}

async function readFonts(folder: string): Promise<FontSet> {
  const { default: PDFDocument } = await import('pdfkit');
  const parse: FontParser = (bytes, name) => parseFont(new PDFDocument({ autoFirstPage: false, font: '' }), bytes, name);
  const [regular, medium, bold, italic] = await Promise.all([
    readFace(folder, 'regular', parse),
    readFace(folder, 'medium', parse),
    readFace(folder, 'bold', parse),
    readFace(folder, 'italic', parse),
  ]);
  // The first word costs fontkit some 60 ms per font; each waits for its own turn of the event loop.
  for (const face of [regular, medium, bold, italic]) {
    await nextTurn();
    face.widthOf('a');
  }
  const signs = createFace('signs', parse(symbolFont('FasciaSigns-Regular', 74), 'signs'));
  const boldSigns = createFace('signs-bold', parse(symbolFont('FasciaSigns-Bold', 118), 'signs-bold'));
  return { regular: [regular, signs], medium: [medium, signs], bold: [bold, boldSigns], italic: [italic, regular, signs] };
}

type FontParser = (bytes: Uint8Array, name: string) => ParsedFont;

async function readFace(folder: string, style: FaceStyle, parse: FontParser): Promise<Face> {
  const bytes = await readFile(join(folder, `${style}.ttf`)).catch(() =>
    readFile(join(folder, packagePaths[style])).catch((cause: unknown) => {
      throw new Error(`The font ${style}.ttf is not in ${folder}`, { cause });
    }),
  );
  return createFace(style, parse(bytes, `${style}.ttf in ${folder}`));
}

function parseFont(reader: PDFKit.PDFDocument, bytes: Uint8Array, name: string): ParsedFont {
  try {
    reader.font(bytes);
  } catch (cause) {
    throw new Error(`${name} could not be opened as a font`, { cause });
  }
  // fontkit is pdfkit's own dependency, not ours: pdfkit opens the font, and this is where it keeps it.
  const { _font: opened } = reader as unknown as { readonly _font?: { readonly font?: ParsedFont } };
  if (typeof opened?.font?.layout !== 'function') throw new Error(`${name} could not be opened as a font`);
  return opened.font;
}

// Words of notes repeat from document to document. A longer string is put together from parts, so that one word of
// 10,000 letters costs no more than a page of words; all it loses is the kerning between two parts.
const cachedLength = 40;
const cachedShapes = 6000;
const parts = /(?:\P{Mn}\p{Mn}*){1,24}|\p{Mn}+/gsu;

function createFace(id: string, parsed: ParsedFont): Face {
  const meanings = glyphMeanings(parsed);
  let shapes = new Map<string, ShapedText>();
  const shapePart = (text: string): ShapedText => {
    const known = shapes.get(text);
    if (known) return known;
    const fresh = shapeText(parsed, meanings, text);
    if (shapes.size >= cachedShapes) shapes = new Map();
    shapes.set(text, fresh);
    return fresh;
  };
  const shape = (text: string): ShapedText => (text.length <= cachedLength ? shapePart(text) : joined((text.match(parts) ?? []).map(shapePart)));
  const font: ParsedFont = Object.create(parsed, {
    // pdfkit scales the positions it gets in place, so it gets its own copies.
    layout: { value: (text: string) => copyOf(shape(text)) },
  });
  return {
    id,
    font,
    covers: (codePoint) => parsed.hasGlyphForCodePoint(codePoint),
    widthOf: (text) => {
      let width = 0;
      for (let start = 0; start < text.length; ) {
        // Word by word with the space after it, as pdfkit shapes them.
        const end = text.indexOf(' ', start) + 1 || text.length;
        width += shape(text.slice(start, end)).advanceWidth;
        start = end;
      }
      return (width * 1000) / parsed.unitsPerEm;
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

/** One glyph for one character wherever the script allows it: no ligatures, and marks are only composed where there are any. */
function shapeText(parsed: ParsedFont, meanings: ReadonlyMap<number, readonly number[]>, text: string): ShapedText {
  // fontkit writes into the features it is given.
  const features = { liga: false, clig: false, frac: false, numr: false, dnom: false, ...(combiningMark.test(text) ? {} : { ccmp: false }) };
  const shaped = parsed.layout(text, features);
  return {
    glyphs: shaped.glyphs.map(({ id, advanceWidth }) => ({ id, advanceWidth, codePoints: meanings.get(id) ?? unknownMeaning })),
    positions: shaped.positions,
    advanceWidth: shaped.advanceWidth,
  };
}
