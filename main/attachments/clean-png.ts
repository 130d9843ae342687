// A PNG with its picture alone: no words, no time, no place, nothing behind its end (ISO/IEC 15948).
import { crc32 } from 'node:zlib';
import { sizeFault, type CleanFile, type FileFault } from './file-fault.ts';

const signatureLength = 8;
/** Header, palette, transparency, data, end: all that a picture needs. */
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** The picture's own chunks, each with the right check sum, or why it is none. */
export function cleanPng(bytes: Uint8Array): CleanFile | FileFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, signatureLength)];
  let at = signatureLength;
  let hasData = false;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return 'fileBroken';
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if ((at === signatureLength) !== (name === 'IHDR')) return 'fileBroken';
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return 'fileBroken';
    if (name === 'IHDR') {
      const fault = length === 13 ? sizeFault(view.getUint32(at + 8), view.getUint32(at + 12)) : 'fileBroken';
      if (fault) return fault;
    }
    hasData ||= name === 'IDAT';
    if (kept.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return hasData ? { contentType: 'image/png', bytes: Buffer.concat(parts) } : 'fileBroken';
    at = end;
  }
  return 'fileBroken';
}
