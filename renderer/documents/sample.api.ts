import { queryOptions } from '@tanstack/react-query';
import type { DocumentTemplate, LetterheadDetails, TemplateKind, TemplateSet } from '../../shared/documents/templates.model.ts';
import { ourTemplate } from '../../shared/documents/templates.rules.ts';
import { client } from '../api/client.ts';
import { fetchTicket } from '../api/files.ts';

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
