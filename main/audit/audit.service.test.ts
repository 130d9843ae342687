import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditVerification } from '../../shared/audit/audit.model.ts';
import { openClinicFile } from '../../db/open.ts';
import { createApp } from '../app.ts';
import { dataKeyOf } from '../backup/backups.test-support.ts';
import { readEnvelope, writeEnvelope } from '../session/key-envelope.ts';
import { clientAt, openTestClinic, testAppOptions, testClock, testPassword, type Client, type TestClinic } from '../testing/clinic.ts';

let clinic: TestClinic;
let owner: Client;
beforeEach(async () => {
  clinic = await openTestClinic();
  owner = clinic.as('owner');
});
afterEach(() => clinic.close());

const neverChanging = `
DROP TRIGGER audit_events_never_change;
DROP TRIGGER audit_events_never_go;
`;

/** Closes the program, changes the file with its key in hand, starts anew and answers with what the start finds. */
async function stateAfter(sql: string): Promise<AuditVerification | null> {
  await clinic.app.close();
  const file = openClinicFile({ path: join(clinic.folder, 'clinic.fascia'), key: await dataKeyOf(clinic.folder) });
  file.exec(sql);
  file.close();
  return stateAtStart();
}

async function stateAtStart(): Promise<AuditVerification | null> {
  const app = createApp(testAppOptions(clinic.folder, testClock()));
  const olive = clientAt(app, 'olive');
  const leaving = new AbortController();
  const notices = await olive.session.watchChanges(undefined, { signal: leaving.signal });
  async function untilChecked(): Promise<void> {
    for await (const { features } of notices) if (features.includes('audit')) return;
  }
  const checked = untilChecked();
  await olive.session.signIn({ signInName: 'olive', password: testPassword });
  await checked;
  const state = await olive.audit.getChainState();
  leaving.abort();
  await app.close();
  return state;
}

describe('the check of the log at start', () => {
  it('finds an untouched log whole', async () => {
    expect(await stateAfter('SELECT 1')).toMatchObject({ isIntact: true, brokenAt: null, problem: null });
  });

  it.each<[string, string, Partial<AuditVerification>]>([
    ['an edited time', "UPDATE audit_events SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 3", { brokenAt: 3, problem: 'edited' }],
    ['an edited author', 'UPDATE audit_events SET staff_id = NULL WHERE sequence = 4', { brokenAt: 4, problem: 'edited' }],
    ['an edited detail', "UPDATE audit_events SET detail = '{}' WHERE sequence = 2", { brokenAt: 2, problem: 'edited' }],
    ['a deleted event', 'DELETE FROM audit_events WHERE sequence = 5', { brokenAt: 5, problem: 'missing' }],
    ['a deleted beginning', 'DELETE FROM audit_events WHERE sequence <= 2', { brokenAt: 1, problem: 'missing' }],
    [
      'two events that changed places',
      'UPDATE audit_events SET sequence = -1 WHERE sequence = 3; UPDATE audit_events SET sequence = 3 WHERE sequence = 4; UPDATE audit_events SET sequence = 4 WHERE sequence = -1',
      { brokenAt: 3, problem: 'edited' },
    ],
    ['a cut tail', 'DELETE FROM audit_events WHERE sequence > 6', {}],
    [
      'a cut tail with the head put back',
      'DELETE FROM audit_events WHERE sequence > 6; UPDATE audit_head SET (sequence, hash) = (SELECT sequence, hash FROM audit_events WHERE sequence = 6)',
      { problem: 'truncated' },
    ],
    ['an emptied log', "DELETE FROM audit_events; UPDATE audit_head SET sequence = 0, hash = ''", { problem: 'truncated' }],
    ['a changed head', "UPDATE audit_head SET hash = 'x'", {}],
    [
      'a last event forged with its hash',
      "UPDATE audit_events SET hash = 'x' WHERE sequence = (SELECT max(sequence) FROM audit_events); UPDATE audit_head SET hash = 'x'",
      { problem: 'edited' },
    ],
  ])('finds %s', async (_what, sql, expected) => {
    expect(await stateAfter(neverChanging + sql)).toMatchObject({ isIntact: false, ...expected });
  });

  it('finds a cut log at every start, not only at the first', async () => {
    const cut = `${neverChanging}
      DELETE FROM audit_events WHERE sequence > 6;
      UPDATE audit_head SET (sequence, hash) = (SELECT sequence, hash FROM audit_events WHERE sequence = 6)`;
    expect(await stateAfter(cut)).toMatchObject({ isIntact: false, problem: 'truncated' });
    expect(await stateAtStart()).toMatchObject({ isIntact: false, problem: 'truncated' });
  });

  it('finds that the mark outside the file was changed', async () => {
    await clinic.app.close();
    const path = join(clinic.folder, 'clinic.keys');
    const keys = readEnvelope(path);
    writeEnvelope(path, { ...keys, auditAnchor: `${keys.auditAnchor?.slice(0, -4)}AAAA` });
    expect(await stateAtStart()).toMatchObject({ isIntact: false, problem: 'anchorMismatch' });
  });
});

describe('the log', () => {
  it('cannot be changed or cut by the program’s own connection', async () => {
    const file = openClinicFile({ path: join(clinic.folder, 'clinic.fascia'), key: await dataKeyOf(clinic.folder) });
    expect(() => file.exec("UPDATE audit_events SET action = 'x'")).toThrow('append-only');
    expect(() => file.exec('DELETE FROM audit_events')).toThrow('append-only');
    file.close();
  });

  it('is listed newest first, in pages, by day, person and action', async () => {
    clinic.clock.set('2026-03-04T05:30:00.000Z'); // the evening of March 3 in Chicago
    await owner.session.signIn({ signInName: 'olive', password: testPassword });
    await owner.clinic.saveRoom({ name: 'Blue room', isActive: true });
    clinic.clock.set('2026-03-04T06:30:00.000Z'); // half past midnight there
    await owner.session.signIn({ signInName: 'olive', password: testPassword });
    await owner.clinic.saveRoom({ name: 'Green room', isActive: true });

    const all = await owner.audit.listEvents({ limit: 150 });
    expect(all.map((event) => event.sequence)).toEqual(all.map((_, index) => all.length - index));
    const first = await owner.audit.listEvents({ limit: 4 });
    const second = await owner.audit.listEvents({ limit: 4, beforeSequence: first.at(-1)?.sequence });
    expect(second.map((event) => event.sequence)).toEqual([1, 2, 3, 4].map((back) => (first.at(-1)?.sequence ?? 0) - back));

    const rooms = { action: 'clinic.changed' as const };
    expect(await owner.audit.listEvents({ ...rooms, from: '2026-03-03', until: '2026-03-03' })).toHaveLength(1);
    expect(await owner.audit.listEvents({ ...rooms, from: '2026-03-04' })).toHaveLength(1);
    expect(await owner.audit.listEvents({ ...rooms, from: '2026-03-03', until: '2026-03-04' })).toHaveLength(2);
    const theirs = await owner.audit.listEvents({ staffId: clinic.staffIds.therapist });
    expect(theirs.map((event) => event.action)).toEqual(['session.passwordChanged', 'session.signedIn']);
    expect(theirs[0]?.staffName).toBe('Theo Therapist');
  });

  it('notes that it was looked at and checked, and who was refused', async () => {
    await expect(clinic.as('therapist').audit.listEvents({})).rejects.toMatchObject({ code: 'forbidden' });
    expect(await owner.audit.verifyChain()).toMatchObject({ isIntact: true, problem: null });
    await owner.audit.listEvents({});
    const events = await owner.audit.listEvents({ limit: 3 });
    expect(events.map((event) => [event.action, event.staffId])).toEqual([
      ['audit.viewed', clinic.staffIds.owner],
      ['audit.verified', clinic.staffIds.owner],
      ['access.refused', clinic.staffIds.therapist],
    ]);
    expect(events[1]?.detail).toMatchObject({ isIntact: true });
    expect(events[2]?.detail).toEqual({ procedure: 'audit.listEvents' });
  });
});
