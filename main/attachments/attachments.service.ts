import { createHash } from 'node:crypto';
import type { attachmentsContract } from '../../shared/attachments/attachments.contract.ts';
import type { Attachment } from '../../shared/attachments/attachments.model.ts';
import { wallTimeOf } from '../../shared/core/time.ts';
import {
  findAttachment,
  insertAttachment,
  listAttachments as listKept,
  measureAttachments,
  readFile,
  setAttachmentRemoved,
  updateAttachment,
  type KeptAttachment,
} from '../../db/attachments/attachments.queries.ts';
import { findClient, touchClient } from '../../db/clients/clients.queries.ts';
import { listConsentsInForce } from '../../db/clients/consents.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { cleanFile } from './clean-file.ts';
import { dropUpload, joinParts, takePart } from './uploads.ts';

const mostOfClient = 500;
/** All files of a client go into one copy that they may ask for. */
const mostBytesOfClient = 200 * 1024 * 1024;
const endings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

function toWire({ clientId: _clientId, ...attachment }: KeptAttachment): Attachment {
  return attachment;
}

/** The attachment, once the person may read the chart it belongs to. */
async function readKept(request: Request, db: Db | Tx, attachmentId: string): Promise<KeptAttachment> {
  const kept = found(await findAttachment(db, attachmentId));
  await requireChartAccess(request, kept.clientId, db);
  request.concerning({ clientId: kept.clientId, subjectId: attachmentId, detail: { kind: kept.kind } });
  return kept;
}

async function requirePhotoConsent(request: Request, tx: Tx, clientId: string): Promise<void> {
  const consents = await listConsentsInForce(tx, clientId, request.today());
  const isGranted = consents.some(({ consentId, state }) => consentId === 'consent_photo' && state === 'granted');
  if (!isGranted) refuse('conflict', 'photoConsentMissing');
}

export const attachmentsService: Implementation<typeof attachmentsContract, Request> = {
  async listAttachments(request, { clientId }) {
    await requireChartAccess(request, clientId);
    request.concerning({ clientId });
    return (await listKept(request.db, clientId)).map(toWire);
  },

  handInPart: async ({ seat }, { uploadId, at, base64 }) => ({ byteSize: takePart(seat, uploadId, at, Buffer.from(base64, 'base64')) }),

  async addAttachment(request, { clientId, words, uploadId, base64 }) {
    const clean = cleanFile(joinParts(request.seat, uploadId, Buffer.from(base64, 'base64')));
    if (typeof clean === 'string') return refuse('validation', clean);
    const { bytes, contentType } = clean;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const attachmentId = request.newId();
    request.concerning({ clientId, subjectId: attachmentId, detail: { kind: words.kind, hash } });
    const added = await request.write(async (tx) => {
      found(await findClient(tx, clientId));
      if (words.kind === 'photo') await requirePhotoConsent(request, tx, clientId);
      const held = await measureAttachments(tx, clientId);
      if (held.count >= mostOfClient || held.byteSize + bytes.byteLength > mostBytesOfClient) refuse('conflict', 'attachmentsFull');
      await insertAttachment(tx, { id: attachmentId, clientId, words, contentType, hash, bytes, at: request.now(), staffId: request.actor.staffId });
      await touchClient(tx, clientId, request.now());
      return toWire(found(await findAttachment(tx, attachmentId)));
    });
    dropUpload(request.seat);
    return added;
  },

  async changeAttachment(request, { attachmentId, version, words }) {
    return request.write(async (tx) => {
      const kept = await readKept(request, tx, attachmentId);
      // Calling a scan a photo needs what a photo needs.
      if (words.kind === 'photo' && kept.kind !== 'photo') await requirePhotoConsent(request, tx, kept.clientId);
      if (!(await updateAttachment(tx, attachmentId, version, words))) refuse('stale');
      return toWire(found(await findAttachment(tx, attachmentId)));
    });
  },

  async removeAttachment(request, { attachmentId, version, isRemoved }) {
    return request.write(async (tx) => {
      await readKept(request, tx, attachmentId);
      request.concerning({ detail: { isRemoved } });
      const removal = isRemoved ? { at: request.now(), staffId: request.actor.staffId } : null;
      if (!(await setAttachmentRemoved(tx, attachmentId, version, removal))) refuse('stale');
      return toWire(found(await findAttachment(tx, attachmentId)));
    });
  },

  async openAttachment(request, { attachmentId }) {
    const kept = await readKept(request, request.db, attachmentId);
    const bytes = found(await readFile(request.db, attachmentId));
    const addedOn = wallTimeOf(kept.addedAt, request.zone).date;
    // The name says the kind and the day, not whose it is: files are copied around.
    const fileName = `${kept.kind}-${addedOn}-${kept.hash.slice(0, 8)}.${endings[kept.contentType]}`;
    return { attachment: toWire(kept), ticket: request.issueTicket({ fileName, contentType: kept.contentType, bytes }) };
  },
};
