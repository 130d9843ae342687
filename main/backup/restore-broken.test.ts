// The clinic's file is broken on the disk, the program is started on it, and an owner brings a backup back.
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openClinicFile } from '../../db/open.ts';
import { createApp } from '../app.ts';
import type { App } from '../host.ts';
import { dataPaths } from '../store/clinic-store.ts';
import { clientAt, openTestClinic, repeatableRandom, testAppOptions, testClock, testPassword, type Client, type TestClinic, type TestClock } from '../testing/clinic.ts';
import { backUp, dataKeyOf, filesIn, newFolder } from './backups.test-support.ts';

const olive = { signInName: 'Olive', secretKind: 'password', secret: testPassword } as const;
const theo = { ...olive, signInName: 'theo', secret: `${testPassword}-own` };

let made: TestClinic;
let name: string;
beforeAll(async () => {
  made = await openTestClinic();
  await made.as('owner').clinic.saveRoom({ name: 'Before', isActive: true });
  ({ name } = await backUp(made.as('owner')));
  await made.as('owner').clinic.saveRoom({ name: 'After', isActive: true });
  await made.app.close();
});
afterAll(() => made.close());

let clinic: { readonly folder: string; readonly clock: TestClock; readonly remove: () => void };
let app: App;
beforeEach(() => {
  const { path, remove } = newFolder(made.folder);
  clinic = { folder: path, clock: testClock(), remove };
});
afterEach(async () => {
  await app.close();
  clinic.remove();
});

function start(): Client {
  app = createApp(testAppOptions(clinic.folder, clinic.clock, { backsUpAtClose: false }));
  return clientAt(app, 'desk-pc');
}

function database(): string {
  return dataPaths(clinic.folder).database;
}

async function roomNames(client: Client): Promise<string[]> {
  await client.session.signIn({ signInName: 'olive', password: testPassword });
  return (await client.clinic.listRooms()).map((room) => room.name).toSorted();
}

/** Starts on the broken file; what needs the key to be seen shows itself at the sign-in. */
async function startBroken(problem: string): Promise<Client> {
  const client = start();
  if ((await client.session.getStatus()).phase === 'closed') {
    await expect(client.session.signIn({ signInName: 'olive', password: testPassword })).rejects.toMatchObject({ data: { reason: problem } });
  }
  expect(await client.session.getStatus()).toMatchObject({ phase: 'broken', problem });
  return client;
}

async function makeForeign(): Promise<void> {
  rmSync(database());
  const file = new DatabaseSync(database());
  file.exec('CREATE TABLE notes (text TEXT)');
  file.close();
}

async function putAnotherClinics(): Promise<void> {
  const other = await openTestClinic();
  await other.app.close();
  copyFileSync(dataPaths(other.folder).database, database());
  await other.close();
}

const damages = [
  ['random bytes', () => writeFileSync(database(), repeatableRandom('noise')(64)), 'clinicFileOtherKey'],
  ['one half of itself', () => truncateSync(database(), readFileSync(database()).length / 2), 'clinicFileBroken'],
  ['empty', () => truncateSync(database(), 0), 'clinicFileBroken'],
  ['gone', () => rmSync(database()), 'clinicFileMissing'],
  ['another program’s', makeForeign, 'clinicFileForeign'],
  ['another clinic’s', putAnotherClinics, 'clinicFileOtherKey'],
  ['a folder', () => [rmSync(database()), mkdirSync(join(database(), 'inner'), { recursive: true })], 'clinicFileForeign'],
] as const;

describe('a clinic’s file that is', () => {
  it.each(damages)('%s gives way to a backup, and is kept', async (_what, damage, problem) => {
    await damage();
    const broken = existsSync(database()) && problem !== 'clinicFileForeign' ? readFileSync(database()) : undefined;
    const client = await startBroken(problem);
    const before = filesIn(clinic.folder);
    const found = await client.session.findRestorable(olive);
    expect(found).toMatchObject({ clinic: { name: 'Lakeside Clinic', timeZone: 'America/Chicago' }, leftOutCount: 0, folder: join(clinic.folder, 'backups') });
    expect(found.backups.map((backup) => backup.name)).toEqual([name]);
    expect(filesIn(clinic.folder)).toEqual(before);

    const { keptName } = await client.session.restoreBroken({ ...olive, name });
    expect(await client.session.getStatus()).toMatchObject({ phase: 'closed', problem: null });
    expect(await roomNames(client)).toEqual(['Before', 'Room 1']);
    expect(keptName === null).toBe(problem === 'clinicFileMissing');
    if (broken) expect(readFileSync(join(clinic.folder, 'backups', keptName ?? '', 'clinic.fascia')).equals(broken)).toBe(true);
  });

  it('damaged in one place signs people in, or is named broken and gives way: never neither', async () => {
    const whole = readFileSync(database());
    const phases = new Set<string>();
    for (let part = 1; part < 16; part += 1) {
      const bytes = Buffer.from(whole);
      const place = Math.floor((whole.length * part) / 16);
      bytes.fill(7, place, place + 64);
      writeFileSync(database(), bytes);
      const client = start();
      const isIn = await client.session.signIn({ signInName: 'olive', password: testPassword }).then(
        () => true,
        () => false,
      );
      const { phase } = await client.session.getStatus();
      expect(phase).toBe(isIn ? 'signedIn' : 'broken');
      phases.add(phase);
      await app.close();
    }
    expect([...phases].toSorted()).toEqual(['broken', 'signedIn']);
  });
});

describe('a file whose damage shows itself only when it is to be copied before a restore', () => {
  it('sends everybody out to the screen that keeps it as it lies', async () => {
    const client = start();
    await client.session.signIn({ signInName: 'olive', password: testPassword });
    const file = openClinicFile({ path: database(), key: await dataKeyOf(clinic.folder) });
    // A reference that is not met: what a fault of the program or of the disk would leave.
    file.pragma('foreign_keys = OFF');
    file.exec("INSERT INTO staff_roles (staff_id, role) VALUES ('nobody', 'owner')");
    file.close();
    await expect(client.backup.restoreBackup({ name })).rejects.toMatchObject({ code: 'unavailable', data: { reason: 'clinicFileBroken' } });
    expect(await client.session.getStatus()).toMatchObject({ phase: 'broken', problem: 'clinicFileBroken', me: null });
    const { keptName } = await client.session.restoreBroken({ ...olive, name });
    expect(existsSync(join(clinic.folder, 'backups', keptName ?? '', 'clinic.fascia'))).toBe(true);
    expect(await roomNames(client)).toEqual(['Before', 'Room 1']);
  });
});

describe('the restored log', () => {
  it('says who brought the clinic back, when, from what and why, and holds', async () => {
    writeFileSync(database(), repeatableRandom('noise')(64));
    const client = await startBroken('clinicFileOtherKey');
    clinic.clock.advanceMinutes(5);
    const { keptName } = await client.session.restoreBroken({ ...olive, name });
    expect(readdirSync(clinic.folder).filter((file) => file.startsWith('clinic.'))).toEqual(['clinic.fascia', 'clinic.keys']);
    await client.session.signIn({ signInName: 'olive', password: testPassword });
    const [, restored] = await client.audit.listEvents({ limit: 2 });
    expect(restored).toMatchObject({
      action: 'backup.restored',
      staffId: made.staffIds.owner,
      at: clinic.clock.now(),
      detail: { name, safetyCopyName: keptName, problem: 'clinicFileOtherKey' },
    });
    expect(await client.audit.verifyChain()).toMatchObject({ isIntact: true });
  });

  it('keeps each broken file under a name of its own', async () => {
    writeFileSync(database(), repeatableRandom('noise')(64));
    const first = await (await startBroken('clinicFileOtherKey')).session.restoreBroken({ ...olive, name });
    await app.close();
    writeFileSync(database(), repeatableRandom('other noise')(64));
    const second = await (await startBroken('clinicFileOtherKey')).session.restoreBroken({ ...olive, name });
    const kept = [first, second].map(({ keptName }) => readFileSync(join(clinic.folder, 'backups', keptName ?? '', 'clinic.fascia')).length);
    expect(new Set([first.keptName, second.keptName]).size).toBe(2);
    expect(kept).toEqual([64, 64]);
  });
});

describe('who may', () => {
  beforeEach(() => truncateSync(database(), 0));

  /** Refused for the list and for the restore, and nothing but the counters of failed tries is written. */
  async function expectRefused(client: Client, proof: Parameters<Client['session']['findRestorable']>[0], error: object): Promise<void> {
    const files = (): object => ({ ...filesIn(clinic.folder), 'clinic.keys': '' });
    const before = files();
    await expect(client.session.findRestorable(proof)).rejects.toMatchObject(error);
    await expect(client.session.restoreBroken({ ...proof, name })).rejects.toMatchObject(error);
    expect(files()).toEqual(before);
  }

  it('says the same of a wrong password and an unknown name, and makes guessing slower as at the sign-in', async () => {
    const client = start();
    const wrong = { code: 'forbidden', data: { reason: 'wrongCredentials' } };
    await expectRefused(client, { ...olive, signInName: 'nobody' }, wrong);
    await expectRefused(client, { ...olive, secret: 'not the password 1' }, wrong);
    await expect(client.session.findRestorable({ ...olive, secret: 'not the password 1' })).rejects.toMatchObject(wrong);
    await expectRefused(client, olive, { code: 'locked', data: { reason: 'tooManyTries', details: { seconds: 2 } } });
    await expect(client.session.signIn({ signInName: 'olive', password: testPassword })).rejects.toMatchObject({ code: 'locked' });
    clinic.clock.advanceMinutes(1);
    await expect(client.session.findRestorable(olive)).resolves.toMatchObject({ leftOutCount: 0 });
  });

  it('is no therapist and nobody at the desk', async () => {
    const client = start();
    await expectRefused(client, theo, { code: 'forbidden', data: { reason: 'ownersOnly' } });
    await expectRefused(client, { ...theo, signInName: 'fran' }, { code: 'forbidden', data: { reason: 'ownersOnly' } });
  });
});

describe('an owner with the recovery code', () => {
  it('restores as with a password; a wrong code is counted, and a therapist’s name is refused', async () => {
    app = createApp(testAppOptions(clinic.folder, clinic.clock, { backsUpAtClose: false }));
    const before = clientAt(app, 'desk-pc');
    await before.session.signIn({ signInName: 'olive', password: testPassword });
    const { recoveryCode } = await before.session.renewRecoveryCode();
    await app.close();
    truncateSync(database(), 0);
    const client = start();
    const byCode = { signInName: ' OLIVE', secretKind: 'recoveryCode', secret: recoveryCode.toLowerCase() } as const;
    await expect(client.session.findRestorable({ ...byCode, secret: 'AAAA-BBBB' })).rejects.toMatchObject({ data: { reason: 'wrongRecoveryCode' } });
    await expect(client.session.findRestorable({ ...byCode, signInName: 'theo' })).rejects.toMatchObject({ data: { reason: 'ownersOnly' } });
    await client.session.restoreBroken({ ...byCode, name });
    expect(await roomNames(client)).toEqual(['Before', 'Room 1']);
  });
});

describe('somebody who is no owner any more', () => {
  it('gets no way back to the time when they were', async () => {
    const first = start();
    await first.session.signIn({ signInName: 'olive', password: testPassword });
    const theoNow = (await first.staff.listStaff()).find(({ id }) => id === made.staffIds.therapist);
    if (!theoNow) throw new Error('Theo is gone');
    const { isActive: _active, leftOn: _left, ...asOwner } = { ...theoNow, roles: ['owner', 'therapist'] as const };
    const { version } = await first.staff.changeStaffMember({ ...asOwner, roles: [...asOwner.roles] });
    await backUp(first);
    await first.staff.changeStaffMember({ ...asOwner, roles: ['therapist'], version });
    clinic.clock.advanceMinutes(1);
    await backUp(first);
    await app.close();
    truncateSync(database(), 0);
    await expect(start().session.findRestorable(theo)).rejects.toMatchObject({ data: { reason: 'ownersOnly' } });
  });
});

describe('backups that do not count', () => {
  beforeEach(() => truncateSync(database(), 0));

  function piece(ending: string): string {
    return join(clinic.folder, 'backups', `${name}.${ending}`);
  }

  it.each([
    ['whose manifest was changed', () => appendFileSync(piece('json'), ' ')],
    ['without a manifest', () => rmSync(piece('json'))],
    ['cut short', () => truncateSync(piece('fascia'), 8192)],
  ] as const)('are those %s: none is offered and none restored', async (_what, spoil) => {
    spoil();
    const client = start();
    const before = filesIn(clinic.folder);
    expect(await client.session.findRestorable(olive)).toMatchObject({ backups: [], leftOutCount: 1, clinic: null });
    await expect(client.session.restoreBroken({ ...olive, name })).rejects.toMatchObject({ code: 'notFound' });
    expect(filesIn(clinic.folder)).toEqual(before);
  });

  it('are those with a few bytes changed anywhere: some show in the list, all before anything is touched', async () => {
    const whole = readFileSync(piece('fascia'));
    const client = start();
    const outcomes: unknown[] = [];
    for (const part of [1, 2, 3, 4, 5, 6, 7]) {
      const bytes = Buffer.from(whole);
      const place = Math.floor((whole.length * part) / 8);
      bytes.fill(1, place, place + 64);
      writeFileSync(piece('fascia'), bytes);
      const before = filesIn(clinic.folder);
      outcomes.push(await client.session.restoreBroken({ ...olive, name }).catch((fault: unknown) => fault));
      expect(filesIn(clinic.folder)).toEqual(before);
    }
    const refused = expect.objectContaining({ code: 'conflict', data: { reason: 'backupTampered' } });
    expect(outcomes).toContainEqual(refused);
    expect(await client.session.getStatus()).toMatchObject({ phase: 'broken' });
  });

  it('are none at all, and the folder is named', async () => {
    rmSync(join(clinic.folder, 'backups'), { recursive: true });
    const found = await start().session.findRestorable(olive);
    expect(found).toEqual({ folder: join(clinic.folder, 'backups'), clinic: null, backups: [], leftOutCount: 0 });
  });
});

describe('no backup is offered', () => {
  it('while the clinic’s file is in order', async () => {
    const client = start();
    const refused = { code: 'conflict', data: { reason: 'clinicFileWell' } };
    await expect(client.session.restoreBroken({ ...olive, name })).rejects.toMatchObject(refused);
    await client.session.signIn({ signInName: 'olive', password: testPassword });
    await expect(client.session.findRestorable(olive)).rejects.toMatchObject(refused);
  });

  it('for a newer file', async () => {
    const file = openClinicFile({ path: database(), key: await dataKeyOf(clinic.folder) });
    file.pragma('user_version = 99999');
    file.close();
    const client = await startBroken('clinicFileNewer');
    await expect(client.session.findRestorable(olive)).rejects.toMatchObject({ code: 'unavailable', data: { reason: 'clinicFileNewer' } });
  });

  it('without the key file', async () => {
    rmSync(dataPaths(clinic.folder).keys);
    const client = await startBroken('keyFileMissing');
    await expect(client.session.restoreBroken({ ...olive, name })).rejects.toMatchObject({ code: 'unavailable', data: { reason: 'keyFileMissing' } });
  });
});

describe('a file that somebody put back by hand', () => {
  it('is seen at the next look, without a restart', async () => {
    const good = readFileSync(database());
    writeFileSync(database(), repeatableRandom('noise')(64));
    const client = await startBroken('clinicFileOtherKey');
    writeFileSync(database(), good);
    expect((await client.session.getStatus()).phase).toBe('closed');
    expect(await roomNames(client)).toEqual(['After', 'Before', 'Room 1']);
  });

  it('waits for a sign-in that comes while a backup is put in place', async () => {
    truncateSync(database(), 0);
    const client = start();
    const [restored] = await Promise.all([
      client.session.restoreBroken({ ...olive, name }),
      clientAt(app, 'other').session.signIn({ signInName: 'olive', password: testPassword }).catch(() => undefined),
    ]);
    expect(restored.keptName).toMatch(/^damaged-20260302-/);
    expect(await roomNames(client)).toEqual(['Before', 'Room 1']);
  });
});
