import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { FileTicket } from '../../shared/core/file-ticket.ts';
import {
  unkeptPapers,
  type ArchivedDocument,
  type DeskKind,
  type DocumentKind,
  type MadeDocument,
  type SheetMade,
  type SheetWish,
  type UnkeptPaper,
} from '../../shared/documents/documents.model.ts';
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
  | { readonly kind: 'draft'; readonly letterId: string; readonly text: LetterText }
  | { readonly kind: 'blankIntake'; readonly formId: string; readonly clientId: string }
  | { readonly kind: 'draftNote'; readonly visitId: string }
  | { readonly kind: 'certificate'; readonly requestId: string }
  | { readonly kind: 'correction'; readonly correctionId: string };

/** What is printed and thrown away. */
type UnkeptSource = Extract<DocumentSource, { kind: (typeof unkeptPapers)[number] }>;

function isUnkept(source: DocumentSource): source is UnkeptSource {
  return unkeptPapers.some((kind) => kind === source.kind);
}

export interface LoadedDocument {
  readonly title: string;
  readonly pageCount: number;
  /** Null for what is printed and thrown away: a sheet of the day, a form to fill in by hand. */
  readonly archived: ArchivedDocument | null;
  /** Characters that no font here has. */
  readonly missing: readonly string[];
  readonly ticket: FileTicket;
  readonly bytes: Uint8Array;
}

export function useDocuments(clientId: string): UseQueryResult<ArchivedDocument[], Error> {
  return useQuery(api.documents.listDocuments.queryOptions({ input: { clientId } }));
}

async function requestDocument(source: Exclude<DocumentSource, UnkeptSource>): Promise<MadeDocument> {
  if (source.kind === 'made') return source.made;
  if (source.kind === 'open') return client.documents.openDocument({ documentId: source.documentId });
  if (source.kind === 'desk') return client.documents.makeDeskDocument({ kind: source.documentKind, subjectId: source.subjectId });
  return client.documents.makeDocument({ kind: source.documentKind, subjectId: source.subjectId });
}

function makeUnkept(source: UnkeptSource): Promise<SheetMade> {
  switch (source.kind) {
    case 'sheet':
      return client.documents.makeSheet(source.sheet);
    case 'draft':
      return client.documents.previewLetter({ letterId: source.letterId, ...source.text });
    case 'blankIntake':
      return client.documents.makeBlankIntake({ formId: source.formId, clientId: source.clientId });
    case 'draftNote':
      return client.documents.previewNote({ visitId: source.visitId });
    case 'certificate':
      return client.rights.makeCertificate({ requestId: source.requestId });
    case 'correction':
      return client.rights.makeCorrection({ correctionId: source.correctionId });
  }
}

/** The file itself: what is shown is what is saved and printed. */
export async function loadDocument(source: DocumentSource, signal: AbortSignal): Promise<LoadedDocument> {
  if (isUnkept(source)) {
    const made = await makeUnkept(source);
    return { ...made, archived: null, missing: [], bytes: await fetchTicket(made.ticket, signal) };
  }
  const { document, ticket, missing } = await requestDocument(source);
  const { title, pageCount } = document;
  return { title, pageCount, archived: document, missing: missing ?? [], ticket, bytes: await fetchTicket(ticket, signal) };
}

function paperOf(source: UnkeptSource): UnkeptPaper {
  switch (source.kind) {
    case 'sheet':
      return { paper: source.kind, subjectId: null };
    case 'draft':
      return { paper: source.kind, subjectId: source.letterId };
    case 'blankIntake':
      return { paper: source.kind, subjectId: source.clientId };
    case 'draftNote':
      return { paper: source.kind, subjectId: source.visitId };
    case 'certificate':
      return { paper: source.kind, subjectId: source.requestId };
    case 'correction':
      return { paper: source.kind, subjectId: source.correctionId };
  }
}

/** Has the log keep that it leaves the program, before it does. */
export async function recordLeaving(source: DocumentSource, { archived }: LoadedDocument, how: 'printed' | 'saved'): Promise<void> {
  const { documents } = client;
  if (archived) await (how === 'printed' ? documents.recordPrinted : documents.recordSaved)({ documentId: archived.id });
  else if (isUnkept(source)) await (how === 'printed' ? documents.recordSheetPrinted : documents.recordSheetSaved)(paperOf(source));
}
