// Opens PDF bytes with pdf.js, whose worker is a file of our own origin.
import { getDocument, GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- Vite's ?url gives the built file's address as the default export
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: readonly PDFPageProxy[];
  close(): void;
}

let kept: PDFWorker | undefined;

/** One worker for all documents of the window: starting one takes longer than opening a note in it. */
function workerOf(): PDFWorker {
  if (kept === undefined || kept.destroyed) kept = new PDFWorker();
  return kept;
}

/** Opens a file, which may still be on its way: the worker starts meanwhile. */
export async function openPdf(coming: Uint8Array | Promise<Uint8Array>): Promise<OpenPdf> {
  const worker = workerOf();
  const bytes = await coming;
  // pdf.js takes the bytes over, so it is given a copy.
  const task = getDocument({ data: bytes.slice(), worker, useSystemFonts: false, enableXfa: false });
  const document = await task.promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_none, index) => document.getPage(index + 1)));
  return { document, pages, close: () => void task.destroy() };
}

/**
 * Draws a page into a canvas of its own, `scale` CSS pixels for each point and `density` device pixels for each of those.
 * A canvas takes one drawing at a time: end the one before with `cancel`, whose `promise` then rejects.
 */
export function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number, density: number): Pick<RenderTask, 'promise' | 'cancel'> {
  const viewport = page.getViewport({ scale: scale * density });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${Math.floor(viewport.width / density)}px`;
  canvas.style.height = `${Math.floor(viewport.height / density)}px`;
  return page.render({ canvas, viewport });
}
