import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openClinicFile } from '../../db/open.ts';
import { createApp } from '../app.ts';
import { clientAt, openTestClinic, testAppOptions, testClock, testPassword, type Client, type TestClinic } from '../testing/clinic.ts';
import { backUp, dataKeyOf, filesIn, newFolder } from './backups.test-support.ts';

let clinic: TestClinic;
let owner: Client;
let backups: string;

async function open(): Promise<void> {
  clinic = await openTestClinic();
  owner = clinic.as('owner');
  backups = join(clinic.folder, 'backups');
}

describe('a backup', () => {
  let name = '';
  let steps: readonly { step: string; isDone: boolean; done: number; total: number }[] = [];
  beforeAll(async () => {
    await open();
    ({ name, steps } = await backUp(owner));
  });
  afterAll(() => clinic.close());

  it('tells its steps, the last of them being done', () => {
    expect([...new Set(steps.map((step) => step.step))]).toEqual(['copy', 'check', 'hash', 'done']);
    expect(steps.filter((step) => step.isDone)).toEqual([steps.at(-1)]);
    const hashed = steps.findLast((step) => step.step === 'hash');
    expect(hashed?.done).toBe(hashed?.total);
  });

  it('lies in three files that only this account reads', () => {
    expect(readdirSync(backups).toSorted()).toEqual([`${name}.fascia`, `${name}.json`, `${name}.keys`]);
    for (const file of readdirSync(backups)) expect(statSync(join(backups, file)).mode & 0o777).toBe(0o600);
    expect(statSync(backups).mode & 0o777).toBe(0o700);
  });

  it('holds nothing in the clear', () => {
    for (const file of readdirSync(backups)) {
      const bytes = readFileSync(join(backups, file)).toString('latin1');
      for (const canary of ['Theo Therapist', 'Lakeside', 'olive', 'SQLite format']) expect(bytes).not.toContain(canary);
    }
  });

  it('is a whole clinic under the same key', async () => {
    const file = openClinicFile({ path: join(backups, `${name}.fascia`), key: await dataKeyOf(clinic.folder), isReadOnly: true });
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(file.prepare('SELECT count(*) FROM staff_members').pluck().get()).toBe(4);
    file.close();
  });

  it('is listed, with a manifest that tells what is in it', async () => {
    const { backups: listed, folder } = await owner.backup.listBackups();
    expect(folder).toBe(backups);
    expect(listed).toEqual([{ name, problem: null, manifest: expect.any(Object) }]);
    const manifest = await owner.backup.inspectBackup({ name });
    expect(manifest).toEqual(listed[0]?.manifest);
    expect(manifest).toMatchObject({ name, cause: 'manual', madeAt: clinic.clock.now(), programVersion: '0.0.0-test' });
    expect(manifest.rowCounts).toMatchObject({ clinic: 1, staff_members: 4, rooms: 1, working_hours: 10 });
    expect(manifest.byteSize).toBe(statSync(join(backups, `${name}.fascia`)).size);
  });

  it('opens on another computer with a password alone', async () => {
    const other = newFolder();
    copyFileSync(join(backups, `${name}.fascia`), join(other.path, 'clinic.fascia'));
    copyFileSync(join(backups, `${name}.keys`), join(other.path, 'clinic.keys'));
    const app = createApp(testAppOptions(other.path, testClock()));
    const olive = clientAt(app, 'other');
    await olive.session.signIn({ signInName: 'olive', password: testPassword });
    expect(await olive.staff.listStaff()).toHaveLength(4);
    expect(await olive.audit.verifyChain()).toMatchObject({ isIntact: true });
    await app.close();
    other.remove();
  });

  it('is made by owners only, and only read by them', async () => {
    for (const who of ['therapist', 'frontDesk'] as const) {
      await expect(clinic.as(who).backup.makeBackup()).rejects.toMatchObject({ code: 'forbidden' });
      await expect(clinic.as(who).backup.listBackups()).rejects.toMatchObject({ code: 'forbidden' });
      await expect(clinic.as(who).backup.inspectBackup({ name })).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(clinic.stranger.backup.listBackups()).rejects.toMatchObject({ code: 'locked' });
  });

  it('is not found under a name that leads elsewhere', async () => {
    await expect(owner.backup.inspectBackup({ name: '../clinic' })).rejects.toMatchObject({ code: 'validation' });
    await expect(owner.backup.inspectBackup({ name: 'fascia-20200101-000000-manual' })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('making a backup', () => {
  beforeEach(open);
  afterEach(() => clinic.close());

  it('leaves nothing behind when it is left half-way', async () => {
    const stream = await owner.backup.makeBackup();
    const first = await stream.next();
    expect(first.value).toMatchObject({ step: 'copy', isDone: false });
    await stream.return();
    expect(readdirSync(backups)).toEqual([]);
    expect(await owner.audit.listEvents({ action: 'backup.made' })).toEqual([]);
    expect((await backUp(owner)).name).toMatch(/manual$/);
  });

  it('leaves nothing behind when the caller goes away', async () => {
    const leaving = new AbortController();
    const stream = await owner.backup.makeBackup(undefined, { signal: leaving.signal });
    await stream.next();
    leaving.abort();
    await expect(drain(stream)).rejects.toBeDefined();
    expect(readdirSync(backups)).toEqual([]);
  });

  it('refuses a second one while the first runs', async () => {
    const stream = await owner.backup.makeBackup();
    await stream.next();
    await expect(drain(await owner.backup.makeBackup())).rejects.toMatchObject({ code: 'conflict', data: { reason: 'backupBusy' } });
    await drain(stream);
    expect((await owner.backup.listBackups()).backups).toHaveLength(1);
  });

  it('clears away what a crash left, and nothing else', async () => {
    const { name } = await backUp(owner);
    const crashed = 'fascia-20260101-080000-close';
    for (const file of [`${crashed}.fascia.part`, `${crashed}.fascia.part-journal`, `${crashed}.json`, `${crashed}.keys`, `${crashed}.json.new`]) {
      writeFileSync(join(backups, file), 'half');
    }
    const kept = 'fascia-20260101-090000-close.fascia';
    writeFileSync(join(backups, kept), 'a copy without its manifest may still be somebody’s only one');
    writeFileSync(join(backups, 'holiday.json'), '{}');
    expect((await owner.backup.listBackups()).backups.map((backup) => backup.problem)).toEqual([null, 'backupIncomplete']);
    clinic.clock.advanceMinutes(61);
    await signInAgain();
    const next = await backUp(owner);
    const expected = [name, next.name].flatMap((each) => [`${each}.fascia`, `${each}.json`, `${each}.keys`]);
    expect(readdirSync(backups).toSorted()).toEqual([...expected, kept, 'holiday.json'].toSorted());
  });

  it('keeps to the scheme: one of an hour', async () => {
    await backUp(owner);
    clinic.clock.advanceMinutes(1);
    const second = await backUp(owner);
    expect((await owner.backup.listBackups()).backups.map((backup) => backup.name)).toEqual([second.name]);
  });

  it('refuses to copy a clinic whose pages are broken, and keeps the older backup', async () => {
    const { name } = await backUp(owner);
    clinic.clock.advanceMinutes(2);
    const file = openClinicFile({ path: join(clinic.folder, 'clinic.fascia'), key: await dataKeyOf(clinic.folder) });
    // A reference that is not met: what a fault of the program or of the disk would leave.
    file.pragma('foreign_keys = OFF');
    file.exec("INSERT INTO staff_roles (staff_id, role) VALUES ('nobody', 'owner')");
    file.close();
    await expect(drain(await owner.backup.makeBackup())).rejects.toMatchObject({ code: 'unavailable', data: { reason: 'clinicFileBroken' } });
    expect((await owner.backup.listBackups()).backups.map((backup) => backup.name)).toEqual([name]);
    expect(readdirSync(backups)).toHaveLength(3);
  });

  async function signInAgain(): Promise<void> {
    await owner.session.signIn({ signInName: 'olive', password: testPassword });
  }
});

async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const step of stream) if (step === undefined) throw new Error('an empty step');
}

function mountSmallDisk(folder: string, kilobytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=700`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const trial = newFolder();
const canMount = mountSmallDisk(trial.path, 64);
if (canMount) execFileSync('umount', [trial.path]);
trial.remove();

describe('a full disk', () => {
  it.skipIf(!canMount)('makes no backup, leaves nothing over, and everything works once there is room (needs the right to mount)', async () => {
    await open();
    mkdirSync(backups, { recursive: true });
    expect(mountSmallDisk(backups, 128)).toBe(true);
    try {
      const before = filesIn(backups);
      await expect(drain(await owner.backup.makeBackup())).rejects.toMatchObject({ code: 'unavailable', data: { reason: 'diskFull' } });
      expect(filesIn(backups)).toEqual(before);
      expect(existsSync(join(clinic.folder, 'clinic.fascia'))).toBe(true);
      expect(await owner.staff.listStaff()).toHaveLength(4);
      execFileSync('mount', ['-o', 'remount,size=16m', backups], { stdio: 'ignore' });
      await backUp(owner);
      expect((await owner.backup.listBackups()).backups).toHaveLength(1);
    } finally {
      execFileSync('umount', [backups]);
      await clinic.close();
    }
  });
});
