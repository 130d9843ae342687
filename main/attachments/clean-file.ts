// What a file is, by its bytes; and the file with nothing in it but what it shows.
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import type { CleanFile, FileFault } from './file-fault.ts';

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

const pdfMagic = [0x25, 0x50, 0x44, 0x46, 0x2d];
const jpegMagic = [0xff, 0xd8, 0xff];
const pngMagic = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PDF begins and ends as one; what it draws is pdf.js's to judge, which runs nothing of it. */
function cleanPdf(bytes: Uint8Array): CleanFile | FileFault {
  const end = Buffer.from(bytes.subarray(-1024)).toString('latin1');
  return end.includes('%%EOF') ? { contentType: 'application/pdf', bytes } : 'fileBroken';
}

/** The file as it may be kept, or why not. A name or a declared type is never asked. */
export function cleanFile(bytes: Uint8Array): CleanFile | FileFault {
  if (startsWith(bytes, pdfMagic)) return cleanPdf(bytes);
  if (startsWith(bytes, jpegMagic)) return cleanJpeg(bytes);
  if (startsWith(bytes, pngMagic)) return cleanPng(bytes);
  return 'fileUnknown';
}
