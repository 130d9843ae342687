import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largestAttachment, partOfAttachment, type AttachmentWords } from '../../shared/attachments/attachments.model.ts';
import { openTestClinic, testPassword, type TestClinic } from '../testing/clinic.ts';
import { startCourse } from '../testing/course.ts';
import { rowsOf } from '../testing/rows.ts';

let clinic: TestClinic;
let clientId = '';
beforeEach(async () => {
  clinic = await openTestClinic();
  ({ clientId } = await startCourse(clinic));
});
afterEach(() => clinic.close());

const letter: AttachmentWords = { kind: 'referral', title: 'Referral of Dr. Wells', datedOn: '2026-02-20', note: '' };
const pdf = Buffer.from(`%PDF-1.7\nzebrafinch ${'x'.repeat(2000)}\n%%EOF\n`);
const base64 = pdf.toString('base64');

describe('an attachment', () => {
  it('is handed in by the desk, read by the therapist, and lies nowhere in the clear', async () => {
    const kept = await clinic.as('frontDesk').attachments.addAttachment({ clientId, words: letter, base64 });
    expect(kept).toMatchObject({ ...letter, contentType: 'application/pdf', byteSize: pdf.length, addedByName: 'Fran Desk' });
    const therapist = clinic.as('therapist').attachments;
    const { ticket } = await therapist.openAttachment({ attachmentId: kept.id });
    expect(ticket.fileName).toMatch(/^referral-2026-03-02-[0-9a-f]{8}\.pdf$/);
    expect(Buffer.from(clinic.app.openTicket(ticket.url.split('/').at(-1) ?? '', 'therapist')?.bytes ?? [])).toEqual(pdf);
    expect(clinic.app.openTicket(ticket.url.split('/').at(-1) ?? '', 'frontDesk')).toBeUndefined();
    for (const name of ['clinic.fascia', 'clinic.fascia-wal']) expect(readFileSync(join(clinic.folder, name)).includes('zebrafinch')).toBe(false);
  });

  it('is not read back by the desk, nor by another therapist without a reason', async () => {
    const desk = clinic.as('frontDesk').attachments;
    const { id: attachmentId, version } = await desk.addAttachment({ clientId, words: letter, base64 });
    await expect(desk.listAttachments({ clientId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(desk.openAttachment({ attachmentId })).rejects.toMatchObject({ code: 'forbidden' });
    const tara = clinic.as('otherTherapist');
    for (const call of [
      tara.attachments.listAttachments({ clientId }),
      tara.attachments.openAttachment({ attachmentId }),
      tara.attachments.removeAttachment({ attachmentId, version, isRemoved: true }),
      tara.attachments.changeAttachment({ attachmentId, version, words: letter }),
    ]) {
      await expect(call).rejects.toMatchObject({ data: { reason: 'chartReasonNeeded' } });
    }
    await tara.clients.giveChartReason({ clientId, reason: 'Holiday cover' });
    expect(await tara.attachments.listAttachments({ clientId })).toHaveLength(1);
  });

  it('is known by its bytes, whatever its title says', async () => {
    const { addAttachment } = clinic.as('therapist').attachments;
    const page = Buffer.from('<!doctype html><script>alert(1)</script>').toString('base64');
    await expect(addAttachment({ clientId, words: { ...letter, title: '../../etc/passwd.pdf' }, base64: page })).rejects.toMatchObject({ data: { reason: 'fileUnknown' } });
    const large = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(partOfAttachment)]).toString('base64');
    await expect(addAttachment({ clientId, words: letter, base64: large })).rejects.toMatchObject({ code: 'validation' });
    expect((await rowsOf(clinic, ['attachment_files']))['attachment_files']).toEqual([]);
  });

  it('of a whole scan comes in parts, in their order, and only whole', async () => {
    const { addAttachment, handInPart, openAttachment } = clinic.as('therapist').attachments;
    const scan = Buffer.alloc(largestAttachment, 'axolotl ');
    scan.write('%PDF-1.7\n');
    scan.write('\n%%EOF\n', scan.length - 7);
    const uploadId = '01890a5d-ac96-774b-bcce-b302099a8057';
    const partAt = (at: number): string => scan.subarray(at, at + partOfAttachment).toString('base64');
    const lastAt = Math.floor((scan.length - 1) / partOfAttachment) * partOfAttachment;
    await expect(handInPart({ uploadId, at: partOfAttachment, base64: partAt(partOfAttachment) })).rejects.toMatchObject({ data: { reason: 'filePartMissing' } });
    await expect(addAttachment({ clientId, words: letter, uploadId, base64: partAt(lastAt) })).rejects.toMatchObject({ data: { reason: 'filePartMissing' } });
    for (let at = 0; at < lastAt; at += partOfAttachment) expect(await handInPart({ uploadId, at, base64: partAt(at) })).toEqual({ byteSize: at + partOfAttachment });
    await expect(handInPart({ uploadId, at: lastAt, base64: partAt(0) })).rejects.toMatchObject({ data: { reason: 'fileTooLarge' } });

    for (let at = 0; at < lastAt; at += partOfAttachment) await handInPart({ uploadId, at, base64: partAt(at) });
    // A refusal keeps what has arrived: the person mends the words and tries again.
    await expect(addAttachment({ clientId, words: { ...letter, kind: 'photo' }, uploadId, base64: partAt(lastAt) })).rejects.toMatchObject({ data: { reason: 'photoConsentMissing' } });
    const kept = await addAttachment({ clientId, words: letter, uploadId, base64: partAt(lastAt) });
    expect(kept.byteSize).toBe(largestAttachment);
    const { ticket } = await openAttachment({ attachmentId: kept.id });
    expect(scan.equals(clinic.app.openTicket(ticket.url.split('/').at(-1) ?? '', 'therapist')?.bytes ?? Buffer.alloc(0))).toBe(true);
    await expect(addAttachment({ clientId, words: letter, uploadId, base64 })).rejects.toMatchObject({ data: { reason: 'filePartMissing' } });
  });

  it('in parts is gone with whoever locks, and nobody else’s', async () => {
    const { attachments, session } = clinic.as('therapist');
    const uploadId = '01890a5d-ac96-774b-bcce-b302099a8057';
    await attachments.handInPart({ uploadId, at: 0, base64 });
    const others = clinic.as('frontDesk').attachments.addAttachment({ clientId, words: letter, uploadId, base64 });
    await expect(others).rejects.toMatchObject({ data: { reason: 'filePartMissing' } });
    await session.lock();
    await session.signIn({ signInName: 'theo', password: `${testPassword}-own` });
    await expect(attachments.addAttachment({ clientId, words: letter, uploadId, base64 })).rejects.toMatchObject({ data: { reason: 'filePartMissing' } });
  });

  it('as a photo needs the consent for photos, whichever way it becomes one', async () => {
    const { attachments, clients } = clinic.as('therapist');
    const photo = { ...letter, kind: 'photo' as const };
    await expect(attachments.addAttachment({ clientId, words: photo, base64 })).rejects.toMatchObject({ data: { reason: 'photoConsentMissing' } });
    const scan = await attachments.addAttachment({ clientId, words: { ...letter, kind: 'scan' }, base64 });
    await expect(attachments.changeAttachment({ attachmentId: scan.id, version: scan.version, words: photo })).rejects.toMatchObject({ data: { reason: 'photoConsentMissing' } });
    const consent = { consentId: 'consent_photo', signer: 'client', method: 'paper', signedName: '', expiresOn: null } as const;
    await clients.recordConsent({ clientId, consent: { ...consent, state: 'granted' } });
    const kept = await attachments.changeAttachment({ attachmentId: scan.id, version: scan.version, words: photo });
    await clients.recordConsent({ clientId, consent: { ...consent, state: 'revoked' } });
    await expect(attachments.addAttachment({ clientId, words: photo, base64 })).rejects.toMatchObject({ data: { reason: 'photoConsentMissing' } });
    // What is on file stays on file: its words may be put right.
    await attachments.changeAttachment({ attachmentId: scan.id, version: kept.version, words: { ...photo, title: 'Back' } });
  });

  it('is taken off the list and brought back, and the file is never touched', async () => {
    const { attachments } = clinic.as('therapist');
    const kept = await attachments.addAttachment({ clientId, words: letter, base64 });
    const before = await rowsOf(clinic, ['attachment_files']);
    const removed = await attachments.removeAttachment({ attachmentId: kept.id, version: kept.version, isRemoved: true });
    await expect(attachments.removeAttachment({ attachmentId: kept.id, version: kept.version, isRemoved: true })).rejects.toMatchObject({ code: 'stale' });
    expect(await attachments.listAttachments({ clientId })).toMatchObject([{ isRemoved: true }]);
    await attachments.removeAttachment({ attachmentId: kept.id, version: removed.version, isRemoved: false });
    expect(await attachments.listAttachments({ clientId })).toMatchObject([{ isRemoved: false }]);
    expect(await rowsOf(clinic, ['attachment_files'])).toEqual(before);
  });
});

describe('the timeline', () => {
  it('holds everything of the client, newest first; the desk’s has visits and consents alone', async () => {
    const therapist = clinic.as('therapist');
    await therapist.attachments.addAttachment({ clientId, words: letter, base64 });
    const consent = { consentId: 'consent_photo', state: 'granted', signer: 'client', method: 'paper', signedName: '', expiresOn: null } as const;
    await therapist.clients.recordConsent({ clientId, consent });
    const { entries, isChartClosed } = await therapist.history.getTimeline({ clientId });
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['visit', 'consent', 'attachment', 'episodeOpened']));
    expect(isChartClosed).toBe(false);
    expect(entries.map(({ date }) => date)).toEqual(entries.map(({ date }) => date).toSorted().toReversed());
    const seen = await clinic.as('frontDesk').history.getTimeline({ clientId });
    expect(new Set(seen.entries.map(({ kind }) => kind))).toEqual(new Set(['visit', 'consent']));
    expect(seen.isChartClosed).toBe(false);
    expect(await clinic.as('otherTherapist').history.getTimeline({ clientId })).toMatchObject({ isChartClosed: true });
  });
});
