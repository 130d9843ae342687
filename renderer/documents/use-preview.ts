import { useCallback, useEffect, useState } from 'react';
import { loadDocument } from './documents.api.ts';
import type { DocumentSource, LoadedDocument } from './documents.api.ts';
import { openPdf } from './pdf-pages.ts';
import type { OpenPdf } from './pdf-pages.ts';

export type Preview =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ready'; readonly loaded: LoadedDocument; readonly pdf: OpenPdf };

export interface PreviewControl {
  readonly preview: Preview;
  readonly retry: () => void;
  /** For what goes wrong after loading: a page that cannot be drawn. */
  readonly fail: (error: unknown) => void;
}

/** Loads the file and opens it; both are let go when the preview closes. */
export function usePreview(source: DocumentSource): PreviewControl {
  const [preview, setPreview] = useState<Preview>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify({ source, attempt });
  useEffect(() => {
    const stop = new AbortController();
    let opened: OpenPdf | undefined;
    async function load(): Promise<void> {
      try {
        // The key is the source's own JSON, so that a new object of the same content loads nothing anew.
        const wanted = JSON.parse(key) as { source: DocumentSource };
        const loading = loadDocument(wanted.source, stop.signal);
        const pdf = await openPdf(loading.then(({ bytes }) => bytes));
        const loaded = await loading;
        if (stop.signal.aborted) return pdf.close();
        opened = pdf;
        setPreview({ state: 'ready', loaded, pdf });
      } catch (error) {
        if (!stop.signal.aborted) setPreview({ state: 'failed', error });
      }
    }
    void load();
    return () => {
      stop.abort();
      opened?.close();
    };
  }, [key]);
  const fail = useCallback((error: unknown) => setPreview({ state: 'failed', error }), []);
  return {
    preview,
    fail,
    retry: () => {
      setPreview({ state: 'loading' });
      setAttempt((count) => count + 1);
    },
  };
}
