// What is left of a record that was destroyed, and the answer to a client who wanted something put right.
import { fill } from '../../shared/messages/en/host.ts';
import { rights } from '../../shared/messages/en/rights.ts';
import type { CorrectionFacts, DestructionFacts } from './facts.ts';
import { keyValues, list, section, table } from './parts.ts';
import type { Block } from './pdf/block.ts';
import { labelOfTable } from './record-words.ts';
import { paragraph, type Words } from './words.ts';

const texts = rights.paper;

/** Who destroyed which record when and why, in kinds and numbers; and what could not be reached. */
export function destructionBlocks({ certificate }: DestructionFacts, words: Words): Block[] {
  const rows = Object.entries(certificate.tables).filter(([, count]) => count > 0);
  const total = rows.reduce((sum, [, count]) => sum + count, 0);
  const shared = certificate.sharedDocuments;
  return [
    ...paragraph(fill(texts.destroyed, { record: certificate.recordId, count: total, date: words.moment(certificate.doneAt) })),
    ...keyValues(
      [
        { label: texts.askedBy, value: fill(texts.byOn, { name: certificate.askedByName, date: words.moment(certificate.askedAt) }) },
        { label: texts.confirmedBy, value: fill(texts.byOn, { name: certificate.doneByName, date: words.moment(certificate.doneAt) }) },
        { label: rights.reason, value: certificate.reason },
        { label: rights.lastEntry, value: words.date(certificate.lastEntryOn) },
        { label: rights.keepUntil, value: words.date(certificate.keepUntil) },
      ],
      1,
    ),
    ...section(
      rights.settings.byTable,
      table(
        [{ header: texts.kind, rowHeader: true }, { header: texts.rows, align: 'end', share: 0.2 }],
        rows.map(([name, count]) => [labelOfTable(name), String(count)]),
      ),
    ),
    ...section(
      texts.outOfReach,
      list([rights.settings.outOfReach, ...(shared === 0 ? [] : [fill(shared === 1 ? rights.settings.shared_one : rights.settings.shared_other, { count: shared })])]),
    ),
    { kind: 'signature', statement: texts.signHere, name: '', role: texts.signRole, time: '', timeLabel: texts.date },
  ];
}

/** By what was asked for. */
export function titleOfRequest({ kind }: CorrectionFacts['correction']): string {
  return kind === 'erasure' ? texts.erasureTitle : texts.correctionTitle;
}

/** The request in its own words, the outcome as the client is told, and who decided. */
export function correctionBlocks({ correction }: CorrectionFacts, words: Words): Block[] {
  const { decidedAt, decidedByName } = correction;
  return [
    ...keyValues(
      [
        { label: rights.receivedOn, value: words.date(correction.receivedOn) },
        { label: rights.correctionBy, value: correction.askedBy },
        { label: rights.decision, value: rights.states[correction.state] },
      ],
      3,
    ),
    ...section(texts.asked[correction.kind], paragraph(correction.text)),
    ...section(rights.outcome, paragraph(correction.state === 'open' ? texts.stillOpen : correction.outcome)),
    ...(decidedAt === null ? [] : paragraph(fill(texts.decided, { name: decidedByName ?? '', date: words.moment(decidedAt) }))),
    { kind: 'signature', statement: texts.signHere, name: '', role: texts.signRole, time: '', timeLabel: texts.date },
  ];
}
