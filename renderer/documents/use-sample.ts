import { useCallback, useEffect, useRef, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { openPdf, type OpenPdf } from './pdf-pages.ts';
import { sampleOptions, type SampleAsked, type SampleWanted } from './sample.api.ts';

export type Sample = { readonly state: 'loading' } | { readonly state: 'failed'; readonly error: unknown } | { readonly state: 'ready'; readonly pdf: OpenPdf };

const pauseMilliseconds = 500;

/** The template as it would print, at once at first, then made anew after each pause in typing; the page before stays until the next is there. */
export function useSample(wanted: SampleWanted): { readonly sample: Sample; readonly retry: () => void; readonly fail: (error: unknown) => void } {
  const [sample, setSample] = useState<Sample>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const hasLoaded = useRef(false);
  const queryClient = useQueryClient();
  const { dataUpdatedAt: profileAt } = useQuery(api.clinic.getProfile.queryOptions());
  const key = JSON.stringify({ asked: { ...wanted, profileAt }, attempt });
  useEffect(() => {
    const stop = new AbortController();
    async function load(): Promise<void> {
      try {
        // The key is the wish's own JSON, so that a new object of the same content makes nothing anew.
        const { asked } = JSON.parse(key) as { asked: SampleAsked };
        const pdf = await openPdf(queryClient.fetchQuery(sampleOptions(asked)));
        if (stop.signal.aborted) return pdf.close();
        hasLoaded.current = true;
        setSample({ state: 'ready', pdf });
      } catch (error) {
        if (!stop.signal.aborted) setSample({ state: 'failed', error });
      }
    }
    const timer = setTimeout(() => void load(), hasLoaded.current ? pauseMilliseconds : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key, queryClient]);
  // Only once its pages have given way to the next: one that is still being drawn would be told as a failure.
  useEffect(() => (sample.state === 'ready' ? () => sample.pdf.close() : undefined), [sample]);
  // The same function at each drawing: a page with another one begins to draw anew, over what it is drawing.
  const fail = useCallback((error: unknown) => setSample({ state: 'failed', error }), []);
  return { sample, retry: () => setAttempt((count) => count + 1), fail };
}
