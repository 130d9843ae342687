import { wallTimeOf } from '../../shared/core/time.ts';
import type { documentsContract } from '../../shared/documents/documents.contract.ts';
import type { ArchivedDocument, FileTicket } from '../../shared/documents/documents.model.ts';
import { findDocument, findSameDocument, insertDocument, listDocuments } from '../../db/documents/documents.queries.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import type { Implementation, Nothing } from '../implement.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';
import { makeDocument } from './make-document.ts';

function ticketFor(request: Request, document: ArchivedDocument, bytes: Uint8Array): FileTicket {
  // The name says the kind and the day, not whose it is: files are copied around.
  const madeOn = wallTimeOf(document.madeAt, request.zone).date;
  const fileName = `${document.kind.replace('_', '-')}-${madeOn}-${document.hash.slice(0, 8)}.pdf`;
  return request.issueTicket({ fileName, contentType: 'application/pdf', bytes });
}

async function recordLeaving(request: Request, documentId: string): Promise<Nothing> {
  const { document } = found(await findDocument(request.db, documentId));
  await requireChartAccess(request, document.clientId);
  request.concerning({ clientId: document.clientId, subjectId: documentId, detail: { kind: document.kind } });
  await request.write(async () => {});
  return {};
}

export const documentsService: Implementation<typeof documentsContract, Request> = {
  async makeDocument(request, { kind, subjectId }, signal) {
    const made = await makeDocument(request, kind, subjectId, { signal });
    const document = await request.write(async (tx) => {
      const same = await findSameDocument(tx, subjectId, made.hash);
      const id = same?.id ?? request.newId();
      request.concerning({ clientId: made.clientId, subjectId: id, detail: { kind, hash: made.hash } });
      if (same) return same;
      await insertDocument(tx, { ...made, id, madeAt: request.now(), madeBy: request.actor.staffId });
      return found(await findSameDocument(tx, subjectId, made.hash));
    });
    return { document, ticket: ticketFor(request, document, made.bytes) };
  },

  async openDocument(request, { documentId }) {
    const { document, bytes } = found(await findDocument(request.db, documentId));
    await requireChartAccess(request, document.clientId);
    request.concerning({ clientId: document.clientId, subjectId: documentId, detail: { kind: document.kind } });
    return { document, ticket: ticketFor(request, document, bytes) };
  },

  async listDocuments(request, { clientId }) {
    await requireChartAccess(request, clientId);
    return listDocuments(request.db, clientId);
  },

  recordPrinted: (request, { documentId }) => recordLeaving(request, documentId),
  recordSaved: (request, { documentId }) => recordLeaving(request, documentId),
};
