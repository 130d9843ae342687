// From facts to a document: its title, whom it is about, and its blocks.
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import type { ClientFacts, DocumentFacts } from './facts.ts';
import type { Chapter } from './pdf/document.ts';
import { sessionNoteBlocks } from './session-note.ts';
import { treatmentPlanBlocks } from './treatment-plan.ts';
import type { Words } from './words.ts';

function subjectLine({ name, birthDate }: ClientFacts, words: Words): string {
  return birthDate === null ? name : `${name} · ${fill(texts.pdf.born, { date: words.date(birthDate) })}`;
}

/** The document that these facts make. */
export function compose(facts: DocumentFacts, words: Words): Chapter {
  const title = texts.kinds[facts.kind];
  switch (facts.kind) {
    case 'session_note': {
      const { clientName: name, clientBirthDate: birthDate } = facts.note.visit;
      return { title, subject: subjectLine({ name, birthDate }, words), blocks: sessionNoteBlocks(facts, words) };
    }
    case 'treatment_plan':
      return { title, subject: subjectLine(facts.client, words), blocks: treatmentPlanBlocks(facts, words) };
    default:
      return facts satisfies never;
  }
}
