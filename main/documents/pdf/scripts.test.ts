// Names of every script: drawn by a font that has them, in the order in which they are read, and copied out as written.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Block } from './block.ts';
import { directionsOf, inVisualOrder } from './direction.ts';
import { loadFonts } from './fonts.ts';
import { breachesOfPdfA } from './pdf-a.test-support.ts';
import { readPdf } from './read-pdf.test-support.ts';
import { sampleDocument } from './sample.test-support.ts';

const fontFolder = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts/noto-sans', import.meta.url));

async function printed(blocks: readonly Block[], title = 'Names') {
  const fonts = await loadFonts(fontFolder, JSON.stringify([blocks, title]));
  const document = await sampleDocument(blocks, { title, fonts });
  return { document, pdf: await readPdf(document.bytes) };
}

const names = [
  ['Latin', 'Łukasz Żółć, Ğüneş İpek, Ærøskøbing'],
  ['Greek', 'Ελένη Παπαδοπούλου'],
  ['Cyrillic', 'Юлия Щукина, Ѓорѓи'],
  ['Vietnamese', 'Đặng Thị Ánh Nguyệt'],
  ['Chinese', '李小龙 王伟 陳大文 张赟'],
  ['Japanese', '田中さくら スズキ 髙橋'],
  ['Korean', '김철수 뷁'],
] as const;

describe('names', () => {
  test.each(names)('%s print in every face and read back as they are', async (_script, name) => {
    const { document, pdf } = await printed([{ kind: 'paragraph', text: [name, ' ', { text: name, face: 'bold' }, ' ', { text: name, face: 'italic' }] }], name);
    expect(document.missingGlyphs).toEqual([]);
    const text = (pdf.pages[0]?.texts ?? []).map((one) => one.text).join('').replace(/\s/g, '');
    expect(text.split(name.replace(/\s/g, '')).length).toBeGreaterThanOrEqual(5);
  });

  test.each([
    ['Hebrew', 'שלום כהן', ['שלום', 'כהן']],
    ['Hebrew with vowels', 'שָׁלוֹם', ['שָׁלוֹם']],
    ['Arabic', 'محمد بنت فاطمة', ['محمد', 'بنت', 'فاطمة']],
    ['Persian', 'پژوهش یوسف', ['پژوهش', 'یوسف']],
    ['Arabic with dots that are drawn apart', 'خالد خميس', ['خالد', 'خميس']],
  ])('%s print from right to left, and each word reads back as it is', async (_script, name, words) => {
    const { document, pdf } = await printed([{ kind: 'paragraph', text: name }]);
    expect(document.missingGlyphs).toEqual([]);
    // Dots that are drawn apart say that they are nothing of their own.
    const texts = (pdf.pages[0]?.texts ?? []).map((one) => ({ ...one, text: one.text.normalize('NFC').replaceAll('\u2060', '') }));
    const places = words.map((word) => texts.find((one) => one.text === word.normalize('NFC'))?.x ?? Number.NaN);
    expect(places).toEqual(places.toSorted((one, other) => other - one));
    expect(breachesOfPdfA(document.bytes)).toEqual([]);
  });

  test('Persian keeps the joiner that parts two letters of a word', async () => {
    const widthOf = async (text: string): Promise<number> => {
      const { document, pdf } = await printed([{ kind: 'paragraph', text }], 'Names');
      expect(document.missingGlyphs).toEqual([]);
      return (pdf.pages[0]?.texts ?? []).filter((one) => /\p{Script=Arabic}/u.test(one.text)).reduce((sum, one) => sum + one.width, 0);
    };
    // The last form of a letter is wider than its form within a word.
    expect(await widthOf('می\u200cخواهم')).toBeGreaterThan(await widthOf('میخواهم'));
  });

  test('what no font has is spelled out, also beside what one has', async () => {
    const { document } = await printed([{ kind: 'paragraph', text: 'محمد ไทย 李' }]);
    expect(document.missingGlyphs).toEqual(['U+0E44', 'U+0E17', 'U+0E22']);
  });

  test('the same text gives the same bytes, whatever was printed before', async () => {
    const blocks: readonly Block[] = [{ kind: 'paragraph', text: 'بنت ثبت 李小龙 שלום (a) 12.' }];
    const first = await printed(blocks);
    await printed([{ kind: 'paragraph', text: 'تثبيت نبت 龙李 םולש' }]);
    const again = await printed(blocks);
    expect(Buffer.from(again.document.bytes).equals(Buffer.from(first.document.bytes))).toBe(true);
  });
});

describe('the order of a line', () => {
  const face = { id: 'any', font: {} as never, covers: () => true, widthOf: () => 0, shape: () => ({ glyphs: [], positions: [], advanceWidth: 0 }) };
  const order = (text: string): string => {
    const directions = directionsOf(text);
    return directions ? inVisualOrder([{ text, face, start: 0 }], directions).map((piece) => piece.text).join('|') : text;
  };

  // Numbers after a word from right to left go on from right to left: what the annex says, as every editor shows it.
  test.each([
    ['plain text', 'plain text'],
    ['Client: שלום כהן, 1985', 'Client: |1985| |כהן,| |שלום'],
    ['שלום (abc) 12', '12| |(|abc|)| |שלום'],
    ['אב 12.5 גד', 'גד| |12.5| |אב'],
  ])('%s', (text, visual) => {
    expect(order(text)).toBe(visual);
  });
});
