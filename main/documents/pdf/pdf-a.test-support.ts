// The main rules of PDF/A-2a (ISO 19005-2) over a file's own objects. No checker of that standard runs where our tests
// do, so this looks for what pdfkit or we could get wrong; the clause stands before each breach.
import { isDictionary, isReference, readObjects, unpacked, type Dictionary, type PdfObject, type PdfValue } from './pdf-objects.test-support.ts';

type Find = (value: PdfValue | undefined) => PdfValue | undefined;

interface OpenFile {
  readonly file: Buffer;
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: Dictionary;
  readonly catalog: Dictionary;
  readonly resolve: Find;
}

const none: Dictionary = { entries: new Map() };
const forbiddenKeys = ['/JS', '/JavaScript', '/OpenAction', '/AA', '/Author', '/Encrypt', '/OCProperties', '/AcroForm', '/EmbeddedFiles', '/Alternates', '/OPI', '/PS', '/TR', '/Threads'];
const standardTypes = new Set(['/Document', '/Part', '/Sect', '/H1', '/H2', '/H3', '/P', '/Figure', '/Table', '/TR', '/TH', '/TD', '/L', '/LI', '/Lbl', '/LBody', '/Span']);

function dictionaryOf(value: PdfValue | undefined): Dictionary {
  return isDictionary(value) ? value : none;
}

function get({ entries }: Dictionary, key: string): PdfValue | undefined {
  return entries.get(key);
}

/** Every dictionary of the file, nested ones too. */
function* dictionariesIn(value: PdfValue): Generator<Dictionary> {
  if (isDictionary(value)) {
    yield value;
    for (const inner of value.entries.values()) yield* dictionariesIn(inner);
  } else if (Array.isArray(value)) for (const inner of value) yield* dictionariesIn(inner);
}

function* fileRules({ file, trailer }: OpenFile): Generator<string> {
  const [first = '', second = ''] = file.subarray(0, 40).toString('latin1').split('\n');
  if (!/^%PDF-1\.[0-7]$/.test(first)) yield '6.1.2 header';
  if (!/^%[\x80-\xff]{4}/.test(second)) yield '6.1.2 comment of four bytes above 127';
  const ids = get(trailer, '/ID');
  if (!Array.isArray(ids) || ids.length !== 2) yield '6.1.3 ID in the trailer';
}

function* keyRules({ objects }: OpenFile): Generator<string> {
  for (const [number, { value, stream }] of objects) {
    for (const dictionary of dictionariesIn(value)) {
      for (const key of forbiddenKeys) if (dictionary.entries.has(key)) yield `6.5 ${key} in ${number}`;
      if (get(dictionary, '/S') !== undefined && /^\/(Launch|Sound|Movie|URI|ResetForm|ImportData|GoToR|Named|SubmitForm)$/.test(String(get(dictionary, '/S')))) yield `6.5.1 action in ${number}`;
      if (get(dictionary, '/Type') === '/Annot') yield `6.3 annotation in ${number}`;
      if (get(dictionary, '/Interpolate') === 'true') yield `6.2.8 interpolation in ${number}`;
    }
    if (!stream) continue;
    const filter = get(dictionaryOf(value), '/Filter');
    if (filter !== undefined && filter !== '/FlateDecode' && filter !== '/DCTDecode') yield `6.1.7.2 filter ${JSON.stringify(filter)} in ${number}`;
  }
}

function* intentRules({ catalog, objects, resolve }: OpenFile): Generator<string> {
  const intents = resolve(get(catalog, '/OutputIntents'));
  const intent = dictionaryOf(resolve(Array.isArray(intents) ? intents[0] : undefined));
  if (get(intent, '/S') !== '/GTS_PDFA1') yield '6.2.3 output intent';
  const profile = get(intent, '/DestOutputProfile');
  const icc = isReference(profile) ? objects.get(profile.ref) : undefined;
  const bytes = icc ? unpacked(icc) : Buffer.alloc(0);
  if (bytes.subarray(36, 40).toString('latin1') !== 'acsp' || bytes.subarray(16, 20).toString('latin1') !== 'RGB ') yield '6.2.3 an RGB profile';
  if (get(dictionaryOf(icc?.value), '/N') !== 3) yield '6.2.3 three components';
}

function* metadataRules({ catalog, trailer, objects, resolve }: OpenFile): Generator<string> {
  const reference = get(catalog, '/Metadata');
  const metadata = isReference(reference) ? objects.get(reference.ref) : undefined;
  if (!metadata?.stream || get(dictionaryOf(metadata.value), '/Filter') !== undefined) return yield '6.6.2 metadata without a filter';
  const xmp = metadata.stream.toString('utf8');
  if (!/<pdfaid:part>2<\/pdfaid:part>/.test(xmp) || !/<pdfaid:conformance>A<\/pdfaid:conformance>/.test(xmp)) yield '6.6.4 part and conformance';
  if (/<\?xpacket begin[^>]*(bytes|encoding)=/.test(xmp)) yield '6.6.2 packet without bytes and encoding';
  if (/dc:creator/.test(xmp)) yield 'an author';
  const info = dictionaryOf(resolve(get(trailer, '/Info')));
  for (const [key, name] of [['/Producer', 'pdf:Producer'], ['/Creator', 'xmp:CreatorTool']] as const) {
    const kept = resolve(get(info, key));
    const said = typeof kept === 'object' && 'string' in kept ? kept.string : '';
    if (!xmp.includes(`<${name}>${said}</${name}>`)) yield `6.6.3 ${name}`;
  }
}

/** What the font's own table says its glyphs are wide, in thousandths. */
function widthsIn(font: Buffer): readonly number[] {
  const tables = new Map(Array.from({ length: font.readUInt16BE(4) }, (_none, index) => [font.toString('latin1', 12 + 16 * index, 16 + 16 * index), font.readUInt32BE(20 + 16 * index)]));
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((name) => tables.get(name) ?? 0);
  const units = font.readUInt16BE((head ?? 0) + 18);
  const metrics = font.readUInt16BE((hhea ?? 0) + 34);
  const glyphs = font.readUInt16BE((maxp ?? 0) + 4);
  return Array.from({ length: glyphs }, (_none, index) => (font.readUInt16BE((hmtx ?? 0) + 4 * Math.min(index, metrics - 1)) * 1000) / units);
}

function* fontRules({ objects, resolve }: OpenFile): Generator<string> {
  for (const [number, { value }] of objects) {
    const font = dictionaryOf(value);
    if (get(font, '/Type') !== '/Font' || get(font, '/Subtype') !== '/Type0') continue;
    if (get(font, '/Encoding') !== '/Identity-H') yield `6.2.11.3.3 encoding of ${number}`;
    const unicode = get(font, '/ToUnicode');
    const map = isReference(unicode) ? objects.get(unicode.ref) : undefined;
    const codes = map ? unpacked(map).toString('latin1') : '';
    if (codes === '') yield `6.2.11.7.2 ToUnicode of ${number}`;
    if (/<(?:0000|feff|fffe)>/i.test(codes.replace(/<0000> ?<ffff>/gi, '').replace(/<0000> <[0-9a-f]{4}> \[<0000>/gi, ''))) yield `6.2.11.7.2 a code of no character in ${number}`;
    if (codes.includes('<>')) yield `6.2.11.7.2 a glyph without a character in ${number}`;
    const children = resolve(get(font, '/DescendantFonts'));
    const child = dictionaryOf(resolve(Array.isArray(children) ? children[0] : undefined));
    if (get(child, '/CIDToGIDMap') !== '/Identity') yield `6.2.11.3.2 CIDToGIDMap of ${number}`;
    const descriptor = dictionaryOf(resolve(get(child, '/FontDescriptor')));
    const program = get(descriptor, '/FontFile2');
    const embedded = isReference(program) ? objects.get(program.ref) : undefined;
    if (!embedded) {
      yield `6.2.11.4 font ${number} is not embedded`;
      continue;
    }
    if (!/^\/[A-Z]{6}\+/.test(String(get(descriptor, '/FontName')))) yield `6.2.11.4 subset's name of ${number}`;
    const widths = get(child, '/W');
    const said = Array.isArray(widths) && Array.isArray(widths[1]) ? widths[1] : [];
    const own = widthsIn(unpacked(embedded));
    if (said.some((width, index) => Math.abs(Number(width) - (own[index] ?? 0)) > 1)) yield `6.2.11.5 widths of ${number}`;
  }
}

function* structureRules({ catalog, objects, resolve }: OpenFile): Generator<string> {
  if (get(dictionaryOf(resolve(get(catalog, '/MarkInfo'))), '/Marked') !== 'true') yield '6.7.2 MarkInfo';
  if (!isDictionary(resolve(get(catalog, '/StructTreeRoot')))) yield '6.7.3 structure tree';
  if (get(catalog, '/Lang') === undefined) yield '6.7.4 language';
  for (const [number, { value }] of objects) {
    const element = dictionaryOf(value);
    const type = get(element, '/S');
    if (get(element, '/P') === undefined || typeof type !== 'string' || get(element, '/K') === undefined) continue;
    if (!standardTypes.has(type)) yield `6.7.3.4 type ${type} in ${number}`;
    if (type === '/Figure' && get(element, '/Alt') === undefined) yield `6.7.3 a figure without words in ${number}`;
  }
}

function* contentRules({ objects, resolve }: OpenFile): Generator<string> {
  for (const [number, { value }] of objects) {
    const page = dictionaryOf(value);
    if (get(page, '/Type') !== '/Page') continue;
    if (!isDictionary(resolve(get(page, '/Resources')))) yield `6.2.2 resources of page ${number}`;
    const contents = get(page, '/Contents');
    const content = isReference(contents) ? objects.get(contents.ref) : undefined;
    const operators = content ? unpacked(content).toString('latin1') : '';
    if (operators === '') yield `a page without content: ${number}`;
    // Codes have four digits: nothing may be drawn with glyph 0, the box of what is missing.
    for (const [, codes = ''] of operators.matchAll(/<([0-9a-fA-F]+)>/g)) if ([...codes.matchAll(/.{4}/g)].some(([code]) => code === '0000')) yield `6.2.11.8 .notdef on page ${number}`;
    if (/(?:^|\s)-?\d*\.?\d+e[+-]?\d+\s/.test(operators)) yield `6.1.13 a number with an exponent on page ${number}`;
    const marks = (operators.match(/\b(?:BDC|BMC)\b/g) ?? []).length - (operators.match(/\bEMC\b/g) ?? []).length;
    if (marks !== 0) yield `14.6 marked content of page ${number} does not end`;
    let depth = 0;
    let deepest = 0;
    for (const [operator] of operators.matchAll(/^[qQ]$/gm)) deepest = Math.max(deepest, (depth += operator === 'q' ? 1 : -1));
    if (depth !== 0 || deepest > 28) yield `6.1.13 graphics states of page ${number}`;
  }
}

/** Each rule that the file breaks, in words; empty for a good one. @throws Error where it is no PDF as pdfkit writes them. */
export function breachesOfPdfA(bytes: Uint8Array): readonly string[] {
  const { objects, trailer } = readObjects(bytes);
  const resolve: Find = (value) => (isReference(value) ? objects.get(value.ref)?.value : value);
  const catalog = dictionaryOf(resolve(get(trailer, '/Root')));
  const open: OpenFile = { file: Buffer.from(bytes), objects, trailer, catalog, resolve };
  return [fileRules, keyRules, intentRules, metadataRules, fontRules, structureRules, contentRules].flatMap((rules) => [...rules(open)]);
}
