// The intake on paper: blank, to be filled in by hand, and as it was handed in.
import { signatureBox, signaturePath } from '../../shared/clients/signature.model.ts';
import { askedOnPage } from '../../shared/intake/answers.rules.ts';
import { answerText, type AnswerWords } from '../../shared/intake/difference.rules.ts';
import type { IntakeResponse, Question } from '../../shared/intake/intake.model.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { intake as texts } from '../../shared/messages/en/intake.ts';
import type { BlankIntakeFacts, IntakeFacts } from './facts.ts';
import { section } from './parts.ts';
import type { Block } from './pdf/block.ts';
import { lead, paragraph, type Words } from './words.ts';

/** A box stays on the line of its label. */
const box = '☐\u00a0';
/** With room above it: somebody writes here by hand. */
const lineToWrite = `\n${'_'.repeat(46)}`;
const words: AnswerWords = { yes: texts.yes, no: texts.no, none: texts.noneOf };

/** What is ticked or written beside a question. */
function placeToAnswer({ kind, options, detailHint }: Question): string {
  switch (kind) {
    case 'yesNo':
      return [`${box}${texts.no}   ${box}${texts.yes}`, ...(detailHint === '' ? [] : [`${detailHint}${lineToWrite}`])].join('\n');
    case 'choice':
      return options.map(({ text }) => `${box}${text}`).join('   ');
    case 'choices':
      return [...options.map(({ text }) => text), texts.noneOf].map((text) => `${box}${text}`).join('   ');
    case 'list':
      return [`${box}${texts.noneOf}`, lineToWrite, lineToWrite, lineToWrite].join('\n');
    case 'longText':
      return [lineToWrite, lineToWrite].join('\n');
    case 'text':
    case 'number':
    case 'date':
      return lineToWrite;
    case 'info':
      return '';
  }
}

/** The words of a question, with what it hangs on. */
function asked(question: Question): string {
  const { askedIf } = question;
  const before = askedIf === null ? '' : `${fill(texts.pdf.onlyIf, { answer: askedIf.answer === 'yes' ? texts.yes : askedIf.answer === 'no' ? texts.no : askedIf.answer })} `;
  return [`${before}${question.text}${question.isRequired ? ' *' : ''}`, question.hint].filter((part) => part !== '').join('\n');
}

/** A form to print and fill in by hand: a place to answer beside each question, and lines to sign on. */
export function blankIntakeBlocks({ form, client }: BlankIntakeFacts): Block[] {
  const head: Block = {
    kind: 'keyValues',
    columns: 3,
    items: [
      { label: texts.pdf.name, value: client?.name ?? '_'.repeat(24) },
      { label: texts.pdf.birthDate, value: client?.birthDate ?? '_'.repeat(16) },
      { label: texts.pdf.date, value: '_'.repeat(16) },
    ],
  };
  const groups = form.groups.flatMap((group) =>
    section(group.title, [
      ...lead(group.text),
      {
        kind: 'table',
        columns: [{ header: texts.pdf.question, share: 0.5, rowHeader: true }, { header: texts.pdf.answer }],
        rows: group.questions.map((question) => [asked(question), placeToAnswer(question)]),
      },
    ]),
  );
  const signatures = form.signers.map((role) => `${texts.signers[role]}: ${'_'.repeat(30)}   ${texts.pdf.date}: ${'_'.repeat(14)}`);
  return [head, ...groups, { kind: 'keepTogether', blocks: section(texts.signTitle, [...paragraph(form.statement), { kind: 'spacer', size: 'medium' }, ...signatures.flatMap(paragraph)]) }];
}

function signatureBlocks({ signatures, handedInAt, hash }: IntakeResponse, said: Words): Block[] {
  const how = { drawn: texts.pdf.signedDrawn, typed: texts.pdf.signedTyped, paper: texts.signPaper };
  return signatures.map(({ role, name, method, drawn }) => ({
    kind: 'signature',
    statement: how[method],
    name,
    role: texts.signers[role],
    time: said.moment(handedInAt),
    contentHash: fill(texts.hash, { hash: hash.slice(0, 12) }),
    ...(drawn && { drawn: { d: signaturePath(drawn), ...signatureBox } }),
  }));
}

/** Every question that was asked with its answer, in the order of the form; and who signed. */
export function intakeBlocks({ response }: IntakeFacts, said: Words): Block[] {
  const { form, answers } = response;
  const groups = form.groups.flatMap((group) => {
    const rows = askedOnPage(form, group, answers)
      .filter(({ kind }) => kind !== 'info')
      .map((question) => {
        const text = answerText(question, answers[question.id], words);
        return [question.text, text === '' ? texts.notAnswered : text];
      });
    if (rows.length === 0) return [];
    const table: Block = { kind: 'table', columns: [{ header: texts.pdf.question, share: 0.5, rowHeader: true }, { header: texts.pdf.answer }], rows };
    return section(group.title, [table]);
  });
  const told = fill(texts.pdf.handedIn, { date: said.moment(response.handedInAt), way: texts.wayDone[response.way] });
  const version = fill(texts.pdf.version, { title: form.title, version: response.formVersion });
  return [
    { kind: 'paragraph', size: 'small', text: `${version} · ${told}` },
    ...groups,
    { kind: 'keepTogether', blocks: section(texts.signTitle, [...paragraph(form.statement), ...signatureBlocks(response, said)]) },
  ];
}
