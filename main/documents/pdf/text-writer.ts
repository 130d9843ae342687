// Writes runs of text as PDF operators. pdfkit's own `text` measures each run anew and writes it in a dozen pieces; here
// the words of a file are encoded once and a run is one piece.
import type { Face } from './face.ts';
import { operandsOf } from './drawing.ts';

/** What we use of pdfkit's font that is embedded in a file. */
interface EmbeddedFont {
  readonly id: string;
  encode(text: string): readonly [codes: readonly string[], positions: readonly GlyphPlace[]];
  ref(): object;
}

interface GlyphPlace {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
}

interface OpenFont {
  readonly embedded: EmbeddedFont;
  /** Pieces of a TJ array for each word; null where glyphs stand off their line. */
  readonly words: Map<string, string | null>;
}

/** A document with what its types do not tell. */
type Document = PDFKit.PDFDocument & {
  readonly _font: EmbeddedFont;
  readonly page: { readonly fonts: Record<string, object> };
};

export interface WrittenRun {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  readonly x: number;
  readonly baseline: number;
}

const mostWords = 20_000;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function encodeWord(font: EmbeddedFont, word: string): string | null {
  const [codes, places] = font.encode(word);
  let out = '<';
  for (const [index, code] of codes.entries()) {
    const place = places[index];
    if (!place || place.xOffset !== 0 || place.yOffset !== 0) return null;
    const kern = round(place.advanceWidth - place.xAdvance);
    out += kern === 0 ? code : `${code}>${kern}<`;
  }
  return `${out}>`;
}

/** Words as pdfkit shapes them, each with the space after it. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[^ ]* |[^ ]+$/g) ?? [];
}

export function createTextWriter(plain: PDFKit.PDFDocument): (run: WrittenRun) => void {
  // pdfkit keeps the font in use in a field of its own.
  const doc = plain as Document;
  const fonts = new Map<string, OpenFont>();

  const open = (face: Face): OpenFont => {
    const known = fonts.get(face.id);
    if (known) return known;
    // pdfkit takes parsed fonts (0.20), which its types do not know yet.
    doc.registerFont(face.id, face.font as unknown as Buffer);
    doc.font(face.id);
    const made = { embedded: doc._font, words: new Map<string, string | null>() };
    fonts.set(face.id, made);
    return made;
  };
  const encoded = ({ embedded, words }: OpenFont, text: string): string | null => {
    let out = '';
    for (const word of wordsOf(text)) {
      let piece = words.get(word);
      if (piece === undefined) {
        piece = encodeWord(embedded, word);
        if (words.size >= mostWords) words.clear();
        words.set(word, piece);
      }
      if (piece === null) return null;
      out += piece;
    }
    return out;
  };

  return ({ text, face, size, color, x, baseline }) => {
    const font = open(face);
    const pieces = encoded(font, text);
    if (pieces === null) {
      // Marks stand above or below their letter: pdfkit moves the pen for each.
      doc.font(face.id).fontSize(size).fillColor(color);
      doc.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
      return;
    }
    const { embedded } = font;
    doc.page.fonts[embedded.id] ??= embedded.ref();
    // The page's y runs downwards; the text's own must not.
    const operators = `BT /${embedded.id} ${size} Tf ${operandsOf(color)} rg 1 0 0 -1 ${round(x)} ${round(baseline)} Tm [${pieces}] TJ ET\n`;
    doc.addContent(Buffer.from(operators, 'latin1'));
  };
}
