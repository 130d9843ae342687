import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { encryptPdf } from './encrypt.ts';
import { everyBlock, sampleDocument } from './sample.test-support.ts';

let count = 0;
function random(byteCount: number): Uint8Array {
  count += 1;
  return createHash('sha512').update(String(count)).digest().subarray(0, byteCount);
}

/** All text by pdf.js, which checks the password and deciphers by itself. */
async function textOf(bytes: Uint8Array, password?: string) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, ...(password !== undefined && { password }) });
  try {
    const document = await task.promise;
    const page = await document.getPage(1);
    const { items } = await page.getTextContent();
    const { info } = await document.getMetadata();
    return { text: items.map((item) => ('str' in item ? item.str : '')).join(' '), info: info as Record<string, unknown>, pages: document.numPages };
  } finally {
    await task.destroy();
  }
}

describe('a copy under a password', () => {
  const title = 'Session note (María) \\ 李 <&>';

  test('opens with it, and says the same', async () => {
    const { bytes } = await sampleDocument(everyBlock, { title });
    for (const password of ['kestrel-anchor', 'пароль über 8', 'x'.repeat(100)]) {
      const copy = await textOf(encryptPdf(bytes, password, random), password);
      expect(copy).toEqual({ ...(await textOf(bytes)), info: { ...(await textOf(bytes)).info, EncryptFilterName: 'Standard' } });
      expect(copy.info['Title']).toBe(title);
    }
  });

  test('opens for nobody else', async () => {
    const copy = encryptPdf((await sampleDocument(everyBlock)).bytes, 'kestrel-anchor', random);
    for (const password of [undefined, '', 'Kestrel-anchor', 'kestrel-anchor ']) {
      await expect(textOf(copy, password)).rejects.toMatchObject({ name: 'PasswordException' });
    }
  });

  test('holds no word in the clear, and does not claim to be PDF/A', async () => {
    const { bytes } = await sampleDocument(everyBlock, { title: 'Canary title', subject: 'Canary subject' });
    expect(Buffer.from(bytes).toString('latin1')).toContain('Canary title');
    const copy = Buffer.from(encryptPdf(bytes, 'kestrel-anchor', random)).toString('latin1');
    expect(copy).not.toMatch(/Canary|pdfaid|Upper trapezius/);
  });

  test('is only made of what is a file of ours', () => {
    expect(() => encryptPdf(Buffer.from('%PDF-1.7 nothing'), 'kestrel-anchor', random)).toThrow(RangeError);
  });
});
