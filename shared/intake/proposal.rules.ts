// Answers come in as a proposal: what they would add to the health record, change in it and take from it, line by line.
import type { HealthAnswers } from '../clients/clients.model.ts';
import { stricterDecision, suggestedDecision } from '../clients/health.rules.ts';
import { contraindicationLabel } from '../clinical/contraindications.ts';
import { foldText } from '../core/text.ts';
import type { CivilDate } from '../core/time.ts';
import { cut, type IntakeFacts } from './facts.rules.ts';
import type { ProposalLine } from './intake.model.ts';

/** A record of somebody about whom nothing is on file. */
export const noHealth: HealthAnswers = {
  flags: [],
  medications: [],
  allergies: [],
  pregnancy: '',
  redFlagScreen: '',
  decision: 'proceed',
  decisionNote: '',
  clearances: [],
};

/** Ways to say that there is nothing. */
const saysNothing = /^(?:|no|none|nil|no known .*|none known|does not apply|not[ _]applicable)$/i;

function ofCondition(contraindicationId: string) {
  return { part: 'conditions' as const, contraindicationId };
}

function conditionLines(facts: IntakeFacts, record: HealthAnswers): readonly ProposalLine[] {
  const onFile = new Map(record.flags.map((flag) => [flag.contraindicationId, flag.note]));
  const added = facts.conditions.flatMap(({ contraindicationId, note }): ProposalLine[] => {
    const before = onFile.get(contraindicationId);
    if (before === undefined) return [{ ...ofCondition(contraindicationId), id: `add:${contraindicationId}`, change: 'add', text: note, before: '' }];
    if (note === '' || before.includes(note)) return [];
    return [{ ...ofCondition(contraindicationId), id: `note:${contraindicationId}`, change: 'note', text: note, before }];
  });
  const removed = facts.denied
    .filter((contraindicationId) => onFile.has(contraindicationId))
    .map((contraindicationId): ProposalLine => ({
      ...ofCondition(contraindicationId),
      id: `remove:${contraindicationId}`,
      change: 'remove',
      text: '',
      before: onFile.get(contraindicationId) ?? '',
    }));
  return [...added, ...removed];
}

function has(texts: readonly string[], text: string): boolean {
  return texts.some((one) => foldText(one) === foldText(text));
}

function listLines(part: 'medications' | 'allergies', given: readonly string[] | null, onFile: readonly string[]): readonly ProposalLine[] {
  if (given === null) return [];
  const line = (change: 'add' | 'remove', text: string): ProposalLine => ({
    id: `${change}:${part}:${text}`,
    part,
    change,
    contraindicationId: '',
    text: change === 'add' ? text : '',
    before: change === 'remove' ? text : '',
  });
  const distinct = given.filter((text, index) => !has(given.slice(0, index), text));
  return [
    ...distinct.filter((text) => !has(onFile, text)).map((text) => line('add', text)),
    // "None known" on file and nothing named say the same.
    ...onFile.filter((text) => !has(given, text) && !(given.length === 0 && saysNothing.test(text))).map((text) => line('remove', text)),
  ];
}

/** What the facts would change in the record in force, in the order in which a therapist reads it. */
export function proposalLines(facts: IntakeFacts, record: HealthAnswers): readonly ProposalLine[] {
  const pregnancy = facts.pregnancy;
  const isNews = pregnancy !== null && pregnancy !== record.pregnancy && !(saysNothing.test(record.pregnancy) && saysNothing.test(pregnancy));
  return [
    ...conditionLines(facts, record),
    ...listLines('medications', facts.medications, record.medications),
    ...listLines('allergies', facts.allergies, record.allergies),
    ...(isNews
      ? [{ id: 'set:pregnancy', part: 'pregnancy' as const, change: 'set' as const, contraindicationId: '', text: pregnancy, before: record.pregnancy }]
      : []),
  ];
}

const longestNote = 500;
const longestLine = 160;
const mostLines = 60;

function withLine(record: HealthAnswers, line: ProposalLine): HealthAnswers {
  const { contraindicationId, text, before } = line;
  switch (line.part) {
    case 'conditions': {
      if (line.change === 'remove') return { ...record, flags: record.flags.filter((flag) => flag.contraindicationId !== contraindicationId) };
      if (line.change === 'add') return { ...record, flags: [...record.flags, { contraindicationId, note: text }] };
      const joined = cut(before === '' ? text : `${before}; ${text}`, longestNote);
      return { ...record, flags: record.flags.map((flag) => (flag.contraindicationId === contraindicationId ? { ...flag, note: joined } : flag)) };
    }
    case 'medications':
    case 'allergies': {
      const onFile = record[line.part];
      return { ...record, [line.part]: line.change === 'add' ? [...onFile, text].slice(0, mostLines) : onFile.filter((one) => one !== before) };
    }
    case 'pregnancy':
      return { ...record, pregnancy: cut(text, longestLine) };
  }
}

/**
 * The record with the accepted lines. What was decided before stays where it is stricter than what the flags now suggest;
 * only the therapist loosens it, on the record itself.
 */
export function recordWith(record: HealthAnswers | undefined, accepted: readonly ProposalLine[], day: CivilDate): HealthAnswers {
  const next = accepted.reduce(withLine, record ?? noHealth);
  const suggested = suggestedDecision(next, day);
  return { ...next, decision: record ? stricterDecision(record.decision, suggested) : suggested };
}

/** A line in words: the condition's name, the medicine, the allergy. */
export function proposalSubject({ part, contraindicationId, text, before }: ProposalLine): string {
  return part === 'conditions' ? contraindicationLabel(contraindicationId) : text === '' ? before : text;
}
