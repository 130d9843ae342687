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
  readonly clientId: string;
  readonly pages: readonly Page[];
}

export interface Batch {
  readonly count: number;
  readonly took: number;
  readonly delay: number;
  readonly idle: number;
}

const notesRead = 12;
const batchSize = 200;
const reason = 'Figures are taken';
const textSize = 9;

type NoteOf = Pick<Written, 'noteId' | 'clientId'>;

/** The newest notes, by the index of visits: the notes themselves lie in half a gigabyte. */
async function newestNotes(set: DataSet): Promise<readonly NoteOf[]> {
  const file = await openRaw(set);
  const rows = file
    .prepare('SELECT notes.id AS noteId, notes.client_id AS clientId FROM visits JOIN notes ON notes.visit_id = visits.id ORDER BY visits.starts_at DESC LIMIT ?')
    .all(notesRead);
  file.close();
  return z.array(z.object({ noteId: z.string(), clientId: z.string() })).parse(rows);
}

/** Notes are made as the owner, who gives a reason for charts that are not their own. */
async function maker(set: DataSet, notes: readonly NoteOf[]): Promise<{ readonly make: (noteId: string) => Promise<Uint8Array> }> {
  const program = openProgram(set);
  const owner = await program.as('owner');
  for (const clientId of new Set(notes.map((note) => note.clientId))) await owner.clients.giveChartReason({ clientId, reason });
  return {
    async make(noteId) {
      const { ticket } = await owner.documents.makeDocument({ kind: 'session_note', subjectId: noteId });
      return program.app.openTicket(ticket.url.slice('/files/'.length), 'owner')?.bytes ?? new Uint8Array();
    },
  };
}

async function read(set: DataSet): Promise<readonly Written[]> {
  const newest = await newestNotes(set);
  const { make } = await maker(set, newest);
  const fonts = await fontsOf();
  const written: Written[] = [];
  for (const { noteId, clientId } of newest) {
    const { pages } = await readPdf(await make(noteId));
    const note = { noteId, clientId, pages: pages.map(({ width, height, texts }) => ({ width, height, texts: texts.map(({ text, x, y }) => ({ text, x, y })) })) };
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
  const { make } = await maker(set, notes);
  for (const { noteId } of notes) await make(noteId);
  return timeEach(notes.length, (index) => make(notes[index]?.noteId ?? ''));
}

async function raw({ notes }: DocumentInput): Promise<readonly number[]> {
  const fonts = await fontsOf();
  for (const note of notes) await writeByHand(note, fonts);
  return timeEach(notes.length, (index) => notes[index] && writeByHand(notes[index], fonts));
}

/** The day from which one therapist has signed two hundred notes. */
async function stretchOf(set: DataSet): Promise<{ readonly therapistId: string; readonly from: string; readonly until: string }> {
  const file = await openRaw(set);
  const days = file
    .prepare(
      `SELECT therapist_id AS therapistId, starts_on AS day FROM visits
       WHERE therapist_id = (SELECT therapist_id FROM visits WHERE has_note = 1 ORDER BY starts_at DESC LIMIT 1) AND has_note = 1
       ORDER BY starts_at DESC LIMIT ?`,
    )
    .all(batchSize);
  file.close();
  const visits = z.array(z.object({ therapistId: z.string(), day: z.string() })).parse(days);
  const [newest, oldest] = [visits[0], visits.at(-1)];
  if (!newest || !oldest) throw new Error('nobody has signed a note');
  return { therapistId: newest.therapistId, from: oldest.day, until: newest.day };
}

/** All notes of these days as one file, the first note having been made before: the fonts are parsed. */
async function batch({ set, notes }: DocumentInput): Promise<Batch> {
  const program = openProgram(set);
  const owner = await program.as('owner');
  const [first] = notes;
  if (!first) throw new Error('there is no note to begin with');
  await owner.clients.giveChartReason({ clientId: first.clientId, reason });
  await owner.documents.makeDocument({ kind: 'session_note', subjectId: first.noteId });
  const wanted = { kind: 'therapist', ...(await stretchOf(set)) } as const;
  const idle = await idleDelay(1000);
  let count = 0;
  const startedAt = performance.now();
  const { p99 } = await delayDuring(async () => {
    for await (const { step, total } of await owner.documents.makeNotes({ wanted, reason })) if (step === 'print') count = total;
  });
  return { count, took: performance.now() - startedAt, delay: p99, idle };
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
