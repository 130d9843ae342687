// From facts to a document: its title, whom it is about, and its blocks.
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { homeCareBlocks, resultSheetBlocks } from './client-sheets.ts';
import type { ClientFacts, DocumentFacts } from './facts.ts';
import type { Chapter } from './pdf/document.ts';
import { dischargeLetterBlocks, progressReportBlocks } from './referrer-letter.ts';
import { sessionNoteBlocks } from './session-note.ts';
import { composeSheetTitle } from './sheet-title.ts';
import { sheetBlocks } from './sheet.ts';
import { treatmentPlanBlocks } from './treatment-plan.ts';
import { visitHistoryBlocks } from './visit-history.ts';
import type { Words } from './words.ts';

function subjectLine({ name, birthDate }: ClientFacts, words: Words): string {
  return birthDate === null ? name : `${name} · ${fill(texts.pdf.born, { date: words.date(birthDate) })}`;
}

/** The document that these facts make. */
export function compose(facts: DocumentFacts, words: Words): Chapter {
  if (facts.kind === 'sheet') {
    return { title: composeSheetTitle(facts, words), subject: facts.therapists.map(({ name }) => name).join(', '), blocks: sheetBlocks(facts, words) };
  }
  const title = texts.kinds[facts.kind];
  switch (facts.kind) {
    case 'session_note': {
      const { clientName: name, clientBirthDate: birthDate } = facts.note.visit;
      return { title, subject: subjectLine({ name, birthDate }, words), blocks: sessionNoteBlocks(facts, words) };
    }
    case 'treatment_plan':
      return { title, subject: subjectLine(facts.client, words), blocks: treatmentPlanBlocks(facts, words) };
    case 'progress_report':
      return { title, subject: subjectLine(facts.client, words), blocks: progressReportBlocks(facts, words) };
    case 'discharge_letter':
      return { title, subject: subjectLine(facts.client, words), blocks: dischargeLetterBlocks(facts, words) };
    case 'result_sheet':
      return { title, subject: facts.client.name, blocks: resultSheetBlocks(facts) };
    case 'home_care':
      return { title, subject: facts.client.name, blocks: homeCareBlocks(facts) };
    case 'visit_history':
      return { title, subject: subjectLine(facts.client, words), blocks: visitHistoryBlocks(facts, words) };
    default:
      return facts satisfies never;
  }
}
