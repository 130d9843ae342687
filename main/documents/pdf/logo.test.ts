import { deflateSync, crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { nodesOf, readPdf } from './read-pdf.test-support.ts';
import { sampleDocument } from './sample.test-support.ts';

/** An RGBA picture of one colour. */
function png(width: number, height: number, promised = height): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(promised, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 4, 0x7f)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

const clinic = (bytes: Uint8Array) => ({ name: 'Harbor Massage', lines: [], logo: { bytes, alt: 'Harbor Massage, an anchor' } });

describe('logo', () => {
  test('a sound picture is a figure with its words', async () => {
    const document = await sampleDocument([], { clinic: clinic(png(40, 20)) });
    expect(document.isLogoLeftOut).toBe(false);
    const [page] = (await readPdf(document.bytes)).pages;
    expect(nodesOf(page?.structure ?? [], 'Figure').map((figure) => figure.alt)).toEqual(['Harbor Massage, an anchor']);
  });

  const sound = png(40, 20);
  const garbled = Uint8Array.from(sound, (byte, index) => (index > 45 && index < 60 ? byte ^ 0xff : byte));
  test.each([
    ['cut off', sound.subarray(0, 60)],
    ['garbled', garbled],
    ['shorter than promised', png(40, 20, 30)],
    ['longer than promised', png(40, 30, 20)],
    ['empty', new Uint8Array(0)],
    ['text', new TextEncoder().encode('<svg onload="x"/>')],
    ['only a JPEG mark', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
  ])('a picture that is %s is left out and said so', async (_, bytes) => {
    const document = await sampleDocument([], { clinic: clinic(bytes) });
    expect(document.isLogoLeftOut).toBe(true);
    expect((await readPdf(document.bytes)).pages[0]?.text).toContain('Harbor Massage');
  });
});
