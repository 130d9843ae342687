import type { documentsContract } from '../../shared/documents/documents.contract.ts';
import { notesStep, type NotesStep, type UnkeptPaper } from '../../shared/documents/documents.model.ts';
import { appendAuditEvent } from '../../db/audit/audit.queries.ts';
import { listConsentRecords } from '../../db/clients/consents.queries.ts';
import { listDocuments } from '../../db/documents/documents.queries.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import type { Implementation, Nothing } from '../implement.ts';
import type { JobProgress } from '../jobs/jobs.model.ts';
import { progressOf } from '../jobs/progress-stream.ts';
import type { Request } from '../request.ts';
import { makeBlankIntake } from './blank-intake.ts';
import { copyDocument } from './copy-document.ts';
import { previewNote } from './draft-note.ts';
import { keep, ticketFor } from './keep.ts';
import { discardLetter, finishLetter, listLetters, previewLetter, saveLetter, startLetter } from './letters.ts';
import { makeDeskDocument, makeDocument } from './make-document.ts';
import { makeNotes } from './make-notes.ts';
import { makeSheet } from './make-sheet.ts';
import { readKept } from './read-kept.ts';
import { getTemplates, previewTemplate, resetTemplate, saveLetterhead, saveTemplate } from './templates.ts';

async function recordLeaving(request: Request, documentId: string): Promise<Nothing> {
  await readKept(request, documentId);
  await request.write(async () => {});
  return {};
}

async function recordUnkept(request: Request, { paper, subjectId }: UnkeptPaper): Promise<Nothing> {
  request.concerning({ ...(subjectId !== null && { subjectId }), detail: { kind: paper } });
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

  async makeDeskDocument(request, { kind, subjectId }, signal) {
    return keep(request, await makeDeskDocument(request, kind, subjectId, { signal }));
  },

  async listConsentRecords(request, { clientId }) {
    const kept = await listConsentRecords(request.db, clientId);
    return kept.map(({ id, consentId, state, signedName, recordedAt }) => ({ id, consentId, state, signedName, recordedAt }));
  },

  async makeBlankIntake(request, wanted, signal) {
    const made = await makeBlankIntake(request, wanted, { signal });
    request.concerning({ ...(wanted.clientId !== null && { clientId: wanted.clientId }), detail: { kind: 'intake_blank' } });
    await request.write(async () => {});
    return made;
  },

  async openDocument(request, { documentId }) {
    const { document, bytes } = await readKept(request, documentId);
    return { document, ticket: ticketFor(request, document, bytes), missing: [] };
  },

  async listDocuments(request, { clientId }) {
    await requireChartAccess(request, clientId);
    return listDocuments(request.db, clientId);
  },

  listLetters,
  startLetter,
  saveLetter,
  discardLetter,
  previewLetter,
  previewNote: (request, input, signal) => previewNote(request, input, { signal }),
  finishLetter,
  getTemplates,
  saveTemplate,
  resetTemplate,
  saveLetterhead,
  previewTemplate,
  copyDocument,
  recordPrinted: (request, { documentId }) => recordLeaving(request, documentId),
  recordSaved: (request, { documentId }) => recordLeaving(request, documentId),
  recordSheetPrinted: recordUnkept,
  recordSheetSaved: recordUnkept,
};
