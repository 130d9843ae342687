import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClinicFileError } from '../../db/faults.ts';
import { openTestFile, testKey, type TestFile } from '../../db/testing/file.ts';
import { newFolder, type Folder } from '../backup/backups.test-support.ts';
import { Refusal } from '../refusal.ts';
import { createJobs, type Jobs } from './jobs.ts';
import type { JobKinds, JobProgress } from './jobs.model.ts';

let jobs: Jobs;
let test: TestFile;
let folder: Folder;
beforeEach(() => {
  jobs = createJobs(new URL('worker.ts', import.meta.url));
  test = openTestFile();
  folder = newFolder();
});
afterEach(async () => {
  await jobs.stop();
  test.close();
  folder.remove();
});

function backupInput(): JobKinds['makeBackup']['input'] {
  return {
    path: test.path,
    key: testKey,
    keysPath: test.path,
    folder: folder.path,
    planned: {
      formatVersion: 1,
      name: 'fascia-20260302-140000-manual',
      madeAt: '2026-03-02T14:00:00.000Z',
      cause: 'manual',
      programVersion: '0',
      clinicId: 'clinic',
    },
  };
}

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return undefined;
  } catch (fault) {
    return fault;
  }
}

describe('a job', () => {
  it('answers with its result and tells its steps', async () => {
    const steps: JobProgress[] = [];
    const manifest = await jobs.run('makeBackup', backupInput(), { onProgress: (step) => steps.push(step) });
    expect(manifest).toMatchObject({ clinicId: 'clinic', auditSequence: 0 });
    expect(steps.map((step) => step.step)).toEqual(['copy', 'check', 'hash']);
  });

  it('answers with a refusal by its reason', async () => {
    const fault = await faultOf(jobs.run('checkBackup', { folder: folder.path, name: 'fascia-20260302-140000-manual', key: testKey, clinicId: 'clinic' }));
    expect(fault).toBeInstanceOf(Refusal);
    expect(fault).toMatchObject({ code: 'conflict', data: { reason: 'backupIncomplete' } });
  });

  it('names what is wrong with the file', async () => {
    const fault = await faultOf(jobs.run('verifyAudit', { path: test.path, key: Buffer.alloc(32, 1), anchor: null, isUnhurried: false }));
    expect(fault).toBeInstanceOf(ClinicFileError);
    expect(fault).toMatchObject({ problem: 'clinicFileOtherKey' });
  });

  it('passes a bug on with its place, and without its message, which may quote what somebody typed', async () => {
    const fault = await faultOf(jobs.run('makeBackup', { ...backupInput(), keysPath: join(folder.path, 'Maria Lopez') }));
    expect(fault).toMatchObject({ name: 'Error', code: 'ENOENT', message: 'a job failed' });
    expect(fault instanceof Error ? fault.stack : '').toContain('make-backup');
  });

  it('does not begin when it is cancelled already', async () => {
    const reason = new Error('left');
    expect(() => jobs.run('makeBackup', backupInput(), { signal: AbortSignal.abort(reason) })).toThrow(reason);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('ends with the reason of its cancelling once its thread is gone', async () => {
    const leaving = new AbortController();
    const reason = new Error('left');
    const fault = await faultOf(jobs.run('makeBackup', backupInput(), { signal: leaving.signal, onProgress: () => leaving.abort(reason) }));
    expect(fault).toBe(reason);
    const left = readdirSync(folder.path);
    await new Promise((resolve) => setImmediate(resolve));
    expect(readdirSync(folder.path)).toEqual(left);
  });

  it('ends with all others when the program closes', async () => {
    const faults = [faultOf(jobs.run('makeBackup', backupInput())), faultOf(jobs.run('verifyAudit', { path: test.path, key: testKey, anchor: null, isUnhurried: false }))];
    await jobs.stop();
    for (const fault of await Promise.all(faults)) expect(fault).toMatchObject({ message: 'the worker ended without an answer' });
  });
});
