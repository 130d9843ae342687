// Making a document the way a screen does, and reading it back.
import type { ArchivedDocument, DocumentKind, MadeDocument } from '../../shared/documents/documents.model.ts';
import type { TestClinic } from '../testing/clinic.ts';
import { readPdf, type ReadPdf } from './pdf/read-pdf.test-support.ts';

export interface MadeForTest {
  readonly document: ArchivedDocument;
  readonly token: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly pdf: ReadPdf;
  /** The text of all pages, spaces folded. */
  readonly text: string;
}

/** Fetches what was made by its ticket, at the seat that made it. */
export async function readMade(clinic: TestClinic, seat: string, { document, ticket }: MadeDocument): Promise<MadeForTest> {
  const token = ticket.url.slice('/files/'.length);
  const file = clinic.app.openTicket(token, seat);
  if (!file) throw new Error('the ticket opens nothing');
  const pdf = await readPdf(file.bytes);
  const text = pdf.pages.map((page) => page.text).join(' ');
  return { document, token, fileName: file.fileName, bytes: file.bytes, pdf, text };
}

/** Makes it as Theo and fetches it by its ticket. */
export async function makeForTest(clinic: TestClinic, kind: DocumentKind, subjectId: string): Promise<MadeForTest> {
  return readMade(clinic, 'therapist', await clinic.as('therapist').documents.makeDocument({ kind, subjectId }));
}
