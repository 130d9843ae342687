// The worker's part of a document: composes it from its facts and lays it out. pdfkit, the fonts and the figure's drawing
// are loaded here and nowhere else.
import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import type { KeptJobWork } from '../jobs/jobs.model.ts';
import { compose } from './compose.ts';
import { createDocument } from './pdf/document.ts';
import { loadFonts } from './pdf/fonts.ts';
import { wordsFor } from './words.ts';

function letterhead(profile: ClinicProfile): { name: string; lines: string[] } {
  const contact = [profile.phone, profile.email].filter((part) => part !== '').join(' · ');
  return { name: profile.name, lines: [...profile.addressLines, contact].filter((row) => row !== '') };
}

/** Makes the PDF. The same order gives the same bytes. */
export const printDocument: KeptJobWork<'printDocument'> = async ({ fontFolder, profile, facts, asOf }, _report, signal) => {
  const { bytes, pageCount } = await createDocument({
    ...compose(facts, wordsFor(profile)),
    pageSize: profile.pageSize,
    language: profile.locale,
    clinic: letterhead(profile),
    createdAt: asOf,
    fonts: await loadFonts(fontFolder),
    pageLabel: (page, pages) => fill(texts.pdf.page, { page, pages }),
    signal,
  });
  return { bytes, pageCount };
};
