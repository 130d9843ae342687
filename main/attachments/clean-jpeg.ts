// A JPEG with its picture alone: no place, no camera, no thumbnail, no words, nothing behind its end (ITU-T T.81, annex B).
import { sizeFault, type CleanFile, type FileFault } from './file-fault.ts';

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, restart: 0xdd, quantisation: 0xdb, huffman: 0xc4, adobe: 0xee } as const;
/** Baseline, extended and progressive frames: what every browser draws. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** What a decoder needs. Adobe's mark says how colours are meant, in twelve bytes. */
const kept: ReadonlySet<number> = new Set([...frames, marker.restart, marker.quantisation, marker.huffman, marker.scan, marker.adobe]);
const adobeLength = 14;

/** Where the coded data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
}

/** The picture's own segments, in their order, or why it is none. */
export function cleanJpeg(bytes: Uint8Array): CleanFile | FileFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  let hasFrame = false;
  let hasScan = false;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return 'fileBroken';
    const code = bytes[at + 1] ?? 0;
    if (code === 0xff) {
      at += 1;
      continue;
    }
    if (code === marker.end) {
      if (!hasFrame || !hasScan) return 'fileBroken';
      parts.push(bytes.subarray(at, at + 2));
      return { contentType: 'image/jpeg', bytes: Buffer.concat(parts) };
    }
    if (at + 4 > bytes.length) return 'fileBroken';
    const length = view.getUint16(at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return 'fileBroken';
    if (frames.has(code)) {
      if (hasFrame || length < 8) return 'fileBroken';
      const fault = sizeFault(view.getUint16(at + 7), view.getUint16(at + 5));
      if (fault) return fault;
      hasFrame = true;
    }
    if (code === marker.scan) {
      if (!hasFrame) return 'fileBroken';
      hasScan = true;
      end = endOfScan(bytes, end);
    }
    if (kept.has(code) && (code !== marker.adobe || length === adobeLength)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return 'fileBroken';
}
