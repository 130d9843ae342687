// Fonts of other scripts. They are read when a document has a character of theirs and not before: most never do.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Face, ParsedFont } from './face.ts';
import { createJoiningFace } from './joining-face.ts';
import { createVariableFace } from './variable-face.ts';

/** A file that must stand in the fonts folder of a packed program. */
export interface FontFile {
  readonly name: string;
  /** Where a build finds it, relative to node_modules. */
  readonly source: string;
}

export type Weight = 'regular' | 'bold';
export type FontParser = (bytes: Uint8Array, name: string) => ParsedFont;

interface JoiningFont {
  readonly name: string;
  readonly characters: RegExp;
  /** For each weight the package's file. */
  readonly sources: Readonly<Record<Weight, string>>;
}

const joiningFonts: readonly JoiningFont[] = [
  {
    name: 'arabic',
    characters: /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefe]/u,
    sources: { regular: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf', bold: '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf' },
  },
  {
    name: 'hebrew',
    characters: /[\u0590-\u05ff\ufb1d-\ufb4f]/u,
    sources: { regular: '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf', bold: '@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf' },
  },
];

/** Many small files, each for some hundred characters; `unicode.json` says which. A packed program may go without. */
const splitFonts = [
  { name: 'noto-sans-sc', source: '@fontsource-variable/noto-sans-sc' },
  { name: 'noto-sans-kr', source: '@fontsource-variable/noto-sans-kr' },
] as const;

/** Everything beyond Latin, Greek, Cyrillic and common signs. */
const foreign = /[\u0590-\u1dff\u2c60-\ua71f\ua720-\u{10ffff}]/gu;
const splitCharacters = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{1f100}-\u{1f2ff}\u{20000}-\u{323af}]/u;

export function scriptFontFiles(): readonly FontFile[] {
  return joiningFonts.flatMap(({ name, sources }) => [
    { name: `${name}-regular.ttf`, source: sources.regular },
    { name: `${name}-bold.ttf`, source: sources.bold },
  ]);
}

/** Folders of the optional fonts, as a build copies them: name in the fonts folder, package, and what of it is needed. */
export function optionalFontFolders(): readonly FontFile[] {
  return splitFonts.map(({ name, source }) => ({ name: `optional/${name}`, source }));
}

/** Which of the foreign characters a text has, each once. */
export function foreignIn(text: string): ReadonlySet<string> {
  return new Set(text.match(foreign));
}

/** A packed program has its fonts in one folder; from sources it is the Latin package, with the others beside it. */
async function readFirst(paths: readonly string[]): Promise<Uint8Array | undefined> {
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes) return bytes;
  }
  return undefined;
}

function modulesOf(folder: string): string {
  return join(folder, '..', '..');
}

interface Range {
  readonly from: number;
  readonly until: number;
}

function rangesOf(list: string): readonly Range[] {
  return list.split(',').map((range) => {
    const [from = '', until = from] = range.replace('U+', '').split('-');
    return { from: Number.parseInt(from, 16), until: Number.parseInt(until, 16) };
  });
}

/** `[4]` and `latin` become the `4` and the `latin` of the files' names. */
function partName(key: string): string {
  return key.replace(/[[\]]/g, '');
}

interface Part {
  readonly font: string;
  readonly file: string;
  readonly paths: readonly string[];
  readonly ranges: readonly Range[];
}

async function partsOf(folder: string): Promise<readonly Part[]> {
  const all = await Promise.all(
    splitFonts.map(async ({ name, source }): Promise<readonly Part[]> => {
      const roots = [join(folder, 'optional', name), join(modulesOf(folder), source)];
      const index = await readFirst(roots.map((root) => join(root, 'unicode.json')));
      if (!index) return [];
      // The package's own list: part -> ranges of code points.
      const lists = JSON.parse(Buffer.from(index).toString('utf8')) as Readonly<Record<string, string>>;
      return Object.entries(lists).map(([key, list]) => {
        const file = `${name}-${partName(key)}-wght-normal.woff2`;
        return { font: name, file, paths: roots.map((root) => join(root, 'files', file)), ranges: rangesOf(list) };
      });
    }),
  );
  return all.flat();
}

const weights: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 };

/** Reads the faces of other scripts of one folder, each once. */
export function createScriptFonts(folder: string, parse: FontParser): { facesFor(characters: ReadonlySet<string>): Promise<Readonly<Record<Weight, readonly Face[]>>> } {
  const faces = new Map<string, Promise<Face | undefined>>();
  let parts: Promise<readonly Part[]> | undefined;
  const once = (id: string, make: () => Promise<Face | undefined>): Promise<Face | undefined> => {
    const known = faces.get(id) ?? make();
    faces.set(id, known);
    return known;
  };
  const joining = ({ name, sources }: JoiningFont, weight: Weight): Promise<Face | undefined> =>
    once(`${name}-${weight}`, async () => {
      const bytes = await readFirst([join(folder, `${name}-${weight}.ttf`), join(modulesOf(folder), sources[weight])]);
      return bytes && createJoiningFace(`${name}-${weight}`, parse(bytes, name));
    });
  const part = ({ file, paths }: Part, weight: Weight): Promise<Face | undefined> =>
    once(`${file}-${weight}`, async () => {
      const bytes = await readFirst(paths);
      return bytes && createVariableFace(`${file}-${weight}`, parse(bytes, file), bytes, weights[weight]);
    });
  return {
    async facesFor(characters) {
      const all = [...characters];
      const wanted = joiningFonts.filter((font) => all.some((character) => font.characters.test(character)));
      const codes = all.filter((character) => splitCharacters.test(character)).map((character) => character.codePointAt(0) ?? 0);
      const split = codes.length === 0 ? [] : (await (parts ??= partsOf(folder))).filter(({ ranges }) => codes.some((code) => ranges.some(({ from, until }) => code >= from && code <= until)));
      const ofWeight = async (weight: Weight): Promise<readonly Face[]> => {
        const found = await Promise.all([...wanted.map((font) => joining(font, weight)), ...split.map((one) => part(one, weight))]);
        return found.filter((face) => face !== undefined);
      };
      return { regular: await ofWeight('regular'), bold: await ofWeight('bold') };
    },
  };
}
