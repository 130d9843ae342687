import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { line } from '../core/text.ts';
import { archivedDocument, documentKind, madeDocument, notesStep, notesWanted, sheetMade, sheetWish } from './documents.model.ts';

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
  openDocument: reading('documents.read', 'document.viewed')
    .input(z.object({ documentId: id }))
    .output(madeDocument),
  listDocuments: reading('documents.read').input(z.object({ clientId: id })).output(z.array(archivedDocument)),
  /** Keeps in the audit log that the file left the program. */
  recordPrinted: procedure({ needs: 'documents.read', touches: [], audit: 'document.printed' })
    .input(z.object({ documentId: id }))
    .output(z.object({})),
  recordSaved: procedure({ needs: 'documents.read', touches: [], audit: 'document.saved' })
    .input(z.object({ documentId: id }))
    .output(z.object({})),
};
