// The objects of a PDF as pdfkit writes them: one table of cross-references, whole objects, no object streams.
import { inflateSync } from 'node:zlib';

export interface Reference {
  readonly ref: number;
}
export interface PdfString {
  readonly string: string;
}
export interface Dictionary {
  readonly entries: ReadonlyMap<string, PdfValue>;
}
/** Names keep their slash; words such as `true` and `null` are strings without one. */
export type PdfValue = number | string | PdfString | Reference | Dictionary | readonly PdfValue[];

export interface PdfObject {
  readonly value: PdfValue;
  /** The stream's bytes as they stand in the file. */
  readonly stream: Buffer | undefined;
}

export interface PdfObjects {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: Dictionary;
}

const token = /\s*(?:(<<|>>|\[|\])|(\d+) (\d+) R\b|([+-]?(?:\d+\.?\d*|\.\d+))(?![^\s<>[\]()/])|(\/[^\s<>[\]()/]*)|<([0-9a-fA-F\s]*)>|(\()|([a-z]+))/y;

/** Reads one value at a time from where it stands. */
class Reader {
  at: number;
  private readonly text: string;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  value(): PdfValue | '>>' | ']' {
    token.lastIndex = this.at;
    const match = token.exec(this.text);
    if (!match) throw new Error(`no value at ${this.at}: ${this.text.slice(this.at, this.at + 40)}`);
    this.at = token.lastIndex;
    const [, bracket, ref, , number, name, hex, literal, word] = match;
    if (bracket === '<<') return this.dictionary();
    if (bracket === '[') return this.array();
    if (bracket === '>>' || bracket === ']') return bracket;
    if (ref !== undefined) return { ref: Number(ref) };
    if (number !== undefined) return Number(number);
    if (name !== undefined) return name;
    if (hex !== undefined) return { string: Buffer.from(hex, 'hex').toString('latin1') };
    if (literal !== undefined) return this.literal();
    return word ?? '';
  }

  private array(): readonly PdfValue[] {
    const items: PdfValue[] = [];
    for (let item = this.value(); item !== ']'; item = this.value()) items.push(item);
    return items;
  }

  private dictionary(): Dictionary {
    const entries = new Map<string, PdfValue>();
    for (let key = this.value(); key !== '>>'; key = this.value()) entries.set(String(key), this.value());
    return { entries };
  }

  private literal(): PdfString {
    const from = this.at;
    for (let depth = 1; depth > 0; this.at += 1) {
      const letter = this.text[this.at];
      if (letter === undefined) throw new Error('a string in the file has no end');
      if (letter === '\\') this.at += 1;
      else if (letter === '(') depth += 1;
      else if (letter === ')') depth -= 1;
    }
    return { string: this.text.slice(from, this.at - 1) };
  }
}

export function isDictionary(value: PdfValue | undefined): value is Dictionary {
  return typeof value === 'object' && 'entries' in value && value.entries instanceof Map;
}

export function isReference(value: PdfValue | undefined): value is Reference {
  return typeof value === 'object' && 'ref' in value;
}

function objectAt(text: string, bytes: Buffer, offset: number): PdfObject {
  const head = /\d+ 0 obj\s/y;
  head.lastIndex = offset;
  if (!head.test(text)) throw new Error(`no object at ${offset}`);
  const reader = new Reader(text, head.lastIndex);
  const value = reader.value();
  const opens = /\s*stream(?:\r\n|\n)/y;
  opens.lastIndex = reader.at;
  const length = isDictionary(value) ? value.entries.get('/Length') : undefined;
  if (!opens.test(text) || typeof length !== 'number') return { value, stream: undefined };
  const end = opens.lastIndex + length;
  if (!/^\r?\nendstream/.test(text.slice(end, end + 12))) throw new Error(`the stream at ${offset} is not as long as it says`);
  return { value, stream: bytes.subarray(opens.lastIndex, end) };
}

/** @throws Error where the file is not put together as it says. */
export function readObjects(file: Uint8Array): PdfObjects {
  const bytes = Buffer.from(file);
  const text = bytes.toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(text)?.[1]);
  const objects = new Map<number, PdfObject>();
  const [, count = '0'] = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 40)) ?? [];
  const rows = [...text.slice(start).matchAll(/^(\d{10}) \d{5} ([nf]) $/gm)];
  if (rows.length !== Number(count)) throw new Error(`${rows.length} cross-references instead of ${count}`);
  for (const [number, [, offset, kind]] of rows.entries()) if (kind === 'n') objects.set(number, objectAt(text, bytes, Number(offset)));
  const trailer = new Reader(text, text.indexOf('trailer', start) + 'trailer'.length).value();
  if (!isDictionary(trailer)) throw new Error('the file has no trailer');
  return { objects, trailer };
}

/** The stream without its packing. */
export function unpacked({ value, stream }: PdfObject): Buffer {
  if (!stream) return Buffer.alloc(0);
  return isDictionary(value) && value.entries.get('/Filter') === '/FlateDecode' ? inflateSync(stream) : stream;
}
