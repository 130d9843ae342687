// Files as they come from phones, scanners and people who mean no good.
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFile } from './clean-file.ts';
import type { CleanFile } from './file-fault.ts';

function segment(code: number, body: readonly number[] | Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, Buffer.from(body)]);
}

const start = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);
const exif = segment(0xe1, Buffer.from('Exif\0\0GPS 41.88,-87.63 axolotl'));
const comment = segment(0xfe, Buffer.from('capybara'));
const tables = segment(0xdb, Buffer.alloc(65, 1));

function frame(width: number, height: number): Buffer {
  return segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
}
/** Coded data with a stuffed byte and a restart in it. */
const scan = Buffer.concat([segment(0xda, [1, 1, 0, 0, 63, 0]), Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4])]);
const photo = Buffer.concat([start, exif, comment, tables, frame(640, 480), scan, end]);

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
function header(width: number, height: number): Buffer {
  const body = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  body.writeUInt32BE(width, 0);
  body.writeUInt32BE(height, 4);
  return chunk('IHDR', body);
}
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const data = chunk('IDAT', deflateSync(Buffer.alloc(2)));
const screenshot = Buffer.concat([signature, header(1, 1), chunk('tEXt', Buffer.from('Author\0axolotl')), data, chunk('IEND', Buffer.alloc(0))]);

function cleaned(bytes: Buffer): CleanFile {
  const clean = cleanFile(bytes);
  if (typeof clean === 'string') throw new Error(clean);
  return clean;
}

describe('a file that comes in', () => {
  it('of a photo keeps the picture, and not where it was taken, what was said or what hangs on its end', () => {
    const { contentType, bytes } = cleaned(Buffer.concat([photo, Buffer.from('<script>axolotl</script>')]));
    expect(contentType).toBe('image/jpeg');
    expect(Buffer.from(bytes)).toEqual(Buffer.concat([start, tables, frame(640, 480), scan, end]));
  });

  it('of a PNG too', () => {
    const { contentType, bytes } = cleaned(Buffer.concat([screenshot, Buffer.from('PK axolotl')]));
    expect(contentType).toBe('image/png');
    expect(Buffer.from(bytes)).toEqual(Buffer.concat([signature, header(1, 1), data, chunk('IEND', Buffer.alloc(0))]));
  });

  it('cleaned twice is the same', () => {
    for (const file of [photo, screenshot]) expect(cleaned(Buffer.from(cleaned(file).bytes)).bytes).toEqual(cleaned(file).bytes);
  });

  it.each([
    ['a web page', Buffer.from('<!doctype html><script>1</script>'), 'fileUnknown'],
    ['a drawing that may hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'fileUnknown'],
    ['a program', Buffer.from('MZ\u0090\0'), 'fileUnknown'],
    ['an archive', Buffer.from('PK\u0003\u0004'), 'fileUnknown'],
    ['nothing', Buffer.alloc(0), 'fileUnknown'],
    ['a PDF behind something else', Buffer.from('GIF89a%PDF-1.7 %%EOF'), 'fileUnknown'],
    ['a PDF that was cut off', Buffer.from('%PDF-1.7\n1 0 obj'), 'fileBroken'],
    ['a photo that was cut off', photo.subarray(0, -2), 'fileBroken'],
    ['a photo of no size', Buffer.concat([start, frame(0, 480), scan, end]), 'fileBroken'],
    ['a photo with two frames', Buffer.concat([start, frame(9, 9), frame(9, 9), scan, end]), 'fileBroken'],
    ['a photo without a picture', Buffer.concat([start, frame(9, 9), end]), 'fileBroken'],
    ['a photo of four thousand megapixels', Buffer.concat([start, frame(65_000, 65_000), scan, end]), 'fileTooLarge'],
    ['a PNG bomb', Buffer.concat([signature, header(60_000, 60_000), data]), 'fileTooLarge'],
    ['a PNG with a wrong check sum', Buffer.concat([signature, header(1, 1).fill(7, 20, 21), data]), 'fileBroken'],
    ['a PNG whose first chunk is none', Buffer.concat([signature, data, header(1, 1)]), 'fileBroken'],
  ])('is refused where it is %s', (_name, bytes, fault) => {
    expect(cleanFile(bytes)).toBe(fault);
  });

  it('of any bytes behind a known beginning is an answer, never a fault, and never longer than what came', () => {
    const beginnings = [start, Buffer.concat([signature, header(3, 3)]), Buffer.from('%PDF-')];
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), (beginning, rest) => {
        const clean = cleanFile(Buffer.concat([beginning, rest]));
        if (typeof clean !== 'string') expect(clean.bytes.byteLength).toBeLessThanOrEqual(beginning.length + rest.length);
      }),
      { numRuns: 2000 },
    );
  });
});
