// Reads a PDF back for tests, with the same library that shows it to the user.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';

export interface TextPlace {
  readonly text: string;
  readonly x: number;
  /** Distance of the baseline from the page's foot, in points. */
  readonly y: number;
  readonly width: number;
}

/** A node of the structure tree: its type, alternative text and the text of its content. */
export interface StructureNode {
  readonly type: string;
  readonly alt?: string;
  readonly text: string;
  readonly children: readonly StructureNode[];
}

export interface ReadPage {
  readonly texts: readonly TextPlace[];
  readonly text: string;
  readonly structure: readonly StructureNode[];
  readonly width: number;
  readonly height: number;
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly info: Readonly<Record<string, unknown>>;
  /** XMP properties by name. */
  readonly metadata: ReadonlyMap<string, string>;
  readonly isMarked: boolean;
  /** Lines of the contents beside the pages, with the page (from 1) each leads to. */
  readonly contents: readonly { readonly title: string; readonly page: number }[];
  readonly hasActions: boolean;
}

interface RawNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly RawNode[];
}

/** Text, places, structure and metadata of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => readPage(document, index + 1)));
    const { info, metadata } = await document.getMetadata();
    const [actions, openAction, markInfo] = await Promise.all([document.getJSActions(), document.getOpenAction(), document.getMarkInfo()]);
    // A map, although its types say otherwise.
    const marks = markInfo as unknown as ReadonlyMap<string, boolean> | null;
    const properties = new Map<string, string>();
    for (const [name, value] of metadata ?? []) properties.set(String(name), String(value));
    // pdfjs declares the info dictionary as a bare Object.
    return { pages, info: info as Record<string, unknown>, metadata: properties, contents: await contentsOf(document), isMarked: marks?.get('Marked') === true, hasActions: actions !== null || openAction !== null };
  } finally {
    await task.destroy();
  }
}

async function contentsOf(document: PDFDocumentProxy): Promise<ReadPdf['contents']> {
  const entries = (await document.getOutline()) ?? [];
  return Promise.all(
    entries.map(async ({ title, dest }) => {
      const [page] = (Array.isArray(dest) ? dest : []) as readonly Parameters<PDFDocumentProxy['getPageIndex']>[0][];
      return { title, page: page === undefined ? 0 : (await document.getPageIndex(page)) + 1 };
    }),
  );
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await document.getPage(number);
  const [content, tree] = await Promise.all([page.getTextContent({ includeMarkedContent: true }), page.getStructTree()]);
  const byId = new Map<string, string>();
  const open: (string | undefined)[] = [];
  const texts: TextPlace[] = [];
  for (const item of content.items) {
    if ('str' in item) {
      const [, , , , x, y] = item.transform as number[];
      if (item.str !== '') texts.push({ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width });
      const id = open.findLast((one) => one !== undefined);
      if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  const [, , width = 0, height = 0] = page.view;
  // pdfjs types structure children as bare objects.
  const root = tree as RawNode | null;
  return { texts, text: texts.map((one) => one.text).join(' ').replace(/\s+/g, ' '), structure: (root?.children ?? []).map((node) => nodeOf(node, byId)), width, height };
}

function nodeOf(node: RawNode, byId: ReadonlyMap<string, string>): StructureNode {
  const parts = node.children ?? [];
  const text = parts.map((part) => (part.type === 'content' ? (byId.get(part.id ?? '') ?? '') : '')).join('');
  const children = parts.filter((part) => part.role !== undefined).map((part) => nodeOf(part, byId));
  return { type: node.role ?? '', text: text.trim(), children, ...(node.alt === undefined ? {} : { alt: node.alt }) };
}

/** All nodes of a type, in reading order. */
export function nodesOf(nodes: readonly StructureNode[], type: string): readonly StructureNode[] {
  return nodes.flatMap((node) => [...(node.type === type ? [node] : []), ...nodesOf(node.children, type)]);
}
