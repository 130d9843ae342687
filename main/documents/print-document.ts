// The worker's part of a document: composes it from its facts and lays it out. pdfkit, the fonts and the figure's drawing
// are loaded here and nowhere else.
import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import type { KeptJobWork } from '../jobs/jobs.model.ts';
import { compose } from './compose.ts';
import type { SessionNotesFacts } from './facts.ts';
import { createBinder, createDocument, type FileOptions } from './pdf/document.ts';
import { loadFonts } from './pdf/fonts.ts';
import { wordsFor, type Words } from './words.ts';

function letterhead(profile: ClinicProfile): { name: string; lines: string[] } {
  const contact = [profile.phone, profile.email].filter((part) => part !== '').join(' · ');
  return { name: profile.name, lines: [...profile.addressLines, contact].filter((row) => row !== '') };
}

function* chaptersOf({ notes, isOfSeveral }: SessionNotesFacts, words: Words) {
  for (const facts of notes) {
    const { clientName, startsOn } = facts.note.visit;
    const date = words.date(startsOn);
    yield { ...compose(facts, words), entry: isOfSeveral ? fill(texts.pdf.entry, { date, client: clientName }) : date };
  }
}

/** Makes the PDF. The same order gives the same bytes. */
export const printDocument: KeptJobWork<'printDocument'> = async ({ fontFolder, profile, facts, asOf }, report, signal) => {
  const words = wordsFor(profile);
  const file: FileOptions = {
    pageSize: profile.pageSize,
    language: profile.locale,
    clinic: letterhead(profile),
    createdAt: asOf,
    fonts: await loadFonts(fontFolder),
    pageLabel: (page, pages) => fill(texts.pdf.page, { page, pages }),
    signal,
  };
  if (facts.kind !== 'session_notes') {
    const { bytes, pageCount } = await createDocument({ ...compose(facts, words), ...file });
    return { bytes, pageCount };
  }
  const total = facts.notes.length;
  const onChapter = (done: number): void => report({ step: 'print', done, total });
  const { bytes, pageCount } = await createBinder({ ...file, title: facts.title, chapters: chaptersOf(facts, words), onChapter });
  return { bytes, pageCount };
};
