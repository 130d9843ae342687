import { createHash } from 'node:crypto';
import { closeSync, cpSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import { schemaVersion } from '../../db/migrate.ts';
import { openClinicFile } from '../../db/open.ts';
import { makeForeignFile } from '../../db/testing/file.ts';
import { Refusal } from '../refusal.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { backUp, dataKeyOf, filesIn, newFolder, type Folder } from './backups.test-support.ts';
import { checkBackup } from './check-backup.ts';
import { hashBytes } from './file-hash.ts';
import { listBackups } from './list-backups.ts';
import { renderManifest } from './manifest.ts';

let clinic: TestClinic;
let key: Buffer;
let name = '';
let manifest: BackupManifest;
/** A copy of the backup folder, fresh for each test. */
let folder: Folder;

beforeAll(async () => {
  clinic = await openTestClinic();
  key = await dataKeyOf(clinic.folder);
  ({ name } = await backUp(clinic.as('owner')));
  manifest = await clinic.as('owner').backup.inspectBackup({ name });
});
afterAll(() => clinic.close());
beforeEach(() => {
  folder = newFolder(join(clinic.folder, 'backups'));
});
afterEach(() => folder.remove());

function file(ending: 'fascia' | 'json' | 'keys'): string {
  return join(folder.path, `${name}.${ending}`);
}

async function check(given: { key?: Uint8Array; clinicId?: string; name?: string } = {}): Promise<string> {
  const owner = { key: given.key ?? key, clinicId: given.clinicId ?? manifest.clinicId };
  try {
    await checkBackup({ folder: folder.path, name: given.name ?? name, ...owner }, () => {});
    return 'good';
  } catch (fault) {
    if (fault instanceof Refusal) return fault.data.reason ?? fault.code;
    throw fault;
  }
}

function glance(): (string | null)[] {
  return listBackups(folder.path, { key, clinicId: manifest.clinicId }).map((entry) => entry.problem);
}

/** Changes the copy with its key in hand and seals the manifest anew: what only a holder of the key could do. */
function forge(change: (path: string) => void, more: Partial<BackupManifest> = {}): void {
  change(file('fascia'));
  const bytes = readFileSync(file('fascia'));
  const forged = { ...manifest, byteSize: bytes.length, hash: hashBytes(bytes), ...more };
  writeFileSync(file('json'), renderManifest(forged, key));
}

describe('the full check', () => {
  it('finds a good backup good, and changes nothing', async () => {
    const before = filesIn(folder.path);
    expect(await check()).toBe('good');
    expect(filesIn(folder.path)).toEqual(before);
  });

  it('finds a changed byte, wherever it is', async () => {
    const size = statSync(file('fascia')).size;
    for (let count = 0; count < 200; count += 1) {
      const digest = createHash('sha256').update(`place ${count}`).digest();
      const place = digest.readUInt32BE(0) % size;
      const handle = openSync(file('fascia'), 'r+');
      const kept = readFileSync(file('fascia')).subarray(place, place + 1);
      writeSync(handle, Buffer.from([(kept[0] ?? 0) ^ ((digest[4] ?? 0) | 1)]), 0, 1, place);
      expect(await check()).toBe('backupTampered');
      writeSync(handle, kept, 0, 1, place);
      closeSync(handle);
    }
    expect(await check()).toBe('good');
  });

  it('finds a copy that was cut short, or grown', async () => {
    for (const part of [0, 0.1, 0.5, 0.999]) {
      cpSync(join(clinic.folder, 'backups'), folder.path, { recursive: true });
      truncateSync(file('fascia'), Math.floor(manifest.byteSize * part));
      expect(glance()).toEqual(['backupIncomplete']);
      expect(await check()).toBe('backupIncomplete');
    }
    cpSync(join(clinic.folder, 'backups'), folder.path, { recursive: true });
    writeFileSync(file('fascia'), 'more', { flag: 'a' });
    expect(glance()).toEqual(['backupTampered']);
    expect(await check()).toBe('backupTampered');
  });

  it('finds that a companion is missing', async () => {
    rmSync(file('json'));
    expect(glance()).toEqual(['backupIncomplete']);
    expect(await check()).toBe('backupIncomplete');
    cpSync(join(clinic.folder, 'backups'), folder.path, { recursive: true });
    rmSync(file('keys'));
    expect(glance()).toEqual(['backupIncomplete']);
    expect(await check()).toBe('backupIncomplete');
  });

  it('finds a changed key envelope', async () => {
    writeFileSync(file('keys'), ' ', { flag: 'a' });
    expect(await check()).toBe('backupTampered');
  });

  it('finds another file under the name: foreign SQLite, or nothing of the kind', async () => {
    rmSync(file('fascia'));
    makeForeignFile(file('fascia'));
    expect(await check()).toBe('backupIncomplete');
    writeFileSync(file('fascia'), Buffer.alloc(manifest.byteSize, 1));
    expect(await check()).toBe('backupTampered');
  });

  it('finds a backup that goes by another one’s name', async () => {
    const other = 'fascia-20260301-140000-manual';
    for (const ending of ['fascia', 'json', 'keys'] as const) cpSync(file(ending), join(folder.path, `${other}.${ending}`));
    expect(await check({ name: other })).toBe('backupTampered');
    expect(await check()).toBe('good');
  });

  it('names another clinic’s backup and one under another key', async () => {
    expect(await check({ clinicId: 'another clinic' })).toBe('backupForeign');
    expect(await check({ key: Buffer.alloc(32, 9) })).toBe('backupOtherKey');
  });

  it('names a backup from a newer program', async () => {
    forge(() => {}, { schemaVersion: schemaVersion + 10 });
    expect(glance()).toEqual(['backupNewer']);
    expect(await check()).toBe('backupNewer');
  });

  it.each<[string, string]>([
    ['rows were added', "INSERT INTO rooms (id, name) VALUES ('extra', 'Extra')"],
    ['a table was dropped', 'DROP TABLE addenda'],
    ['it became another clinic', "UPDATE clinic SET id = 'other'"],
    ['the audit log was shortened', 'UPDATE audit_head SET sequence = sequence - 1'],
    ['a reference is not met', "UPDATE staff_roles SET staff_id = 'nobody' WHERE role = 'owner'"],
  ])('does not take the manifest’s word when %s', async (_what, sql) => {
    forge((path) => {
      const open = openClinicFile({ path, key });
      open.pragma('foreign_keys = OFF');
      open.exec(sql);
      open.pragma('journal_mode = DELETE');
      open.close();
    });
    expect(glance()).toEqual([null]);
    expect(await check()).toBe('backupTampered');
  });
});
