import { wallTimeOf } from '../../shared/core/time.ts';
import type { documentsContract } from '../../shared/documents/documents.contract.ts';
import { notesStep, type ArchivedDocument, type FileTicket, type MadeDocument, type NotesStep } from '../../shared/documents/documents.model.ts';
import { appendAuditEvent } from '../../db/audit/audit.queries.ts';
import type { Tx } from '../../db/database.ts';
import { findDocument, findSameDocument, insertDocument, listDocuments, type KeptDocument } from '../../db/documents/documents.queries.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import type { Implementation, Nothing } from '../implement.ts';
import type { JobProgress } from '../jobs/jobs.model.ts';
import { progressOf } from '../jobs/progress-stream.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { makeDocument, type FreshDocument } from './make-document.ts';
import { makeNotes } from './make-notes.ts';
import { makeSheet } from './make-sheet.ts';

function ticketFor(request: Request, document: ArchivedDocument, bytes: Uint8Array): FileTicket {
  // The name says the kind and the day, not whose it is: files are copied around.
  const madeOn = wallTimeOf(document.madeAt, request.zone).date;
  const fileName = `${document.kind.replaceAll('_', '-')}-${madeOn}-${document.hash.slice(0, 8)}.pdf`;
  return request.issueTicket({ fileName, contentType: 'application/pdf', bytes });
}

/** Archives the file and hands it out. @param also runs in the same transaction. */
async function keep(request: Request, made: FreshDocument, also: (tx: Tx, documentId: string) => Promise<void> = async () => {}): Promise<MadeDocument> {
  const { kind, hash, subject } = made;
  const same = { kind, hash, clientId: subject.clientId };
  const document = await request.write(async (tx) => {
    const known = await findSameDocument(tx, same);
    const id = known?.id ?? request.newId();
    request.concerning({ ...(subject.clientId !== null && { clientId: subject.clientId }), subjectId: id, detail: { kind, hash } });
    if (!known) await insertDocument(tx, { ...made, id, madeAt: request.now(), madeBy: request.actor.staffId });
    await also(tx, id);
    return known ?? found(await findSameDocument(tx, same));
  });
  return { document, ticket: ticketFor(request, document, made.bytes) };
}

/** A document about several clients is its maker's: nobody else has given a reason for all those charts. */
async function requireAccess(request: Request, { document: { clientId }, madeBy }: KeptDocument): Promise<void> {
  if (clientId !== null) await requireChartAccess(request, clientId);
  else if (madeBy !== request.actor.staffId) refuse('forbidden');
}

async function readKept(request: Request, documentId: string): Promise<KeptDocument> {
  const kept = found(await findDocument(request.db, documentId));
  await requireAccess(request, kept);
  const { clientId, kind } = kept.document;
  request.concerning({ ...(clientId !== null && { clientId }), subjectId: documentId, detail: { kind } });
  return kept;
}

async function recordLeaving(request: Request, documentId: string): Promise<Nothing> {
  await readKept(request, documentId);
  await request.write(async () => {});
  return {};
}

function stepOf({ step, done, total }: JobProgress): NotesStep {
  return { step: notesStep.shape.step.parse(step), done, total, made: null };
}

export const documentsService: Implementation<typeof documentsContract, Request> = {
  async makeDocument(request, { kind, subjectId }, signal) {
    return keep(request, await makeDocument(request, kind, subjectId, { signal }));
  },

  async makeNotes(request, input, signal) {
    return progressOf(
      async (options) => {
        const { clientIds, ...made } = await makeNotes(request, input, options);
        options.onProgress?.({ step: 'keep', done: 0, total: 1 });
        options.signal?.throwIfAborted();
        return keep(request, made, async (tx, documentId) => {
          // What was taken from each chart is found under its client, too.
          if (made.subject.clientId !== null) return;
          for (const clientId of clientIds) {
            const detail = { kind: made.kind, hash: made.hash };
            await appendAuditEvent(tx, { at: request.now(), action: 'document.made', staffId: request.actor.staffId, clientId, subjectId: documentId, detail });
          }
        });
      },
      signal,
      { step: stepOf, end: (made): NotesStep => ({ step: 'done', done: 1, total: 1, made }) },
    );
  },

  async makeSheet(request, wish, signal) {
    const made = await makeSheet(request, wish, { signal });
    request.concerning({ detail: { kind: wish.kind, date: wish.date, ...(wish.staffId !== null && { staffId: wish.staffId }) } });
    await request.write(async () => {});
    return made;
  },

  async openDocument(request, { documentId }) {
    const { document, bytes } = await readKept(request, documentId);
    return { document, ticket: ticketFor(request, document, bytes) };
  },

  async listDocuments(request, { clientId }) {
    await requireChartAccess(request, clientId);
    return listDocuments(request.db, clientId);
  },

  recordPrinted: (request, { documentId }) => recordLeaving(request, documentId),
  recordSaved: (request, { documentId }) => recordLeaving(request, documentId),
};
