import { queryOptions } from '@tanstack/react-query';
import type { DocumentTemplate, LetterheadDetails, TemplateKind, TemplateSet } from '../../shared/documents/templates.model.ts';
import { ourTemplate } from '../../shared/documents/templates.rules.ts';
import { api, client } from '../api/client.ts';
import { fetchTicket } from '../api/files.ts';
import { queryClient } from '../api/query-client.ts';
import { LazySamplePages } from './LazySamplePages.tsx';

export interface SampleWanted {
  readonly kind: TemplateKind;
  readonly template: DocumentTemplate;
  readonly letterhead: LetterheadDetails;
  /** Rises when the logo was changed. */
  readonly letterheadVersion: number;
}

/** With the letterhead that the clinic's profile gave at a time. */
export interface SampleAsked extends SampleWanted {
  readonly profileAt: number;
}

/** The printed sample, kept as any other answer is: whoever comes back to the section finds the page there. */
export function sampleOptions(asked: SampleAsked) {
  return queryOptions({
    queryKey: [['documents', 'previewTemplate'], asked] as const,
    queryFn: async ({ signal }): Promise<Uint8Array> => {
      const { letterheadVersion: _version, profileAt: _at, ...input } = asked;
      const { ticket } = await client.documents.previewTemplate(input, { signal });
      return fetchTicket(ticket, signal);
    },
  });
}

/** The kind that the section opens with. */
export const firstKind: TemplateKind = 'session_note';

/** How a kind of document looks while nothing is being changed. */
export function keptSample({ letterhead: { version, style, topMillimetres, footer, logoAlt }, templates }: TemplateSet, kind: TemplateKind): SampleWanted {
  const template = templates.find((one) => one.kind === kind)?.template ?? ourTemplate;
  return { kind, template, letterhead: { style, topMillimetres, footer, logoAlt }, letterheadVersion: version };
}

/**
 * Has the first sample printed, and its reader fetched, before anybody opens the section: the thread that prints takes a
 * second to get ready.
 * What fails here is asked again, and shown, by the section.
 */
export async function askSampleAhead(): Promise<void> {
  try {
    const profile = api.clinic.getProfile.queryOptions();
    const [kept] = await Promise.all([queryClient.fetchQuery(api.documents.getTemplates.queryOptions()), queryClient.fetchQuery(profile)]);
    const { dataUpdatedAt: profileAt = 0 } = queryClient.getQueryState(profile.queryKey) ?? {};
    await queryClient.prefetchQuery(sampleOptions({ ...keptSample(kept, firstKind), profileAt }));
    await LazySamplePages.load();
  } catch {
    // As said above.
  }
}
