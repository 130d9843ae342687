// Printed documents: blocks of plain data in, a tagged PDF/A-2a file out.
//
// How it works, in order of the files: `block.ts` says what a document is made of and `style.ts` how it looks;
// `layout.ts` turns each block into pieces of known height (text is cleaned, split by font coverage and broken into
// lines on the way); `paginate.ts` fills pages; `painter.ts` draws them. The page count is known before the first page
// is drawn, pages are written one after the other, and the event loop gets a turn in between.
// pdfkit takes a third of a second to load, so it is imported with the first document and not with the program.
// Same data, same bytes: the only time in the file is `createdAt`, the file id is made from it and the title.
import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Block } from './block.ts';
import { cleanLine } from './clean-text.ts';
import type { FontSet } from './fonts.ts';
import { layoutBlock } from './layout.ts';
import { createLayoutContext } from './layout-context.ts';
import type { LayoutContext } from './layout-context.ts';
import { openLogo } from './logo.ts';
import type { OpenLogo } from './logo.ts';
import { layoutMasthead, paintFurniture } from './page-furniture.ts';
import type { Clinic, Furniture } from './page-furniture.ts';
import { packPage, packStreams } from './packing.ts';
import { createPaginator } from './paginate.ts';
import type { PageContent } from './paginate.ts';
import { createPainter } from './painter.ts';
import { pageGeometry } from './style.ts';
import type { PageGeometry, PageSize } from './style.ts';
import { childTag } from './tags.ts';
import type { Tag } from './tags.ts';

/** What a reader holds as one document: its pages are counted from 1. */
export interface Chapter {
  /** The document's name: H1, running header. */
  readonly title: string;
  /** Whom it is about (client and id), under the title and at the head of each further page. */
  readonly subject?: string;
  /** Words such as "Draft": printed below the title and as a pale mark across each page. */
  readonly draft?: string;
  readonly blocks: readonly Block[];
}

/** What all pages of a file share. */
export interface FileOptions {
  readonly pageSize: PageSize;
  /** BCP 47 tag of the text, e.g. `en-US`; also formats the numbers that the kit itself prints. */
  readonly language: string;
  readonly clinic: Clinic;
  /** ISO instant; the only time that gets into the file. */
  readonly createdAt: string;
  readonly fonts: FontSet;
  /** "Page 2 of 5" in the document's language. */
  readonly pageLabel: (page: number, pageCount: number) => string;
  readonly signal?: AbortSignal | undefined;
}

export interface DocumentOptions extends FileOptions, Chapter {}

export interface BinderOptions extends FileOptions {
  /** The file's name in a window's title. */
  readonly title: string;
  /** Taken one by one, each with its line in the reader's list of contents. */
  readonly chapters: Iterable<Chapter & { readonly entry: string }>;
  /** Called when a chapter stands on its pages. */
  readonly onChapter?: (done: number) => void;
}

export interface FinishedDocument {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Code points that no font has (`U+4E00`), each once; they are printed as they stand here, in brackets. */
  readonly missingGlyphs: readonly string[];
  /** The logo's bytes are not a picture that can be printed; the document was made without it. */
  readonly isLogoLeftOut: boolean;
}

// Enough work for a few milliseconds.
const piecesPerTurn = 40;

/**
 * Makes a PDF. The text may hold anything a person can type or paste.
 *
 * ```ts
 * const fonts = await loadFonts(fontsFolder);
 * const note = await createDocument({
 *   pageSize: 'letter', language: 'en-US', title: 'Session note', subject: 'Mara Lind · C-00042 · born 3 Mar 1985',
 *   clinic: { name: 'Harbor Massage', lines: ['12 Quay Street, Portland', '+1 503 555 0101'] },
 *   createdAt: '2026-11-23T14:05:00Z', fonts, pageLabel: (page, pages) => t('documents.page', { page, pages }),
 *   blocks: [
 *     { kind: 'keyValues', columns: 3, items: [{ label: 'Date', value: '23 Nov 2026' }, { label: 'Session', value: '2 of 4' }] },
 *     { kind: 'heading', level: 2, text: 'Objective' },
 *     { kind: 'table',
 *       columns: [{ header: 'Motion', rowHeader: true }, { header: 'Before', align: 'end' }, { header: 'After', align: 'end' }],
 *       rows: [['Neck rotation, left', '45°', '60°']] },
 *     { kind: 'paragraph', text: ['Pain ', { text: '7 → 4', face: 'bold' }, ' after the session.'] },
 *     { kind: 'signature', statement: 'Signed electronically', name: 'Ana Ruiz', role: 'Massage therapist',
 *       licence: 'Licence MA 60123456', time: '23 Nov 2026, 14:05', contentHash: 'Content 7f3a 91c2 0be4' },
 *   ],
 * });
 * ```
 *
 * @throws RangeError when `createdAt` is not an instant.
 * @throws the signal's reason when it aborts.
 */
export async function createDocument(options: DocumentOptions): Promise<FinishedDocument> {
  const file = await openFile(options, options.title);
  await file.add(options, 'Document');
  return file.finish();
}

/**
 * Several documents in one file, each with its own letterhead and page count, and a list of contents beside the pages.
 * @throws RangeError when `createdAt` is not an instant.
 * @throws the signal's reason when it aborts.
 */
export async function createBinder(options: BinderOptions): Promise<FinishedDocument> {
  const file = await openFile(options, options.title);
  let done = 0;
  for (const chapter of options.chapters) {
    await file.add(chapter, 'Part', chapter.entry);
    options.onChapter?.((done += 1));
  }
  return file.finish();
}

interface OpenFile {
  /** Lays a chapter out and draws it. @param entry its line in the list of contents. */
  add(chapter: Chapter, tag: 'Document' | 'Part', entry?: string): Promise<void>;
  finish(): Promise<FinishedDocument>;
}

async function openFile(options: FileOptions, title: string): Promise<OpenFile> {
  const { signal, clinic } = options;
  signal?.throwIfAborted();
  const page = pageGeometry(options.pageSize);
  const doc = await startPdf(options, title, page);
  const bytesOf = takeBytes(doc);
  packStreams(doc);
  const logo = clinic.logo && openLogo(doc, clinic.logo);
  const root: Tag = { type: 'Document', parent: undefined };
  const painter = createPainter(doc, page, root);
  const missing = new Set<string>();
  let pageCount = 0;
  return {
    async add(chapter, tag, entry) {
      const part = tag === 'Document' ? root : childTag(root, tag);
      const context = createLayoutContext(options, missing, part);
      const furniture: Furniture = { clinic, title: chapter.title, subject: chapter.subject, draft: chapter.draft, pageLabel: options.pageLabel };
      const pages = await layoutPages(context, furniture, logo, chapter.blocks, signal);
      for (const [index, content] of pages.entries()) {
        doc.addPage();
        if (index === 0 && entry !== undefined) doc.outline.addItem(cleanLine(entry));
        paintFurniture(painter, context, furniture, index + 1, pages.length);
        for (const { piece, top } of content) piece.paint(painter, top);
        packPage(doc);
        await nextTurn();
        signal?.throwIfAborted();
      }
      pageCount += pages.length;
      painter.close(part);
    },
    async finish() {
      doc.resume();
      doc.end();
      await once(doc, 'end');
      return { bytes: bytesOf(), pageCount, missingGlyphs: [...missing], isLogoLeftOut: clinic.logo !== undefined && logo === undefined };
    },
  };
}

/** The file's bytes as they are written. pdfkit pushes each line through a stream, which costs more than making it. */
function takeBytes(doc: PDFKit.PDFDocument): () => Uint8Array {
  const chunks: Uint8Array[] = [];
  let lines = '';
  const takeLines = (): void => {
    if (lines !== '') chunks.push(Buffer.from(lines, 'latin1'));
    lines = '';
  };
  // Fields of pdfkit's own that its types do not tell.
  const writer = doc as unknown as { _write(data: string | Uint8Array): void; _offset: number };
  writer._write = (data) => {
    if (typeof data === 'string') {
      lines += `${data}\n`;
      writer._offset += data.length + 1;
      return;
    }
    takeLines();
    chunks.push(data);
    writer._offset += data.length;
  };
  // The header was written when the document was made.
  const header: Uint8Array | null = doc.read();
  if (header) chunks.push(header);
  return () => {
    takeLines();
    return Buffer.concat(chunks);
  };
}

async function layoutPages(
  context: LayoutContext,
  furniture: Furniture,
  logo: OpenLogo | undefined,
  blocks: readonly Block[],
  signal: AbortSignal | undefined,
): Promise<readonly PageContent[]> {
  const paginator = createPaginator(context.page);
  for (const piece of layoutMasthead(context, furniture, logo)) paginator.add(piece);
  let count = 0;
  for (const block of blocks) {
    for (const piece of layoutBlock(context, block)) {
      paginator.add(piece);
      count += 1;
      if (count % piecesPerTurn === 0) await nextTurn();
      signal?.throwIfAborted();
    }
  }
  return paginator.finish();
}

async function startPdf(options: FileOptions, title: string, page: PageGeometry): Promise<PDFKit.PDFDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  // oxlint-disable-next-line eslint/no-restricted-globals -- pdfkit wants a Date; this one is made from the argument, not from a clock
  const created = new Date(Temporal.Instant.from(options.createdAt).epochMilliseconds);
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    font: '',
    fontLayoutCache: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: options.language,
    info: { Title: cleanLine(title), Producer: 'Fascia', Creator: 'Fascia', CreationDate: created },
  });
  // pdfkit copies the title unescaped into the XML metadata; by then it stands in the info dictionary as it is.
  const endMetadata = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    doc.info.Title = (doc.info.Title ?? '').replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
    endMetadata();
  };
  return doc;
}
