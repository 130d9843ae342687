// The official yearly list as CMS publishes it, "icd10cm-order-2026.txt": fixed columns, one code or heading a line.
import type { CivilDate } from '../core/time.ts';

export interface OrderLine {
  readonly order: number;
  /** Without its point, as the file writes it. */
  readonly code: string;
  readonly title: string;
  readonly isBillable: boolean;
}

export type FileProblemKind = 'notText' | 'packed' | 'codesFile' | 'procedures' | 'badLine' | 'gap' | 'twice' | 'cutOff' | 'empty';

/** Why a file is not the list, with the line that shows it (counted from 1). */
export class WrongDiagnosisFile extends Error {
  readonly kind: FileProblemKind;
  readonly line: number;

  constructor(kind: FileProblemKind, line: number) {
    super(`${kind} at line ${line}`);
    this.name = 'WrongDiagnosisFile';
    this.kind = kind;
    this.line = line;
  }
}

// The second place is a letter in codes of the newest kind (QA0).
const orderLine = /^(\d{5}) ([A-Z][0-9A-Z]{2,6}) {1,5}([01]) (.{60}) (.+)$/;
const codesLine = /^[A-Z][0-9A-Z]{2,6} +\S/;
const procedureLine = /^\d{5} [0-9A-Z]{3,7} +[01] /;

/** Every chapter begins with another letter; U came later. A file that was cut off lacks some. */
const chapterLetters = 'ABCDEFGHIJKLMNOPQRSTVWXYZ';
/** The longest title the list may hold. */
const mostTitle = 400;

function readLine(text: string, line: number): OrderLine {
  const [, order = '', code = '', valid = '', , long = ''] = orderLine.exec(text) ?? [];
  if (code !== '') return { order: Number(order), code, title: long.trim().slice(0, mostTitle), isBillable: valid === '1' };
  if (text.startsWith('PK')) throw new WrongDiagnosisFile('packed', line);
  if (text.includes('\u0000') || text.includes('\uFFFD')) throw new WrongDiagnosisFile('notText', line);
  if (line === 1 && procedureLine.test(text)) throw new WrongDiagnosisFile('procedures', line);
  if (line === 1 && codesLine.test(text)) throw new WrongDiagnosisFile('codesFile', line);
  throw new WrongDiagnosisFile('badLine', line);
}

/**
 * Reads the file line by line as it comes, so that none of it has to be held.
 * `push` takes text in pieces of any size, `end` says that it is over.
 * @throws WrongDiagnosisFile at the first line that the official file cannot have.
 */
export class OrderFileReader {
  #rest = '';
  #line = 0;
  #order = 0;
  #lastCode = '';
  readonly #letters = new Set<string>();

  get count(): number {
    return this.#order;
  }

  push(text: string): OrderLine[] {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    // No line of the list is this long: not text in lines at all.
    if (this.#rest.length > 2_000) this.#take(this.#rest);
    return lines.map((line) => this.#take(line)).filter((line) => line !== undefined);
  }

  end(): OrderLine[] {
    const last = this.#rest === '' ? [] : [this.#take(this.#rest)].filter((line) => line !== undefined);
    this.#rest = '';
    if (this.#order === 0) throw new WrongDiagnosisFile('empty', 1);
    if ([...chapterLetters].some((letter) => !this.#letters.has(letter))) throw new WrongDiagnosisFile('cutOff', this.#line);
    return last;
  }

  #take(raw: string): OrderLine | undefined {
    this.#line += 1;
    const text = (this.#line === 1 ? raw.replace(/^\uFEFF/, '') : raw).replace(/\r$/, '');
    if (text.trim() === '' && this.#line > 1) return undefined;
    const line = readLine(text, this.#line);
    if (line.order !== this.#order + 1) throw new WrongDiagnosisFile('gap', this.#line);
    if (line.code === this.#lastCode) throw new WrongDiagnosisFile('twice', this.#line);
    this.#order = line.order;
    this.#lastCode = line.code;
    this.#letters.add(line.code.slice(0, 1));
    return line;
  }
}

/** The days a list holds, from its file's name: a year of the list begins in October before it, its April edition in April. */
export function validityOfFile(fileName: string): { readonly validFrom: CivilDate; readonly validUntil: CivilDate } | undefined {
  const [, year] = /(20\d\d)/.exec(fileName) ?? [];
  if (year === undefined) return undefined;
  const validUntil = `${year}-09-30`;
  return /april/i.test(fileName) ? { validFrom: `${year}-04-01`, validUntil } : { validFrom: `${Number(year) - 1}-10-01`, validUntil };
}
