import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openClinicFile } from '../db/open.ts';
import { dataPaths } from './store/clinic-store.ts';
import { openWithPassword, readEnvelope } from './session/key-envelope.ts';
import { openTestClinic, testPassword, type TestClinic } from './testing/clinic.ts';
import { newClient } from './testing/course.ts';

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await openTestClinic();
});
afterEach(() => clinic.close());

/** Writes past the program, as only a bug or a broken disk could. */
async function writeRaw(sql: string, ...values: string[]): Promise<void> {
  const paths = dataPaths(clinic.folder);
  const opened = await openWithPassword(readEnvelope(paths.keys), 'olive', testPassword);
  const file = openClinicFile({ path: paths.database, key: opened?.dataKey ?? Buffer.alloc(32) });
  file.prepare(sql).run(...values);
  file.close();
}

describe('a fault that nobody expected', () => {
  it('reaches the person as a code alone, and the log without a word of the client', async () => {
    const client = await clinic.as('therapist').clients.createClient(newClient);
    await clinic.as('therapist').clients.recordConsent({
      clientId: client.id,
      consent: { consentId: 'consent_treatment', state: 'granted', signer: 'client', method: 'paper', signedName: '', expiresOn: null },
    });
    await writeRaw(
      "INSERT INTO health_records (client_id, version, answers, recorded_at, recorded_by) VALUES (?, 9, '{\"canary\":1}', ?, ?)",
      client.id,
      clinic.clock.now(),
      clinic.staffIds.owner,
    );
    await clinic.as('owner').clients.giveChartReason({ clientId: client.id, reason: 'Test of a broken row' });
    const fault = await clinic.as('owner').clients.getHealth({ clientId: client.id }).catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', data: { incident: expect.stringMatching(/^[2-9A-Z]{4}$/) } });
    const log = readFileSync(join(clinic.folder, 'logs', 'fascia.log'), 'utf8');
    expect(log).toContain('clients.getHealth');
    expect(log).not.toMatch(/canary|Núñez|María/);
    await expect(clinic.as('owner').clients.getClient({ clientId: client.id })).resolves.toBeDefined();
  });
});

describe('bad input', () => {
  it('is answered at its field, before anything is written', async () => {
    const wrong = { ...newClient, firstName: '', birthDate: '2026-02-30' };
    await expect(clinic.as('frontDesk').clients.createClient(wrong)).rejects.toMatchObject({
      code: 'validation',
      data: { fields: { firstName: 'invalid', birthDate: 'invalid' } },
    });
    expect(await clinic.as('frontDesk').clients.findClients({ query: '' })).toEqual([]);
  });

  it('of somebody without the permission is not even looked at, and the try is written down', async () => {
    const desk = clinic.as('frontDesk');
    await expect(desk.staff.addStaffMember({ ...newClient } as never)).rejects.toMatchObject({ code: 'forbidden', data: {} });
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'access.refused', limit: 1 });
    expect(event).toMatchObject({ staffId: clinic.staffIds.frontDesk, detail: { procedure: 'staff.addStaffMember' } });
  });
});

describe('what changed', () => {
  it('is told to every window, with the window that caused it', async () => {
    const notices = await clinic.as('therapist').session.watchChanges({});
    const next = notices.next();
    await clinic.as('frontDesk').clients.createClient(newClient);
    const { value } = await next;
    expect(value).toEqual({ features: expect.arrayContaining(['clients', 'schedule']), windowId: 'frontDesk-window' });
    await notices.return?.();
  });
});

describe('a member who has left', () => {
  it('is out at once, on every seat, and cannot come back', async () => {
    const owner = clinic.as('owner');
    const staff = await owner.staff.listStaff();
    const fran = staff.find((member) => member.id === clinic.staffIds.frontDesk);
    await owner.staff.endMembership({ staffId: fran?.id ?? '', leftOn: '2026-03-02', version: fran?.version ?? 0 });
    await expect(clinic.as('frontDesk').clients.findClients({ query: '' })).rejects.toMatchObject({ code: 'locked' });
    const again = clinic.as('frontDesk').session.signIn({ signInName: 'Fran', password: `${testPassword}-own` });
    await expect(again).rejects.toMatchObject({ data: { reason: 'wrongCredentials' } });
  });
});
