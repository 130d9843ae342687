import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ArchivedDocument, DocumentKind, FileTicket, MadeDocument, SheetWish } from '../../shared/documents/documents.model.ts';
import { api, client } from '../api/client.ts';
import { fetchTicket } from '../api/files.ts';

/** What the preview shows: a document to be made from its subject, one just made, or one from the archive. */
export type DocumentSource =
  | { readonly kind: 'make'; readonly documentKind: DocumentKind; readonly subjectId: string }
  | { readonly kind: 'made'; readonly made: MadeDocument }
  | { readonly kind: 'open'; readonly documentId: string }
  | { readonly kind: 'sheet'; readonly sheet: SheetWish };

export interface LoadedDocument {
  readonly title: string;
  readonly pageCount: number;
  /** Null for what is printed and thrown away: a sheet of the day. */
  readonly archived: ArchivedDocument | null;
  readonly ticket: FileTicket;
  readonly bytes: Uint8Array;
}

export function useDocuments(clientId: string): UseQueryResult<ArchivedDocument[], Error> {
  return useQuery(api.documents.listDocuments.queryOptions({ input: { clientId } }));
}

async function requestDocument(source: Exclude<DocumentSource, { kind: 'sheet' }>): Promise<MadeDocument> {
  if (source.kind === 'made') return source.made;
  if (source.kind === 'open') return client.documents.openDocument({ documentId: source.documentId });
  return client.documents.makeDocument({ kind: source.documentKind, subjectId: source.subjectId });
}

/** The file itself: what is shown is what is saved and printed. */
export async function loadDocument(source: DocumentSource, signal: AbortSignal): Promise<LoadedDocument> {
  if (source.kind === 'sheet') {
    const made = await client.documents.makeSheet(source.sheet);
    return { ...made, archived: null, bytes: await fetchTicket(made.ticket, signal) };
  }
  const { document, ticket } = await requestDocument(source);
  const { title, pageCount } = document;
  return { title, pageCount, archived: document, ticket, bytes: await fetchTicket(ticket, signal) };
}
