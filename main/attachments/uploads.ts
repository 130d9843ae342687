// A file larger than a request comes in parts. They lie in memory only, one file for each seat, and go with whoever leaves.
import { largestAttachment } from '../../shared/attachments/attachments.model.ts';
import { refuse } from '../refusal.ts';
import type { Seat, Upload } from '../session/seats.ts';

/** What arrived of this file so far; nothing where another one has taken its place. */
function arrived(seat: Seat, uploadId: string): Upload {
  return seat.upload?.id === uploadId ? seat.upload : { id: uploadId, parts: [], byteSize: 0 };
}

/** @returns the bytes so far. @throws Refusal where a part before this one is missing, or the file grows too large. */
export function takePart(seat: Seat, uploadId: string, at: number, part: Uint8Array): number {
  const before = at === 0 ? { id: uploadId, parts: [], byteSize: 0 } : arrived(seat, uploadId);
  if (before.byteSize !== at) refuse('conflict', 'filePartMissing');
  const byteSize = at + part.byteLength;
  if (byteSize > largestAttachment) {
    seat.upload = undefined;
    refuse('validation', 'fileTooLarge');
  }
  seat.upload = { id: uploadId, parts: [...before.parts, part], byteSize };
  return byteSize;
}

/** The whole file. Its parts stay until `dropUpload`, so that a refusal can be answered by trying again. */
export function joinParts(seat: Seat, uploadId: string | null, last: Uint8Array): Uint8Array {
  if (uploadId === null) return last;
  const { parts, byteSize } = arrived(seat, uploadId);
  if (byteSize === 0) refuse('conflict', 'filePartMissing');
  if (byteSize + last.byteLength > largestAttachment) refuse('validation', 'fileTooLarge');
  return Buffer.concat([...parts, last]);
}

export function dropUpload(seat: Seat): void {
  seat.upload = undefined;
}
