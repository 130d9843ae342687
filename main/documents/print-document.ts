// The worker's part of a document: composes it from its facts and lays it out. pdfkit, the fonts and the figure's drawing
// are loaded here and nowhere else.
import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import type { KeptJobWork } from '../jobs/jobs.model.ts';
import { compose } from './compose.ts';
import type { SessionNotesFacts } from './facts.ts';
import { createBinder, createDocument, type FileOptions, type FinishedDocument } from './pdf/document.ts';
import { loadFonts } from './pdf/fonts.ts';
import type { Clinic } from './pdf/page-furniture.ts';
import type { Look, PrintedDocument } from './print-order.ts';
import { wordsFor, type Words } from './words.ts';

const pointsPerMillimetre = 72 / 25.4;

function clinicOf(profile: ClinicProfile, { letterhead }: Look): Clinic {
  const contact = [profile.phone, profile.email].filter((part) => part !== '').join(' · ');
  const { style, topMillimetres, footer, logo, logoAlt } = letterhead;
  return {
    name: profile.name,
    lines: [...profile.addressLines, contact].filter((row) => row !== ''),
    ...(style === 'preprinted' && { freeTop: topMillimetres * pointsPerMillimetre }),
    ...(footer !== '' && { footer }),
    ...(logo && { logo: { bytes: logo, alt: logoAlt === '' ? profile.name : logoAlt } }),
  };
}

function* chaptersOf({ notes, isOfSeveral }: SessionNotesFacts, words: Words, { template }: Look) {
  for (const facts of notes) {
    const { clientName, startsOn } = facts.note.visit;
    const date = words.date(startsOn);
    yield { ...compose(facts, words, template), entry: isOfSeveral ? fill(texts.pdf.entry, { date, client: clientName }) : date };
  }
}

const mostMissing = 40;


function printed({ bytes, pageCount, missingGlyphs, isLogoLeftOut }: FinishedDocument): PrintedDocument {
  const missing = missingGlyphs.slice(0, mostMissing).map((name) => String.fromCodePoint(Number.parseInt(name.slice(2), 16)));
  return { bytes, pageCount, missing, isLogoLeftOut };
}

/** Makes the PDF. The same order gives the same bytes. */
export const printDocument: KeptJobWork<'printDocument'> = async ({ fontFolder, profile, facts, look, asOf }, report, signal) => {
  const words = wordsFor(profile);
  const file: FileOptions = {
    pageSize: profile.pageSize,
    language: profile.locale,
    clinic: clinicOf(profile, look),
    createdAt: asOf,
    fonts: await loadFonts(fontFolder, JSON.stringify([facts, profile, look.template, look.letterhead.footer])),
    pageLabel: (page, pages) => fill(texts.pdf.page, { page, pages }),
    signal,
  };
  if (facts.kind !== 'session_notes') {
    return printed(await createDocument({ ...compose(facts, words, look.template), ...file }));
  }
  const total = facts.notes.length;
  const onChapter = (done: number): void => report({ step: 'print', done, total });
  return printed(await createBinder({ ...file, title: facts.title, chapters: chaptersOf(facts, words, look), onChapter }));
};
