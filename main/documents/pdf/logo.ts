// The clinic's logo is somebody's upload. pdfkit decodes some PNGs in a callback where an error would end the program,
// so a picture is checked whole before it is handed over; what cannot be printed is left out, never fatal.
import { inflateSync } from 'node:zlib';

/** PNG or JPEG bytes, and what the picture says. */
export interface Logo {
  readonly bytes: Uint8Array;
  readonly alt: string;
}

export interface OpenLogo {
  readonly image: PDFKit.Mixins.ImageSrc;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

interface OpenedImage {
  readonly width: number;
  readonly height: number;
  readonly colorSpace?: string;
  /** EXIF orientation; 5 to 8 lie on their side, and pdfkit turns them. */
  readonly orientation?: number | null;
}

const mostBytes = 2 * 1024 * 1024;
const mostPixels = 4_000_000;
const pngMark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const channelsOfColorType: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The logo ready to draw, or undefined if it is no PNG or RGB or grey JPEG of sensible size. */
export function openLogo(doc: PDFKit.PDFDocument, logo: Logo): OpenLogo | undefined {
  const { bytes } = logo;
  const isPng = pngMark.every((byte, index) => bytes[index] === byte);
  if (bytes.length > mostBytes || (isPng && !isSoundPng(bytes))) return undefined;
  try {
    // pdfkit's own method, unknown to its types; the result is what `image` draws.
    const opener = doc as unknown as { openImage(source: Uint8Array): OpenedImage & PDFKit.Mixins.ImageSrc };
    const image = opener.openImage(bytes);
    if (!(image.width > 0) || !(image.height > 0) || image.width * image.height > mostPixels) return undefined;
    // Four inks have no place in a document whose output intent is sRGB.
    if (image.colorSpace === 'DeviceCMYK') return undefined;
    const isTurned = (image.orientation ?? 1) > 4;
    return { image, width: isTurned ? image.height : image.width, height: isTurned ? image.width : image.height, alt: logo.alt };
  } catch {
    // Not a picture after all: the caller is told by the missing logo.
    return undefined;
  }
}

/** True when all chunks are there and the pixels unpack to just the size that the header promises. */
function isSoundPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pixels: Uint8Array[] = [];
  let size: number | undefined;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return false;
    if (name === 'IHDR') size = length === 13 ? pixelBytes(view, at + 8) : undefined;
    if (name === 'IDAT') pixels.push(bytes.subarray(at + 8, at + 8 + length));
    if (name === 'IEND') return size !== undefined && unpacksTo(size, pixels);
    at += 12 + length;
  }
  return false;
}

/** Bytes of the unpacked rows with their filter bytes; interlaced pictures are refused. */
function pixelBytes(view: DataView, header: number): number | undefined {
  const [width, height] = [view.getUint32(header), view.getUint32(header + 4)];
  const channels = channelsOfColorType[view.getUint8(header + 9)];
  const isInterlaced = view.getUint8(header + 12) !== 0;
  if (channels === undefined || isInterlaced || width * height > mostPixels) return undefined;
  return height * (1 + Math.ceil((width * channels * view.getUint8(header + 8)) / 8));
}

function unpacksTo(size: number, parts: readonly Uint8Array[]): boolean {
  try {
    return inflateSync(Buffer.concat(parts), { maxOutputLength: size + 1 }).length === size;
  } catch {
    // Damaged or longer than promised.
    return false;
  }
}
