import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { bookToday } from '../testing/course.ts';

let clinic: TestClinic;

beforeAll(async () => {
  clinic = await openTestClinic();
});
afterAll(() => clinic.close());

function createClient(firstName: string, lastName = 'Tester', phone = '312 555 0199') {
  return clinic.as('frontDesk').clients.createClient({ firstName, lastName, phone });
}

async function eventsOf(clientId: string): Promise<string[]> {
  return (await clinic.as('owner').audit.listEvents({ clientId })).map((event) => event.action);
}

describe('a client record', () => {
  it('begins with a name and a phone number', async () => {
    const client = await createClient('Ada');
    expect(client).toMatchObject({ firstName: 'Ada', birthDate: null, sexRecorded: 'unknown', version: 1, isArchived: false, alerts: [] });
    expect(await clinic.as('therapist').clients.getClient({ clientId: client.id })).toEqual(client);
    expect(await eventsOf(client.id)).toEqual(['client.viewed', 'client.created']);
  });

  it('says at the field what is wrong, and keeps nothing', async () => {
    const desk = clinic.as('frontDesk').clients;
    const wrong = { firstName: 'Wrong', lastName: 'Fields', phone: 'none', email: 'x', birthDate: '2026-03-03' };
    await expect(desk.createClient(wrong)).rejects.toMatchObject({
      code: 'validation',
      data: { fields: { phone: 'phone', email: 'email', birthDate: 'birthDateAhead' } },
    });
    await expect(desk.createClient({ firstName: ' ', lastName: 'X', phone: '' })).rejects.toMatchObject({
      code: 'validation',
      data: { fields: { firstName: 'invalid' } },
    });
    expect(await desk.findClients({ query: 'wrong fields' })).toEqual([]);
  });

  it('is found by its new name after a change, and no longer by the old one', async () => {
    const client = await createClient('Berta', 'Oldname');
    const changed = await clinic.as('frontDesk').clients.changeClient({ ...client, lastName: 'Ñewname' });
    expect(changed.version).toBe(2);
    const find = async (query: string) => (await clinic.as('frontDesk').clients.findClients({ query })).map((hit) => hit.id);
    expect(await find('newname')).toEqual([client.id]);
    expect(await find('oldname')).toEqual([]);
  });

  it('lets the second of two who change it at once see the other version', async () => {
    const read = await createClient('Carla');
    const first = await clinic.as('therapist').clients.changeClient({ ...read, occupation: 'Baker' });
    await expect(clinic.as('frontDesk').clients.changeClient({ ...read, occupation: 'Driver' })).rejects.toMatchObject({ code: 'stale' });
    expect(await clinic.as('frontDesk').clients.getClient({ clientId: read.id })).toEqual(first);
  });

  it('leaves the lists when archived, and comes back', async () => {
    const client = await createClient('Dora', 'Archivable');
    const desk = clinic.as('frontDesk').clients;
    const gone = await desk.archiveClient({ clientId: client.id, version: 1, isArchived: true });
    expect(await desk.findClients({ query: 'archivable' })).toEqual([]);
    expect(await desk.findClients({ query: 'archivable', archived: true })).toHaveLength(1);
    await expect(desk.archiveClient({ clientId: client.id, version: 1, isArchived: false })).rejects.toMatchObject({ code: 'stale' });
    await desk.archiveClient({ clientId: client.id, version: gone.version, isArchived: false });
    expect(await desk.findClients({ query: 'archivable' })).toHaveLength(1);
  });

  it('warns of somebody already on file while a new client is typed', async () => {
    const known = await createClient('Elena', 'Múñoz', '+1 (312) 555-0142');
    const typed = { firstName: 'elena', lastName: 'munoz', phone: '312 555 0142', birthDate: null };
    expect(await clinic.as('frontDesk').clients.findDuplicates(typed)).toMatchObject([{ id: known.id, reasons: ['phone', 'name'] }]);
  });

  it('shows last and next visit, and comes first once it is booked', async () => {
    const early = await createClient('Fay', 'Booked');
    clinic.clock.advanceMinutes(1);
    const later = await createClient('Gil', 'Booked');
    clinic.clock.advanceMinutes(1);
    await bookToday(clinic, { clientId: early.id, planId: null }, 17 * 60);
    const hits = await clinic.as('frontDesk').clients.findClients({ query: 'booked' });
    expect(hits.map((hit) => [hit.id, hit.nextVisitOn])).toEqual([[early.id, '2026-03-02'], [later.id, null]]);
  });

  it('is notFound where there is none', async () => {
    const clientId = '00000000-0000-7000-8000-000000000000';
    const { clients } = clinic.as('therapist');
    await expect(clients.getClient({ clientId })).rejects.toMatchObject({ code: 'notFound' });
    await expect(clients.getHealth({ clientId })).rejects.toMatchObject({ code: 'notFound' });
    await expect(clients.listConsents({ clientId })).rejects.toMatchObject({ code: 'notFound' });
    await expect(clients.addAlert({ clientId, kind: 'desk', text: 'x' })).rejects.toMatchObject({ code: 'notFound' });
    await expect(clients.giveChartReason({ clientId, reason: 'x' })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('alerts', () => {
  it('of health come to the desk without a word, whoever wrote them', async () => {
    const canary = 'canary-hepatitis';
    const client = await createClient('Hanna', 'Alerted');
    const desk = clinic.as('frontDesk').clients;
    const therapist = clinic.as('therapist').clients;
    const desks = await desk.addAlert({ clientId: client.id, kind: 'health', text: canary });
    const theirs = await therapist.addAlert({ clientId: client.id, kind: 'health', text: canary });
    clinic.clock.advanceMinutes(1);
    await desk.addAlert({ clientId: client.id, kind: 'desk', text: 'Wheelchair' });
    expect(theirs.text).toBe(canary);
    const replies = [
      desks,
      await desk.getClient({ clientId: client.id }),
      await desk.changeClient({ ...client, occupation: 'Baker' }),
      await desk.archiveClient({ clientId: client.id, version: 2, isArchived: false }),
      await desk.findClients({ query: 'alerted' }),
      await desk.findDuplicates({ firstName: 'Hanna', lastName: 'Alerted', phone: '', birthDate: null }),
    ];
    expect(JSON.stringify(replies)).not.toContain(canary);
    expect((await desk.getClient({ clientId: client.id })).alerts.map((alert) => [alert.kind, alert.text])).toEqual([
      ['health', ''],
      ['health', ''],
      ['desk', 'Wheelchair'],
    ]);
    const seen = (await therapist.getClient({ clientId: client.id })).alerts;
    expect(seen.filter((alert) => alert.text === canary)).toHaveLength(2);
    for (const event of await clinic.as('owner').audit.listEvents({ clientId: client.id })) {
      expect(JSON.stringify(event)).not.toContain(canary);
    }
  });

  it('are resolved once, can be put up again, and of health not by the desk', async () => {
    const client = await createClient('Ines');
    const desk = clinic.as('frontDesk').clients;
    const { id: alertId } = await desk.addAlert({ clientId: client.id, kind: 'desk', text: 'Call back' });
    await desk.resolveAlert({ clientId: client.id, alertId });
    await expect(desk.resolveAlert({ clientId: client.id, alertId })).rejects.toMatchObject({ data: { reason: 'alreadyResolved' } });
    expect((await desk.getClient({ clientId: client.id })).alerts).toEqual([]);
    await desk.reopenAlert({ clientId: client.id, alertId });
    expect((await desk.getClient({ clientId: client.id })).alerts).toHaveLength(1);
    const health = await desk.addAlert({ clientId: client.id, kind: 'health', text: 'Asthma' });
    const handle = { clientId: client.id, alertId: health.id };
    await expect(desk.resolveAlert(handle)).rejects.toMatchObject({ code: 'forbidden' });
    await clinic.as('therapist').clients.resolveAlert(handle);
    await expect(desk.reopenAlert(handle)).rejects.toMatchObject({ code: 'forbidden' });
    const other = await createClient('Iris');
    await expect(desk.reopenAlert({ ...handle, clientId: other.id })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('consents', () => {
  const granted = { consentId: 'consent_treatment', state: 'granted', signer: 'client', method: 'typed', signedName: 'J', expiresOn: null } as const;

  it('are added one after another; the latest of a kind counts until its year is over', async () => {
    const client = await createClient('Jana');
    const desk = clinic.as('frontDesk').clients;
    const record = (consent: Parameters<typeof desk.recordConsent>[0]['consent']) => desk.recordConsent({ clientId: client.id, consent });
    const states = async () => (await desk.listConsents({ clientId: client.id })).map((kept) => [kept.consentId, kept.state]);
    await record({ ...granted, consentId: 'consent_cupping', state: 'declined' });
    expect((await record(granted)).expiresOn).toBe('2027-03-02');
    // The clock stands still: the order of recording decides.
    await record({ ...granted, state: 'revoked' });
    expect(await states()).toEqual([['consent_cupping', 'declined'], ['consent_treatment', 'revoked']]);
    await record({ ...granted, expiresOn: '2026-03-02' });
    expect(await states()).toContainEqual(['consent_treatment', 'granted']);
    const before = clinic.clock.now();
    clinic.clock.set('2026-03-03T06:00:00.000Z');
    expect(await states()).toContainEqual(['consent_treatment', 'expired']);
    clinic.clock.set(before);
    expect(await eventsOf(client.id)).toEqual([...Array.from({ length: 4 }, () => 'consent.recorded'), 'client.created']);
  });

  it('that are typed carry the name of who typed', async () => {
    const client = await createClient('Kit');
    const desk = clinic.as('frontDesk').clients;
    await expect(desk.recordConsent({ clientId: client.id, consent: { ...granted, signedName: '' } })).rejects.toMatchObject({
      code: 'validation',
      data: { fields: { signedName: 'required' } },
    });
    expect(await desk.listConsents({ clientId: client.id })).toEqual([]);
    expect(await desk.recordConsent({ clientId: client.id, consent: { ...granted, method: 'verbal', signedName: '' } })).toBeDefined();
  });

  it('are of the vocabulary', async () => {
    const client = await createClient('Kim');
    const call = clinic.as('frontDesk').clients.recordConsent({ clientId: client.id, consent: { ...granted, consentId: 'consent_dance' } });
    await expect(call).rejects.toMatchObject({ code: 'validation', data: { reason: 'consentUnknown' } });
  });
});
