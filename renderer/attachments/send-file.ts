import { partOfAttachment, type Attachment, type AttachmentWords } from '../../shared/attachments/attachments.model.ts';
import { client } from '../api/client.ts';

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  // Some thousand at a time: each is an argument of the call.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Hands a file in: in one call, or in parts where it is larger than a call may be. */
export async function sendFile(clientId: string, words: AttachmentWords, file: Blob): Promise<Attachment> {
  if (file.size <= partOfAttachment) return client.attachments.addAttachment({ clientId, words, base64: await base64Of(file) });
  const uploadId = crypto.randomUUID();
  let at = 0;
  while (file.size - at > partOfAttachment) {
    await client.attachments.handInPart({ uploadId, at, base64: await base64Of(file.slice(at, at + partOfAttachment)) });
    at += partOfAttachment;
  }
  return client.attachments.addAttachment({ clientId, words, uploadId, base64: await base64Of(file.slice(at)) });
}
