// How the streams of a file are packed. pdfkit packs each as tightly as zlib can, anew for every file; a small document
// spends a tenth of its time on that.
import { deflateSync } from 'node:zlib';

/** pdfkit's object of a file, with what its types do not tell. */
interface Reference {
  compress: boolean;
  buffer: Uint8Array[];
  readonly data: { Filter?: string };
  finalize(): void;
}

/** Fast rather than small: packing takes a sixth of the time of a file of many notes. */
const large = { level: 3, windowBits: 14 } as const;
/** zlib clears its whole memory for each stream, however short. */
const small = { level: 3, windowBits: 12, memLevel: 5 } as const;
const smallBytes = 4096;

/** What is the same in every file (the colour profile) is packed once. */
const packed = new WeakMap<Uint8Array, Uint8Array>();

function pack(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  const known = only && chunks.length === 1 ? packed.get(only) : undefined;
  if (known) return known;
  const bytes = only && chunks.length === 1 ? only : Buffer.concat(chunks);
  const made = deflateSync(bytes, bytes.length < smallBytes ? small : large);
  packed.set(bytes, made);
  return made;
}

/** Packs what stands in the stream so far; pdfkit then writes it as it is. */
function packStream(stream: Reference): void {
  stream.buffer = [pack(stream.buffer)];
  stream.compress = false;
  stream.data.Filter = 'FlateDecode';
}

/** Has every stream of the file packed here. */
export function packStreams(doc: PDFKit.PDFDocument): void {
  const ref = doc.ref.bind(doc);
  doc.ref = (data) => {
    const made = ref(data);
    const stream = made as unknown as Reference; // fields of pdfkit's own
    const { finalize } = stream;
    stream.finalize = () => {
      if (stream.compress && stream.buffer.length > 0) packStream(stream);
      finalize.call(stream);
    };
    return made;
  };
}

/** Packs what a page holds, so that memory need not keep it as it is until the file ends. */
export function packPage(doc: PDFKit.PDFDocument): void {
  const { content } = doc.page as unknown as { readonly content: Reference }; // a field of pdfkit's own
  packStream(content);
}
