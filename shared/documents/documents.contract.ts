import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { archivedDocument, documentKind, fileTicket } from './documents.model.ts';

export const documentsContract = {
  /** Makes the PDF and archives it with its hash; the same data gives the same bytes and the same archive entry. */
  makeDocument: procedure({ needs: 'documents.read', touches: ['documents'], audit: 'document.made' })
    .input(z.object({ kind: documentKind, subjectId: id }))
    .output(z.object({ document: archivedDocument, ticket: fileTicket })),
  openDocument: reading('documents.read', 'document.viewed')
    .input(z.object({ documentId: id }))
    .output(z.object({ document: archivedDocument, ticket: fileTicket })),
  listDocuments: reading('documents.read').input(z.object({ clientId: id })).output(z.array(archivedDocument)),
  /** Keeps in the audit log that the file left the program. */
  recordPrinted: procedure({ needs: 'documents.read', touches: [], audit: 'document.printed' })
    .input(z.object({ documentId: id }))
    .output(z.object({})),
  recordSaved: procedure({ needs: 'documents.read', touches: [], audit: 'document.saved' })
    .input(z.object({ documentId: id }))
    .output(z.object({})),
};
