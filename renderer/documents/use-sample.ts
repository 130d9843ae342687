import { useCallback, useEffect, useRef, useState } from 'react';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { DocumentTemplate, LetterheadDetails, TemplateKind } from '../../shared/documents/templates.model.ts';
import { api, client } from '../api/client.ts';
import { fetchTicket } from '../api/files.ts';
import { openPdf, type OpenPdf } from './pdf-pages.ts';

export interface SampleWanted {
  readonly kind: TemplateKind;
  readonly template: DocumentTemplate;
  readonly letterhead: LetterheadDetails;
  /** Rises when the logo was changed. */
  readonly letterheadVersion: number;
}

/** With the letterhead that the clinic's profile gave at a time. */
interface Asked extends SampleWanted {
  readonly profileAt: number;
}

export type Sample = { readonly state: 'loading' } | { readonly state: 'failed'; readonly error: unknown } | { readonly state: 'ready'; readonly pdf: OpenPdf };

const pauseMilliseconds = 500;

/** The printed sample, kept as any other answer is: whoever comes back to the section finds the page there. */
async function sampleOf(queryClient: QueryClient, asked: Asked): Promise<Uint8Array> {
  return queryClient.fetchQuery({
    queryKey: [['documents', 'previewTemplate'], asked],
    queryFn: async ({ signal }) => {
      const { letterheadVersion: _version, profileAt: _at, ...input } = asked;
      const { ticket } = await client.documents.previewTemplate(input, { signal });
      return fetchTicket(ticket, signal);
    },
  });
}

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
        const { asked } = JSON.parse(key) as { asked: Asked };
        const pdf = await openPdf(sampleOf(queryClient, asked));
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
