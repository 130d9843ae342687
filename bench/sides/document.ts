// The PDF of a session note: as the program makes it, and as somebody would write it by hand with pdfkit: the same
// words at the same places, the same figure, the fonts parsed once as ours are.
import { once } from 'node:events';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { z } from 'zod';
import { bodyFigure } from '../../shared/clinical/body/body.data.ts';
import { loadFonts, type FontSet } from '../../main/documents/pdf/fonts.ts';
import { readPdf } from '../../main/documents/pdf/read-pdf.test-support.ts';
import { answer, timeEach } from '../harness/answer.ts';
import { delayDuring, idleDelay } from '../harness/delay.ts';
import type { DataSet } from '../harness/data-set.ts';
import { openProgram } from './program.ts';
import { openRaw } from './raw-file.ts';

export interface DocumentInput {
  readonly set: DataSet;
  readonly side: 'read' | 'ours' | 'batch' | 'raw';
  /** What the notes say, for the other side. */
  readonly notes: readonly Written[];
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

export interface Written {
  readonly noteId: string;
  readonly pages: readonly Page[];
}

export interface Batch {
  readonly took: number;
  readonly delay: number;
  readonly idle: number;
}

const notesRead = 12;
const batchSize = 200;
const textSize = 9;

async function noteIds(set: DataSet, limit: number): Promise<readonly string[]> {
  const file = await openRaw(set);
  const ids = file.prepare('SELECT id FROM notes ORDER BY starts_at DESC, id LIMIT ?').pluck().all(limit);
  file.close();
  return z.array(z.string()).parse(ids);
}

/** Notes are made as the owner, who gives a reason for charts that are not their own. */
async function maker(set: DataSet): Promise<{ readonly make: (noteId: string) => Promise<Uint8Array> }> {
  const program = openProgram(set);
  const owner = await program.as('owner');
  const file = await openRaw(set);
  const clients = file.prepare('SELECT DISTINCT client_id FROM (SELECT client_id FROM notes ORDER BY starts_at DESC, id LIMIT ?)').pluck().all(batchSize);
  file.close();
  for (const clientId of clients) await owner.clients.giveChartReason({ clientId: String(clientId), reason: 'Figures are taken' });
  return {
    async make(noteId) {
      const { ticket } = await owner.documents.makeDocument({ kind: 'session_note', subjectId: noteId });
      return program.app.openTicket(ticket.url.slice('/files/'.length), 'owner')?.bytes ?? new Uint8Array();
    },
  };
}

async function read(set: DataSet): Promise<readonly Written[]> {
  const { make } = await maker(set);
  const fonts = await fontsOf();
  const written: Written[] = [];
  for (const noteId of await noteIds(set, notesRead)) {
    const { pages } = await readPdf(await make(noteId));
    const note = { noteId, pages: pages.map(({ width, height, texts }) => ({ width, height, texts: texts.map(({ text, x, y }) => ({ text, x, y })) })) };
    const byHand = await readPdf(await writeByHand(note, fonts));
    if (wordsOf(byHand.pages) !== wordsOf(pages)) throw new Error(`the two sides do not write the same words\n${wordsOf(pages).slice(0, 300)}\n${wordsOf(byHand.pages).slice(0, 300)}`);
    written.push(note);
  }
  return written;
}

/** The letters in their order; how a line is cut into pieces is the writer's own affair. */
function wordsOf(pages: readonly { readonly texts: readonly { readonly text: string }[] }[]): string {
  return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('').replace(/\s+/g, '');
}

function fontsOf(): Promise<FontSet> {
  return loadFonts(join('node_modules', '@expo-google-fonts', 'noto-sans'));
}

async function writeByHand({ pages }: Written, fonts: FontSet): Promise<Uint8Array> {
  const doc = new PDFDocument({ margin: 0, autoFirstPage: false, font: '', tagged: true, pdfVersion: '1.7', subset: 'PDF/A-2a' });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  for (const [index, page] of pages.entries()) {
    doc.addPage({ size: [page.width, page.height], margin: 0 });
    if (index === 0) drawFigure(doc);
    for (const { text, x, y } of page.texts) {
      const face = fonts.regular.find((one) => [...text].every((letter) => one.covers(letter.codePointAt(0) ?? 0))) ?? fonts.regular[0];
      // pdfkit takes the parsed font; its types know paths and bytes only.
      if (face) doc.font(face.font as unknown as string).fontSize(textSize).text(text, x, page.height - y - textSize, { lineBreak: false });
    }
  }
  doc.end();
  await once(doc, 'end');
  return Buffer.concat(chunks);
}

function drawFigure(doc: PDFKit.PDFDocument): void {
  for (const view of [bodyFigure.front, bodyFigure.back]) {
    doc.save().scale(0.3);
    for (const { d } of view.regions.values()) doc.path(d).lineWidth(1).stroke('#8a8a8a');
    doc.restore();
  }
}

async function ours({ set, notes }: DocumentInput): Promise<readonly number[]> {
  const { make } = await maker(set);
  for (const { noteId } of notes) await make(noteId);
  return timeEach(notes.length, (index) => make(notes[index]?.noteId ?? ''));
}

async function raw({ notes }: DocumentInput): Promise<readonly number[]> {
  const fonts = await fontsOf();
  for (const note of notes) await writeByHand(note, fonts);
  return timeEach(notes.length, (index) => notes[index] && writeByHand(notes[index], fonts));
}

/** Two hundred notes one after the other, since there is no batch of them yet. */
async function batch({ set }: DocumentInput): Promise<Batch> {
  const { make } = await maker(set);
  const ids = await noteIds(set, batchSize);
  const idle = await idleDelay(1000);
  await make(ids[0] ?? '');
  const startedAt = performance.now();
  const { p99 } = await delayDuring(async () => {
    for (let index = 0; index < batchSize; index += 1) await make(ids[index % ids.length] ?? '');
  });
  return { took: performance.now() - startedAt, delay: p99, idle };
}

answer(async (input: DocumentInput): Promise<unknown> => {
  switch (input.side) {
    case 'read':
      return read(input.set);
    case 'ours':
      return ours(input);
    case 'batch':
      return batch(input);
    case 'raw':
      return raw(input);
  }
});
