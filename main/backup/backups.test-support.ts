// What the tests of backups share: making one through the gate, folders as they lie, and another computer.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '../../shared/backup/backup.model.ts';
import { openWithPassword, readEnvelope } from '../session/key-envelope.ts';
import { testPassword, type Client } from '../testing/clinic.ts';

/** Makes a backup to its end and answers with its name and its steps. */
export async function backUp(client: Client): Promise<{ name: string; steps: Progress[] }> {
  const steps: Progress[] = [];
  for await (const step of await client.backup.makeBackup()) steps.push(step);
  const { backups } = await client.backup.listBackups();
  const [event] = await client.audit.listEvents({ action: 'backup.made', limit: 1 });
  const name = String(event?.detail['name']);
  if (!backups.some((backup) => backup.name === name)) throw new Error('the backup is not listed');
  return { name, steps };
}

/** Every file of a folder with its hash, by path. */
export function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

export interface Folder {
  readonly path: string;
  remove(): void;
}

/** A new folder, with a copy of what lies in `from`. */
export function newFolder(from?: string): Folder {
  const path = mkdtempSync(join(tmpdir(), 'fascia-backup-'));
  if (from !== undefined) cpSync(from, path, { recursive: true });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The data key of the test clinic, as its owner's password gives it. */
export async function dataKeyOf(folder: string): Promise<Buffer> {
  const opened = await openWithPassword(readEnvelope(join(folder, 'clinic.keys')), 'olive', testPassword);
  if (!opened) throw new Error('the owner cannot open this clinic');
  return opened.dataKey;
}
