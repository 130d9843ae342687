import { useCallback, useEffect, useState } from 'react';
import { client } from '../../../api/client.ts';
import { fetchTicket } from '../../../api/files.ts';
import type { OpenPdf } from '../../../documents/pdf-pages.ts';

export type AttachmentView =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'picture'; readonly address: string }
  | { readonly state: 'pdf'; readonly pdf: OpenPdf };

/** The file behind an attachment, opened; let go of when the viewer closes. */
export function useAttachmentFile(attachmentId: string): { readonly view: AttachmentView; readonly retry: () => void; readonly fail: (error: unknown) => void } {
  const [view, setView] = useState<AttachmentView>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // A new attempt is a new key.
  const key = `${attachmentId} ${attempt}`;
  useEffect(() => {
    const stop = new AbortController();
    let letGo: (() => void) | undefined;
    async function load(): Promise<void> {
      try {
        const { attachment, ticket } = await client.attachments.openAttachment({ attachmentId: key.split(' ')[0] ?? '' });
        const bytes = await fetchTicket(ticket, stop.signal);
        if (attachment.contentType === 'application/pdf') {
          const { openPdf } = await import('../../../documents/pdf-pages.ts');
          const pdf = await openPdf(bytes);
          letGo = pdf.close;
          if (!stop.signal.aborted) setView({ state: 'pdf', pdf });
        } else {
          const address = URL.createObjectURL(new Blob([bytes.slice()], { type: attachment.contentType }));
          letGo = () => URL.revokeObjectURL(address);
          if (!stop.signal.aborted) setView({ state: 'picture', address });
        }
        if (stop.signal.aborted) letGo();
      } catch (error) {
        if (!stop.signal.aborted) setView({ state: 'failed', error });
      }
    }
    void load();
    return () => {
      stop.abort();
      letGo?.();
    };
  }, [key]);
  const fail = useCallback((error: unknown) => setView({ state: 'failed', error }), []);
  return {
    view,
    fail,
    retry: () => {
      setView({ state: 'loading' });
      setAttempt((count) => count + 1);
    },
  };
}
