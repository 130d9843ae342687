import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ArchivedDocument, DocumentKind, FileTicket, MadeDocument } from '../../shared/documents/documents.model.ts';
import { api, client } from '../api/client.ts';
import { fetchTicket } from '../api/files.ts';

/** What the preview shows: a document to be made from its subject, one just made, or one from the archive. */
export type DocumentSource =
  | { readonly kind: 'make'; readonly documentKind: DocumentKind; readonly subjectId: string }
  | { readonly kind: 'made'; readonly made: MadeDocument }
  | { readonly kind: 'open'; readonly documentId: string };

export interface LoadedDocument {
  readonly document: ArchivedDocument;
  readonly ticket: FileTicket;
  readonly bytes: Uint8Array;
}

export function useDocuments(clientId: string): UseQueryResult<ArchivedDocument[], Error> {
  return useQuery(api.documents.listDocuments.queryOptions({ input: { clientId } }));
}

async function requestDocument(source: DocumentSource): Promise<MadeDocument> {
  if (source.kind === 'made') return source.made;
  if (source.kind === 'open') return client.documents.openDocument({ documentId: source.documentId });
  return client.documents.makeDocument({ kind: source.documentKind, subjectId: source.subjectId });
}

/** The file itself: what is shown is what is saved and printed. */
export async function loadDocument(source: DocumentSource, signal: AbortSignal): Promise<LoadedDocument> {
  const { document, ticket } = await requestDocument(source);
  return { document, ticket, bytes: await fetchTicket(ticket, signal) };
}
