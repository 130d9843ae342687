// Fills pages with pieces. A heading keeps the first part of what follows on its page; a piece moves to the next page
// as a whole where it can, and is divided where it may be.
import type { Piece } from './piece.ts';
import type { PageGeometry } from './style.ts';

export interface PlacedPiece {
  readonly piece: Piece;
  readonly top: number;
}

export type PageContent = readonly PlacedPiece[];

/** Pages for the pieces given one by one to `add`; `finish` returns them, at least one. */
export interface Paginator {
  add(piece: Piece): void;
  finish(): readonly PageContent[];
}

/** Height of an empty page that is not the first one. */
export function pageCapacity(page: PageGeometry): number {
  return page.bottom - page.top;
}

export function createPaginator(page: PageGeometry): Paginator {
  const pages: PlacedPiece[][] = [[]];
  const waiting: Piece[] = [];
  let held: Piece | undefined;
  let y = page.firstTop;
  let gap = 0;
  let isFresh = true;

  const place = (piece: Piece, top: number): void => {
    pages.at(-1)?.push({ piece, top });
    y = top + piece.height;
    gap = piece.gapAfter;
  };
  const turn = (next: Piece): void => {
    pages.push([]);
    y = page.top;
    gap = 0;
    isFresh = true;
    if (next.repeatHead) place({ ...next.repeatHead, gapAfter: 0 }, y);
  };
  const settle = (first: Piece, chain: readonly Piece[]): void => {
    let piece = first;
    for (;;) {
      const top = isFresh ? y : y + Math.max(gap, piece.gapBefore);
      const needed = chainHeight(piece, chain, pageCapacity(page));
      const available = page.bottom - top;
      if (needed > available && !isFresh) {
        turn(piece);
        continue;
      }
      const isTooTall = piece.height > available;
      const parts = isTooTall ? piece.split(available) : undefined;
      place(parts?.[0] ?? ((isTooTall && piece.fit?.(available)) || piece), top);
      isFresh = false;
      if (!parts) return;
      piece = parts[1];
      turn(piece);
    }
  };
  const drain = (): void => {
    for (let piece = waiting.shift(); piece; piece = waiting.shift()) settle(piece, waiting);
  };

  const release = (...released: readonly Piece[]): void => {
    for (const piece of released) {
      waiting.push(piece);
      if (!piece.keepWithNext) drain();
    }
  };

  return {
    add: (piece) => {
      if (held) release(...(piece.keepWithPrevious ? boundTo(held) : [held]));
      held = piece;
    },
    finish: () => {
      if (held) release(held);
      held = undefined;
      drain();
      return pages;
    },
  };
}

/** Points of what stands before a signature that come along with it to the next page. */
const companyHeight = 60;

/** The piece, or its end where it is long, bound to what follows. */
function boundTo(piece: Piece): readonly Piece[] {
  const parts = piece.height > 2 * companyHeight ? piece.split(piece.height - companyHeight) : undefined;
  return parts ? [parts[0], { ...parts[1], keepWithNext: true }] : [{ ...piece, keepWithNext: true }];
}

/** What must stand on the page together with `piece`; a chain ends where it would be taller than a page. */
function chainHeight(piece: Piece, followers: readonly Piece[], capacity: number): number {
  if (!piece.keepWithNext) return piece.minHeight;
  let height = piece.height;
  let before = piece;
  for (const next of followers) {
    const from = height + Math.max(before.gapAfter, next.gapBefore);
    if (!next.keepWithNext || from + next.height > capacity) return from + next.minHeight > capacity ? piece.minHeight : from + next.minHeight;
    height = from + next.height;
    before = next;
  }
  return height;
}
