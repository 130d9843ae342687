import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openClinicFile } from '../../db/open.ts';
import { clientAt, openTestClinic, testPassword, type Client, type TestClinic } from '../testing/clinic.ts';
import { backUp, dataKeyOf, filesIn } from './backups.test-support.ts';

let clinic: TestClinic;
let owner: Client;
beforeEach(async () => {
  clinic = await openTestClinic();
  owner = clinic.as('owner');
});
afterEach(() => clinic.close());

async function addRoom(name: string): Promise<void> {
  await owner.clinic.saveRoom({ name, isActive: true });
}

async function roomNames(): Promise<string[]> {
  return (await owner.clinic.listRooms()).map((room) => room.name).toSorted();
}

async function signInAgain(): Promise<void> {
  await owner.session.signIn({ signInName: 'olive', password: testPassword });
}

describe('restoring', () => {
  it('brings the clinic of that time back, and keeps what it replaced', async () => {
    await addRoom('Before');
    const { name } = await backUp(owner);
    await addRoom('After');
    await owner.drafts.saveDraft({ form: 'client', subject: 'new', content: '{}' });

    const { safetyCopyName } = await owner.backup.restoreBackup({ name });

    await signInAgain();
    expect(await roomNames()).toEqual(['Before', 'Room 1']);
    expect(await owner.drafts.getDraft({ form: 'client', subject: 'new' })).toBeNull();
    expect(safetyCopyName).toMatch(/-restore$/);
    await owner.backup.restoreBackup({ name: safetyCopyName });
    await signInAgain();
    expect(await roomNames()).toEqual(['After', 'Before', 'Room 1']);
  });

  it('signs everybody out at every seat, and takes their old password', async () => {
    const { name } = await backUp(owner);
    await owner.backup.restoreBackup({ name });
    expect(await owner.session.getStatus()).toMatchObject({ phase: 'closed', me: null });
    for (const who of ['owner', 'therapist', 'frontDesk'] as const) {
      await expect(clinic.as(who).clinic.listRooms()).rejects.toMatchObject({ code: 'locked' });
    }
    const theo = clinic.as('therapist');
    await theo.session.signIn({ signInName: 'theo', password: `${testPassword}-own` });
    expect(await theo.clinic.listRooms()).toHaveLength(1);
  });

  it('is the last thing the restored audit log tells, and the log holds', async () => {
    const { name } = await backUp(owner);
    await addRoom('After');
    const { safetyCopyName } = await owner.backup.restoreBackup({ name });
    await signInAgain();
    const [signIn, restored] = await owner.audit.listEvents({ limit: 2 });
    expect(signIn?.action).toBe('session.signedIn');
    expect(restored).toMatchObject({
      action: 'backup.restored',
      staffId: clinic.staffIds.owner,
      detail: { name, safetyCopyName, safetyCopySequence: expect.any(Number) },
    });
    expect(await owner.audit.verifyChain()).toMatchObject({ isIntact: true });
  });

  it('leaves no log of the old file beside the new one', async () => {
    const { name } = await backUp(owner);
    await addRoom('After');
    await owner.backup.restoreBackup({ name });
    expect(readdirSync(clinic.folder).filter((file) => file.startsWith('clinic.'))).toEqual(['clinic.fascia', 'clinic.keys']);
  });

  it('keeps today’s passwords and people’s keys', async () => {
    const { name } = await backUp(owner);
    const { version } = (await owner.staff.listStaff()).find((member) => member.id === clinic.staffIds.frontDesk) ?? { version: 0 };
    await owner.staff.endMembership({ staffId: clinic.staffIds.frontDesk, leftOn: '2026-03-02', version });
    await owner.session.changePassword({ currentPassword: testPassword, newPassword: `${testPassword}-new` });
    await owner.backup.restoreBackup({ name });
    await expect(signInAgain()).rejects.toMatchObject({ data: { reason: 'wrongCredentials' } });
    await owner.session.signIn({ signInName: 'olive', password: `${testPassword}-new` });
    // Fran works here again, as the record of that time says; the key she gave up needs a new password.
    const fran = clientAt(clinic.app, 'fran');
    await expect(fran.session.signIn({ signInName: 'fran', password: `${testPassword}-own` })).rejects.toMatchObject({
      data: { reason: 'wrongCredentials' },
    });
    await owner.staff.resetPassword({ staffId: clinic.staffIds.frontDesk, newPassword: testPassword });
    expect((await fran.session.signIn({ signInName: 'fran', password: testPassword })).me.staffId).toBe(clinic.staffIds.frontDesk);
  });

  it('keeps every change that somebody else saw confirmed while it was prepared', async () => {
    const { name } = await backUp(owner);
    const theo = clinic.as('therapist');
    let confirmed = 0;
    async function typeUntilSignedOut(): Promise<void> {
      for (;;) {
        await theo.drafts.saveDraft({ form: 'client', subject: 'new', content: `${confirmed + 1}` });
        confirmed += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    const [restored, typed] = await Promise.allSettled([owner.backup.restoreBackup({ name }), typeUntilSignedOut()]);
    expect(typed).toMatchObject({ reason: { code: 'locked' } });
    expect(confirmed).toBeGreaterThan(1);
    const safetyCopyName = restored.status === 'fulfilled' ? restored.value.safetyCopyName : '';
    await signInAgain();
    await owner.backup.restoreBackup({ name: safetyCopyName });
    await theo.session.signIn({ signInName: 'theo', password: `${testPassword}-own` });
    expect(await theo.drafts.getDraft({ form: 'client', subject: 'new' })).toMatchObject({ content: `${confirmed}` });
  });

  it('needs a fresh password, and an owner', async () => {
    const { name } = await backUp(owner);
    await expect(clinic.as('therapist').backup.restoreBackup({ name })).rejects.toMatchObject({ code: 'forbidden' });
    clinic.clock.advanceMinutes(6);
    await expect(owner.backup.restoreBackup({ name })).rejects.toMatchObject({ data: { reason: 'freshSignInNeeded' } });
    expect(await roomNames()).toEqual(['Room 1']);
  });
});

describe('a backup that is not to be trusted', () => {
  let name = '';
  beforeEach(async () => {
    ({ name } = await backUp(owner));
    await addRoom('After');
  });

  /** Refused, everybody still at work, the clinic's file as it was, no safety copy made. */
  async function expectRefused(reason: string): Promise<void> {
    const before = filesIn(clinic.folder);
    await expect(owner.backup.restoreBackup({ name })).rejects.toMatchObject({ code: 'conflict', data: { reason } });
    expect(filesIn(clinic.folder)).toEqual(before);
    expect(await roomNames()).toEqual(['After', 'Room 1']);
    expect(await clinic.as('frontDesk').clinic.listRooms()).toHaveLength(2);
  }

  function file(ending: string): string {
    return join(clinic.folder, 'backups', `${name}.${ending}`);
  }

  it('because it was tampered with', async () => {
    appendFileSync(file('keys'), ' ');
    await expectRefused('backupTampered');
  });

  it('because its manifest is missing', async () => {
    rmSync(file('json'));
    await expectRefused('backupIncomplete');
  });

  it('because it is another clinic’s', async () => {
    const other = await openTestClinic();
    const theirs = await backUp(other.as('owner'));
    for (const ending of ['fascia', 'json', 'keys']) {
      copyFileSync(join(other.folder, 'backups', `${theirs.name}.${ending}`), file(ending));
    }
    await other.close();
    await expectRefused('backupForeign');
  });
});

describe('a restore that cannot go on', () => {
  it('leaves everybody at work when there is no room for the new file', async () => {
    const { name } = await backUp(owner);
    await addRoom('After');
    // A folder where the new file would be laid: the same as any other fault of the disk.
    const inTheWay = join(clinic.folder, 'clinic.fascia.restored');
    mkdirSync(join(inTheWay, 'full'), { recursive: true });
    await expect(owner.backup.restoreBackup({ name })).rejects.toBeDefined();
    expect(await roomNames()).toEqual(['After', 'Room 1']);
    expect(await owner.audit.verifyChain()).toMatchObject({ isIntact: true });
    rmSync(inTheWay, { recursive: true });
    await owner.backup.restoreBackup({ name });
    await signInAgain();
    expect(await roomNames()).toEqual(['Room 1']);
  });

  it('waits for nobody who reads the file from outside, and changes nothing', async () => {
    const { name } = await backUp(owner);
    const reader = openClinicFile({ path: join(clinic.folder, 'clinic.fascia'), key: await dataKeyOf(clinic.folder), isReadOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM rooms').get();
    await addRoom('After');
    await expect(owner.backup.restoreBackup({ name })).rejects.toMatchObject({ code: 'unavailable', data: { reason: 'clinicFileInUse' } });
    reader.close();
    expect(existsSync(join(clinic.folder, 'clinic.fascia.restored'))).toBe(false);
    await signInAgain();
    expect(await roomNames()).toEqual(['After', 'Room 1']);
  });
});
