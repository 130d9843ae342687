import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { fileTicket } from '../core/file-ticket.ts';
import { id } from '../core/ids.ts';
import { line } from '../core/text.ts';
import { sheetMade } from '../documents/documents.model.ts';
import {
  certificate,
  copyAskedBy,
  copyFormat,
  correction,
  destructionRequest,
  dueRecord,
  newCorrection,
  requestOutcome,
  retentionSettings,
  standing,
} from './rights.model.ts';

const needs = 'rights.write' as const;
const ofClient = z.object({ clientId: id });
const everything = ['rights', 'clients', 'attachments', 'schedule', 'today', 'waitlist', 'reminders', 'episodes', 'charting', 'documents', 'history', 'audit'] as const;

export const rightsContract = {
  getRetention: reading(needs).output(retentionSettings),
  saveRetention: procedure({ needs, touches: ['rights'], audit: 'clinic.changed' }).input(retentionSettings).output(retentionSettings),
  getStanding: reading(needs, 'client.viewed').input(ofClient).output(standing),
  /** Records whose time is over, the oldest first; at most a hundred. */
  listDue: reading(needs, 'client.viewed').output(z.array(dueRecord)),
  /** Everything on file about one client, of merged records too; private flags are left out (clinical.md 7.4). */
  exportCopy: procedure({ needs, touches: ['audit'], audit: 'client.exported', needsFreshSignIn: true })
    .input(ofClient.extend({ format: copyFormat, askedBy: copyAskedBy }))
    .output(fileTicket),
  listCorrections: reading(needs, 'client.viewed').input(ofClient).output(z.array(correction)),
  addCorrection: procedure({ needs, touches: ['rights', 'audit'], audit: 'client.correctionAsked' }).input(ofClient.extend({ correction: newCorrection })).output(correction),
  /** The record itself is put right where it stands: by an edit, a new version, an addendum; it is erased by its destruction. */
  decideCorrection: procedure({ needs, touches: ['rights', 'audit'], audit: 'client.correctionDecided' })
    .input(z.object({ correctionId: id, state: requestOutcome, outcome: line(1000) }))
    .output(correction),
  /** The first confirmation: the client's name, typed. @throws conflict `legalHold`, `stillKept`, `visitAhead`; validation `nameDiffers`. */
  askDestruction: procedure({ needs, touches: ['rights', 'audit'], audit: 'client.destructionAsked' })
    .input(ofClient.extend({ reason: line(500), typedName: line(200) }))
    .output(destructionRequest),
  withdrawDestruction: procedure({ needs, touches: ['rights', 'audit'], audit: 'client.destructionWithdrawn' }).input(ofClient).output(z.object({})),
  /** The second, by another owner where there is one: destroys the record. @throws conflict `needsOtherOwner` and the above. */
  confirmDestruction: procedure({ needs, touches: everything, audit: 'client.destroyed', needsFreshSignIn: true })
    .input(ofClient.extend({ requestId: id }))
    .output(certificate),
  listCertificates: reading(needs).output(z.array(certificate)),
  /** The certificate on paper: kinds and numbers, no name. It is printed and not archived: the same rows make the same bytes. */
  makeCertificate: procedure({ needs, touches: ['audit'], audit: 'sheet.made' }).input(z.object({ requestId: id })).output(sheetMade),
  /** What was asked and what became of it, for the client. */
  makeCorrection: procedure({ needs, touches: ['audit'], audit: 'sheet.made' }).input(z.object({ correctionId: id })).output(sheetMade),
};
