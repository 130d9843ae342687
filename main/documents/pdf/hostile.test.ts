import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from './block.ts';
import { readPdf } from './read-pdf.test-support.ts';
import type { ReadPdf } from './read-pdf.test-support.ts';
import { sampleDocument } from './sample.test-support.ts';

const hostile = [
  'x'.repeat(10_000),
  ' '.repeat(10_000),
  '\n'.repeat(5000),
  'a\u0000b\u0007c\u001bd\u007fe\u0085f',
  '\u202eevil\u202c \u2066isolated\u2069 \u200f\u200e\u061c',
  [...'zalgo'].map((letter) => letter + '\u0301\u0302\u0303\u0304'.repeat(200)).join(''),
  'a\ud800b\udc00c\udfff',
  '\ufeff\ufffe\uffff\u{10ffff}\u{e0001}\u{e0041}',
  '👩‍⚕️🏳️‍🌈🇺🇸❤️',
  '漢字 한국어 ไทย العربية עברית हिन्दी',
  '<script>alert(1)</script> {{y}} ) Tj ET /JS (app.alert)',
  'e\u0301\u0323 ﬁ ﬃ 1⁄2 ǅ ẞ ı İ',
  '\u00ad\u200b\u2060soft\u00adhyphen',
  '-'.repeat(700),
  'a/'.repeat(700),
  '漢'.repeat(120),
] as const;

/** Every text block kind with the string in each of its fields. */
function blocksWith(text: string): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text },
    { kind: 'paragraph', text: [text, { text, face: 'italic' }] },
    { kind: 'keyValues', columns: 4, items: [{ label: text, value: text }, { label: 'short', value: text }] },
    { kind: 'keyValues', columns: 1, items: [{ label: text, value: text }] },
    { kind: 'list', items: [text, 'after'] },
    { kind: 'table', columns: [{ header: text }, { header: 'b', align: 'end' }, { header: 'c', share: 0.2 }], rows: [[text, text, text], ['x']] },
    { kind: 'chart', alt: text, title: text, points: [{ label: text, value: 5 }, { label: 'b', value: Number.NaN }], target: { value: 99, label: text } },
    { kind: 'bodyMap', alt: text, views: [{ label: text, width: 40, height: 100, outline: 'M0 0L40 0L40 100Z', contours: [], shades: [], marks: [] }], legend: [{ text }] },
    { kind: 'signature', statement: text, name: text, role: text, licence: text, time: text, contentHash: text },
  ];
}

function outside(pdf: ReadPdf): readonly string[] {
  return pdf.pages.flatMap((page) =>
    page.texts
      .filter((one) => one.text.trim() !== '' && (one.x < 52 || one.x + one.width > page.width - 52 || one.y < 30 || one.y > page.height - 30))
      .map((one) => `${one.text.slice(0, 40)} at ${Math.round(one.x)}, ${Math.round(one.y)}, ${Math.round(one.width)} wide`),
  );
}

describe('hostile text', () => {
  test.each(hostile.map((text, index) => [index, text]))('string %i stays on the page in every field', async (_, text) => {
    const document = await sampleDocument(blocksWith(text), { title: text, subject: text, clinic: { name: text, lines: [text, text] }, pageLabel: () => '1' });
    const pdf = await readPdf(document.bytes);
    expect(outside(pdf)).toEqual([]);
    expect(pdf.hasActions).toBe(false);
  });

  test('a draft word may be hostile too', async () => {
    for (const draft of hostile) await expect(sampleDocument([], { draft })).resolves.toHaveProperty('pageCount');
  });

  test('what no font has is spelled out, reported once, and breaks over lines', async () => {
    const document = await sampleDocument([{ kind: 'paragraph', text: `李小龍 and again 李${'龍'.repeat(100)}` }]);
    expect(document.missingGlyphs).toEqual(['U+674E', 'U+5C0F', 'U+9F8D']);
    const [page] = (await readPdf(document.bytes)).pages;
    expect(page?.text).toContain('[U+674E][U+5C0F][U+9F8D] and again [U+674E]');
    expect(page?.text.split('[U+9F8D]')).toHaveLength(102);
  });

  test('Latin, Greek, Cyrillic and Vietnamese print and read back as they are', async () => {
    const names = 'Đặng Thị Ánh Nguyệt, Żółć Gęślą, Ğüneş İpek, Ελληνικά, Юлия Щукина, Ærøskøbing, office';
    const document = await sampleDocument([{ kind: 'paragraph', text: names }, { kind: 'paragraph', text: names.normalize('NFD') }]);
    expect(document.missingGlyphs).toEqual([]);
    const text = (await readPdf(document.bytes)).pages[0]?.text ?? '';
    expect(text.split(names)).toHaveLength(3);
  });

  test('random Unicode never throws and never leaves the page', async () => {
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 120 }), fc.string({ maxLength: 600 }));
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom('letter' as const, 'a4' as const), async (text, pageSize) => {
        const document = await sampleDocument(blocksWith(text), { pageSize });
        expect(outside(await readPdf(document.bytes))).toEqual([]);
      }),
      { numRuns: 40, seed: 20261123 },
    );
  });
});
