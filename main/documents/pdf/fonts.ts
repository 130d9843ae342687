// The fonts of all documents. Parsing and shaping dominate the cost of a small PDF, so each font is parsed once per
// process, and the shapes of common words are kept between documents in a bounded cache.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createFace, type Face, type ParsedFont } from './face.ts';
import { createScriptFonts, foreignIn, scriptFontFiles, type FontFile, type FontParser } from './script-fonts.ts';
import type { FaceStyle } from './style.ts';
import { symbolFont } from './symbol-font.ts';

/** For each style the faces to try for a character, best first. */
export type FontSet = Readonly<Record<FaceStyle, readonly Face[]>>;

const fontPackage = '@expo-google-fonts/noto-sans';
const packagePaths = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  medium: '500Medium/NotoSans_500Medium.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
  italic: '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
} as const satisfies Record<FaceStyle, string>;

/** The files a build copies to the folder that it gives to `loadFonts`: our faces and the licence they must travel with. */
export function fontFiles(): readonly FontFile[] {
  const faces = Object.entries(packagePaths).map(([style, path]) => ({ name: `${style}.ttf`, source: `${fontPackage}/${path}` }));
  return [...faces, ...scriptFontFiles(), { name: 'OFL.txt', source: `${fontPackage}/LICENSE_FONT` }];
}

interface LoadedFonts {
  readonly base: FontSet;
  readonly scripts: ReturnType<typeof createScriptFonts>;
}

const loaded = new Map<string, Promise<LoadedFonts>>();

/**
 * Reads and parses the fonts of a folder, once per process and folder. Takes about half a second the first time, so call it
 * when the first document is wanted rather than when the program starts.
 * @param folder holds the names of `fontFiles()`, or is the font package itself when running from sources.
 * @param text what will be printed: fonts of other scripts are read where it has a character of theirs.
 * @throws Error naming the folder when a font is missing or is not a font.
 */
export async function loadFonts(folder: string, text = ''): Promise<FontSet> {
  const { base, scripts } = await loadOnce(folder);
  const characters = foreignIn(text);
  if (characters.size === 0) return base;
  const { regular, bold } = await scripts.facesFor(characters);
  return { regular: [...base.regular, ...regular], medium: [...base.medium, ...bold], bold: [...base.bold, ...bold], italic: [...base.italic, ...regular] };
}

function loadOnce(folder: string): Promise<LoadedFonts> {
  const key = resolve(folder);
  const known = loaded.get(key);
  if (known) return known;
  const loading = readFonts(key);
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}

async function readFonts(folder: string): Promise<LoadedFonts> {
  const { default: PDFDocument } = await import('pdfkit');
  const parse: FontParser = (bytes, name) => parseFont(new PDFDocument({ autoFirstPage: false, font: '' }), bytes, name);
  const [regular, medium, bold, italic] = await Promise.all([
    readFace(folder, 'regular', parse),
    readFace(folder, 'medium', parse),
    readFace(folder, 'bold', parse),
    readFace(folder, 'italic', parse),
  ]);
  // The first word costs fontkit some 15 ms per font; each waits for its own turn of the event loop.
  for (const face of [regular, medium, bold, italic]) {
    await nextTurn();
    face.widthOf('a');
  }
  const signs = createFace('signs', parse(symbolFont('FasciaSigns-Regular', 74), 'signs'));
  const boldSigns = createFace('signs-bold', parse(symbolFont('FasciaSigns-Bold', 118), 'signs-bold'));
  const base = { regular: [regular, signs], medium: [medium, signs], bold: [bold, boldSigns], italic: [italic, regular, signs] };
  return { base, scripts: createScriptFonts(folder, parse) };
}

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
