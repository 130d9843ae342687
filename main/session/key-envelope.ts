// The small file beside the database that holds the data key, wrapped once for each person and once for the recovery
// code, and the counters that slow down guessing. It names nobody: a wrap is found by a keyed tag of the sign-in name.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { foldText } from '../../shared/core/text.ts';
import { writeFileAtomically } from '../files/atomic-file.ts';
import { deriveKey, newParameters, type DerivationParameters } from './passwords.ts';

const wrap = z.object({
  tag: z.string(),
  derivation: z.object({
    cost: z.int().min(1024).max(2 ** 20),
    blockSize: z.literal(8),
    parallelization: z.literal(1),
    salt: z.string(),
  }),
  iv: z.string(),
  sealed: z.string(),
});
type Wrap = z.infer<typeof wrap>;

const envelope = z.object({
  format: z.literal('fascia-keys'),
  formatVersion: z.literal(1),
  /** Ties the envelope to its clinic's file. */
  clinicId: z.string(),
  tagSalt: z.string(),
  wraps: z.array(wrap),
  recovery: wrap,
  /** Failed tries by tag: how many in a row, and the wall clock of the last. */
  failures: z.record(z.string(), z.object({ count: z.int(), lastAt: z.string() })),
  /** Where the audit chain was at the last sign-in or close, sealed with the data key. */
  auditAnchor: z.string().nullable(),
});
export type KeyEnvelope = z.infer<typeof envelope>;

export interface OpenedKey {
  readonly dataKey: Buffer;
  readonly staffId: string;
}

const recoveryAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 160 random bits as eight groups of four characters that cannot be mistaken for each other (Crockford's set). */
export function newRecoveryCode(): string {
  const characters = Array.from(randomBytes(32), (byte) => recoveryAlphabet[byte % 32]).join('');
  return (characters.match(/.{4}/g) ?? []).join('-');
}

/** What a person typed, in the code's own spelling: case, spaces and look-alikes do not matter. */
export function normalizeRecoveryCode(text: string): string {
  return text.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').replace(/[^0-9A-Z]/g, '');
}

function tagOf(tagSalt: string, signInName: string): string {
  return createHmac('sha256', Buffer.from(tagSalt, 'base64')).update(foldText(signInName.trim())).digest('base64');
}

export function signInTag(keys: KeyEnvelope, signInName: string): string {
  return tagOf(keys.tagSalt, signInName);
}

function seal(key: Buffer, plain: Buffer): { readonly iv: string; readonly sealed: string } {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { iv: iv.toString('base64'), sealed: sealed.toString('base64') };
}

function unseal(key: Buffer, iv: string, sealed: string): Buffer | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < 17) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined; // the wrong secret: the seal does not match
  }
}

async function makeWrap(tag: string, secret: string, opened: OpenedKey, cost: number): Promise<Wrap> {
  const derivation = newParameters(cost);
  const plain = Buffer.concat([opened.dataKey, Buffer.from(opened.staffId, 'utf8')]);
  return { tag, derivation, ...seal(await deriveKey(secret, derivation), plain) };
}

async function openWrap(kept: Wrap, secret: string): Promise<OpenedKey | undefined> {
  const plain = unseal(await deriveKey(secret, kept.derivation), kept.iv, kept.sealed);
  return plain && { dataKey: plain.subarray(0, 32), staffId: plain.subarray(32).toString('utf8') };
}

/** Makes the envelope of a new clinic with the owner's wrap and a recovery code's. */
export async function createEnvelope(
  clinicId: string,
  owner: { readonly signInName: string; readonly password: string },
  opened: OpenedKey,
  recoveryCode: string,
  cost: number,
): Promise<KeyEnvelope> {
  const tagSalt = randomBytes(16).toString('base64');
  return {
    format: 'fascia-keys',
    formatVersion: 1,
    clinicId,
    tagSalt,
    wraps: [await makeWrap(tagOf(tagSalt, owner.signInName), owner.password, opened, cost)],
    recovery: await makeWrap('recovery', normalizeRecoveryCode(recoveryCode), { ...opened, staffId: '' }, cost),
    failures: {},
    auditAnchor: null,
  };
}

/** The data key behind a person's password; unknown names cost the same time as wrong passwords. */
export async function openWithPassword(
  keys: KeyEnvelope,
  signInName: string,
  password: string,
): Promise<OpenedKey | undefined> {
  const kept = keys.wraps.find((candidate) => candidate.tag === tagOf(keys.tagSalt, signInName));
  if (kept) return openWrap(kept, password);
  const decoy: DerivationParameters = { ...keys.recovery.derivation };
  await deriveKey(password, decoy);
  return undefined;
}

export async function openWithRecoveryCode(keys: KeyEnvelope, code: string): Promise<Buffer | undefined> {
  return (await openWrap(keys.recovery, normalizeRecoveryCode(code)))?.dataKey;
}

/** The envelope with this person's wrap made anew; used for a new member, a new password and a reset. */
export async function withPassword(
  keys: KeyEnvelope,
  signInName: string,
  password: string,
  opened: OpenedKey,
  cost: number,
): Promise<KeyEnvelope> {
  const tag = tagOf(keys.tagSalt, signInName);
  const made = await makeWrap(tag, password, opened, cost);
  const { [tag]: _cleared, ...failures } = keys.failures;
  return { ...keys, wraps: [...keys.wraps.filter((kept) => kept.tag !== tag), made], failures };
}

export function withoutPerson(keys: KeyEnvelope, signInName: string): KeyEnvelope {
  const tag = tagOf(keys.tagSalt, signInName);
  return { ...keys, wraps: keys.wraps.filter((kept) => kept.tag !== tag) };
}

export async function withRecoveryCode(keys: KeyEnvelope, code: string, dataKey: Buffer, cost: number): Promise<KeyEnvelope> {
  const recovery = await makeWrap('recovery', normalizeRecoveryCode(code), { dataKey, staffId: '' }, cost);
  return { ...keys, recovery };
}

/** Seals where the audit chain stands, so that nobody without the key can move the mark. */
export function withAuditAnchor(keys: KeyEnvelope, dataKey: Buffer, anchor: { sequence: number; hash: string }): KeyEnvelope {
  const { iv, sealed } = seal(dataKey, Buffer.from(JSON.stringify(anchor), 'utf8'));
  return { ...keys, auditAnchor: `${iv}.${sealed}` };
}

const anchorShape = z.object({ sequence: z.int().min(0), hash: z.string() });

/** The mark, or undefined where there is none yet; `broken` where somebody changed it. */
export function auditAnchorOf(keys: KeyEnvelope, dataKey: Buffer): z.infer<typeof anchorShape> | 'broken' | undefined {
  if (keys.auditAnchor === null) return undefined;
  const [iv = '', sealed = ''] = keys.auditAnchor.split('.');
  const plain = unseal(dataKey, iv, sealed);
  if (!plain) return 'broken';
  return anchorShape.parse(JSON.parse(plain.toString('utf8')));
}

/** @throws SyntaxError or ZodError where the file is not an envelope. */
export function readEnvelope(path: string): KeyEnvelope {
  return envelope.parse(JSON.parse(readFileSync(path, 'utf8')));
}

export function writeEnvelope(path: string, keys: KeyEnvelope): void {
  writeFileAtomically(path, `${JSON.stringify(keys, null, 2)}\n`);
}
