// Writing TrueType: big-endian numbers, and tables put together as one font.

/** A table's words added up, as its entry in the directory says it. */
function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** A font file of these tables. */
export function sfnt(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables)
    .map(([tag, bytes]) => ({ tag, length: bytes.length, bytes: padded(bytes) }))
    .toSorted((one, other) => (one.tag < other.tag ? -1 : 1));
  const step = Math.floor(Math.log2(entries.length));
  const range = 16 * 2 ** step;
  let offset = 12 + 16 * entries.length;
  const directory = entries.map(({ tag, length, bytes }) => {
    const record = pack('u8 u8 u8 u8 u32 u32 u32', [...[...tag].map((letter) => letter.charCodeAt(0)), checksum(bytes), offset, length]);
    offset += bytes.length;
    return record;
  });
  return concat([pack('u32 u16 u16 u16 u16', [0x10000, entries.length, range, step, 16 * entries.length - range]), ...directory, ...entries.map((entry) => entry.bytes)]);
}

type Field = 'u8' | 'u16' | 'i16' | 'u32';
const fieldSize: Record<Field, number> = { u8: 1, u16: 2, i16: 2, u32: 4 };

/** Big-endian numbers, one per field named in `format`. */
export function pack(format: string, values: readonly number[]): Uint8Array {
  // The formats are literals of this file.
  const fields = format.split(' ') as Field[];
  const view = new DataView(new ArrayBuffer(fields.reduce((size, field) => size + fieldSize[field], 0)));
  let at = 0;
  for (const [index, field] of fields.entries()) {
    const value = values[index] ?? 0;
    if (field === 'u8') view.setUint8(at, value);
    else if (field === 'u16') view.setUint16(at, value);
    else if (field === 'i16') view.setInt16(at, value);
    else view.setUint32(at, value);
    at += fieldSize[field];
  }
  return new Uint8Array(view.buffer);
}

export function padded(bytes: Uint8Array): Uint8Array {
  return bytes.length % 4 === 0 ? bytes : concat([bytes, new Uint8Array(4 - (bytes.length % 4))]);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
