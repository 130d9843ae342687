// A password over a finished PDF: AES-256, revision 6 of the standard security handler (ISO 32000-2, 7.6.4). pdfkit can
// only encrypt while it writes; an archived file is to be handed over as it is, so its strings and streams are
// enciphered here. It reads what pdfkit writes: one table of cross-references, whole objects, direct lengths.
import { createCipheriv, createHash } from 'node:crypto';

type Random = (byteCount: number) => Uint8Array;

interface Keys {
  readonly file: Uint8Array;
  readonly random: Random;
}

const zeroIv = new Uint8Array(16);
/** Everything is allowed to who knows the password: printing, copying, reading aloud. */
const permissions = -4;

function cipher(algorithm: 'aes-128-cbc' | 'aes-256-cbc' | 'aes-256-ecb', key: Uint8Array, iv: Uint8Array | null, data: Uint8Array, isPadded: boolean): Buffer {
  const made = createCipheriv(algorithm, key, iv);
  made.setAutoPadding(isPadded);
  return Buffer.concat([made.update(data), made.final()]);
}

/** Algorithm 2.B: slow on purpose, at least 64 rounds. */
function hardened(password: Uint8Array, salt: Uint8Array, user: Uint8Array): Buffer {
  let key = createHash('sha256').update(password).update(salt).update(user).digest();
  for (let round = 1; ; round += 1) {
    const block = Buffer.concat([password, key, user]);
    const enciphered = cipher('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32), Buffer.concat(Array.from({ length: 64 }, () => block)), false);
    // The first 16 bytes as a number modulo 3: 256 leaves 1, so their sum will do.
    const rest = enciphered.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = createHash(['sha256', 'sha384', 'sha512'][rest] ?? 'sha256').update(enciphered).digest();
    if (round >= 64 && (enciphered.at(-1) ?? 0) <= round - 32) return key.subarray(0, 32);
  }
}

function hex(bytes: Uint8Array): string {
  return `<${Buffer.from(bytes).toString('hex')}>`;
}

/** The dictionary that tells a reader how to check the password and to find the file's key. */
function encryptDictionary(password: string, { file, random }: Keys): string {
  const user = Buffer.from(password.normalize('NFKC')).subarray(0, 127);
  const none = new Uint8Array(0);
  const [userCheck, userKey, ownerCheck, ownerKey] = [random(8), random(8), random(8), random(8)];
  const u = Buffer.concat([hardened(user, userCheck, none), userCheck, userKey]);
  const ue = cipher('aes-256-cbc', hardened(user, userKey, none), zeroIv, file, false);
  // Nobody knows the owner's password, and nobody needs it: the user's opens everything.
  const owner = random(32);
  const o = Buffer.concat([hardened(owner, ownerCheck, u), ownerCheck, ownerKey]);
  const oe = cipher('aes-256-cbc', hardened(owner, ownerKey, u), zeroIv, file, false);
  const claim = Buffer.alloc(16);
  claim.writeInt32LE(permissions, 0);
  claim.writeUInt32LE(0xffffffff, 4);
  claim.write('Tadb', 8, 'latin1');
  claim.set(random(4), 12);
  const perms = cipher('aes-256-ecb', file, null, claim, false);
  return [
    '<<\n/Filter /Standard\n/V 5\n/R 6\n/Length 256',
    `/P ${permissions}\n/U ${hex(u)}\n/UE ${hex(ue)}\n/O ${hex(o)}\n/OE ${hex(oe)}\n/Perms ${hex(perms)}`,
    '/CF <<\n/StdCF <<\n/CFM /AESV3\n/AuthEvent /DocOpen\n/Length 32\n>>\n>>\n/StmF /StdCF\n/StrF /StdCF\n/EncryptMetadata true\n>>',
  ].join('\n');
}

function enciphered(bytes: Uint8Array, { file, random }: Keys): Buffer {
  const iv = random(16);
  return Buffer.concat([iv, cipher('aes-256-cbc', file, iv, bytes, true)]);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a literal string that begins at `start`, and where it ends. */
function literalAt(text: string, start: number): { readonly value: string; readonly end: number } {
  let value = '';
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\\') {
      at += 1;
      const next = text[at] ?? '';
      value += escapes[next] ?? next;
    } else if (letter === '(' && depth++ === 0) continue;
    else if (letter === ')' && --depth === 0) return { value, end: at + 1 };
    else value += letter;
  }
  throw new RangeError('a string in the file has no end');
}

/** An object's text with its strings enciphered, up to its stream or its end. */
function withStrings(text: string, keys: Keys): string {
  let out = '';
  let at = 0;
  for (;;) {
    const next = text.slice(at).search(/\(|<<|<[0-9a-fA-F]/);
    if (next < 0) return out + text.slice(at);
    out += text.slice(at, at + next);
    at += next;
    if (text.startsWith('<<', at)) {
      out += '<<';
      at += 2;
      continue;
    }
    if (text[at] === '(') {
      const { value, end } = literalAt(text, at);
      out += hex(enciphered(Buffer.from(value, 'latin1'), keys));
      at = end;
      continue;
    }
    const end = text.indexOf('>', at);
    out += hex(enciphered(Buffer.from(text.slice(at + 1, end), 'hex'), keys));
    at = end + 1;
  }
}

/** The claim to be PDF/A does not hold for what is enciphered. */
function withoutClaim(metadata: string): string {
  return metadata.replace(/<pdfaid:(part|conformance)>[^<]*<\/pdfaid:\1>/g, '').replace(/ pdfaid:(part|conformance)="[^"]*"/g, '');
}

function encipheredObject(source: Buffer, from: number, keys: Keys): Buffer {
  // An object's dictionary may hold strings with any bytes; its keyword comes after the last of them.
  const upTo = source.indexOf('endobj', from, 'latin1');
  const streamAt = source.indexOf('>>\nstream\n', from, 'latin1');
  if (streamAt < 0 || (upTo >= 0 && upTo < streamAt)) return Buffer.from(`${withStrings(source.toString('latin1', from, upTo), keys)}endobj\n`, 'latin1');
  const head = source.toString('latin1', from, streamAt + 2);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? Number.NaN);
  if (!Number.isInteger(length)) throw new RangeError('a stream of the file has no length');
  const start = streamAt + '>>\nstream\n'.length;
  const plain = source.subarray(start, start + length);
  const content = enciphered(/\/Type \/Metadata/.test(head) ? Buffer.from(withoutClaim(plain.toString('utf8'))) : plain, keys);
  const dictionary = withStrings(head.replace(/\/Length \d+/, `/Length ${content.length}`), keys);
  return Buffer.concat([Buffer.from(`${dictionary}\nstream\n`, 'latin1'), content, Buffer.from('\nendstream\nendobj\n')]);
}

/**
 * The same document for who knows the password.
 * @param random gives the key, the salts and the initial vectors.
 * @throws RangeError when the bytes are not a file of ours.
 */
export function encryptPdf(bytes: Uint8Array, password: string, random: Random): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = source.toString('latin1', Math.max(0, source.length - 2048));
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  if (!Number.isInteger(table)) throw new RangeError('the file has no table of cross-references');
  const tableText = source.toString('latin1', table);
  const offsets = [...tableText.matchAll(/^(\d{10}) \d{5} ([nf])\s*$/gm)].filter(([, , use]) => use === 'n').map(([, offset]) => Number(offset));
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(tableText)?.[1] ?? '';
  const keys: Keys = { file: random(32), random };
  const parts: Buffer[] = [source.subarray(0, Math.min(...offsets))];
  const placed: number[] = [];
  let at = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    placed.push(at);
    at += part.length;
  };
  for (const offset of offsets) add(encipheredObject(source, offset, keys));
  const number = offsets.length + 1;
  add(Buffer.from(`${number} 0 obj\n${encryptDictionary(password, keys)}\nendobj\n`, 'latin1'));
  const rows = placed.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const size = trailer.replace(/\/Size \d+/, `/Size ${number + 1}`).trim();
  parts.push(Buffer.from(`xref\n0 ${number + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<<\n${size}\n/Encrypt ${number} 0 R\n>>\nstartxref\n${at}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}
