import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { FileTicket } from '../../shared/core/file-ticket.ts';
import type { ArchivedDocument, DeskKind, DocumentKind, MadeDocument, SheetWish } from '../../shared/documents/documents.model.ts';
import type { LetterText } from '../../shared/documents/letters.model.ts';
import { api, client } from '../api/client.ts';
import { fetchTicket } from '../api/files.ts';

/** What the preview shows: a document to be made from its subject, one just made, or one from the archive. */
export type DocumentSource =
  | { readonly kind: 'make'; readonly documentKind: DocumentKind; readonly subjectId: string }
  | { readonly kind: 'desk'; readonly documentKind: DeskKind; readonly subjectId: string }
  | { readonly kind: 'made'; readonly made: MadeDocument }
  | { readonly kind: 'open'; readonly documentId: string }
  | { readonly kind: 'sheet'; readonly sheet: SheetWish }
  | { readonly kind: 'draft'; readonly letterId: string; readonly text: LetterText };

export interface LoadedDocument {
  readonly title: string;
  readonly pageCount: number;
  /** Null for what is printed and thrown away: a sheet of the day. */
  readonly archived: ArchivedDocument | null;
  /** Characters that no font here has. */
  readonly missing: readonly string[];
  readonly ticket: FileTicket;
  readonly bytes: Uint8Array;
}

export function useDocuments(clientId: string): UseQueryResult<ArchivedDocument[], Error> {
  return useQuery(api.documents.listDocuments.queryOptions({ input: { clientId } }));
}

async function requestDocument(source: Exclude<DocumentSource, { kind: 'sheet' | 'draft' }>): Promise<MadeDocument> {
  if (source.kind === 'made') return source.made;
  if (source.kind === 'open') return client.documents.openDocument({ documentId: source.documentId });
  if (source.kind === 'desk') return client.documents.makeDeskDocument({ kind: source.documentKind, subjectId: source.subjectId });
  return client.documents.makeDocument({ kind: source.documentKind, subjectId: source.subjectId });
}

/** The file itself: what is shown is what is saved and printed. */
export async function loadDocument(source: DocumentSource, signal: AbortSignal): Promise<LoadedDocument> {
  if (source.kind === 'sheet' || source.kind === 'draft') {
    const made = source.kind === 'sheet' ? await client.documents.makeSheet(source.sheet) : await client.documents.previewLetter({ letterId: source.letterId, ...source.text });
    return { ...made, archived: null, missing: [], bytes: await fetchTicket(made.ticket, signal) };
  }
  const { document, ticket, missing } = await requestDocument(source);
  const { title, pageCount } = document;
  return { title, pageCount, archived: document, missing: missing ?? [], ticket, bytes: await fetchTicket(ticket, signal) };
}
