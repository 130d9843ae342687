// A client's complete copy on paper: every row on file under the name of what it is. Nothing is chosen, so nothing is lost.
import { civilDate, instant } from '../../shared/core/time.ts';
import { consentLabel } from '../../shared/clinical/consents.ts';
import { contraindicationLabel } from '../../shared/clinical/contraindications.ts';
import { goalLabel } from '../../shared/clinical/goals.ts';
import { muscleName } from '../../shared/clinical/muscles.ts';
import { techniqueLabel } from '../../shared/clinical/techniques.ts';
import { documents } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import type { Arrange } from './arrange.ts';
import type { ClientCopyFacts } from './facts.ts';
import { intakeBlocks } from './intake-form.ts';
import { keyValues, section } from './parts.ts';
import type { Block } from './pdf/block.ts';
import { labelOf, labelOfTable } from './record-words.ts';
import { sessionNoteBlocks } from './session-note.ts';
import type { Words } from './words.ts';

const texts = documents.pdf.clientCopy;
const longestValue = 4000;
/** What says nothing to a person: keys of the program, and the files themselves, which are handed over as data. */
const silent = /^(id|number|version|bytes|hash|content_hash|touched_at|starts_at|ends_at|x|y)$|_id$|Id$|_hash$/;
/** Keys that name something of the clinical vocabulary. */
const vocabulary: Readonly<Record<string, (id: string) => string>> = {
  consent_id: consentLabel,
  contraindicationId: contraindicationLabel,
  muscleId: muscleName,
  modality: techniqueLabel,
  modalities: techniqueLabel,
  goals: goalLabel,
};
/** Of another record: it says nothing to a person, whatever column it stands in. */
const recordId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface Reading {
  readonly names: Readonly<Record<string, string>>;
  readonly words: Words;
}

function isSaid(name: string): boolean {
  return Object.hasOwn(vocabulary, name) || !silent.test(name);
}

/** A value in words, structures by indented lines; empty for what is not there. */
function textOf(name: string, value: unknown, { names, words }: Reading, depth: number): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') {
    // What only looks like a time may have been typed: it stands as it is.
    if (instant.safeParse(value).success) return words.moment(value);
    if (civilDate.safeParse(value).success) return words.date(value);
    // Somebody may write "constructor": only what was put into the lists counts.
    if (Object.hasOwn(names, value)) return names[value] ?? value;
    if (recordId.test(value)) return '';
    return Object.hasOwn(vocabulary, name) ? (vocabulary[name]?.(value) ?? value) : value;
  }
  if (/^(is|has|needs|may)_/.test(name) && (value === 0 || value === 1)) return value === 1 ? texts.yes : texts.no;
  if (/minute$/i.test(name) && typeof value === 'number') return words.time(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(value) ? value.map((item): readonly [string, unknown] => ['', item]) : Object.entries(value);
  const indent = '  '.repeat(depth);
  return entries
    .filter(([key]) => isSaid(key))
    .map(([key, inner]) => ({ key, text: textOf(key === '' ? name : key, inner, { names, words }, depth + 1) }))
    .filter(({ text }) => text !== '')
    .map(({ key, text }) => (key === '' ? `${indent}– ${text.trimStart()}` : `${indent}${labelOf(key)}: ${text.includes('\n') ? `\n${text}` : text}`))
    .join('\n');
}

function rowBlocks(row: Readonly<Record<string, unknown>>, reading: Reading): Block[] {
  const items = Object.entries(row)
    .filter(([column, value]) => isSaid(column) || (column !== 'id' && typeof value === 'string' && Object.hasOwn(reading.names, value)))
    .map(([column, value]) => ({ label: labelOf(column), value: textOf(column, value, reading, 0).slice(0, longestValue) }));
  return [{ kind: 'keepTogether', blocks: keyValues(items, 1) }, { kind: 'spacer', size: 'small' }];
}

/** Every table under its name, every row with its fields; intakes and notes as they were signed; at the end who looked at the record. */
export function clientCopyBlocks({ tables, names, access, notes, intakes }: ClientCopyFacts, words: Words, arrange: Arrange): Block[] {
  const rows = access.map(({ at, action, by }) => [words.moment(String(at)), String(action), by === null ? '' : String(by)]);
  return [
    { kind: 'paragraph', text: texts.about, size: 'small' },
    ...Object.entries(tables).flatMap(([table, all]) => section(labelOfTable(table), all.flatMap((row) => rowBlocks(row, { names, words })))),
    ...intakes.flatMap((facts) => section(fill(texts.intakeOf, { date: words.moment(facts.response.handedInAt) }), intakeBlocks(facts, words))),
    ...notes.flatMap((facts) => section(fill(texts.noteOf, { date: words.date(facts.note.visit.startsOn) }), sessionNoteBlocks(facts, words, arrange))),
    ...section(texts.access, [{ kind: 'table', columns: [{ header: texts.at, rowHeader: true, share: 0.3 }, { header: texts.what }, { header: texts.who, share: 0.3 }], rows }]),
  ];
}
