import { useEffect, useState } from 'react';
import type { PDFPageProxy } from 'pdfjs-dist';
import { findInPage, readPageText, type PageArea, type PageText } from './page-text.ts';

export interface Hit {
  /** From 1. */
  readonly page: number;
  readonly areas: readonly PageArea[];
}

export interface Find {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** The hit that is looked at, from 0. */
  readonly at: number;
  readonly search: (query: string) => void;
  readonly go: (by: 1 | -1) => void;
}

const none: readonly Hit[] = [];

interface ReadPages {
  readonly pages: readonly PDFPageProxy[];
  readonly texts: readonly PageText[];
}

/** Searches the pages; their text is read once, when it is first wanted. */
export function useFind(pages: readonly PDFPageProxy[]): Find {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [read, setRead] = useState<ReadPages>();
  const isWanted = query.trim() !== '';
  useEffect(() => {
    let isCurrent = true;
    if (!isWanted) return undefined;
    void Promise.all(pages.map(readPageText)).then(
      (texts) => isCurrent && setRead({ pages, texts }),
      // A preview that closes meanwhile has ended its pages.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [pages, isWanted]);
  const hits = isWanted && read?.pages === pages ? read.texts.flatMap((text, index) => findInPage(text, query).map((areas): Hit => ({ page: index + 1, areas }))) : none;
  return {
    query,
    hits,
    at: Math.min(at, Math.max(0, hits.length - 1)),
    search: (wanted) => {
      setQuery(wanted);
      setAt(0);
    },
    go: (by) => setAt((present) => (hits.length === 0 ? 0 : (present + by + hits.length) % hits.length)),
  };
}
