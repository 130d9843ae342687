import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContractClient } from '../../shared/contract/client.ts';
import { openClinicFile } from '../../db/open.ts';
import { createApp } from '../app.ts';
import type { App } from '../host.ts';
import { dataPaths } from '../store/clinic-store.ts';
import { clientAt, testAppOptions, testClinic, testClock, testPassword, type TestClock } from '../testing/clinic.ts';
import { openWithPassword, readEnvelope } from './key-envelope.ts';

const given = { signInName: 'olive', password: testPassword };

let folder: string;
let clock: TestClock;
let app: App;
let olive: ContractClient;
let recoveryCode: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fascia-session-'));
  clock = testClock();
  app = createApp(testAppOptions(folder, clock));
  olive = clientAt(app, 'desk-pc');
  ({ recoveryCode } = await olive.session.createClinic(testClinic));
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Ends the program and starts it again on the same folder: nothing in memory survives. */
async function restart(at = folder): Promise<ContractClient> {
  await app.close();
  app = createApp(testAppOptions(at, clock));
  return clientAt(app, 'desk-pc');
}

describe('first start', () => {
  it('refuses a second clinic in the same folder', async () => {
    await expect(olive.session.createClinic(testClinic)).rejects.toMatchObject({ data: { reason: 'clinicExists' } });
  });

  it.each([
    ['too short', 'only14letters!', 'invalid'],
    ['one character over and over', 'aaaaaaaaaaaaaaaaaaaa', 'tooCommon'],
    ['a well-known word and a run', 'password12345678', 'tooCommon'],
    ['the name of its owner', 'oliveowner123456', 'tooCommon'],
  ])('refuses a password that is %s, at its field', async (_why, password, message) => {
    const fresh = mkdtempSync(join(tmpdir(), 'fascia-fresh-'));
    const other = createApp(testAppOptions(fresh, clock));
    try {
      const wanted = { ...testClinic, owner: { ...testClinic.owner, password } };
      await expect(clientAt(other, 'a').session.createClinic(wanted)).rejects.toMatchObject({
        code: 'validation',
        data: { fields: { 'owner.password': message } },
      });
      expect((await clientAt(other, 'a').session.getStatus()).phase).toBe('firstStart');
    } finally {
      await other.close();
      rmSync(fresh, { recursive: true, force: true });
    }
  });

  it('confirms the recovery code by its last group, in any case', async () => {
    expect(await olive.session.confirmRecoveryCode({ lastGroup: 'zzzz' })).toEqual({ isConfirmed: false });
    expect(await olive.session.confirmRecoveryCode({ lastGroup: recoveryCode.slice(-4).toLowerCase() })).toEqual({ isConfirmed: true });
    expect((await olive.session.getStatus()).recoveryCodeConfirmed).toBe(true);
  });
});

describe('signing in', () => {
  it('opens the clinic after a restart, and on a copy of the folder', async () => {
    const again = await restart();
    expect((await again.session.getStatus()).phase).toBe('closed');
    await expect(again.session.signIn(given)).resolves.toMatchObject({ me: { name: 'Olive Owner' } });
    const copy = mkdtempSync(join(tmpdir(), 'fascia-copy-'));
    await app.close();
    cpSync(folder, copy, { recursive: true });
    const elsewhere = await restart(copy);
    await expect(elsewhere.session.signIn(given)).resolves.toMatchObject({ me: { name: 'Olive Owner' } });
    await app.close();
    rmSync(copy, { recursive: true, force: true });
  });

  it('says the same of an unknown name and a wrong password', async () => {
    const wrong = { code: 'forbidden', data: { reason: 'wrongCredentials' } };
    await expect(olive.session.signIn({ ...given, password: 'not the password 1' })).rejects.toMatchObject(wrong);
    await expect(olive.session.signIn({ ...given, signInName: 'nobody' })).rejects.toMatchObject(wrong);
  });

  it('makes guessing slower and slower, even across a restart and a clock put back', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await expect(olive.session.signIn({ ...given, password: 'not the password 1' })).rejects.toMatchObject({ code: attempt < 3 ? 'forbidden' : 'locked' });
    }
    const again = await restart();
    await expect(again.session.signIn(given)).rejects.toMatchObject({ data: { reason: 'tooManyTries', details: { seconds: 2 } } });
    clock.set('2025-03-02T14:00:00.000Z');
    await expect(again.session.signIn(given)).rejects.toMatchObject({ data: { reason: 'tooManyTries' } });
    clock.set('2026-03-02T14:00:05.000Z');
    await expect(again.session.signIn(given)).resolves.toMatchObject({ me: { name: 'Olive Owner' } });
  });

  it('gives an owner a new password for the printed code, and only for it', async () => {
    const again = await restart();
    const wanted = { signInName: 'Olive', newPassword: 'a new and better sentence' };
    await expect(again.session.recover({ ...wanted, recoveryCode: 'AAAA-BBBB' })).rejects.toMatchObject({ data: { reason: 'wrongRecoveryCode' } });
    await again.session.recover({ ...wanted, recoveryCode: recoveryCode.toLowerCase().replaceAll('-', ' ') });
    const third = await restart();
    await expect(third.session.signIn(given)).rejects.toMatchObject({ data: { reason: 'wrongCredentials' } });
    await expect(third.session.signIn({ ...given, password: wanted.newPassword })).resolves.toBeDefined();
  });
});

describe('the lock', () => {
  it('closes every door until the PIN or the password is given, and five wrong PINs ask for the password', async () => {
    await olive.session.setPin({ pin: '4711' });
    const { me } = await olive.session.signIn(given);
    await olive.session.lock();
    await expect(olive.clients.findClients({ query: '' })).rejects.toMatchObject({ code: 'locked' });
    expect(await olive.session.getStatus()).toMatchObject({ phase: 'locked', lockedName: 'Olive Owner', me: null });
    const unlock = (pin: string) => olive.session.unlockWithPin({ staffId: me.staffId, pin });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(unlock('0000')).rejects.toMatchObject({ data: { reason: 'wrongCredentials' } });
    }
    await expect(unlock('4711')).rejects.toMatchObject({ data: { reason: 'pinUsedUp' } });
    await olive.session.signIn(given);
    await expect(olive.clients.findClients({ query: '' })).resolves.toEqual([]);
  });

  it('falls by itself after ten minutes without a person, whatever the clock says', async () => {
    clock.advanceMinutes(9);
    await olive.session.keepAwake();
    clock.set('2020-01-01T00:00:00.000Z');
    await expect(olive.clinic.listRooms()).resolves.toHaveLength(1);
    clock.advanceMinutes(10);
    await expect(olive.clinic.listRooms()).rejects.toMatchObject({ code: 'locked' });
  });

  it('asks for the password again before secrets and people are touched', async () => {
    clock.advanceMinutes(6);
    await expect(olive.session.setPin({ pin: '4711' })).rejects.toMatchObject({ data: { reason: 'freshSignInNeeded' } });
    await olive.session.confirmPassword({ password: testPassword });
    await expect(olive.session.setPin({ pin: '4711' })).resolves.toEqual({});
  });
});

describe("a clinic's file that cannot be opened", () => {
  const paths = () => dataPaths(folder);

  async function expectProblem(damage: () => void | Promise<void>, reason: string): Promise<void> {
    await app.close();
    await damage();
    const before = readFileSync(paths().database);
    const again = await restart();
    await expect(again.session.signIn(given)).rejects.toMatchObject({ code: 'unavailable', data: { reason } });
    expect(readFileSync(paths().database).equals(before)).toBe(true);
  }

  it('is said not to open with this key, and left untouched, when it holds noise', async () => {
    await expectProblem(() => writeFileSync(paths().database, Buffer.alloc(8192, 7)), 'clinicFileOtherKey');
  });

  it('is named foreign when it is a plain SQLite file', async () => {
    const plain = Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), Buffer.alloc(8176)]);
    await expectProblem(() => writeFileSync(paths().database, plain), 'clinicFileForeign');
  });

  it('is named newer when a later program wrote it', async () => {
    const { dataKey } = (await openWithPassword(readEnvelope(paths().keys), 'olive', testPassword)) ?? { dataKey: Buffer.alloc(32) };
    await expectProblem(() => {
      const file = openClinicFile({ path: paths().database, key: dataKey });
      file.pragma('user_version = 99999');
      file.close();
    }, 'clinicFileNewer');
  });

  it('is named broken when it was emptied, and is not taken for a new clinic', async () => {
    await app.close();
    truncateSync(paths().database, 0);
    const again = await restart();
    expect(await again.session.getStatus()).toMatchObject({ phase: 'broken', problem: 'clinicFileBroken' });
    await expect(again.session.createClinic(testClinic)).rejects.toMatchObject({ data: { reason: 'clinicExists' } });
  });

  it('is named missing when only the keys are there, and the keys when only the file is', async () => {
    await app.close();
    rmSync(paths().database);
    let again = await restart();
    expect(await again.session.getStatus()).toMatchObject({ phase: 'broken', problem: 'clinicFileMissing' });
    await app.close();
    writeFileSync(paths().database, 'x');
    rmSync(paths().keys);
    again = await restart();
    expect(await again.session.getStatus()).toMatchObject({ phase: 'broken', problem: 'keyFileMissing' });
  });

  it('is refused when its key file is damaged', async () => {
    await expectProblem(() => writeFileSync(paths().keys, '{"format":"fascia-keys"'), 'keyFileBroken');
  });
});
