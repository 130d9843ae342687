// Places that refuse: a folder that may only be read, a file that another program holds, a disk that is full. Each gets
// its own plain reason, nothing is written, and work goes on when the obstacle is gone.
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ContractClient } from '../../shared/contract/client.ts';
import { createApp } from '../app.ts';
import type { App } from '../host.ts';
import { openWithPassword, readEnvelope } from '../session/key-envelope.ts';
import { dataPaths } from '../store/clinic-store.ts';
import { clientAt, openTestClinic, repeatableRandom, testAppOptions, testClock, testPassword } from '../testing/clinic.ts';

const given = { signInName: 'olive', password: testPassword };
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

/** A closed clinic, and a copy of it for each test. */
let prepared = '';
let folder = '';
let app: App | undefined;

beforeAll(async () => {
  const clinic = await openTestClinic();
  await clinic.app.close();
  prepared = mkdtempSync(join(tmpdir(), 'fascia-prepared-'));
  cpSync(clinic.folder, prepared, { recursive: true });
  await clinic.close();
});
afterAll(() => rmSync(prepared, { recursive: true, force: true }));
afterEach(async () => {
  await app?.close();
  app = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function open(into = mkdtempSync(join(tmpdir(), 'fascia-place-'))): ContractClient {
  folder = into;
  cpSync(prepared, folder, { recursive: true });
  return start();
}

function start(): ContractClient {
  app = createApp(testAppOptions(folder, testClock('2026-03-03T15:00:00.000Z'), { random: repeatableRandom(`${folder} again`) }));
  return clientAt(app, 'owner');
}

const newRoom = { name: 'Room under the stairs', isActive: true };

describe('a folder that may only be read', () => {
  function setModes(directory: number, file: number): void {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = entries.map((entry) => ({ path: join(entry.parentPath, entry.name), mode: entry.isDirectory() ? directory : file }));
    for (const { path, mode } of [...paths, { path: folder, mode: directory }]) {
      if (isRoot) chownSync(path, nobody, nobody);
      chmodSync(path, mode);
    }
  }
  /** Root may write anywhere: then the program runs as nobody for a while. */
  async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
    if (isRoot) process.seteuid?.(nobody);
    try {
      await work();
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  }

  it.skipIf(process.platform === 'win32')('is named, left as it was, and opens when it may be written again', async () => {
    open();
    await app?.close();
    setModes(0o555, 0o444);
    const before = readFileSync(dataPaths(folder).database);
    const entries = readdirSync(folder, { recursive: true }).length;
    await asOrdinaryUser(async () => {
      await expect(start().session.signIn(given)).rejects.toMatchObject({ code: 'unavailable', data: { reason: 'readOnlyFolder' } });
      await app?.close();
    });
    expect(readFileSync(dataPaths(folder).database).equals(before)).toBe(true);
    expect(readdirSync(folder, { recursive: true })).toHaveLength(entries);
    setModes(0o700, 0o600);
    await asOrdinaryUser(async () => {
      const owner = start();
      await owner.session.signIn(given);
      await expect(owner.clinic.saveRoom(newRoom)).resolves.toMatchObject(newRoom);
      await app?.close();
    });
  });
});

describe('a file that another program holds', () => {
  let holder: ChildProcess | undefined;
  afterEach(() => holder?.kill('SIGKILL'));

  /** Another process holds the file; it says when it has it. */
  async function hold(how: 'whole' | 'writing'): Promise<void> {
    const opened = await openWithPassword(readEnvelope(dataPaths(folder).keys), given.signInName, given.password);
    const key = opened?.dataKey.toString('hex') ?? '';
    holder = fork(fileURLToPath(new URL('holding.test-support.ts', import.meta.url)), [dataPaths(folder).database, key, how]);
    const [said] = await Promise.race([once(holder, 'message'), once(holder, 'exit')]);
    expect(said).toBe('held');
  }

  async function letGo(): Promise<void> {
    if (!holder) return;
    const gone = once(holder, 'exit');
    holder.kill('SIGKILL');
    await gone;
  }

  it('is said to be in use at sign-in, and opens once it is free', { timeout: 60_000 }, async () => {
    const owner = open();
    await hold('whole');
    await expect(owner.session.signIn(given)).rejects.toMatchObject({ code: 'unavailable', data: { reason: 'clinicFileInUse' } });
    await letGo();
    await owner.session.signIn(given);
    await expect(owner.clinic.listRooms()).resolves.toHaveLength(1);
  });

  it('is said to be in use in the middle of work: nothing is written, and the same save succeeds afterwards', { timeout: 60_000 }, async () => {
    const owner = open();
    await owner.session.signIn(given);
    await hold('writing');
    await expect(owner.clinic.saveRoom(newRoom)).rejects.toMatchObject({ code: 'unavailable', data: { reason: 'clinicFileInUse' } });
    await letGo();
    await expect(owner.clinic.listRooms()).resolves.toHaveLength(1);
    await expect(owner.clinic.saveRoom(newRoom)).resolves.toMatchObject(newRoom);
    await expect(owner.audit.verifyChain()).resolves.toMatchObject({ isIntact: true });
  });

  it('waits out a program that holds it for a moment', { timeout: 60_000 }, async () => {
    const owner = open();
    await owner.session.signIn(given);
    await hold('writing');
    const saving = owner.clinic.saveRoom(newRoom);
    await letGo();
    await expect(saving).resolves.toMatchObject(newRoom);
  });
});

function mountSmallDisk(path: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const trial = mkdtempSync(join(tmpdir(), 'fascia-trial-'));
const canMount = mountSmallDisk(trial, '64k');
if (canMount) execFileSync('umount', [trial]);
rmSync(trial, { recursive: true });

describe('a full disk', () => {
  let disk = '';
  afterEach(() => {
    if (disk !== '') execFileSync('umount', ['--lazy', disk]);
    rmSync(disk, { recursive: true, force: true });
    disk = '';
  });

  /** Saves drafts of this length until one is refused for want of room, and says how many were taken. */
  async function fill(owner: ContractClient, form: string, length: number): Promise<number> {
    for (let number = 1; number <= 400; number += 1) {
      try {
        await owner.drafts.saveDraft({ form: `${form} ${number}`, subject: 'new', content: 'x'.repeat(length) });
      } catch (fault) {
        expect(fault).toMatchObject({ code: 'unavailable', data: { reason: 'diskFull' } });
        return number - 1;
      }
    }
    throw new Error('the disk never got full');
  }

  it.skipIf(!canMount)('is named, keeps every confirmed save, and takes the next one when there is room (needs the right to mount)', { timeout: 60_000 }, async () => {
    disk = mkdtempSync(join(tmpdir(), 'fascia-disk-'));
    expect(mountSmallDisk(disk, '4m')).toBe(true);
    const owner = open(join(disk, 'clinic'));
    await owner.session.signIn(given);
    const saved = await fill(owner, 'form', 50_000);
    // Where a long one found no room a short one may: the rest of the disk is filled with those.
    await fill(owner, 'short form', 1);
    expect(saved).toBeGreaterThan(5);
    await expect(owner.clinic.saveRoom(newRoom)).rejects.toMatchObject({ data: { reason: 'diskFull' } });
    execFileSync('mount', ['-o', 'remount,size=32m', disk], { stdio: 'ignore' });
    await expect(owner.clinic.saveRoom(newRoom)).resolves.toMatchObject(newRoom);
    for (let number = 1; number <= saved; number += 1) {
      const draft = await owner.drafts.getDraft({ form: `form ${number}`, subject: 'new' });
      expect(draft?.content).toHaveLength(50_000);
    }
    await expect(owner.audit.verifyChain()).resolves.toMatchObject({ isIntact: true });
    await app?.close();
  });
});
