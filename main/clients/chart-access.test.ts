import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HealthAnswers } from '../../shared/clients/clients.model.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { bookToday, complaint } from '../testing/course.ts';

let clinic: TestClinic;
let startMinute = 8 * 60;

beforeAll(async () => {
  clinic = await openTestClinic();
});
afterAll(() => clinic.close());

const answers: HealthAnswers = {
  flags: [{ contraindicationId: 'ci_osteopenia', note: 'canary-spine' }],
  medications: ['canary-aspirin'],
  allergies: [],
  pregnancy: '',
  redFlagScreen: 'negative',
  decision: 'proceed_modified',
  decisionNote: 'light pressure',
  clearances: [],
};

/** A client whom Theo is booked to treat. */
async function theosClient(): Promise<string> {
  const client = await clinic.as('frontDesk').clients.createClient({ firstName: 'Lena', lastName: 'Own', phone: '312 555 0101' });
  await bookToday(clinic, { clientId: client.id, planId: null }, startMinute);
  startMinute += 60;
  return client.id;
}

const reasonNeeded = { code: 'forbidden', data: { reason: 'chartReasonNeeded' } };

describe('health answers', () => {
  it('are kept version by version, and the newest is in force', async () => {
    const clientId = await theosClient();
    const therapist = clinic.as('therapist').clients;
    expect(await therapist.getHealth({ clientId })).toBeNull();
    expect(await therapist.recordHealth({ clientId, answers, basedOnVersion: 0 })).toEqual({ version: 1 });
    clinic.clock.advanceMinutes(1);
    const second = { ...answers, medications: [] };
    expect(await therapist.recordHealth({ clientId, answers: second, basedOnVersion: 1 })).toEqual({ version: 2 });
    expect(await therapist.getHealth({ clientId })).toMatchObject({ ...second, version: 2, recordedByName: 'Theo Therapist', isHandedIn: false });
    expect(await therapist.getHealth({ clientId, version: 1 })).toMatchObject({ ...answers, version: 1 });
    expect((await therapist.listHealthVersions({ clientId })).map((kept) => kept.version)).toEqual([2, 1]);
    await expect(therapist.getHealth({ clientId, version: 3 })).rejects.toMatchObject({ code: 'notFound' });
    await expect(therapist.recordHealth({ clientId, answers, basedOnVersion: 1 })).rejects.toMatchObject({ code: 'stale' });
  });

  it('are handed in by the desk, which never reads them', async () => {
    const clientId = await theosClient();
    const desk = clinic.as('frontDesk').clients;
    await clinic.as('therapist').clients.recordHealth({ clientId, answers });
    const handedIn: HealthAnswers = { ...answers, flags: [{ contraindicationId: 'ci_aneurysm', note: '' }], medications: [], decision: 'proceed' };
    const reply = await desk.recordHealth({ clientId, answers: handedIn });
    expect(reply).toEqual({ version: 2 });
    await expect(desk.getHealth({ clientId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(desk.listHealthVersions({ clientId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(desk.giveChartReason({ clientId, reason: 'curious' })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await clinic.as('therapist').clients.getHealth({ clientId })).toMatchObject({
      flags: [{ contraindicationId: 'ci_osteopenia' }, { contraindicationId: 'ci_aneurysm' }],
      medications: ['canary-aspirin'],
      decision: 'clearance_required',
      decisionNote: 'light pressure',
      isHandedIn: true,
    });
    const events = await clinic.as('owner').audit.listEvents({ clientId, action: 'health.changed' });
    expect(events.map((event) => event.detail)).toEqual([{ version: 2, isHandedIn: true }, { version: 1, isHandedIn: false }]);
    expect(JSON.stringify(events)).not.toContain('canary');
  });

  it('cannot go past a condition that forbids massage, or name one that nobody knows', async () => {
    const clientId = await theosClient();
    const therapist = clinic.as('therapist').clients;
    const fever = { ...answers, flags: [{ contraindicationId: 'ci_fever', note: '' }] };
    await expect(therapist.recordHealth({ clientId, answers: fever })).rejects.toMatchObject({
      code: 'validation',
      data: { fields: { decision: 'tooLoose' } },
    });
    const unknown: HealthAnswers = { ...answers, flags: [{ contraindicationId: 'ci_x', note: '' }], decision: 'defer_or_refer' };
    await expect(therapist.recordHealth({ clientId, answers: unknown })).rejects.toMatchObject({
      data: { fields: { 'flags.0.contraindicationId': 'unknownCondition' } },
    });
    expect(await therapist.getHealth({ clientId })).toBeNull();
  });
});

describe('who opens a chart', () => {
  it('the therapist of the client, before and after the visit; another one not', async () => {
    const clientId = await theosClient();
    const tara = clinic.as('otherTherapist').clients;
    await clinic.as('therapist').clients.recordHealth({ clientId, answers });
    await expect(tara.getHealth({ clientId })).rejects.toMatchObject(reasonNeeded);
    await expect(tara.listHealthVersions({ clientId })).rejects.toMatchObject(reasonNeeded);
    await expect(tara.recordHealth({ clientId, answers })).rejects.toMatchObject(reasonNeeded);
    const { alerts } = await tara.getClient({ clientId });
    expect(alerts).toEqual([]);
  });

  it('another therapist does not read health alerts either', async () => {
    const clientId = await theosClient();
    await clinic.as('therapist').clients.addAlert({ clientId, kind: 'health', text: 'canary-hepatitis' });
    const tara = clinic.as('otherTherapist').clients;
    const seen = await tara.getClient({ clientId });
    expect(seen.alerts).toMatchObject([{ kind: 'health', text: '' }]);
    await expect(tara.resolveAlert({ clientId, alertId: seen.alerts[0]?.id ?? '' })).rejects.toMatchObject(reasonNeeded);
  });

  it('a visit that was called off makes nobody the therapist; an episode does', async () => {
    const clientId = await theosClient();
    const owner = clinic.as('owner');
    const desk = clinic.as('frontDesk');
    const [visit] = (await desk.history.listVisits({ filter: { from: null, until: null, therapistId: null, clientId, states: [] } })).visits;
    const theo = clinic.as('therapist').clients;
    expect(await theo.getHealth({ clientId })).toBeNull();
    // Tara sees her, so she is somebody's; then Theo's visit is called off.
    await clinic.as('otherTherapist').clients.giveChartReason({ clientId, reason: 'Takes over' });
    await clinic.as('otherTherapist').episodes.openEpisode({ clientId, complaint });
    await desk.schedule.changeVisitState({ visitId: visit?.id ?? '', version: visit?.version ?? 0, state: 'cancelled_by_client', reason: '' });
    await expect(theo.getHealth({ clientId })).rejects.toMatchObject(reasonNeeded);
    await expect(owner.clients.getHealth({ clientId })).rejects.toMatchObject(reasonNeeded);
  });

  it('an owner who does not treat the client gives a reason, which the log keeps until they sign out', async () => {
    const clientId = await theosClient();
    const owner = clinic.as('owner');
    await clinic.as('therapist').clients.recordHealth({ clientId, answers });
    await expect(owner.clients.getHealth({ clientId })).rejects.toMatchObject(reasonNeeded);
    await owner.clients.giveChartReason({ clientId, reason: 'Complaint by the client' });
    expect(await owner.clients.getHealth({ clientId })).toMatchObject({ version: 1 });
    const other = await theosClient();
    await expect(owner.clients.getHealth({ clientId: other })).rejects.toMatchObject(reasonNeeded);
    const [event] = await owner.audit.listEvents({ clientId, action: 'chart.accessReasonGiven' });
    expect(event).toMatchObject({ staffId: clinic.staffIds.owner, detail: { reason: 'Complaint by the client' } });
  });

  it('any therapist reads the intake of a client whom nobody treats yet; an owner still says why', async () => {
    const client = await clinic.as('frontDesk').clients.createClient({ firstName: 'New', lastName: 'Comer', phone: '312 555 0102' });
    await clinic.as('frontDesk').clients.recordHealth({ clientId: client.id, answers });
    expect(await clinic.as('otherTherapist').clients.getHealth({ clientId: client.id })).toMatchObject({ isHandedIn: true });
    await expect(clinic.as('owner').clients.getHealth({ clientId: client.id })).rejects.toMatchObject(reasonNeeded);
  });

  it('a therapist who is set to read all clients needs no reason', async () => {
    const clientId = await theosClient();
    const { owner, otherTherapist } = { owner: clinic.as('owner').staff, otherTherapist: clinic.as('otherTherapist').clients };
    const tara = (await owner.listStaff()).find((member) => member.id === clinic.staffIds.otherTherapist);
    if (!tara) throw new Error('Tara works here');
    const { isActive: _isActive, leftOn: _leftOn, signInName: _signInName, ...change } = tara;
    await owner.changeStaffMember({ ...change, ownClientsOnly: false });
    expect(await otherTherapist.getHealth({ clientId })).toBeNull();
    await owner.changeStaffMember({ ...change, ownClientsOnly: true, version: change.version + 1 });
    await expect(otherTherapist.getHealth({ clientId })).rejects.toMatchObject(reasonNeeded);
  });
});
