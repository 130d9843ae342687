// The text of a page with the place of each letter, so that a search can be marked on the page itself.
import type { PDFPageProxy } from 'pdfjs-dist';
import { foldText } from '../../shared/core/text.ts';

/** A rectangle on the page in points from its top left corner. */
export interface PageArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Piece extends PageArea {
  readonly letters: number;
}

export interface PageText {
  /** Small letters without accents, spaces single. */
  readonly text: string;
  /** For each letter of `text` its piece and its place in it; -1 for a space between two pieces. */
  readonly places: readonly { readonly piece: number; readonly at: number }[];
  readonly pieces: readonly Piece[];
}

/** What pdf.js says of a piece of text. */
export interface TextPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

// Joiners, and what a file says of dots that its font draws apart from their letter.
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** As it is compared: small letters without accents, nothing that cannot be seen. */
function searched(text: string): string {
  return foldText(text.replace(unseen, ''));
}

/** Puts the pieces of a page together to one text. @param pageHeight in points. */
export function joinPieces(items: readonly TextPiece[], pageHeight: number): PageText {
  const pieces: Piece[] = [];
  const places: { readonly piece: number; readonly at: number }[] = [];
  let text = '';
  for (const { str, transform, width, height } of items) {
    if (str === '') continue;
    if (text !== '' && !text.endsWith(' ')) {
      text += ' ';
      places.push({ piece: -1, at: 0 });
    }
    const letters = [...str];
    const [, , , , left = 0, baseline = 0] = transform;
    pieces.push({ left, top: pageHeight - baseline - height * 0.8, width, height, letters: letters.length });
    for (const [at, letter] of letters.entries()) {
      const folded = /\s/u.test(letter) ? ' ' : searched(letter);
      if (folded === ' ' && text.endsWith(' ')) continue;
      for (const part of folded) {
        text += part;
        places.push({ piece: pieces.length - 1, at });
      }
    }
  }
  return { text, places, pieces };
}

/** Where the words stand, each hit as the rectangles that cover it. */
export function findInPage({ text, places, pieces }: PageText, query: string): readonly (readonly PageArea[])[] {
  const wanted = searched(query).replace(/\s+/gu, ' ').trim();
  if (wanted === '') return [];
  const hits: (readonly PageArea[])[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const spans = new Map<number, { from: number; until: number }>();
    for (const { piece, at: letter } of places.slice(at, at + wanted.length)) {
      if (piece < 0) continue;
      const span = spans.get(piece);
      spans.set(piece, { from: Math.min(span?.from ?? letter, letter), until: Math.max(span?.until ?? letter, letter) });
    }
    hits.push(
      [...spans].flatMap(([index, { from, until }]) => {
        const piece = pieces[index];
        if (!piece) return [];
        // Letters differ in width: taken as equal, a mark is off by a letter at most, so it gets a little more room.
        const step = piece.width / piece.letters;
        return [{ left: piece.left + from * step - 1, top: piece.top, width: (until - from + 1) * step + 2, height: piece.height }];
      }),
    );
  }
  return hits;
}

export async function readPageText(page: PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent();
  const [, , , height = 0] = page.view;
  // pdf.js types the matrix of a piece as a bare list.
  return joinPieces(items.flatMap((item) => ('str' in item ? [{ str: item.str, transform: item.transform as number[], width: item.width, height: item.height }] : [])), height);
}
