import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { fileTicket } from '../core/file-ticket.ts';
import { id } from '../core/ids.ts';
import { line } from '../core/text.ts';
import { letter, letterKind, letterText } from './letters.model.ts';
import { documentTemplate, keptTemplate, letterhead, letterheadDetails, logoUpload, templateKind, templateSet } from './templates.model.ts';
import { archivedDocument, consentRecord, deskKind, documentKind, madeDocument, notesStep, notesWanted, sheetMade, sheetWish, unkeptPaper } from './documents.model.ts';

const changesLetter = { needs: 'documents.read', touches: ['documents'] } as const;
const changesTemplates = { needs: 'clinic.write', touches: ['documents'], audit: 'clinic.changed' } as const;
const letterAt = z.object({ letterId: id, version: z.int() });

export const documentsContract = {
  /** Makes the PDF and archives it with its hash; the same data gives the same bytes and the same archive entry. */
  makeDocument: procedure({ needs: 'documents.read', touches: ['documents'], audit: 'document.made' })
    .input(z.object({ kind: documentKind, subjectId: id }))
    .output(madeDocument),
  /**
   * Many signed notes as one file, made in the worker; dropping the stream cancels and leaves nothing behind. Where charts
   * are not the caller's own, one reason opens all of them.
   */
  makeNotes: procedure({ needs: 'documents.read', touches: ['documents'], audit: 'document.made' })
    .input(z.object({ wanted: notesWanted, reason: line(300).optional() }))
    .output(eventIterator(notesStep)),
  /** The day's or week's visits on paper; names and times, nothing clinical. */
  makeSheet: procedure({ needs: 'schedule.read', touches: [], audit: 'sheet.made' }).input(sheetWish).output(sheetMade),
  /** What the desk hands out: of a visit that took place, or of a recorded consent. Nothing clinical. */
  makeDeskDocument: procedure({ needs: 'schedule.read', touches: ['documents'], audit: 'document.made' })
    .input(z.object({ kind: deskKind, subjectId: id }))
    .output(madeDocument),
  /** Every consent of the client as it was recorded, newest first. */
  listConsentRecords: reading('consents.read')
    .input(z.object({ clientId: id }))
    .output(z.array(consentRecord)),
  /** An intake form to fill in by hand, with the client's name on top or without. */
  makeBlankIntake: procedure({ needs: 'health.write', touches: [], audit: 'sheet.made' })
    .input(z.object({ formId: z.string().min(1).max(60), clientId: id.nullable() }))
    .output(sheetMade),
  /** The caller's own note as far as it is written, each page marked as a draft; nothing is kept. */
  previewNote: procedure({ needs: 'notes.write', touches: [], audit: 'note.viewed' })
    .input(z.object({ visitId: id }))
    .output(sheetMade),
  openDocument: reading('documents.read', 'document.viewed')
    .input(z.object({ documentId: id }))
    .output(madeDocument),
  /** Drafts and finished letters of an episode, newest first. */
  listLetters: reading('documents.read', 'letter.viewed')
    .input(z.object({ episodeId: id }))
    .output(z.array(letter)),
  /** A draft with the clinic's text, its fields filled from the chart. A referral names the red flag that it is for. */
  startLetter: procedure({ ...changesLetter, audit: 'letter.started' })
    .input(z.object({ kind: letterKind, episodeId: id, redFlagId: z.string().max(60).nullable() }))
    .output(letter),
  saveLetter: procedure({ ...changesLetter, audit: 'letter.saved' })
    .input(letterAt.extend(letterText.shape))
    .output(letter),
  discardLetter: procedure({ ...changesLetter, audit: 'letter.discarded' }).input(letterAt).output(z.object({})),
  /** What is written so far, as pages marked as a draft; nothing is kept. */
  previewLetter: procedure({ needs: 'documents.read', touches: [], audit: 'letter.viewed' })
    .input(letterText.extend({ letterId: id }))
    .output(sheetMade),
  /** Archives it as it stands. From then on it cannot be changed. */
  finishLetter: procedure({ ...changesLetter, audit: 'letter.finished' }).input(letterAt).output(madeDocument),
  /** The letterhead, and the templates that the clinic changed. */
  getTemplates: reading('clinic.read').output(templateSet),
  /** `version` 0 where it was ours before. */
  saveTemplate: procedure(changesTemplates).input(keptTemplate).output(keptTemplate),
  /** Back to ours. */
  resetTemplate: procedure(changesTemplates).input(z.object({ kind: templateKind })).output(z.object({})),
  saveLetterhead: procedure(changesTemplates)
    .input(letterheadDetails.extend({ version: z.int(), logo: logoUpload.optional() }))
    .output(letterhead),
  /** The template as it would print, with an invented client. */
  previewTemplate: procedure({ needs: 'clinic.write', touches: [], audit: null })
    .input(z.object({ kind: templateKind, template: documentTemplate, letterhead: letterheadDetails }))
    .output(sheetMade),
  /** The archived file under a password, to hand over: AES-256, not PDF/A. The archive keeps the open one. */
  copyDocument: procedure({ needs: 'schedule.read', touches: [], audit: 'document.copied' })
    .input(z.object({ documentId: id, password: z.string().min(8).max(100) }))
    .output(fileTicket),
  listDocuments: reading('documents.read').input(z.object({ clientId: id })).output(z.array(archivedDocument)),
  /** Keeps in the audit log that the file left the program. What is of a chart takes the right to read that chart. */
  recordPrinted: procedure({ needs: 'schedule.read', touches: [], audit: 'document.printed' })
    .input(z.object({ documentId: id }))
    .output(z.object({})),
  recordSaved: procedure({ needs: 'schedule.read', touches: [], audit: 'document.saved' })
    .input(z.object({ documentId: id }))
    .output(z.object({})),
  /** The same of what is in no archive: the log then says that it was made, and that it left. */
  recordSheetPrinted: procedure({ needs: 'schedule.read', touches: [], audit: 'sheet.printed' }).input(unkeptPaper).output(z.object({})),
  recordSheetSaved: procedure({ needs: 'schedule.read', touches: [], audit: 'sheet.saved' }).input(unkeptPaper).output(z.object({})),
};
