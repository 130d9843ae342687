import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { clientAt, testAppOptions, testClinic, testClock, testPassword, type Client, type TestClock } from '../testing/clinic.ts';
import { filesIn, newFolder } from './backups.test-support.ts';

interface Sitting {
  readonly owner: Client;
  close(): Promise<void>;
}

/** From opening the program to closing it: the owner signs in, works, and the program closes. */
async function sit(folder: string, clock: TestClock): Promise<Sitting> {
  const app = createApp(testAppOptions(folder, clock));
  const owner = clientAt(app, 'owner');
  const { phase } = await owner.session.getStatus();
  if (phase === 'firstStart') await owner.session.createClinic(testClinic);
  else await owner.session.signIn({ signInName: 'olive', password: testPassword });
  return { owner, close: () => app.close() };
}

function backupNames(folder: string): string[] {
  return Object.keys(filesIn(folder)).filter((file) => file.endsWith('.fascia') && file.startsWith('backups')).map((file) => file.slice(8));
}

describe('closing the program', () => {
  it('makes a backup when something changed and the last is older than an hour', async () => {
    const { path, remove } = newFolder();
    const clock = testClock();

    let sitting = await sit(path, clock);
    await sitting.close();
    expect(backupNames(path)).toEqual(['fascia-20260302-140000-close.fascia']); // there was none

    clock.advanceMinutes(120);
    sitting = await sit(path, clock);
    await sitting.owner.session.lock();
    await sitting.close();
    expect(backupNames(path)).toHaveLength(1); // nothing changed but that somebody came and went

    sitting = await sit(path, clock);
    await sitting.owner.clinic.saveRoom({ name: 'Blue room', isActive: true });
    await sitting.close();
    expect(backupNames(path)).toEqual(['fascia-20260302-140000-close.fascia', 'fascia-20260302-160000-close.fascia']);

    clock.advanceMinutes(30);
    sitting = await sit(path, clock);
    await sitting.owner.drafts.saveDraft({ form: 'client', subject: 'new', content: '{}' });
    await sitting.close();
    expect(backupNames(path)).toHaveLength(2); // half an hour ago is not long

    clock.advanceMinutes(31);
    sitting = await sit(path, clock);
    await sitting.close();
    expect(backupNames(path)).toHaveLength(3); // what was typed then is kept now

    sitting = await sit(path, clock);
    const [event] = await sitting.owner.audit.listEvents({ action: 'backup.made', limit: 1 });
    expect(event).toMatchObject({ staffId: null, detail: { name: 'fascia-20260302-170100-close' } });
    await sitting.close();
    remove();
  });

  it('says how many days ago the last good one was', async () => {
    const { path, remove } = newFolder();
    const clock = testClock();
    let sitting = await sit(path, clock);
    expect((await sitting.owner.today.getToday()).daysSinceBackup).toBeNull();
    await sitting.close();

    // 14:00 in London, 8:00 in Chicago; sixteen hours later it is midnight there, and tomorrow.
    clock.advanceMinutes(15 * 60 + 59);
    sitting = await sit(path, clock);
    expect((await sitting.owner.today.getToday()).daysSinceBackup).toBe(0);
    clock.advanceMinutes(1);
    await sitting.owner.session.signIn({ signInName: 'olive', password: testPassword });
    expect((await sitting.owner.today.getToday()).daysSinceBackup).toBe(1);
    clock.advanceMinutes(3 * 1440);
    await sitting.owner.session.signIn({ signInName: 'olive', password: testPassword });
    expect((await sitting.owner.today.getToday()).daysSinceBackup).toBe(4);
    await sitting.close();
    expect(backupNames(path)).toEqual([join('fascia-20260302-140000-close.fascia')]);
    remove();
  });
});
