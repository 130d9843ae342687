// Writes runs of text as PDF operators. pdfkit's own `text` measures each run anew and writes it in a dozen pieces; here
// the words of a file are encoded once and a run is one piece.
import type { Face } from './face.ts';
import { operandsOf } from './drawing.ts';

/** What we use of pdfkit's font that is embedded in a file. */
interface EmbeddedFont {
  readonly id: string;
  /** Thousandths of the font size for each of the font's own units. */
  readonly scale: number;
  readonly subset: { includeGlyph(glyph: number): number };
  /** By the glyph's number in the file: how wide it is, and which characters it stands for. */
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): object;
}

interface OpenFont {
  readonly face: Face;
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

/** The codes of a word's glyphs as pdfkit's own `encode` gives them, without its copies of every shape. */
function encodeWord(font: EmbeddedFont, face: Face, word: string): string | null {
  const { glyphs, positions } = face.shape(word);
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return null;
  const { subset, widths, unicode, scale } = font;
  let out = '<';
  for (const [index, { id, advanceWidth, codePoints }] of glyphs.entries()) {
    const code = subset.includeGlyph(id);
    widths[code] ??= advanceWidth * scale;
    unicode[code] ??= codePoints;
    out += code.toString(16).padStart(4, '0');
    const kern = round((advanceWidth - (positions[index]?.xAdvance ?? advanceWidth)) * scale);
    if (kern !== 0) out += `>${kern}<`;
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
    const made = { face, embedded: doc._font, words: new Map<string, string | null>() };
    fonts.set(face.id, made);
    return made;
  };
  const encoded = ({ face, embedded, words }: OpenFont, text: string): string | null => {
    let out = '';
    for (const word of wordsOf(text)) {
      let piece = words.get(word);
      if (piece === undefined) {
        piece = encodeWord(embedded, face, word);
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
