// A restore that is killed at its changes on the disk leaves the old clinic or the new one, whole.
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAuditChain } from '../../db/audit/audit.queries.ts';
import { openClinicFile } from '../../db/open.ts';
import { createApp } from '../app.ts';
import { auditAnchorOf, readEnvelope, withAuditAnchor } from '../session/key-envelope.ts';
import { ClinicStore, dataPaths } from '../store/clinic-store.ts';
import { clientAt, openTestClinic, testAppOptions, testClock, testPassword } from '../testing/clinic.ts';
import { backUp, dataKeyOf, newFolder, type Folder } from './backups.test-support.ts';
import { checkBackup } from './check-backup.ts';
import { stageRestore } from './stage-restore.ts';
import { stagedPath } from './swap-file.ts';

/** A closed clinic with the room "After", and a backup from before it was there. */
let prepared: Folder;
let name = '';
let key: Buffer;

beforeAll(async () => {
  const clinic = await openTestClinic();
  const owner = clinic.as('owner');
  ({ name } = await backUp(owner));
  await owner.clinic.saveRoom({ name: 'After', isActive: true });
  await clinic.app.close();
  prepared = newFolder(clinic.folder);
  key = await dataKeyOf(prepared.path);
  await clinic.close();
});
afterAll(() => prepared.remove());

function runKilled(program: string, given: readonly string[], kill: string): 'killed' | 'finished' {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const run = spawnSync(process.execPath, [file, ...given], { env: { ...process.env, FASCIA_KILL: kill }, encoding: 'utf8' });
  if (run.signal === 'SIGKILL') return 'killed';
  expect(`${run.status} ${run.stderr}`).toBe('0 ');
  return 'finished';
}

/** Which clinic the next start opens, after it has put right what the crash left. */
function clinicIn(folder: string): 'old' | 'new' {
  const store = new ClinicStore(folder);
  expect(store.state.kind).toBe('closed');
  const file = openClinicFile({ path: store.paths.database, key });
  try {
    const anchor = auditAnchorOf(store.readKeys(), key);
    if (anchor === 'broken') throw new Error('the mark of the audit chain does not open');
    expect(verifyAuditChain(file, anchor)).toMatchObject({ isIntact: true });
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    return file.prepare('SELECT count(*) FROM rooms').pluck().get() === 2 ? 'old' : 'new';
  } finally {
    file.close();
    expect(readdirSync(folder).filter((entry) => entry.startsWith('clinic.'))).toEqual(['clinic.fascia', 'clinic.keys']);
  }
}

describe('putting the new file in place', () => {
  let staged: Folder;
  let auditAnchor: string | null;
  beforeAll(async () => {
    staged = newFolder(prepared.path);
    const paths = dataPaths(staged.path);
    const owner = { key, clinicId: readEnvelope(paths.keys).clinicId };
    const manifest = await checkBackup({ folder: paths.backups, name, ...owner }, () => {});
    const event = { at: '2026-03-02T16:00:00.000Z', action: 'backup.restored', staffId: null, clientId: null, subjectId: null, detail: {} } as const;
    const head = await stageRestore({ folder: paths.backups, manifest, key, target: stagedPath(paths), event }, () => {});
    ({ auditAnchor } = withAuditAnchor(readEnvelope(paths.keys), key, head));
  });
  afterAll(() => staged.remove());

  it('leaves the old clinic up to one change on the disk, and the new one from then on', { timeout: 300_000 }, () => {
    const outcomes: string[] = [];
    for (let nth = 1; ; nth += 1) {
      const folder = newFolder(staged.path);
      // A log of the old file, as if it had not been taken in: it must never meet the new file.
      writeFileSync(join(folder.path, 'clinic.fascia-shm'), 'old');
      const ended = runKilled('killed-swap.test-support.ts', [folder.path, auditAnchor ?? '', `${nth}`], '');
      outcomes.push(clinicIn(folder.path));
      folder.remove();
      if (ended === 'finished') break;
    }
    expect(outcomes.length).toBeGreaterThan(10);
    expect(outcomes.join(' ')).toMatch(/^(old )+(new ?)+$/);
  });
});

describe('the whole program, killed while it restores', () => {
  it.each(['makeBackup:3', 'makeBackup:12', 'stageRestore:4', 'main:2', 'main:12'])(
    'at %s leaves a clinic that opens, backs up and holds together',
    { timeout: 120_000 },
    async (kill) => {
      const folder = newFolder(prepared.path);
      const ended = runKilled('killed-restore.test-support.ts', [folder.path, name], kill);
      expect(ended).toBe('killed');
      const app = createApp(testAppOptions(folder.path, testClock('2026-03-02T17:00:00.000Z')));
      const owner = clientAt(app, 'owner');
      await owner.session.signIn({ signInName: 'olive', password: testPassword });
      expect(await owner.audit.verifyChain()).toMatchObject({ isIntact: true });
      const { backups } = await owner.backup.listBackups();
      expect(backups.every((backup) => backup.problem === null)).toBe(true);
      expect(backups.map((backup) => backup.name)).toContain(name);
      await backUp(owner);
      const rooms = await owner.clinic.listRooms();
      expect(rooms.length).toBe(kill === 'main:12' ? 1 : 2);
      await app.close();
      expect(readdirSync(folder.path).filter((entry) => entry.startsWith('clinic.'))).toEqual(['clinic.fascia', 'clinic.keys']);
      expect(readdirSync(join(folder.path, 'backups')).filter((entry) => !/\.(fascia|json|keys)$/.test(entry))).toEqual([]);
      folder.remove();
    },
  );
});
