import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Block } from './block.ts';
import { fontFiles, loadFonts } from './fonts.ts';
import { nodesOf, readPdf } from './read-pdf.test-support.ts';
import { everyBlock, sampleDocument } from './sample.test-support.ts';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const run = promisify(execFile);
const hasQpdf = await run('qpdf', ['--version']).then(() => true, () => false);

describe('what the file says about itself', () => {
  test('title, language, time and conformance, but no author, script or action', async () => {
    const pdf = await readPdf((await sampleDocument(everyBlock, { title: 'Note <b> & "more" 李' })).bytes);
    expect(pdf.info).toMatchObject({ Title: 'Note <b> & "more" 李', Language: 'en-US', CreationDate: 'D:20261123140500Z', PDFFormatVersion: '1.7' });
    expect(pdf.info).not.toHaveProperty('Author');
    expect(pdf.metadata.get('dc:title')).toBe('Note <b> & "more" 李');
    expect(pdf.metadata.get('pdfaid:part')).toBe('2');
    expect(pdf.metadata.get('pdfaid:conformance')).toBe('A');
    expect(pdf.isMarked).toBe(true);
    expect(pdf.hasActions).toBe(false);
  });

  test('output intent, title shown in the window, every font embedded, nothing that acts', async () => {
    const raw = Buffer.from((await sampleDocument(everyBlock)).bytes).toString('latin1');
    expect(raw).toContain('/S /GTS_PDFA1');
    expect(raw).toContain('/DisplayDocTitle true');
    const count = (name: string): number => raw.split(name).length - 1;
    expect(count('/Type /FontDescriptor')).toBeGreaterThan(3);
    expect(count('/FontFile2 ')).toBe(count('/Type /FontDescriptor'));
    for (const name of ['/JavaScript', '/JS ', '/OpenAction', '/AA ', '/URI', '/Launch', '/EmbeddedFiles']) expect(raw).not.toContain(name);
  });

  test('the time is an argument and must be an instant', async () => {
    await expect(sampleDocument([], { createdAt: '23 November' })).rejects.toThrow(RangeError);
  });

  test('the same data makes the same bytes, whatever was printed in between', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fascia-pdf-'));
    try {
      for (const { name, source } of fontFiles()) await copyFile(join(modules, source), join(folder, name));
      const fonts = await loadFonts(folder);
      const blocks: readonly Block[] = [...everyBlock, { kind: 'paragraph', text: 'office, Thi, fine; a\u00a0b i\u0301' }];
      const first = await sampleDocument(blocks);
      // Fonts of their own, whose first i is half of another letter.
      await sampleDocument([{ kind: 'paragraph', text: '\u1ecbq\u0301 \u00a0 1⁄2 \u1e9b\u0323' }], { fonts, title: '\u1ecbq\u0301', subject: '\u1ecbq\u0301' });
      const second = await sampleDocument(blocks, { fonts });
      expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
      const later = await sampleDocument(blocks, { createdAt: '2026-11-23T14:06:00Z' });
      expect(Buffer.from(first.bytes).equals(Buffer.from(later.bytes))).toBe(false);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.skipIf(!hasQpdf)('qpdf finds no fault', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fascia-pdf-'));
    try {
      const file = join(folder, 'note.pdf');
      await writeFile(file, (await sampleDocument([...everyBlock, ...longTable(90)], { draft: 'Draft' })).bytes);
      const { stdout } = await run('qpdf', ['--check', file]);
      expect(stdout).toContain('No syntax or stream encoding errors found');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('structure', () => {
  test('sections, headings, tables, lists and figures in reading order', async () => {
    const pdf = await readPdf((await sampleDocument(everyBlock)).bytes);
    const [page] = pdf.pages;
    const [root] = page?.structure ?? [];
    expect(root?.type).toBe('Document');
    expect(root?.children.map((node) => node.type)).toEqual(['P', 'P', 'P', 'H1', 'P', 'L', 'Sect']);
    const [section] = nodesOf(root?.children ?? [], 'Sect');
    expect(section?.children.map((node) => node.type)).toEqual(['H2', 'P', 'Sect']);
    expect(nodesOf(page?.structure ?? [], 'H3').map((node) => node.text)).toEqual(['Motion']);
    const rows = nodesOf(page?.structure ?? [], 'TR').map((row) => row.children.map((cell) => `${cell.type} ${cell.text}`));
    expect(rows).toEqual([
      ['TH Motion', 'TH Before', 'TH After'],
      ['TH Neck rotation, left', 'TD 45°', 'TD 60°'],
      ['TH Neck rotation, right', 'TD 70°', 'TD ≥ 75°'],
    ]);
    const items = nodesOf(page?.structure ?? [], 'LI').map((item) => item.children.map((part) => `${part.type} ${part.text}`));
    expect(items[0]).toEqual(['Lbl Date', 'LBody 23 Nov 2026']);
    expect(items[2]).toEqual(['Lbl 1.', 'LBody Trigger point release']);
    expect(items.at(-1)).toEqual(['Lbl 1', 'LBody Upper trapezius, right']);
    expect(pdf.pages.flatMap((one) => nodesOf(one.structure, 'Figure')).map((figure) => figure.alt)).toEqual(['Back view with one mark on the right shoulder', 'Pain fell from 7 to 4']);
  });

  test('signs that Noto Sans lacks are text too', async () => {
    const document = await sampleDocument([{ kind: 'paragraph', text: '7 → 4, ≥ 90°, ↑ ↓ ✓ ☐ ● ≈' }]);
    expect(document.missingGlyphs).toEqual([]);
    expect((await readPdf(document.bytes)).pages[0]?.text).toContain('7 → 4, ≥ 90°, ↑ ↓ ✓ ☐ ● ≈');
  });

  test('a word at a line end keeps its space', async () => {
    const words = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
    const pdf = await readPdf((await sampleDocument([{ kind: 'paragraph', text: words }])).bytes);
    const texts = nodesOf(pdf.pages[0]?.structure ?? [], 'P').map((node) => node.text.replace(/ +/g, ' '));
    expect(texts).toContain(words);
  });
});

describe('pages', () => {
  test('header, footer and page count on every page', async () => {
    const document = await sampleDocument(longTable(120));
    const pdf = await readPdf(document.bytes);
    expect(pdf.pages.length).toBe(document.pageCount);
    expect(document.pageCount).toBeGreaterThan(2);
    for (const [index, page] of pdf.pages.entries()) {
      expect(page.text).toContain(`Page ${index + 1} of ${document.pageCount}`);
      expect(page.text).toContain('Mara Lind · C-00042');
      expect(page.text).toContain('Harbor Massage');
      const read = JSON.stringify(page.structure);
      expect(read).not.toContain(`Page ${index + 1} of`);
    }
  });

  test('a heading is never the last thing on a page', async () => {
    for (let lines = 26; lines < 46; lines += 1) {
      const filler: readonly Block[] = Array.from({ length: lines }, (_, index) => ({ kind: 'list', items: [`line ${index}`] }));
      const pdf = await readPdf((await sampleDocument([...filler, { kind: 'heading', level: 2, text: 'Assessment' }, { kind: 'heading', level: 3, text: 'Response' }, ...longTable(5)])).bytes);
      const page = pdf.pages.find((one) => one.text.includes('Assessment'));
      expect(page?.text).toMatch(/Assessment Response Number Remark 1 row 1/);
    }
  });

  test('a table shows its header on each page and tears no row', async () => {
    const pdf = await readPdf((await sampleDocument(longTable(150))).bytes);
    let next = 1;
    for (const page of pdf.pages) {
      expect(page.texts.filter((one) => one.text === 'Remark')).toHaveLength(1);
      const rows = nodesOf(page.structure, 'TR').filter((row) => row.children.some((cell) => cell.type === 'TD' && cell.text !== ''));
      for (const row of rows) {
        expect(row.children.map((cell) => cell.text.replace(/ +/g, ' '))).toEqual([String(next), `row ${next} ${'with a long remark '.repeat(9).trim()}`]);
        next += 1;
      }
    }
    expect(next).toBe(151);
    expect(pdf.pages.flatMap((page) => nodesOf(page.structure, 'TH')).filter((cell) => cell.text !== '')).toHaveLength(2);
  });

  test('a row that fits on no page runs on, and no word is lost', async () => {
    const words = Array.from({ length: 2500 }, (_, index) => `w${index}`);
    const table: Block = { kind: 'table', columns: [{ header: 'Side' }, { header: 'Remark' }], rows: [['left', words.join(' ')]] };
    const pdf = await readPdf((await sampleDocument([{ kind: 'paragraph', text: 'before' }, table, { kind: 'paragraph', text: 'after' }])).bytes);
    const printed = pdf.pages.map((page) => page.text).join(' ');
    expect(printed.match(/\bw\d+\b/g)).toEqual(words);
    expect(pdf.pages.every((page) => page.text.includes('Side Remark'))).toBe(true);
  });

  test('a paragraph leaves two lines at least on either page', async () => {
    for (let lines = 36; lines < 42; lines += 1) {
      const filler: readonly Block[] = Array.from({ length: lines }, () => ({ kind: 'list', items: ['line'] }));
      const text = Array.from({ length: 6 }, (_, index) => `part ${index}`).join('\n');
      const pdf = await readPdf((await sampleDocument([...filler, { kind: 'paragraph', text }], { pageSize: 'a4' })).bytes);
      const counts = pdf.pages.map((page) => page.texts.filter((one) => one.text.startsWith('part')).length).filter((count) => count > 0);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
    }
  });

  test('what is kept together stands on one page', async () => {
    for (let lines = 20; lines < 44; lines += 3) {
      const filler: readonly Block[] = Array.from({ length: lines }, () => ({ kind: 'list', items: ['line'] }));
      const pdf = await readPdf((await sampleDocument([...filler, ...everyBlock.slice(-1)])).bytes);
      const page = pdf.pages.find((one) => one.text.includes('Next session'));
      expect(page?.text).toContain('Content 7f3a 91c2');
    }
  });

  test('a figure shrinks a little where that keeps it on the page', async () => {
    const heights = new Set<number>();
    for (let lines = 14; lines < 28; lines += 1) {
      const filler: readonly Block[] = Array.from({ length: lines }, () => ({ kind: 'list', items: ['line'] }));
      const pdf = await readPdf((await sampleDocument([...filler, ...everyBlock.filter((block) => block.kind === 'heading' && block.level === 2), ...everyBlock.filter((block) => block.kind === 'bodyMap')])).bytes);
      const page = pdf.pages.find((one) => one.text.includes('Objective'));
      const heading = page?.texts.find((one) => one.text === 'Objective');
      const caption = page?.texts.find((one) => one.text === 'Back');
      heights.add(Math.round((heading?.y ?? 0) - (caption?.y ?? Number.NaN)));
    }
    expect(heights.size).toBeGreaterThan(1);
    expect(Math.min(...heights)).toBeGreaterThan(0.7 * Math.max(...heights));
  });

  test('more than a page to keep together flows as usual', async () => {
    const paragraphs: readonly Block[] = Array.from({ length: 80 }, (_, index) => ({ kind: 'paragraph', text: `paragraph ${index}` }));
    const pdf = await readPdf((await sampleDocument([{ kind: 'paragraph', text: 'first' }, { kind: 'keepTogether', blocks: paragraphs }])).bytes);
    expect(pdf.pages[0]?.text).toContain('first paragraph 0 paragraph 1');
    expect(pdf.pages.map((page) => page.text).join(' ')).toContain('paragraph 79');
  });

  test('a draft says so in words and across each page', async () => {
    const pdf = await readPdf((await sampleDocument(longTable(60), { draft: 'Draft' })).bytes);
    expect(nodesOf(pdf.pages[0]?.structure ?? [], 'P').map((node) => node.text)).toContain('Draft');
    for (const page of pdf.pages) expect(page.texts.some((one) => one.text === 'Draft')).toBe(true);
  });
});

describe('stopping', () => {
  test('an aborted document ends with the reason', async () => {
    const reason = new Error('no longer wanted');
    await expect(sampleDocument(everyBlock, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const pending = sampleDocument(longTable(3000), { signal: controller.signal });
    setImmediate(() => controller.abort(reason));
    await expect(pending).rejects.toBe(reason);
  });
});

function longTable(rows: number): readonly Block[] {
  const body = Array.from({ length: rows }, (_, index) => [String(index + 1), `row ${index + 1} ${'with a long remark '.repeat(9).trim()}`]);
  return [{ kind: 'table', columns: [{ header: 'Number', align: 'end' }, { header: 'Remark' }], rows: body }];
}
