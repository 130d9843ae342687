// From facts to a document: its title, whom it is about, and its blocks.
import type { DocumentTemplate } from '../../shared/documents/templates.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { intake as intakeTexts } from '../../shared/messages/en/intake.ts';
import { rights } from '../../shared/messages/en/rights.ts';
import { arrangeBy } from './arrange.ts';
import { attendanceBlocks } from './attendance.ts';
import { clientCopyBlocks } from './client-copy.ts';
import { homeCareBlocks, resultSheetBlocks } from './client-sheets.ts';
import { consentFormBlocks } from './consent-form.ts';
import type { ClientFacts, DocumentFacts } from './facts.ts';
import { blankIntakeBlocks, intakeBlocks } from './intake-form.ts';
import type { Block } from './pdf/block.ts';
import type { Chapter } from './pdf/document.ts';
import { dischargeLetterBlocks, progressReportBlocks, writtenLetterBlocks } from './referrer-letter.ts';
import { sessionNoteBlocks } from './session-note.ts';
import { correctionBlocks, destructionBlocks, titleOfRequest } from './rights-papers.ts';
import { composeSheetTitle } from './sheet-title.ts';
import { sheetBlocks } from './sheet.ts';
import { treatmentPlanBlocks } from './treatment-plan.ts';
import { visitHistoryBlocks } from './visit-history.ts';
import type { Words } from './words.ts';

function subjectLine({ name, birthDate }: ClientFacts, words: Words): string {
  return birthDate === null ? name : `${name} · ${fill(texts.pdf.born, { date: words.date(birthDate) })}`;
}

function subjectOf(facts: DocumentFacts, words: Words): string {
  switch (facts.kind) {
    case 'sheet':
      return facts.therapists.map(({ name }) => name).join(', ');
    case 'intake_blank':
      return fill(intakeTexts.pdf.version, { title: facts.form.title, version: facts.version });
    case 'destruction_certificate':
      return fill(rights.paper.record, { record: facts.certificate.recordId });
    case 'session_note':
      return subjectLine({ name: facts.note.visit.clientName, birthDate: facts.note.visit.clientBirthDate }, words);
    case 'result_sheet':
    case 'home_care':
      return facts.client.name;
    default:
      return subjectLine(facts.client, words);
  }
}

function blocksOf(facts: Exclude<DocumentFacts, { kind: UnarrangedKind }>, words: Words, template: DocumentTemplate): Block[] {
  const arrange = arrangeBy(facts.kind, template);
  switch (facts.kind) {
    case 'session_note':
      return sessionNoteBlocks(facts, words, arrange);
    case 'treatment_plan':
      return treatmentPlanBlocks(facts, words, arrange);
    case 'progress_report':
      return facts.letter ? writtenLetterBlocks(facts, words, arrange) : progressReportBlocks(facts, words, arrange);
    case 'discharge_letter':
      return facts.letter ? writtenLetterBlocks(facts, words, arrange) : dischargeLetterBlocks(facts, words, arrange);
    case 'referral_letter':
      return writtenLetterBlocks(facts, words, arrange);
    case 'result_sheet':
      return resultSheetBlocks(facts, arrange);
    case 'home_care':
      return homeCareBlocks(facts, arrange);
    case 'attendance':
      return attendanceBlocks(facts, words, arrange);
    case 'consent_form':
      return consentFormBlocks(facts, words, arrange);
    case 'visit_history':
      return visitHistoryBlocks(facts, words, arrange);
    default:
      return facts satisfies never;
  }
}

const unarranged = ['sheet', 'intake', 'intake_blank', 'client_copy', 'destruction_certificate', 'correction'] as const;
/** What was asked, answered and kept is not the clinic's to arrange. */
type UnarrangedKind = (typeof unarranged)[number];

function isUnarranged(facts: DocumentFacts): facts is Extract<DocumentFacts, { kind: UnarrangedKind }> {
  return unarranged.some((kind) => kind === facts.kind);
}

function composeUnarranged(facts: Extract<DocumentFacts, { kind: UnarrangedKind }>, words: Words, template: DocumentTemplate): Pick<Chapter, 'title' | 'blocks'> {
  switch (facts.kind) {
    case 'sheet':
      return { title: composeSheetTitle(facts, words), blocks: sheetBlocks(facts, words) };
    case 'intake_blank':
      return { title: facts.form.title, blocks: blankIntakeBlocks(facts) };
    case 'intake':
      return { title: texts.kinds.intake, blocks: intakeBlocks(facts, words) };
    case 'client_copy':
      return { title: texts.pdf.clientCopy.title, blocks: clientCopyBlocks(facts, words, arrangeBy('session_note', template)) };
    case 'destruction_certificate':
      return { title: rights.paper.certificateTitle, blocks: destructionBlocks(facts, words) };
    case 'correction':
      return { title: titleOfRequest(facts.correction), blocks: correctionBlocks(facts, words) };
    default:
      return facts satisfies never;
  }
}

/** The document that these facts make, by the clinic's template. */
export function compose(facts: DocumentFacts, words: Words, template: DocumentTemplate): Chapter {
  const subject = subjectOf(facts, words);
  if (isUnarranged(facts)) return { subject, ...composeUnarranged(facts, words, template) };
  const isDraft = ('letter' in facts && facts.letter?.isDraft === true) || (facts.kind === 'session_note' && facts.isDraft === true);
  return { title: texts.kinds[facts.kind], subject, ...(isDraft && { draft: texts.draft }), blocks: blocksOf(facts, words, template) };
}
