// A manifest is sealed with a key derived from the data key: who does not hold that cannot write one that is believed.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { backupManifest, type BackupManifest } from '../../shared/backup/backup.model.ts';
import type { BackupReason } from '../../shared/backup/backup.reasons.ts';
import { schemaVersion } from '../../db/migrate.ts';
import { backupFiles } from './backup-files.ts';

const sealedManifest = z.object({
  manifest: backupManifest,
  /** Tells another key from a changed manifest; says nothing about the key. */
  keyMark: z.string(),
  seal: z.string(),
});
const anyFormat = z.object({ manifest: z.object({ formatVersion: z.int(), clinicId: z.string() }) });

function derived(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `fascia backup ${purpose}`, 32));
}

/** The manifest's file, byte for byte the same for the same manifest and key. */
export function renderManifest(given: BackupManifest, key: Uint8Array): string {
  // Parsed, so that the fields stand in the order in which a reader will have them.
  const manifest = backupManifest.parse(given);
  const keyMark = derived(key, 'key mark').toString('hex').slice(0, 16);
  const seal = createHmac('sha256', derived(key, 'manifest')).update(JSON.stringify(manifest)).digest('hex');
  return `${JSON.stringify({ manifest, keyMark, seal }, null, 2)}\n`;
}

export interface BackupOwner {
  readonly key: Uint8Array;
  readonly clinicId: string;
}

/** What a manifest's text says, or why it is not believed. */
export function readManifest(
  text: string,
  { clinicId, key }: BackupOwner,
): { readonly manifest: BackupManifest; readonly problem: null } | { readonly manifest: null; readonly problem: BackupReason } {
  const parsed = parseJson(text);
  const head = anyFormat.safeParse(parsed);
  if (!head.success) return { manifest: null, problem: 'backupTampered' };
  if (head.data.manifest.formatVersion > 1) return { manifest: null, problem: 'backupNewer' };
  if (head.data.manifest.clinicId !== clinicId) return { manifest: null, problem: 'backupForeign' };
  const whole = sealedManifest.safeParse(parsed);
  if (!whole.success) return { manifest: null, problem: 'backupTampered' };
  const expected = renderManifest(whole.data.manifest, key);
  // The whole text is compared: nothing can be slipped in beside what is sealed.
  if (isSameText(text, expected)) return { manifest: whole.data.manifest, problem: null };
  const isOtherKey = !expected.includes(`"keyMark": "${whole.data.keyMark}"`);
  return { manifest: null, problem: isOtherKey ? 'backupOtherKey' : 'backupTampered' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON any more: as good as changed
  }
}

function isSameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'utf8'), Buffer.from(other, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Reads the manifest of a backup in the folder, and finds what shows without reading the copy itself. */
export function findManifest(
  folder: string,
  name: string,
  owner: BackupOwner,
): { readonly manifest: BackupManifest | null; readonly problem: BackupReason | null } {
  const files = backupFiles(folder, name);
  if (!existsSync(files.manifest) || !existsSync(files.keys) || !existsSync(files.copy)) {
    return { manifest: null, problem: 'backupIncomplete' };
  }
  const read = readManifest(readFileSync(files.manifest, 'utf8'), owner);
  if (read.manifest === null) return read;
  if (read.manifest.name !== name) return { manifest: null, problem: 'backupTampered' };
  return { manifest: read.manifest, problem: problemAtAGlance(read.manifest, statSync(files.copy).size) };
}

function problemAtAGlance(manifest: BackupManifest, byteSize: number): BackupReason | null {
  if (manifest.schemaVersion > schemaVersion) return 'backupNewer';
  if (byteSize < manifest.byteSize) return 'backupIncomplete';
  return byteSize === manifest.byteSize ? null : 'backupTampered';
}
