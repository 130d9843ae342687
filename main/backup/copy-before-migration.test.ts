import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, schemaVersion, schemaVersionOf } from '../../db/migrate.ts';
import { openClinicFile } from '../../db/open.ts';
import { rowsByVersion } from '../../db/testing/rows.ts';
import { createApp } from '../app.ts';
import { createEnvelope, newRecoveryCode, writeEnvelope } from '../session/key-envelope.ts';
import { clientAt, testAppOptions, testClock, testPassword } from '../testing/clinic.ts';
import { newFolder, type Folder } from './backups.test-support.ts';
import { checkBackup } from './check-backup.ts';
import { listNames } from './backup-files.ts';

const earlier = 40;
const dataKey = randomBytes(32);
const owner = '0194f3c0-0000-7000-8000-000000000001';
let folder: Folder;

/** The rows with ids as the contract wants them. */
function rowsOf(version: number): string {
  const ids = ['olive', 'theo', 'gone', 'room', 'room-2'];
  return (rowsByVersion[version] ?? '').replace(/'([a-z]+(?:-2)?)'/g, (text, id: string) =>
    ids.includes(id) ? `'0194f3c0-0000-7000-8000-00000000000${ids.indexOf(id) + 1}'` : text,
  );
}

/** A clinic as an earlier program left it: its schema, its rows, its keys. */
beforeEach(async () => {
  folder = newFolder();
  const file = openClinicFile({ path: join(folder.path, 'clinic.fascia'), key: dataKey, create: true });
  migrate(file, earlier);
  for (const version of Object.keys(rowsByVersion).map(Number)) {
    if (version <= earlier) file.exec(rowsOf(version));
  }
  file.close();
  const keys = await createEnvelope('clinic', { signInName: 'olive', password: testPassword }, { dataKey, staffId: owner }, newRecoveryCode(), 1024);
  writeEnvelope(join(folder.path, 'clinic.keys'), keys);
});
afterEach(() => folder.remove());

function versionOnDisk(path: string): number {
  const file = openClinicFile({ path, key: dataKey, isReadOnly: true });
  try {
    return schemaVersionOf(file);
  } finally {
    file.close();
  }
}

describe('opening a clinic of an earlier version', () => {
  it('keeps a checked copy of it first, then brings it up to date', async () => {
    const app = createApp(testAppOptions(folder.path, testClock()));
    const olive = clientAt(app, 'olive');
    await olive.session.signIn({ signInName: 'olive', password: testPassword });
    expect((await olive.clinic.listRooms()).map((room) => room.name)).toEqual(['Room 1', 'Room 2']);
    expect(versionOnDisk(join(folder.path, 'clinic.fascia'))).toBe(schemaVersion);

    const backups = join(folder.path, 'backups');
    const [name = ''] = listNames(backups);
    expect(name).toBe('fascia-20260302-140000-migration');
    expect(versionOnDisk(join(backups, `${name}.fascia`))).toBe(earlier);
    expect(await checkBackup({ folder: backups, name, key: dataKey, clinicId: 'clinic' }, () => {})).toMatchObject({ schemaVersion: earlier });

    // The copy restores, and the restored clinic is brought up to date again at the next sign-in.
    await olive.clinic.saveRoom({ name: 'Room 3', isActive: true });
    await olive.backup.restoreBackup({ name });
    await olive.session.signIn({ signInName: 'olive', password: testPassword });
    expect((await olive.clinic.listRooms()).map((room) => room.name)).toEqual(['Room 1', 'Room 2']);
    await app.close();
  });

  it('leaves it untouched where no copy can be made', async () => {
    const path = join(folder.path, 'clinic.fascia');
    const inTheWay = join(folder.path, 'backups');
    writeFileSync(inTheWay, 'a file where the folder would be');
    const before = readFileSync(path);
    const app = createApp(testAppOptions(folder.path, testClock()));
    const olive = clientAt(app, 'olive');
    await expect(olive.session.signIn({ signInName: 'olive', password: testPassword })).rejects.toBeDefined();
    expect(await olive.session.getStatus()).toMatchObject({ me: null });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(versionOnDisk(path)).toBe(earlier);

    rmSync(inTheWay);
    await olive.session.signIn({ signInName: 'olive', password: testPassword });
    expect(await olive.clinic.listRooms()).toHaveLength(2);
    await app.close();
  });
});
